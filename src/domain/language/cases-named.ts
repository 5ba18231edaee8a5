import { type Case, isOpen } from '../case/case.js';
import type { Programme } from '../programme.js';

/** A case named in a text: the codes it may mean (none: no such case), and where it stands. */
export interface CaseMention {
  readonly codes: readonly string[];
  readonly start: number;
  readonly end: number;
}

const FULL = /(?<![\p{L}\p{N}-])(\p{L}{0,2})(\d{2})[-–](\d{1,4})(?::?s(?!\p{L}))?(?![\p{L}\p{N}]|[-–./]\d)/gu;
const SHORT = /(?<![\p{L}\p{N}-])(\p{L})(\d{1,4})(?![\p{L}\p{N}]|[-–./]\d)/gu;

/**
 * Codes as people type them (DESIGN 9): `K26-014`, `k26-14`, `K 26-014`, `26-014`; `K14` is number 14 among the cases that are
 * not closed. A number without letters counts as a code with three digits after the dash, or where it can be no range of
 * ages: 26-14 is a case if there is one, 18-30 an age.
 */
export function casesNamed(
  text: string,
  cases: ReadonlyMap<string, Case>,
  programme: Programme,
): CaseMention[] {
  const found: CaseMention[] = [];
  for (const match of text.matchAll(FULL)) {
    const [whole, letters = '', year = '', number = ''] = match;
    if (letters === '' && number.length < 3 && Number(number) >= Number(year)) continue;
    const prefix = letters === '' ? programme.prefix : letters.toUpperCase();
    const code = `${prefix}${year}-${number.padStart(3, '0')}`;
    if (letters === '' && number.length < 3 && !cases.has(code)) continue;
    const start = match.index - (letters === '' ? prefixBefore(text, match.index, programme) : 0);
    found.push({ codes: cases.has(code) ? [code] : [], start, end: match.index + whole.length });
  }
  for (const match of text.matchAll(SHORT)) {
    const [whole, letter = '', number = ''] = match;
    if (letter.toUpperCase() !== programme.prefix) continue;
    const codes = openNumbered(Number(number), cases);
    found.push({ codes, start: match.index, end: match.index + whole.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How much of "K " stands before a number that was written apart from its letter. */
function prefixBefore(text: string, index: number, { prefix }: Programme): number {
  const length = prefix.length + 1;
  const typed = text.slice(Math.max(0, index - length), index).toUpperCase();
  const before = text[index - length - 1];
  return typed === `${prefix} ` && (before === undefined || !/[\p{L}\p{N}]/u.test(before)) ? length : 0;
}

/** The codes of the open cases with a running number. */
export function openNumbered(number: number, cases: ReadonlyMap<string, Case>): string[] {
  const codes: string[] = [];
  for (const it of cases.values())
    if (isOpen(it) && Number(it.code.slice(it.code.indexOf('-') + 1)) === number) codes.push(it.code);
  return codes;
}
