import { addDays, type Day, day, dayOf } from '../day.js';
import { fold } from '../text/fold.js';
import { MONTHS } from '../text/swedish.js';

const SERIAL_ZERO = day('1899-12-30');
/** 1990-01-01 and 2100-12-31 as Excel counts days: outside them a number is no day. */
const SERIALS = { from: 32_874, to: 73_415 };
const TIME = /[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?$/;

const FORMS: readonly {
  readonly form: RegExp;
  readonly order: readonly ['y' | 'd', number, number, number];
}[] = [
  { form: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, order: ['y', 1, 3, 4] },
  { form: /^(\d{4})(\d{2})(\d{2})$/, order: ['y', 1, 2, 3] },
  { form: /^(\d{2})(-)(\d{2})-(\d{2})$/, order: ['y', 1, 3, 4] },
  { form: /^(\d{2})(\d{2})(\d{2})$/, order: ['y', 1, 2, 3] },
  { form: /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/, order: ['d', 4, 3, 1] },
  { form: /^(\d{1,2})(\/)(\d{1,2})[- ](\d{4}|\d{2})$/, order: ['d', 4, 3, 1] },
  { form: /^(\d{1,2})([/.])(\d{1,2})\2(\d{2})$/, order: ['d', 4, 3, 1] },
];

/**
 * The day in a cell as Swedish Excel writes it: 2026-11-25, 2026/11/25, 20261125, 261125, 26-11-25, 25/11/2026,
 * 25/11-2026, 25/11-26, 25.11.2026, "25 november 2026", "den 25 nov 26", any of them with a time of day behind, or Excel's own serial number
 * (46351). Two-digit years are 20xx. Undefined if it is none.
 */
export function cellDay(text: string): Day | undefined {
  const date = text.replace(TIME, '');
  for (const { form, order } of FORMS) {
    const found = form.exec(date);
    if (!found) continue;
    const [, year, month, dateOf] = order;
    const number = (group: number) => Number(found[group]);
    return dayOf(fullYear(found[year]), number(month), number(dateOf));
  }
  return written(date) ?? serial(date);
}

/** As `cellDay`, and a month (its first day) or a year (1 July). */
export function cellSince(text: string): Day | undefined {
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text)?.[1];
  if (year !== undefined) return dayOf(Number(year), 7, 1);
  const [, ofYear, month] = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? [];
  if (ofYear !== undefined) return dayOf(Number(ofYear), Number(month), 1);
  return cellDay(text) ?? written(`1 ${text.replace(/(?<=\p{L}\.?)-(?=\d)/u, ' ')}`);
}

function fullYear(text: string | undefined): number {
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

function written(text: string): Day | undefined {
  const [, date, name, year] =
    /^(?:den )?(\d{1,2})(?::[ae])? (\p{L}+)\.? -?(\d{4}|\d{2})$/iu.exec(text) ?? [];
  if (date === undefined || name === undefined) return undefined;
  const word = fold(name);
  const month = MONTHS.findIndex((one) => word.length >= 3 && one.startsWith(word));
  return month < 0 ? undefined : dayOf(fullYear(year), month + 1, Number(date));
}

function serial(text: string): Day | undefined {
  const whole = /^(\d{5})(?:[.,]\d+)?$/.exec(text)?.[1];
  const days = Number(whole);
  return whole !== undefined && days >= SERIALS.from && days <= SERIALS.to
    ? addDays(SERIAL_ZERO, days)
    : undefined;
}
