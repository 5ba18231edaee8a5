import { yearOf } from '../day.js';
import { calendarYear, monthOfYear } from './calendar.js';
import {
  digits,
  impossible,
  is,
  isClosed,
  isGlued,
  isSign,
  isYear,
  readYear,
  readYearInWords,
  yearly,
  type Read,
  type Reader,
} from './reading.js';

const LEADS = [
  'i',
  'under',
  'since',
  'from',
  'until',
  'between',
  'and',
  'per',
  'hela',
  'after',
  'before',
  'end',
  'av',
];

/** "mars", "mars 2026", "mars -26", "i mars i fjol", "juli månad". A short or misspelt one needs something beside it. */
export function readMonth(reader: Reader, index: number): Read | undefined {
  const token = reader.tokens[index];
  if (token?.meaning?.is !== 'month') return undefined;
  const month =
    is(reader, index + 1, 'month-unit') && reader.tokens[index + 1]?.text === 'manad' ? index + 2 : index + 1;
  const dot =
    isSign(reader, month, '.') && isGlued(reader, month) && !isClosedEnd(reader, month) ? month + 1 : month;
  const year = readYear(reader, dot);
  const led = LEADS.includes(reader.tokens[index - 1]?.meaning?.is ?? '') && token.text !== 'mar';
  const spanned = isSign(reader, index - 1, '-') || isSign(reader, index + 1, '-');
  if (token.meaning.weak && !year && !led && month === index + 1 && !spanned) return undefined;
  return yearly(year?.next ?? month, monthOfYear(token.meaning.n), 'span', year?.year);
}

/** A point that ends the sentence is not one of an abbreviation. */
function isClosedEnd(reader: Reader, index: number): boolean {
  return reader.tokens[index + 1] === undefined;
}

/** "2026-03", "2022/07": the month. "2026-13" cannot be; "2022-23" is a reporting year and read before. */
export function readYearDashMonth(reader: Reader, index: number): Read | undefined {
  const year = digits(reader, index, 4);
  const month = digits(reader, index + 2, 2);
  if (year === undefined || month === undefined || !isSign(reader, index + 1, '-', '/')) return undefined;
  if (!isGlued(reader, index + 1) || !isGlued(reader, index + 2) || !isYear(Number(year))) return undefined;
  if (!isClosed(reader, index + 3) && !(isSign(reader, index + 3, '-') && digits(reader, index + 4, 4)))
    return undefined;
  const known = Number(month) >= 1 && Number(month) <= 12;
  return known ? yearly(index + 3, monthOfYear(Number(month)), 'span', Number(year)) : impossible(index + 3);
}

/** What stands before a year of birth. */
const BIRTH = /^(?:fodd|fodda|fodelsear|argang|f)$/;

/** "2026", "år 2026", "hela 2026", "i år", "i fjol", "förra året"; a lone 2307 is a month, as the reports write them. */
export function readYearAlone(reader: Reader, index: number): Read | undefined {
  const inWords = readYearInWords(reader, index);
  if (inWords) return yearly(inWords.next, calendarYear, 'span', inWords.year);
  const at = is(reader, index, 'year', 'calendar-year') ? index + 1 : index;
  const four = digits(reader, at, 4);
  if (four === undefined || !(isClosed(reader, at + 1) || isSign(reader, at + 1, '-'))) return undefined;
  const value = Number(four);
  if (BIRTH.test(reader.tokens[at - 1]?.text ?? '')) return undefined;
  if (isYear(value)) return yearly(at + 1, calendarYear, 'span', value);
  const month = value % 100;
  const year = 2000 + Math.floor(value / 100);
  const isMonth = month >= 1 && month <= 12 && year >= 2010 && year <= yearOf(reader.today) + 1;
  return isMonth ? yearly(at + 1, monthOfYear(month), 'span', year) : undefined;
}
