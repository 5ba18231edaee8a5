import { dayOf, parseDay } from '../../day.js';
import type { Single, Yearly } from '../../periods/time.js';
import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';

type Digits = NodeOf<'digits'>;
type Mark = NodeOf<'mark'>;
type Year = NodeOf<'year'>;

export const single = (time: Single): Node => ({ cat: 'day', time });
export const none = (why: Extract<Single, { is: 'impossible' }>['why'] = 'no-such-day'): Single => ({
  is: 'impossible',
  why,
});
/** "34 år", "3 dagar" counts something. */
const isCount = ({ counted }: Digits) => counted;
const isShort = ({ text }: Digits) => text.length <= 2;
/** Nothing hangs on, or a dash and so many digits: the other end of a span. */
const ends = ({ after }: Digits, ...lengths: number[]) => after === 0 || lengths.includes(after);

/** "25", "-25", "’25", "2025", ", 2025", "år 2025", "i fjol", "förra året". */
export const YEARS: readonly Rule[] = [
  rule('year', ['digits'], (one) =>
    one.text.length === 4 && isYear(one.value) && one.after === 0
      ? { cat: 'year', of: { year: one.value, short: false }, ...(one.born && { born: true }) }
      : undefined,
  ),
  rule('year, shortened', ['mark', 'digits'], ({ sign, next }, one) =>
    "-'/".includes(sign) && next && one.text.length === 2 && one.after === 0
      ? { cat: 'year', of: { year: 2000 + one.value, short: true } }
      : undefined,
  ),
  rule('year, named', [['calendar', 'calendar-year'], 'year'], (name, year) =>
    isYearWord(name) && 'year' in year.of && !year.of.short ? year : undefined,
  ),
  rule('year in words', ['year-number'], ({ value }) => ({
    cat: 'year',
    of: { year: Number(value), short: false },
  })),
  rule('year behind a comma', ['comma', 'year'], (_, year) => year),
  rule('year, so many from this', ['year-by'], ({ value }) => ({ cat: 'year', of: { by: Number(value) } })),
  rule('the year before', ['previous', ['calendar', 'calendar-year']], (_, name) => yearBy(-1, name)),
  rule('the year before that', ['before-previous', ['calendar', 'calendar-year']], (_, name) =>
    yearBy(-2, name),
  ),
  rule('this year', ['this', ['calendar', 'calendar-year']], (_, name) => yearBy(0, name)),
  rule('next year', ['coming', ['calendar', 'calendar-year']], (_, name) => yearBy(1, name)),
  rule('in that year', ['lead', 'year'], ({ value }, year) =>
    ['i', 'under', 'hela'].includes(value) && !('year' in year.of) ? year : undefined,
  ),
];

/** "mars 25", where a period is meant: a bare number that counts nothing. */
export const BARE_YEARS: readonly Rule[] = [
  rule('year, bare', ['digits'], (one) =>
    one.text.length === 2 && one.after === 0 && !isCount(one)
      ? { cat: 'year', of: { year: 2000 + one.value, short: true } }
      : undefined,
  ),
];

function isYearWord(node: Node): boolean {
  return node.cat === 'calendar-year' || (node.cat === 'calendar' && node.value === 'year');
}

function yearBy(by: number, name: Node): Node | undefined {
  return isYearWord(name) ? { cat: 'year', of: { by } } : undefined;
}

/** A number that is a year: 1990–2099. */
export function isYear(value: number): boolean {
  return value >= 1990 && value <= 2099;
}

/** Days written with digits or a month's name. */
export const DATES: readonly Rule[] = [
  rule('2026-11-02', ['digits', 'mark', 'digits', 'mark', 'digits'], iso),
  rule('261102', ['digits'], run),
  rule('2/11 2025', ['digits', 'mark', 'digits', 'mark', 'digits'], slashedInFull),
  rule('2/11', ['digits', 'mark', 'digits'], (date, mark, month) =>
    mark.sign === '/' && mark.tight && isShort(date) && isShort(month) && month.after !== -1
      ? { cat: 'slashed', month: month.value, date: date.value, closed: ends(month, 1, 2) }
      : undefined,
  ),
  rule('2/11 -25', ['slashed', 'year'], ({ month, date }, { of }) => day(month, date, of)),
  rule('2/11, no year', ['slashed'], ({ month, date, closed }) =>
    closed && date <= 31 && month >= 1 && month <= 12 ? day(month, date) : undefined,
  ),
  rule('number of a day', ['digits', 'ending?'], (one) =>
    isShort(one) ? { cat: 'date-number', n: one.value } : undefined,
  ),
  rule('number of a day in words', ['ordinal'], ({ value }) => ({ cat: 'date-number', n: Number(value) })),
  rule('number of a day, point', ['date-number', 'mark'], (number, { sign, before }) =>
    sign === '.' && before ? number : undefined,
  ),
  rule('2 november', ['date-number', ['month', 'short-month']], ({ n }, month) =>
    day(Number(month.value), n),
  ),
  rule('2 november 2025', ['date-number', ['month', 'short-month'], 'year'], ({ n }, month, { of }) =>
    day(Number(month.value), n, of),
  ),
  rule(
    '2 nov. 2025',
    ['date-number', ['month', 'short-month'], 'mark', 'year'],
    ({ n }, month, mark, { of }) =>
      mark.sign === '.' && mark.before ? day(Number(month.value), n, of) : undefined,
  ),
  rule('sista november', ['final', ['month', 'short-month'], 'year?'], (_, month, year) =>
    yearly({ unit: 'month-end', n: Number(month.value) }, year),
  ),
  rule(
    'sista måndagen i mars',
    [['ordinal', 'final'], 'weekday', 'lead', ['month', 'short-month'], 'year?'],
    (which, { value }, lead, month, year) => {
      const nth = which.cat === 'final' ? -1 : Number(which.value);
      if (nth > 5 || lead.value !== 'i') return undefined;
      return yearly({ unit: 'weekday', month: Number(month.value), weekday: Number(value), nth }, year);
    },
  ),
  rule('den 2 november', ['lead', 'day'], ({ value }, { time }) =>
    value === 'den' && time.is !== 'away' && time.is !== 'weekday' ? single(time) : undefined,
  ),
  rule('den 15:e', ['lead', 'digits', 'ending'], ({ value }, one) =>
    value === 'den' && isShort(one) ? dateAlone(one.value) : undefined,
  ),
  rule('årsskiftet', ['turn-of-year', 'year?'], (_, year) => turn(year)),
  rule('förra årsskiftet', [['previous', 'latest'], 'turn-of-year'], () => turn(undefined)),
  rule('årsskiftet 2024/25', ['turn-of-year', 'digits', 'mark', 'digits'], (_, year, mark) =>
    mark.sign === '/' && mark.tight && year.text.length === 4
      ? turn({ cat: 'year', of: { year: year.value, short: false } })
      : undefined,
  ),
];

/** "den 15:e", without a month. */
export function dateAlone(date: number): Node | undefined {
  return date >= 1 && date <= 31 ? single({ is: 'date', date }) : undefined;
}

/** 2026-11-02, 2026/11/02 and, with dashes, 26-11-02. */
function iso(year: Digits, one: Mark, month: Digits, other: Mark, date: Digits): Node | undefined {
  const two = year.text.length === 2 && one.sign === '-';
  if (!(two || year.text.length === 4) || !isShort(month) || !isShort(date)) return undefined;
  if (!areTight(one, other) || !'-/.'.includes(one.sign) || !ends(date, two ? 2 : 4)) return undefined;
  return written(two ? 2000 + year.value : year.value, month.value, date.value);
}

/** 2/11/2025, 2.11.2025, 2/11/25 and, with dashes, 02-11-2025. */
function slashedInFull(date: Digits, one: Mark, month: Digits, other: Mark, year: Digits): Node | undefined {
  const signs = one.sign + other.sign;
  const dashed = signs === '--' && year.text.length === 4;
  if (!one.tight || !other.tight || !(dashed || ['//', '..', '/.', './'].includes(signs))) return undefined;
  if (!isShort(date) || !isShort(month) || ![2, 4].includes(year.text.length) || !ends(year, 1, 2))
    return undefined;
  return written(year.text.length === 2 ? 2000 + year.value : year.value, month.value, date.value);
}

function areTight(one: Mark, other: Mark): boolean {
  return one.tight && other.tight && one.sign === other.sign;
}

function written(year: number, month: number, date: number): Node {
  const of = dayOf(year, month, date);
  return single(of ? { is: 'day', day: of } : none());
}

function run({ text, after }: Digits): Node | undefined {
  if ((text.length !== 6 && text.length !== 8) || (after !== 0 && after !== 8)) return undefined;
  const whole = text.length === 6 ? `20${text}` : text;
  const of = parseDay(`${whole.slice(0, 4)}-${whole.slice(4, 6)}-${whole.slice(6)}`);
  if (of) return single({ is: 'day', day: of });
  return text.length === 8 && ['19', '20'].includes(text.slice(0, 2)) ? single(none()) : undefined;
}

function day(month: number, date: number, year?: Year['of']): Node {
  if (date < 1 || dayOf(2024, month, date) === undefined) return single(none());
  return single({ is: 'yearly', what: { unit: 'day', month, date }, ...(year && { year }) });
}

function yearly(what: Yearly, year: Year | undefined): Node {
  return single({ is: 'yearly', what, ...(year && { year: year.of }) });
}

function turn(year: Year | undefined): Node {
  const what: Yearly = { unit: 'day', month: 12, date: 31 };
  return { cat: 'turn', time: { is: 'yearly', what, ...(year && { year: year.of }) } };
}
