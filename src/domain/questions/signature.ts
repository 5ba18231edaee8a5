import { GIVEN_NAMES } from '../text/name-words.js';
import { as, isJoint, isKind, type Item } from './item.js';

const LONGEST_NAME = 3;

/** "… mvh Eva", "… /Eva": whoever signs a question is not asked about. What follows a greeting to the end is a name or nothing known. */
export function unsigned(items: readonly Item[], text: string): readonly Item[] {
  const greeting = items.findLastIndex((item) => item.kind === 'filler' && item.value === 'signature');
  const from = greeting >= 0 ? greeting + 1 : items.findLastIndex((item) => isStroked(item, text));
  const signed = items.slice(from);
  if (from < 1 || signed.length > LONGEST_NAME || !signed.every(isSigner)) return items;
  if (greeting < 0 && !signed.every(isNamed)) return items;
  return items.map((item, index) => (index >= from ? as(item, 'filler') : item));
}

/** Right after a stroke that stands apart from what is before it: "2025 /Eva", not "24/25". */
function isStroked({ start }: Item, text: string): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  return before.endsWith('/') && /(?:^|[\s?!.,])\/{1,2}$/u.test(before);
}

/** After a bare stroke only what is a name, or written as one. */
function isNamed({ kind, word, raw }: Item): boolean {
  return kind === 'name' || GIVEN_NAMES.has(word) || /^\p{Lu}/u.test(raw);
}

function isSigner(item: Item): boolean {
  return (
    isKind(item, 'name', 'unknown', 'near-alias') ||
    GIVEN_NAMES.has(item.word) ||
    (isJoint(item) && item.filter === undefined)
  );
}
