import { NUMBER_BREAKS, digitsOf, type DigitGroup } from './digit-groups.js';

/**
 * Swedish personal and coordination numbers (day + 60), 10 or 12 digits, with a real date and a right check digit,
 * wherever they stand and whatever usual separators split them. They are refused, not stored, not echoed, not logged
 * (DESIGN 3), so this errs on the side of stopping: a phone number that happens to have a date and a check digit in it
 * is stopped too. Never stopped are the periods' own notations, `YYMMDD-YYMMDD` and `YYYY-MM-DD–YYYY-MM-DD`: where two
 * real days in order stand as a pair, no number is looked for inside the pair (one reaching out of it is still found).
 */
export function containsPersonnummer(text: string): boolean {
  return found(text).next().done !== true;
}

/** The text with every personal number replaced by "[borttaget]". */
export function withoutPersonnummer(text: string): string {
  let kept = '';
  let position = 0;
  for (const { start, end } of found(text)) {
    kept += `${text.slice(position, start)}[borttaget]`;
    position = end;
  }
  return kept + text.slice(position);
}

function* found(text: string): Generator<{ start: number; end: number }> {
  const groups = digitsOf(text);
  const pairEnds = pairs(groups);
  let insidePair = 0;
  for (let first = 0; first < groups.length; first++) {
    insidePair = Math.max(insidePair, pairEnds.get(first) ?? 0);
    const last = numberFrom(groups, first, insidePair);
    const start = groups[first]?.start;
    const end = last === undefined ? undefined : groups[last]?.end;
    if (last === undefined || start === undefined || end === undefined) continue;
    yield { start, end };
    first = last;
  }
}

/** The index of the last group of a personal number that begins with a group; `insidePair` ends a pair of days. */
function numberFrom(groups: readonly DigitGroup[], first: number, insidePair: number): number | undefined {
  let digits = '';
  for (let index = first; index < groups.length && digits.length < 12; index++) {
    const group = groups[index];
    if (group === undefined || (index > first && group.gap === NUMBER_BREAKS)) return undefined;
    digits += group.digits;
    if (index >= insidePair && isNumber(digits)) return index;
  }
  return undefined;
}

function isNumber(digits: string): boolean {
  if (digits.length === 12)
    return /^(?:18|19|20)/.test(digits) && isTen(digits.slice(2), Number(digits.slice(0, 4)));
  return digits.length === 10 && isTen(digits, Number(digits.slice(0, 2)) + 2000);
}

function isTen(digits: string, year: number): boolean {
  const date = Number(digits.slice(4, 6));
  return isDate(year, Number(digits.slice(2, 4)), date > 60 ? date - 60 : date) && isLuhn(digits);
}

function isDate(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const product = (digits.charCodeAt(index) - 48) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** Pairs of days in order: the index of the first group → the index after the last one. */
function pairs(groups: readonly DigitGroup[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (let index = 0; index < groups.length; index++) {
    const one = dateAt(groups, index);
    const two = one && dateAt(groups, one.next);
    if (
      one &&
      two &&
      one.sort === two.sort &&
      one.value <= two.value &&
      groups[one.next]?.gap !== NUMBER_BREAKS
    )
      ends.set(index, two.next);
  }
  return ends;
}

function dateAt(
  groups: readonly DigitGroup[],
  index: number,
): { value: string; next: number; sort: string } | undefined {
  const group = groups[index];
  if (group?.digits.length === 6 || group?.digits.length === 8) {
    return dateIn(group.digits, index + 1, String(group.digits.length));
  }
  const month = groups[index + 1];
  const date = groups[index + 2];
  if (group?.digits.length !== 4 || month?.digits.length !== 2 || date?.digits.length !== 2) return undefined;
  return dateIn(group.digits + month.digits + date.digits, index + 3, 'split');
}

function dateIn(digits: string, next: number, sort: string) {
  const value = digits.length === 6 ? `20${digits}` : digits;
  const real = isDate(Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6, 8)));
  return real ? { value, next, sort } : undefined;
}
