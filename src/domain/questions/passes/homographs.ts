import { as, isJoint, isKind, type Item } from '../item.js';

/** Words that are spelt alike and mean different things, told apart by what stands beside them (DESIGN 9). */
export function readHomographs(items: readonly Item[]): Item[] {
  return bothGenders(told(items));
}

function told(items: readonly Item[]): Item[] {
  return items.map((item, index) => {
    if (item.kind === 'count' && isYears(items[index + 1]) && isKind(items[index + 2], 'pop', 'gender'))
      return as(item, 'ambiguous', 'hur många är|hur många år');
    if (item.kind === 'count' && isYears(items[index + 1]))
      return { ...as(item, 'howlong'), word: `${item.word} ar` };
    if (isYears(item) && isKind(items[index - 1], 'count')) return as(item, 'filler');
    const before = items[index - 1];
    const after = items[index + 1];
    if (isEnrolmentBefore(item, before)) return as(item, 'filler');
    if (isEnrolmentFor(item, items, before)) return as(item, 'ambiguous', 'före inskrivning|för nyinskrivna');
    if (item.kind === 'man') return readMan(item, before, after, isCounting(items));
    if (item.kind === 'ko') return readKo(item, items, index);
    if (item.kind === 'ar') return readAr(item, before);
    if (item.kind === 'minst' || item.kind === 'hogst') return readAtLeast(item, after);
    if (item.kind === 'less-than' && !isNumber(after)) return as(item, 'filler');
    return item;
  });
}

/** "kvinnor och män" is a breakdown, however it is spelt; "kvinnor eller män" is not. */
function bothGenders(items: readonly Item[]): Item[] {
  const out = [...items];
  out.forEach((item, index) => {
    const other = out[index + 2];
    if (item.kind !== 'gender' || other?.kind !== 'gender' || other.value === item.value) return;
    if (!isKind(out[index + 1], 'and')) return;
    out[index] = as(item, 'dim', 'gender');
    out[index + 2] = as(other, 'filler');
  });
  return out;
}

/** "tid i försörjning innan inskrivning": no population, but what the time is measured to. */
function isEnrolmentBefore(item: Item, before: Item | undefined): boolean {
  return (
    item.kind === 'pop' &&
    item.value === 'new' &&
    before?.kind === 'measure' &&
    /(?:innan|fore)$/u.test(before.word)
  );
}

/** "tid i försörjning för inskrivning": before it, or of those enrolled? */
function isEnrolmentFor(item: Item, items: readonly Item[], before: Item | undefined): boolean {
  const time = items.some((one) => one.kind === 'measure' && one.value === 'benefits');
  return time && item.kind === 'pop' && isKind(before, 'for') && /^inskrivning(?:en)?$/u.test(item.word);
}

/** Written år, with its ring. */
function isYears(item: Item | undefined): boolean {
  return item?.kind === 'ar' && item.raw.normalize('NFC').toLowerCase() === 'år';
}

export function isNumber(item: Item | undefined): boolean {
  return isKind(item, 'num', 'ages', 'half-year', 'year-and-half');
}

/** Is it people that are counted, and not years? Then man is hardly anybody. */
function isCounting(items: readonly Item[]): boolean {
  return items.some((item, index) => isKind(item, 'count', 'share', 'list') && !isYears(items[index + 1]));
}

/** män; mån after a number; man the gender where people are counted, otherwise the pronoun. */
function readMan(item: Item, before: Item | undefined, after: Item | undefined, counting: boolean): Item {
  const typed = item.raw.toLowerCase();
  if (typed.startsWith('män')) return as(item, 'gender', 'M');
  if (isKind(before, 'num')) return as(item, 'time', 'months');
  const counted = isKind(
    before,
    'count',
    'share',
    'of',
    'for',
    'with',
    'and',
    'or',
    'new',
    'list',
    'per',
    'not',
    'without',
    'dim',
    'pop',
    'mean',
    'measure',
    'median',
    'filler',
    'gender',
    'person',
    'min',
    'max',
  );
  const pronoun =
    (before?.kind === 'pop' && typed === 'man' && before.word.endsWith('tar')) ||
    (before !== undefined &&
      /^(kan|far|far|ska|maste|bor|brukar|hur|raknar|raknar|som)$/iu.test(before.word));
  if (before === undefined || (counted && !pronoun)) return as(item, 'gender', 'M');
  if (isKind(before, 'is', 'has') && after === undefined && !pronoun) return as(item, 'gender', 'M');
  const subject = isKind(
    before,
    'ar',
    'is',
    'has',
    'verb',
    'waited',
    'stayed',
    'howlong',
    'when',
    'rule',
    'why',
  );
  return pronoun || (subject && !counting) ? as(item, 'pronoun') : as(item, 'gender', 'M');
}

/** kön: the gender after "per", "fördelat på" and "vilket"; the queue where its length is asked. */
function readKo(item: Item, items: readonly Item[], index: number): Item {
  const before = items.slice(0, index).findLast((one) => !isKind(one, 'filler', 'is'));
  const after = items.slice(index + 1).find((one) => !isKind(one, 'filler', 'is'));
  if (isKind(before, 'per', 'which', 'dim') || (isKind(before, 'and') && isKind(items[index - 2], 'dim')))
    return as(item, 'dim', 'gender');
  if (isKind(before, 'howlong') || (isKind(before, 'count') && after === undefined))
    return as(item, 'pop', 'waiting');
  return as(item, 'ambiguous', 'kön (köns- eller väntelista)');
}

/** år after a number is a unit; a bare "ar" is är; an "år" without a number is held. */
function readAr(item: Item, before: Item | undefined): Item {
  if (isKind(before, 'num', 'ages')) return as(item, 'time', 'years');
  return /^(år|åren|året|års)$/iu.test(item.raw.normalize('NFC')) ? as(item, 'year-word') : as(item, 'is');
}

/** minst and högst are bounds before a number, otherwise the least and the most. */
function readAtLeast(item: Item, after: Item | undefined): Item {
  if (isNumber(after)) return as(item, item.kind === 'minst' ? 'at-least' : 'at-most');
  return item.kind === 'minst' ? as(item, 'least') : as(item, 'max');
}

/** The nearest piece before or after that is no mere joint. */
export function significant(items: readonly Item[], index: number, step: 1 | -1): Item | undefined {
  for (let at = index + step; at >= 0 && at < items.length; at += step) {
    const item = items[at];
    if (item && !isJoint(item)) return item;
  }
  return undefined;
}
