import { as, isJoint, isKind, type Item } from '../item.js';

/** Words that are spelt alike and mean different things, told apart by what stands beside them (DESIGN 9). */
export function readHomographs(items: readonly Item[]): Item[] {
  return bothGenders(told(shown(items)));
}

/** Verbs of showing, which list what follows them unless a figure does. */
const SHOWING = /^(?:(?:en )?list(?:a|an)(?: over| pa)?|(?:visa|ta fram|lista)(?: alla)?|rakna upp)$/u;
const FIGURES = ['count', 'mean', 'median', 'share', 'sum'];

/** "ta fram antal avslut", "visa genomströmningstiden", "lista remisser per kön": the figure, not a list. */
function shown(items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => {
    if (item.kind !== 'list' || !SHOWING.test(item.word)) return item;
    const after = items.slice(index + 1);
    const next = after.find((one) => !isKind(one, 'filler'));
    const figure =
      isKind(next, 'measure') ||
      after.some((one) => isKind(one, ...FIGURES, 'per') || /^(?:per|antal) /u.test(one.word));
    return figure ? as(item, 'filler') : item;
  });
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
    const bound = boundLetter(item, before, after);
    if (bound !== undefined) return as(item, bound);
    if (item.kind === 'man') return readMan(item, before, after, isCounting(items));
    if (item.kind === 'letter') return readLetter(item, before, after);
    if (item.kind === 'ours') return readOurs(item, after);
    if (item.kind === 'with' && after?.kind === 'period') return as(item, 'unknown', item.word);
    if (item.kind === 'ko') return readKo(item, items, index);
    if (item.kind === 'ar') return readAr(item, before);
    if (item.kind === 'minst' || item.kind === 'hogst') return readAtLeast(item, after);
    if (item.kind === 'less-than' && item.word === 'under' && !isNumber(after)) return as(item, 'filler');
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

/** Verbs whose subject a man after them is: "hur många inskrivna har man", "behöver man följa upp". */
const WITH_SUBJECT =
  /(?:^|\s)(?:kan|kunde|far|fick|ska|skall|skulle|maste|bor|borde|brukar|vill|ville|har|hade|ser|sag|behover|behovde|star|stod|ligger|vet|gor|gjorde|tar|tog|skrev|skriver|foljer|foljde|vantar|vantade|raknar|hur|som)$/u;

/** män; mån after a number; man the pronoun after a verb that needs its subject, otherwise the gender where people are counted. */
function readMan(item: Item, before: Item | undefined, after: Item | undefined, counting: boolean): Item {
  if (item.raw.toLowerCase().startsWith('män')) return as(item, 'gender', 'M');
  if (isKind(before, 'num')) return as(item, 'time', 'months');
  if (before === undefined) return as(item, 'gender', 'M');
  if (WITH_SUBJECT.test(before.word)) return as(item, 'pronoun');
  if (isKind(before, 'is') && after === undefined) return as(item, 'gender', 'M');
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
  return subject && !counting ? as(item, 'pronoun') : as(item, 'gender', 'M');
}

/** u30, ö45 and o45 are under and över; a lone o is och, which does not stand against its number. */
function boundLetter(item: Item, before: Item | undefined, after: Item | undefined): string | undefined {
  if (!isKind(after, 'num')) return undefined;
  const letter = item.raw.normalize('NFC').toLowerCase();
  if (item.kind === 'unknown' && letter === 'u') return 'less-than';
  if (item.kind === 'unknown' && letter === 'ö') return 'more-than';
  const glued = item.kind === 'and' && letter === 'o' && after?.start === item.end && !isKind(before, 'num');
  return glued ? 'more-than' : undefined;
}

/** k, m and x: the register's codes of gender beside what is counted; m before a fact is med. What is neither is held. */
function readLetter(item: Item, before: Item | undefined, after: Item | undefined): Item {
  const fact = isKind(
    after,
    'income',
    'sjukersattning',
    'consent',
    'no-consent',
    'activity',
    'trial',
    'late-trial',
    'detail',
    'protected',
    'outcome',
    'age-unit',
  );
  if (item.value === 'M' && fact) return as(item, 'with');
  const beside = [
    'pop',
    'period',
    'measure',
    'before-enrolment',
    'outcome',
    'count',
    'share',
    'list',
    'mean',
    'median',
    'and',
    'or',
    'not',
    'new',
    'for',
    'of',
  ];
  const counted = isKind(before, ...beside) || (before === undefined && isKind(after, 'pop', 'and', 'or'));
  const joined = isKind(after, 'letter') || isKind(before, 'letter');
  return counted && !joined ? as(item, 'gender', item.value) : as(item, 'unknown', item.word);
}

/** "våra remisser": what is ours must follow, or it is a misspelt "i våras". A bare "vara" is the verb. */
function readOurs(item: Item, after: Item | undefined): Item {
  const owned = after !== undefined && !isKind(after, 'period', 'for', 'from', 'to', 'with', 'of', 'unknown');
  return owned || item.raw.toLowerCase() === 'vara' ? as(item, 'filler') : as(item, 'unknown', item.word);
}

/** kön: the gender after "per", "fördelat på" and "vilket"; the queue where its length is asked. */
function readKo(item: Item, items: readonly Item[], index: number): Item {
  const before = items.slice(0, index).findLast((one) => !isKind(one, 'filler', 'is'));
  const after = items.slice(index + 1).find((one) => !isKind(one, 'filler', 'is'));
  if (isKind(before, 'per', 'which', 'dim') || (isKind(before, 'and') && isKind(items[index - 2], 'dim')))
    return as(item, 'dim', 'gender');
  if (isShared(items, index)) return as(item, 'dim', 'gender');
  if (isKind(before, 'howlong') || (isKind(before, 'count') && after === undefined))
    return as(item, 'pop', 'waiting');
  return as(item, 'ambiguous', 'kön (köns- eller väntelista)');
}

/** "fördelar sig på kön", "kön på de inskrivna": what the enrolled are shared by is no queue. */
function isShared(items: readonly Item[], index: number): boolean {
  const shared = items.slice(0, index).some((one) => one.kind === 'per' && one.word.includes('fordela'));
  if (shared && items[index - 1]?.word === 'pa') return true;
  const next = items[index + 1];
  const of = isKind(next, 'for', 'of') || next?.word === 'pa';
  const whose = items.slice(index + 2, index + 5).find((one) => one.kind === 'pop');
  return of && whose !== undefined && whose.value !== 'waiting';
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
