import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { DAY_RULES } from './time.js';

const HALF = 30;
const QUARTER = 15;
const NOON = 12;
/** Nobody meets before seven: "kl 1" is not said so that it can be known. */
const EARLIEST = 7;

const clock = (hour: number, minute: number): Node => ({
  cat: 'clock-time',
  hour,
  minute,
  sure: hour >= EARLIEST,
});

/** Meetings that come again: "varannan onsdag från 2/12 kl 9", "varje tisdag klockan halv nio". */
export const SERIES_RULES: readonly Rule[] = [
  ...DAY_RULES,
  rule(
    'kl 9',
    [
      ['clock-word', 'clock-to'],
      ['digits', 'numeral'],
    ],
    (_, hour) => clock(Number(hour.value), 0),
  ),
  rule('kl 13.15', ['clock-word?', 'digits', 'mark', 'digits'], (_, hour, { sign, tight }, minute) =>
    tight && (sign === '.' || sign === ':') && minute.text.length === 2 && minute.after === 0
      ? clock(hour.value, minute.value)
      : undefined,
  ),
  rule('till 13.15', ['clock-to', 'clock-time'], (_, time) => time),
  rule('halv nio', ['clock-word?', 'half-to', ['digits', 'numeral']], (_, __, { value }) =>
    clock(Number(value) - 1, HALF),
  ),
  rule('kvart över nio', ['clock-word?', 'quarter-past', ['digits', 'numeral']], (_, __, { value }) =>
    clock(Number(value), QUARTER),
  ),
  rule('kvart i nio', ['clock-word?', 'quarter-to', ['digits', 'numeral']], (_, __, { value }) =>
    clock(Number(value) - 1, HALF + QUARTER),
  ),
  rule('kl 1 em', ['clock-time', ['forenoon', 'afternoon']], ({ hour, minute }, { cat }) =>
    hour > NOON ? undefined : { cat: 'clock-time', hour: hour24(hour, cat), minute, sure: true },
  ),
  rule('klockan 9', ['clock-word', 'clock-time'], (_, time) => time),
  rule('onsdagar', [['weekday', 'short-weekday', 'weekdays']], (day) => weekday(day)),
  rule('på onsdagar', ['lead', ['weekday', 'weekdays']], ({ value }, day) =>
    value === 'på' ? weekday(day) : undefined,
  ),
  rule('från 2/12', ['starting', ['day', 'turn']], (_, { time }) => ({ cat: 'start', time })),
];

function weekday({ cat, value }: NodeOf<'weekday' | 'short-weekday' | 'weekdays'>): Node {
  return { cat: 'on-weekday', n: Number(value), each: cat === 'weekdays' };
}

function hour24(hour: number, half: 'forenoon' | 'afternoon'): number {
  return half === 'afternoon' ? (hour % NOON) + NOON : hour % NOON;
}
