import { fold } from '../../text/fold.js';
import { GIVEN_NAMES, SURNAMES } from '../../text/name-words.js';
import { containsPersonnummer } from '../../text/personnummer.js';
import { cellDay, cellSince } from '../cell-days.js';

/** What the values of a column are like. */
export type Shape =
  | 'personnummer'
  | 'name'
  | 'code'
  | 'cross'
  | 'gender'
  | 'day'
  | 'year'
  | 'number'
  | 'word'
  | 'prose'
  | 'empty';

/** Values that are looked at: enough to know a column by. */
const LOOKED_AT = 200;
const LONGEST_WORD = 45;

/** What most of a column's values are like. A few personnummer make it a column of them. */
export function shapeOf(values: readonly string[]): Shape {
  const counts = new Map<Shape, number>();
  let looked = 0;
  for (const value of values) {
    if (value === '') continue;
    const shape = shapeOfValue(value);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    if (++looked === LOOKED_AT) break;
  }
  if (looked === 0) return 'empty';
  const share = (shape: Shape) => (counts.get(shape) ?? 0) / looked;
  if (share('personnummer') >= 0.2) return 'personnummer';
  if (share('name') >= 0.5) return 'name';
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** A day that lacks its year or its date, "3/4", "mars", "v 12": what heads it is a day's, and each is asked about. */
function isHalfDay(value: string): boolean {
  return cellSince(`${value}-25`) !== undefined || /^v(?:ecka)?[. ]*\d{1,2}$/i.test(value);
}

function shapeOfValue(value: string): Shape {
  if (isPersonnummerLike(value)) return 'personnummer';
  if (/^(?:[x✓✔*]|1)$/i.test(value)) return 'cross';
  if (/^[A-ZÅÄÖ]{1,10}\d\d-\d{1,6}$/i.test(value)) return 'code';
  if (/^(?:19|20)\d\d$/.test(value)) return 'year';
  if (cellDay(value) !== undefined || isHalfDay(value)) return 'day';
  if (/^[\d.,]+$/.test(value)) return 'number';
  if (/^(?:k|m|kv|f|man|kvinna|kvinnor|män)\.?$/i.test(value)) return 'gender';
  if (isNameLike(value)) return 'name';
  return value.length > LONGEST_WORD ? 'prose' : 'word';
}

/** A personnummer, also one whose check digit is wrong or whose last four are hidden: a date and four signs behind. */
export function isPersonnummerLike(value: string): boolean {
  return /^(?:19|20)?\d{6}[-+ ]?(?:\d{4}|[x*]{4})$/i.test(value) || containsPersonnummer(value);
}

const NAME_PART = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u;

/** Two or three words with capitals, "Efternamn, Förnamn", or a single common given name. */
function isNameLike(value: string): boolean {
  const parts = value.split(/,? +|,/).filter((part) => part !== '');
  if (parts.length === 1) return GIVEN_NAMES.has(fold(value));
  if (parts.length > 4 || !parts.every((part) => NAME_PART.test(part))) return false;
  const known = parts.some((part) =>
    fold(part)
      .split('-')
      .some((one) => GIVEN_NAMES.has(one) || SURNAMES.has(one)),
  );
  return known || parts.length <= 3;
}
