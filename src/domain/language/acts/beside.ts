import { fold } from '../../text/fold.js';
import { lexiconFor } from '../lexicon-for.js';
import { type Node, WORDS_OF_CASES } from '../node.js';
import { nearTo } from '../slips.js';
import { type Desk, isUnknown, lastBefore } from './desk.js';
import { isOrder } from './own-words.js';
import { has, isNoise, keyOf, type Segment } from './segments.js';

export function takenIn({ took }: Desk): readonly (readonly [field: string, from: Segment])[] {
  return [...took].flatMap(([field, from]) => from.map((one) => [field, one] as const));
}

/**
 * Of a person, who sends, and when it came: no word beside them says otherwise, but a slip may. "Ung kvinna" is one; "nekad
 * sjukpenning" is none.
 */
const FAST = new Set(['gender', 'birthYear', 'referrer', 'unit', 'referred']);
/** What a field is called by, in a line. */
const CALLED: Readonly<Record<string, string>> = {
  born: 'birthYear',
  'label:born': 'birthYear',
  'label:age': 'birthYear',
  'label:gender': 'gender',
  'label:referrer': 'referrer',
  'label:unit': 'unit',
};
/** What is told closer after it: "studier yrkesutb". */
const ENDS = new Set(['outcome', 'detail']);

/** The fields read right before and right after what was not understood, past joints and "men": it may deny or change them. */
export function fieldsBeside(desk: Desk): (segment: Segment) => string[] {
  const { segments, used } = desk;
  const backwards = segments.toReversed();
  const taken = takenIn(desk);
  const stands = (one: Segment) =>
    breaksOff(one) || !(isStrange(one) || passes(one)) || (used.has(one) && !isDid(one));
  return (segment) => {
    if (!isStrange(segment) && !tells(segment) && !isOrder([segment])) return [];
    const [before, next] = [segments, backwards].map((all) => lastBefore(all, segment, stands));
    return taken.flatMap(([field, from]) => {
      const isBeside = from === before || from === next;
      const isOpen = !FAST.has(field) && !(from === before && ENDS.has(field));
      return isBeside && (isOpen || mayTurn(desk, segment, field, from)) ? [field] : [];
    });
  };
}

const tells = has('thing', 'deed', 'verb');

/** Ends what a word says something of. */
export const breaksOff = has('comma', 'stop', 'dictated');
const isDid = has('did', 'finished');
const passes = (one: Segment) => isNoise(one) || isDid(one) || has('but')(one);

/** Not understood, or near to several words. */
function isStrange(segment: Segment): boolean {
  return isUnknown(segment) || segment.unsure;
}

/**
 * May it be a slip from what is no other field's value or name: "vinna man", "frn soc"? A slip from another's is none of this one's:
 * "sco kvinna", "man fdd".
 */
function mayTurn(
  { world: { programme, register } }: Desk,
  { text }: Segment,
  field: string,
  taken: Segment,
): boolean {
  const { root, targets } = lexiconFor(programme, register);
  return nearTo(fold(text), targets).some((one) => {
    const senses = root.next.get(one)?.senses ?? [];
    return (
      one.length >= SHORTEST &&
      senses.some(
        ({ node }) =>
          !isOfAnother(node, field) && (!WORDS_OF_CASES.includes(node.cat) || has(node.cat)(taken)),
      )
    );
  });
}
const SHORTEST = 4;

function isOfAnother(node: Node, field: string): boolean {
  // A diagnosis is of no field.
  if (node.cat === 'topic') return true;
  const called = node.cat === 'field' ? node.value : CALLED[keyOf(node)];
  return called !== undefined && called !== field;
}
