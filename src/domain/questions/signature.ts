import { GIVEN_NAMES } from '../text/name-words.js';
import { as, isJoint, isKind, type Item } from './item.js';

const LONGEST_NAME = 3;

/** "… mvh Eva": whoever signs a question is not asked about. What follows a greeting to the end is a name or nothing known. */
export function unsigned(items: readonly Item[]): readonly Item[] {
  const at = items.findLastIndex((item) => item.kind === 'filler' && item.value === 'signature');
  const signed = items.slice(at + 1);
  if (at < 1 || signed.length > LONGEST_NAME || !signed.every(isSigner)) return items;
  return items.map((item, index) => (index > at ? as(item, 'filler') : item));
}

function isSigner(item: Item): boolean {
  return (
    isKind(item, 'name', 'unknown', 'near-alias') ||
    GIVEN_NAMES.has(item.word) ||
    (isJoint(item) && item.filter === undefined)
  );
}
