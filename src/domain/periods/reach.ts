import { addDays, addMonths, dayOf, yearOf, type Day } from '../day.js';
import { dayPlain, spanText } from '../text/swedish.js';
import { firstFrom, lastBefore } from './calendar.js';
import { monthSpan } from './month-span.js';
import { contains, periodOf, reportingYearSoFar, sameDaysLastYear, type Period } from './period.js';
import { type DayContext, wholeOf, type Whole } from './settle.js';
import type { Impossible, Single, Time } from './time.js';

/** What was said, with its days, its words, and whether it is running or ends after today. */
export interface Reached {
  readonly kind: 'day' | 'span';
  readonly period: Period;
  readonly label: string;
  readonly running: boolean;
  readonly future: boolean;
  /** Same days a year before as the period that stands before it in the text. */
  readonly same?: true;
  /** It has no start of its own: from the first day there is anything of. */
  readonly open?: true;
  /** It has no end of its own: to today. */
  readonly onwards?: true;
  /** The same where what lies ahead is asked about: until the next one, or from it for a year. */
  readonly next?: Period;
  /** The end of a stretch, or so many months ago: a day of what is a state, no days of what happens. */
  readonly rough?: true;
  /** All of a stretch that is running, where `period` ends today. */
  readonly whole?: Period;
  /** Said without a year ("i maj", "våren"): all of it, where `period` ends today. */
  readonly yearless?: Period;
}
/** A period or a day as it was understood. */
export type PeriodReading =
  Reached | { readonly kind: 'impossible'; readonly text: string; readonly why: Impossible };

/** A period in a text, with its place in the original: `text.slice(start, end)`. */
export type PeriodMatch = PeriodReading & { readonly start: number; readonly end: number };

type Result = Reached | Impossible | undefined;

/** The days of a period or a day as it was said; why there are none; undefined where it is no time at all here. */
export function reach(time: Time, context: DayContext): Result {
  switch (time.is) {
    case 'joined':
      return joined(time.first, time.second, context);
    case 'since':
      return time.of ? onward(time.of, time.word, context) : sincePrevious(context);
    case 'until':
      return openStart(time, context);
    case 'last-day':
      return whenPossible(wholeOf(time.of, context), ({ period: { to } }) => ({
        kind: 'day',
        period: { from: to, to },
        label: dayPlain(to),
        running: false,
        future: to > context.today,
        rough: true,
      }));
    case 'same':
      return same(context);
    default:
      return whenPossible(wholeOf(time, context), (whole) => ({
        ...settled(whole, context.today),
        ...(time.is === 'yearly' && !time.year && { yearless: whole.period }),
        ...(time.is === 'away' && time.unit !== 'day' && { rough: true as const }),
      }));
  }
}

function whenPossible(whole: Whole | Impossible | undefined, make: (whole: Whole) => Result): Result {
  return typeof whole === 'object' ? make(whole) : whole;
}

/** What is running is cut at today. */
function settled({ period, kind, label, cut }: Whole, today: Day): Reached {
  const running = cut && period.from <= today && period.to > today;
  const days = running ? { from: period.from, to: today } : period;
  return {
    kind,
    period: days,
    label: running ? `${label} hittills` : label,
    running,
    ...(running && { whole: period }),
    future: days.to > today,
  };
}

function joined(first: Single, second: Single, context: DayContext): Result {
  const { today } = context;
  const ends = withYears(first, second, context);
  if (ends === undefined || typeof ends === 'string') return ends && 'no-such-day';
  const { start, last } = ends;
  const whole = periodOf(start.period.from, last.period.to);
  if (!whole) return 'backwards';
  const spans = start.kind === 'span' && last.kind === 'span';
  const begun = whole.from <= today && whole.to > today;
  const written = [first, second].some((one) => one.is !== 'yearly' || one.year !== undefined);
  const running = begun && last.kind === 'span' && (contains(last.period, today) || !written);
  const period = running ? { from: whole.from, to: today } : whole;
  const name = spans && isWholeMonths(whole) ? nameOf(whole) : spanText(whole.from, whole.to);
  const label = running ? `${name} hittills` : name;
  return { kind: 'span', period, label, running, ...(running && { whole }), future: period.to > today };
}

/** The days of both ends: a year written at one end holds for both, "november 2025 till februari" goes on into 2026. */
function withYears(
  first: Single,
  second: Single,
  context: DayContext,
): { start: Whole; last: Whole } | Impossible | undefined {
  const open = (one: Single) => one.is === 'yearly' && one.year === undefined && one.what;
  const [one, other] = [wholeOf(first, context), wholeOf(second, context)];
  if (typeof one !== 'object') return one;
  if (typeof other !== 'object') return other;
  const [openFirst, openSecond] = [open(first), open(second)];
  if (openSecond) {
    const period = firstFrom(openSecond, one.period.from);
    return period && { start: one, last: { ...other, period } };
  }
  if (!openFirst) return { start: one, last: other };
  const period = lastBefore(openFirst, other.period.to);
  return period && { start: { ...one, period }, last: other };
}

function nameOf(whole: Period): string {
  const years = whole.from.endsWith('-01-01') && whole.to.endsWith('-12-31');
  return years ? `${yearOf(whole.from)}–${yearOf(whole.to)}` : monthSpan(whole);
}

function isWholeMonths({ from, to }: Period): boolean {
  const next = dayOf(yearOf(to), Number(to.slice(5, 7)), Number(to.slice(8)) + 1);
  return from.endsWith('-01') && next === undefined;
}

/** From a day to today; one that has not come lies ahead. */
function onward(of: Single, word: 'sedan' | 'från' | 'efter', context: DayContext): Result {
  const { today } = context;
  const start = ({ from, to }: Period) => (word === 'efter' ? addDays(to, 1) : from);
  return whenPossible(wholeOf(of, context), ({ period: whole }) => {
    const from = start(whole);
    const future = from > today;
    const label = `${word} ${dayPlain(word === 'efter' ? whole.to : from)}`;
    const period = { from, to: future ? from : today };
    const first = word === 'sedan' ? undefined : ahead(of, context, start);
    const next = first !== undefined && first > today ? yearFrom(first) : undefined;
    return { kind: 'span', period, label, running: false, future, onwards: true, ...(next && { next }) };
  });
}

/** A day of what was said, of the first of its kind that is not over. */
function ahead(of: Single, context: DayContext, dayIn: (period: Period) => Day): Day | undefined {
  const coming = wholeOf(of, { ...context, lean: 'coming' });
  return typeof coming === 'object' ? dayIn(coming.period) : undefined;
}

function yearFrom(from: Day): Period {
  return { from, to: addDays(addMonths(from, 12), -1) };
}

/** From the day after the meeting before to today (DESIGN 6); the day of the meeting itself if that is today. */
function sincePrevious({ previousMeeting: meeting, today }: DayContext): Result {
  if (meeting === undefined) return 'no-meeting';
  const label = `sedan förra mötet ${dayPlain(meeting, today)}`;
  const period = { from: meeting < today ? addDays(meeting, 1) : today, to: today };
  return { kind: 'span', period, label, running: false, future: false };
}

function openStart({ of, lead }: Extract<Time, { is: 'until' }>, context: DayContext): Result {
  const { today, firstDay } = context;
  return whenPossible(wholeOf(of, context), ({ period: whole }) => {
    if (lead === 'to' || !firstDay) return 'no-start';
    const running = lead === 'until' && whole.from <= today && whole.to > today;
    const end = (of: Period) => (lead === 'before' ? addDays(of.from, -1) : of.to);
    const to = running ? today : end(whole);
    const next = periodOf(today, ahead(of, context, end));
    const first = firstDay();
    const period = { from: first < to ? first : to, to };
    const label = `till och med ${dayPlain(to)}`;
    return {
      kind: 'span',
      period,
      label,
      running: false,
      future: to > today,
      open: true,
      ...(next && { next }),
    };
  });
}

function same({ programme, today }: DayContext): Result {
  const period = programme && sameDaysLastYear(reportingYearSoFar(programme, today));
  return (
    period && {
      kind: 'span',
      period,
      label: 'samma dagar året innan',
      running: false,
      future: false,
      same: true,
    }
  );
}
