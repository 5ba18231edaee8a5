import { dayOf } from '../../day.js';
import type { Single, Unit } from '../../periods/time.js';
import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { dateAlone, single } from './dates.js';

const weekday = (n: string, which: Extract<Single, { is: 'weekday' }>['which']): Node =>
  single({ is: 'weekday', weekday: Number(n), which });

/** Days told from today: near ones, weekdays, so many weeks off. */
export const NEAR_DAYS: readonly Rule[] = [
  rule('igår', ['near-day'], ({ value }) => single({ is: 'away', unit: 'day', count: Number(value) })),
  rule('i måndags', ['past-weekday'], ({ value }) => weekday(value, { of: 'been' })),
  rule('på fredag', ['lead', ['weekday', 'short-weekday']], ({ value }, day) =>
    value === 'på' ? weekday(day.value, { of: 'coming' }) : undefined,
  ),
  rule('förra måndagen', ['previous', ['weekday', 'short-weekday']], (_, { value }) =>
    weekday(value, { of: 'week', by: -1 }),
  ),
  rule('nästa fredag', ['coming', ['weekday', 'short-weekday']], (_, { value }) =>
    weekday(value, { of: 'week', by: 1 }),
  ),
  rule('a week', [['previous', 'this', 'coming'], 'calendar'], (move, { value }) =>
    value === 'week' ? { cat: 'that-week', which: { of: 'week', by: MOVES[move.cat] } } : undefined,
  ),
  rule('in a week', ['lead', 'that-week'], ({ value }, week) =>
    value === 'i' || value === 'under' ? week : undefined,
  ),
  rule('v 50', ['calendar', 'mark?', 'digits'], ({ value }, mark, { text, value: n }) =>
    value === 'week' && text.length <= 2 && (mark === undefined || mark.sign === '.')
      ? { cat: 'that-week', which: { of: 'week-number', n } }
      : undefined,
  ),
  rule('onsdag v 50', [['weekday', 'short-weekday'], 'that-week'], ({ value }, { which }) =>
    weekday(value, which),
  ),
  rule(
    'på onsdag nästa vecka',
    ['lead', ['weekday', 'short-weekday'], 'that-week'],
    (lead, { value }, { which }) => (lead.value === 'på' ? weekday(value, which) : undefined),
  ),
  rule('onsdag 2 december', [['weekday', 'short-weekday', 'letters-weekday'], 'day'], (name, { time }) =>
    // "to" and "ti" are other words too, where another sort of day follows.
    name.cat === 'letters-weekday' && time.is !== 'yearly' ? undefined : ofDate(name.value, time),
  ),
  rule(
    'förra onsdagen 2 december',
    [['previous', 'coming'], ['weekday', 'short-weekday'], 'day'],
    (_, { value }, { time }) => ofDate(value, time),
  ),
  rule('på onsdag 2 december', ['lead', ['weekday', 'short-weekday'], 'day'], (lead, { value }, { time }) =>
    lead.value === 'på' ? ofDate(value, time) : undefined,
  ),
  rule(
    'tre veckor sedan',
    [['digits', 'numeral'], ['calendar', 'calendars'], 'since'],
    (count, { value }) => {
      const node = away(count, value, -1);
      return node?.cat === 'day' ? { cat: 'ago', time: node.time } : undefined;
    },
  ),
  rule('för tre veckor sedan', ['for-ago', 'ago'], (_, { time }) => single(time)),
];

/** As a day of its own in a line about days: "måndag", "tre veckor sedan". */
export const BARE_DAYS: readonly Rule[] = [
  rule('den 15', ['lead', 'digits'], ({ value }, one) =>
    value === 'den' && one.text.length <= 2 && one.after === 0 && !one.counted
      ? dateAlone(one.value)
      : undefined,
  ),
  rule('måndag', ['weekday'], ({ value }) => weekday(value, { of: 'lean' })),
  // "mån" is as often a month, and "sön" without its dots a son.
  rule('lör', ['short-weekday'], ({ value }) =>
    value === '1' || value === '7' ? undefined : weekday(value, { of: 'lean' }),
  ),
  rule('om tre veckor', ['hence', ['digits', 'numeral'], ['calendar', 'calendars']], (_, count, { value }) =>
    away(count, value, 1),
  ),
  rule('tre veckor sedan, alone', ['ago'], ({ time }) => single(time)),
  // 2.5 is a number, 24.11 and 7.12 are days; 9.15 is a time of day, as "kl 9.10" is.
  rule('24.11', ['digits', 'mark', 'digits'], (date, mark, month) =>
    mark.sign === '.' && mark.tight && isPointed(date, month)
      ? single({ is: 'yearly', what: { unit: 'day', month: month.value, date: date.value } })
      : undefined,
  ),
  // 15-12 is no span: its first number is the greater.
  rule('15-12', ['digits', 'mark', 'digits'], (date, mark, month) =>
    mark.sign === '-' && mark.tight && month.after === 0 && isDashed(date, month)
      ? single({ is: 'yearly', what: { unit: 'day', month: month.value, date: date.value } })
      : undefined,
  ),
];

const MOVES = { previous: -1, this: 0, coming: 1 } as const;

function isPointed(date: NodeOf<'digits'>, month: NodeOf<'digits'>): boolean {
  const shape = `${date.text}.${month.text}`;
  if (date.timed || month.counted || month.after !== 0 || !/^(?:\d?\d\.\d\d|\d\d\.\d)$/.test(shape))
    return false;
  return dayOf(2024, month.value, date.value) !== undefined;
}

function isDashed(date: NodeOf<'digits'>, month: NodeOf<'digits'>): boolean {
  if (date.text.length !== 2 || month.text.length !== 2) return false;
  return date.value > month.value && month.value >= 1 && month.value <= 12 && date.value <= 31;
}

function ofDate(name: string, time: Single): Node | undefined {
  if (time.is === 'impossible') return single(time);
  const isDate = time.is === 'day' || time.is === 'date' || time.is === 'yearly';
  return isDate ? weekday(name, { of: 'date', date: time }) : undefined;
}

function away(
  count: Extract<Node, { cat: 'digits' | 'numeral' }>,
  unit: string,
  sign: 1 | -1,
): Extract<Node, { cat: 'day' }> | undefined {
  if (count.cat === 'digits' && count.text.length > 3) return undefined;
  const time: Single = { is: 'away', unit: unit as Unit, count: sign * Number(count.value) };
  return { cat: 'day', time };
}
