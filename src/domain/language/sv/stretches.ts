import type { Single, Unit, Yearly } from '../../periods/time.js';
import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { isYear, none } from './dates.js';

type Digits = NodeOf<'digits'>;
type Year = NodeOf<'year'>;

const stretch = (time: Single): Node => ({ cat: 'stretch', time });
const weak = (time: Single): Node => ({ cat: 'weak-stretch', time });
const yearly = (what: Yearly, year?: Year): Single => ({
  is: 'yearly',
  what,
  ...(year && { year: year.of }),
});

/** Months, seasons and years with a name. */
const NAMED: readonly Rule[] = [
  rule('mars', ['month', 'year?'], ({ value }, year) =>
    stretch(yearly({ unit: 'month', n: Number(value) }, year)),
  ),
  rule('juli månad', [['month', 'short-month'], 'calendar', 'year?'], ({ value }, { value: unit }, year) =>
    unit === 'month' ? stretch(yearly({ unit: 'month', n: Number(value) }, year)) : undefined,
  ),
  rule('jan 2025', ['short-month', 'year'], ({ value }, year) =>
    stretch(yearly({ unit: 'month', n: Number(value), short: true }, year)),
  ),
  rule('jan. 2025', [['month', 'short-month'], 'mark', 'year'], ({ value }, { sign, before }, year) =>
    sign === '.' && before ? stretch(yearly({ unit: 'month', n: Number(value) }, year)) : undefined,
  ),
  rule('jan', ['short-month'], ({ value }) => weak(yearly({ unit: 'month', n: Number(value), short: true }))),
  rule('påsken', ['feast', 'year?'], ({ value: name }, year) =>
    stretch(yearly({ unit: 'feast', name }, year)),
  ),
  rule('hösten', ['season', 'year?'], ({ value }, year) => stretch(yearly({ unit: value }, year))),
  rule('höst 2025', ['short-season', 'year'], ({ value }, year) => stretch(yearly({ unit: value }, year))),
  rule('höst', ['short-season'], ({ value }) => weak(yearly({ unit: value }))),
  rule('denna höst', ['this', 'short-season'], (_, { value }) => stretch(yearly({ unit: value }))),
  rule('förra hösten', ['previous', ['season', 'short-season'], 'year?'], (_, { value }, year) =>
    stretch(yearly({ unit: value }, year ?? { cat: 'year', of: { by: -1 } })),
  ),
  rule('i fjol', ['year'], (year) =>
    'year' in year.of && (year.of.short || year.born) ? undefined : stretch(yearly({ unit: 'year' }, year)),
  ),
  rule('2025, before a dash', ['digits'], (one) =>
    one.after > 0 && one.text.length === 4 && isYear(one.value) && !one.born
      ? stretch(yearly({ unit: 'year' }, yearOf(one)))
      : undefined,
  ),
  rule("'24", ['mark', 'digits'], ({ sign, next }, one) =>
    sign === "'" && next ? shortYear(one) : undefined,
  ),
  rule('avslut 24', ['digits'], (one) => (one.dated && !one.counted ? shortYear(one) : undefined)),
  rule('2307', ['digits'], monthOfFour),
  rule('2026-03', ['digits', 'mark', 'digits'], (year, { sign, tight }, month) => {
    if (!'-/'.includes(sign) || !tight || year.text.length !== 4 || month.text.length !== 2) return undefined;
    if (!isYear(year.value) || !(month.after === 0 || month.after === 4)) return undefined;
    const known = month.value >= 1 && month.value <= 12;
    if (!known && month.value === (year.value + 1) % 100) return undefined;
    return stretch(known ? yearly({ unit: 'month', n: month.value }, yearOf(year)) : none());
  }),
  rule('somras', ['vague-season', 'year?'], () => stretch(none('vague'))),
  rule('början av 2025', ['vague-part', 'stretch'], () => stretch(none('vague'))),
];

const MOST = { week: 53, quarter: 4, half: 2 } as const;
type Numbered = keyof typeof MOST;
const isNumbered = (unit: string): unit is Numbered => Object.hasOwn(MOST, unit);

/** Weeks, quarters and halves by their number. */
const NUMBERED: readonly Rule[] = [
  rule('v 48', ['calendar', 'mark?', ['digits', 'numeral']], ({ value }, mark, n) =>
    numberedOf(value, mark, n),
  ),
  // A lone "h" is hours; "h2" stands glued to its number.
  rule('h2', ['half-letter', 'digits'], (_, n) => (n.glued ? numberedOf('half', undefined, n) : undefined)),
  rule('q3 2026', ['numbered', 'year?'], ({ unit, n, closed }, year) =>
    year || closed ? byNumber(unit, n, year) : undefined,
  ),
  rule(
    'q1-3 2026',
    ['numbered', ['mark', 'until', 'till'], 'digits', 'year?'],
    (first, joint, last, year) => {
      // Weeks go on over New Year: "v 52-1".
      const onwards = first.unit === 'week' ? last.value !== first.n : last.value > first.n;
      if (!onwards || last.value > MOST[first.unit] || !(year || last.after === 0)) return undefined;
      if (joint.cat === 'mark' && joint.sign !== '-') return undefined;
      const [one, other] = [byNumber(first.unit, first.n), byNumber(first.unit, last.value, year)];
      return { cat: 'core', time: { is: 'joined', first: one.time, second: other.time } };
    },
  ),
  rule('tredje kvartalet', ['ordinal', 'calendar', 'year?'], ({ value: n }, { value: unit }, year) =>
    isNumbered(unit) && unit !== 'week' ? byNumber(unit, Number(n), year) : undefined,
  ),
  rule(
    '3:e kvartalet',
    ['digits', 'ending', 'calendar', 'year?'],
    ({ value: n }, _, { value: unit }, year) =>
      isNumbered(unit) && unit !== 'week' ? byNumber(unit, n, year) : undefined,
  ),
  rule('sista kvartalet', ['final', 'calendar', 'year?'], (_, { value: unit }, year) =>
    isNumbered(unit) && unit !== 'week' ? byNumber(unit, MOST[unit], year) : undefined,
  ),
  rule('2026-W48', ['digits', 'mark?', 'calendar', 'digits'], (year, mark, { value: unit }, week) =>
    year.text.length === 4 && unit === 'week' && week.text.length <= 2 && week.after === 0 && isDash(mark)
      ? { cat: 'pair', time: yearly({ unit: 'week', n: week.value }, yearOf(year)) }
      : undefined,
  ),
];

/** Stretches told from today, and reporting years. */
const MOVED: readonly Rule[] = [
  rule(
    'förra månaden',
    [
      ['previous', 'before-previous', 'this', 'coming'],
      ['calendar', 'calendars'],
    ],
    (move, { value }) =>
      value === 'month' || value === 'week' || value === 'quarter' || value === 'half'
        ? stretch({ is: 'around', unit: value, by: MOVES[move.cat] })
        : undefined,
  ),
  rule('i veckan', ['this-week'], () => stretch({ is: 'around', unit: 'week', by: MOVES.this })),
  rule('senaste 12 månaderna', ['latest', 'amount', ['calendar', 'calendars']], (_, { n }, { value }) =>
    lately(value, n),
  ),
  rule('sista 12 månaderna', ['final', 'amount', ['calendar', 'calendars']], (_, { n }, { value }) =>
    lately(value, n),
  ),
  rule(
    'tre senaste åren',
    ['amount', ['latest', 'final'], ['calendar', 'calendars']],
    ({ n }, _, { value }) => lately(value, n),
  ),
  rule('de senaste', ['article', 'lately'], (_, { time }) => ({ cat: 'lately', time })),
  rule('den senaste', ['lead', 'lately'], ({ value }, { time }) =>
    value === 'den' ? { cat: 'lately', time } : undefined,
  ),
  rule('senaste halvåret', ['latest', 'calendar'], (_, { value }) => lately(value)),
  rule('sista månaden', ['final', 'calendar'], (_, { value }) =>
    value === 'quarter' || value === 'half' ? undefined : lately(value),
  ),
  // How many is not said.
  rule('senaste månaderna', [['latest', 'final'], 'calendars'], () => ({
    cat: 'lately',
    time: none('vague'),
  })),
  rule('12 månader tillbaka', ['amount', ['calendar', 'calendars'], 'back'], ({ n }, { value }) =>
    lately(value, n),
  ),
  rule('lately', ['lately'], ({ time }) => stretch(time)),
  rule('a number', ['numeral'], ({ value }) => ({ cat: 'amount', n: Number(value) })),
  rule('a number in digits', ['digits'], ({ text, value }) =>
    text.length <= 3 ? { cat: 'amount', n: value } : undefined,
  ),
  rule('senaste perioderna', [['latest', 'previous', 'final'], 'amount?', 'periods'], () =>
    stretch(none('vague')),
  ),
  rule('tre senaste perioderna', ['amount', ['latest', 'previous', 'final'], 'periods'], () =>
    stretch(none('vague')),
  ),
  rule('de senaste perioderna', ['article', 'stretch'], (_, { time }) =>
    time.is === 'impossible' && time.why === 'vague' ? stretch(time) : undefined,
  ),
];

const REPORTING: readonly Rule[] = [
  rule('perioden', [['period-the', 'year-the']], () => stretch({ is: 'reporting', by: 0 })),
  rule('senaste perioden', ['latest', ['period-the', 'year-the', 'a-period']], () =>
    stretch({ is: 'reporting', by: 0 }),
  ),
  rule('perioden innan', ['period-before'], () => stretch({ is: 'reporting', by: -1 })),
  rule(
    'förra perioden',
    [
      ['previous', 'before-previous', 'this', 'coming'],
      ['period-the', 'year-the', 'a-period'],
    ],
    (move) => stretch({ is: 'reporting', by: MOVES[move.cat] }),
  ),
  rule('2022/23', ['digits', 'mark', 'digits'], (one, mark, other) =>
    mark.tight ? reportingYear(one, mark.sign, other, false) : undefined,
  ),
  rule(
    'verksamhetsåret 22/23',
    [['period-the', 'a-period', 'reporting-year'], 'digits', 'mark', 'digits'],
    (_, one, { sign }, other) => reportingYear(one, sign, other, true),
  ),
  rule(
    'perioden tjugotvå till tjugotre',
    [['period-the', 'a-period', 'reporting-year'], 'amount', ['till', 'until'], 'amount'],
    (_, { n: one }, __, { n: other }) =>
      one >= EARLIEST && one <= LATEST && other === one + 1
        ? stretch({ is: 'reporting', start: 2000 + one, dayToo: false })
        : undefined,
  ),
  rule('tjugotvå tjugotre', ['numeral', 'numeral'], ({ value: one }, { value: other }) =>
    Number(one) >= EARLIEST && Number(one) <= LATEST && Number(other) === Number(one) + 1
      ? stretch({ is: 'reporting', start: 2000 + Number(one), dayToo: false })
      : undefined,
  ),
  rule('verksamhetsåret 2022', ['reporting-year', 'digits'], (_, one) =>
    one.text.length === 4 && one.after === 0 && isYear(one.value)
      ? stretch({ is: 'reporting', start: one.value, dayToo: false })
      : undefined,
  ),
];

export const STRETCHES: readonly Rule[] = [...NAMED, ...NUMBERED, ...MOVED, ...REPORTING];

/** Years that two numbers side by side may tell. */
const EARLIEST = 15;
const LATEST = 40;

const MOVES = { 'before-previous': -2, previous: -1, this: 0, coming: 1 } as const;

function yearOf({ value }: Digits): Year {
  return { cat: 'year', of: { year: value, short: false } };
}

/** "25" of a year, where nothing else can be meant. */
function shortYear({ text, value, after }: Digits): Node | undefined {
  if (text.length !== 2 || after !== 0 || value < EARLIEST || value > LATEST) return undefined;
  return stretch(yearly({ unit: 'year' }, { cat: 'year', of: { year: 2000 + value, short: false } }));
}

function isDash(mark: NodeOf<'mark'> | undefined): boolean {
  return mark === undefined || mark.sign === '-';
}

/** A lone 2307 is July 2023, as the reports write it. */
function monthOfFour({ text, value, after, born }: Digits): Node | undefined {
  const month = value % 100;
  if (text.length !== 4 || after < 0 || born || isYear(value) || month < 1 || month > 12) return undefined;
  return stretch(
    yearly(
      { unit: 'month', n: month },
      { cat: 'year', of: { year: 2000 + Math.floor(value / 100), short: true } },
    ),
  );
}

function numberedOf(
  unit: string,
  mark: NodeOf<'mark'> | undefined,
  n: NodeOf<'digits'> | NodeOf<'numeral'>,
): Node | undefined {
  if (!isNumbered(unit) || (mark !== undefined && mark.sign !== '.')) return undefined;
  if (n.cat === 'numeral') return { cat: 'numbered', unit, n: Number(n.value), closed: true };
  // "kv 24/25" is of no quarter.
  if (n.text.length > 2 || (n.after !== 0 && n.value > MOST[unit])) return undefined;
  return { cat: 'numbered', unit, n: n.value, closed: n.after === 0 };
}

function byNumber(unit: Numbered, n: number, year?: Year): Extract<Node, { cat: 'stretch' }> {
  const time = n < 1 || n > MOST[unit] ? none() : yearly({ unit, n }, year);
  return { cat: 'stretch', time };
}

function lately(unit: string, count?: number): Node {
  return { cat: 'lately', time: { is: 'latest', unit: unit as Unit, ...(count !== undefined && { count }) } };
}

/** "2022/23", "2022-23", "22/23"; "2022/24" is no reporting year, and hardly anything else. */
function reportingYear(one: Digits, sign: string, other: Digits, named: boolean): Node | undefined {
  const two = one.text.length === 2;
  if (!(two || one.text.length === 4) || ![2, 4].includes(other.text.length)) return undefined;
  if (!'/-'.includes(sign) || other.after < 0) return undefined;
  const start = two ? 2000 + one.value : one.value;
  if (!isYear(start)) return undefined;
  const follows = other.text.length === 4 ? start + 1 : (start + 1) % 100;
  if (other.value !== follows) return sign === '/' ? odd(one, other, start) : undefined;
  // A dash between years is a span of calendar years, and one before 01–12 a month, unless a name says otherwise.
  const dashed = named || (!two && other.text.length === 2 && other.value > 12);
  if (sign === '-' && !dashed) return undefined;
  return stretch({ is: 'reporting', start, dayToo: two && !named && other.value <= 12 });
}

function odd(one: Digits, other: Digits, start: number): Node | undefined {
  const years = one.text.length === 4 && (other.text.length === 4 || other.value > 12);
  const short =
    one.text.length === 2 && start >= 2013 && other.value > 12 && other.value < 40 && start < 2040;
  return years || short ? stretch(none()) : undefined;
}
