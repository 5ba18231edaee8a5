import type { Edge } from './node.js';
import { type Branch, isMeant, isSilent, type Lexicon, type Sense } from './lexicon.js';
import { isValidWord } from './valid-words.js';
import { spokenFor, wordBegunBy } from './shortened.js';
import { slipsBeside, slipsOf } from './slips.js';
import type { Token } from './token.js';

/** A word as it may have been meant: as it stands, or as another that it is a slip of. */
interface Spelling {
  readonly text: string;
  readonly cost: number;
  readonly slip: boolean;
  /** Only where the words beside it make it sure. */
  readonly beside?: true;
}

const SAID = 0.1;
const SLIP = 0.3;
const SLIP_OF_TWO = 0.6;
/** Dots typed where the word has others: "vår" read as "var". */
const OTHER_DOTS = 0.5;
const APART = 0.2;
const MOST_SLIPS = 5;
const MOST_JOINED = 3;
const SHORTEST_JOINED = 7;

/** The lexicon's pieces of a text: each word or phrase in every sense it has, with slips, words written apart and together. */
export function sensesIn(
  tokens: readonly Token[],
  lexicon: Lexicon,
  isKept: (index: number) => boolean,
): Edge[][] {
  let slips = 0;
  const spellings = tokens.map((token, index): Spelling[] => {
    if (token.kind !== 'word' || isKept(index)) return [spelling(token.text)];
    const said = spokenFor(token.text).map((text): Spelling => ({
      text,
      cost: SAID,
      slip: false,
      beside: true,
    }));
    if (lexicon.words.has(token.text)) return [spelling(token.text), ...said];
    if (slips >= MOST_SLIPS || lexicon.fused.has(token.text)) return [spelling(token.text), ...said];
    const { words, edits } = slipsOf(token.text, lexicon.targets);
    const bare = token.text.length > 3 && token.text.endsWith('s') ? token.text.slice(0, -1) : undefined;
    if (bare !== undefined && lexicon.words.has(bare)) return [{ text: bare, cost: 0, slip: false }];
    if (words.length > 0) slips++;
    const cost = edits > 1 ? SLIP_OF_TWO : SLIP;
    const others = words.length > 0 ? [] : slipsBeside(token.text, lexicon.words);
    const begun = isValidWord(token.text) ? undefined : wordBegunBy(token.text, lexicon);
    if (begun !== undefined && words.length === 0) return [{ text: begun, cost: APART, slip: true }, ...said];
    return [
      spelling(token.text),
      ...said,
      ...words.map((text) => ({ text, cost, slip: true })),
      ...others.map((text) => ({ text, cost: SLIP, slip: true, beside: true as const })),
    ];
  });
  return tokens.map((token, from) => {
    if (isKept(from)) return [];
    const found: Edge[] = [];
    walk(lexicon.root, from, { from, cost: 0, slips: [], typed: [], beside: false });
    for (const sense of lexicon.fused.get(token.text) ?? []) push(found, sense, from, from + 1, APART, []);
    joined(from);
    return found;

    function isOwn(typed: Token): boolean {
      return typed.text.length > 1 && lexicon.words.has(typed.text);
    }

    function walk(branch: Branch, at: number, so: Walk): void {
      for (const sense of at === from ? [] : branch.senses.filter((one) => isSure(one, so)))
        push(found, sense, from, at, so.cost + sense.cost + dots(sense, so.typed, lexicon), so.slips);
      const typed = tokens[at];
      if (!typed || (at > from && typed.text === '\n') || isKept(at)) return;
      for (const { text, cost, slip, beside } of spellings[at] ?? []) {
        const next = branch.next.get(text);
        // "av de är": a word of its own begins no other.
        if (!next || (beside && !slip && at === from && isOwn(typed))) continue;
        const slipped = slip ? [...so.slips, [typed.raw, text] as const] : so.slips;
        walk(next, at + 1, {
          from,
          cost: so.cost + cost,
          slips: slipped,
          typed: [...so.typed, slip || beside ? undefined : typed],
          beside: so.beside || beside === true,
        });
      }
    }

    /** "genom strömnings tid": a word written apart, of which no part is one by itself. */
    function joined(start: number): void {
      let text = token.text;
      for (let to = start + 2; to <= Math.min(start + MOST_JOINED, tokens.length); to++) {
        const last = tokens[to - 1];
        if (token.kind !== 'word' || last?.kind !== 'word') return;
        text += last.text;
        const parts = tokens.slice(start, to);
        if (text.length < SHORTEST_JOINED || parts.every((part) => lexicon.words.has(part.text))) continue;
        for (const sense of lexicon.root.next.get(text)?.senses ?? [])
          push(found, sense, start, to, APART, []);
      }
    }
  });
}

/** Read as it was typed, or as a slip of a form that it may be taken for. */
function isSure({ node, spelt }: Sense, { slips, typed, beside }: Walk): boolean {
  if (beside && (slips.length > 1 || typed.length < 2)) return false;
  return slips.length === 0 || isMeant(node, spelt[0] ?? []);
}

interface Walk {
  readonly from: number;
  readonly cost: number;
  readonly slips: Edge['slips'];
  readonly typed: readonly (Token | undefined)[];
  /** With a word that only the others make sure. */
  readonly beside: boolean;
}

function spelling(text: string): Spelling {
  return { text, cost: 0, slip: false };
}

function push(
  found: Edge[],
  sense: Sense,
  from: number,
  to: number,
  cost: number,
  slips: Edge['slips'],
): void {
  if (cost < Infinity) found.push({ from, to, node: sense.node, cost, slips });
}

/** Typed with dots, a word is what it is spelt as; typed without any, it may be either. The best of the ways it is spelt. */
function dots({ node, spelt }: Sense, typed: Walk['typed'], lexicon: Lexicon): number {
  if (!typed.some((token) => token?.ringed)) return 0;
  const cost = Math.min(...spelt.map((words) => otherDots(words, typed, lexicon)));
  return cost > 0 && isSilent(node) ? Infinity : cost;
}

function otherDots(words: readonly string[], typed: Walk['typed'], lexicon: Lexicon): number {
  let cost = 0;
  typed.forEach((token, index) => {
    if (!token?.ringed) return;
    const raw = token.raw.normalize('NFC').toLowerCase();
    if (bare(raw) !== bare(words[index] ?? ''))
      cost += lexicon.spelt.has(raw) || isValidWord(raw) ? Infinity : OTHER_DOTS;
  });
  return cost;
}

function bare(word: string): string {
  return word.replace(/[-'’]/gu, '');
}
