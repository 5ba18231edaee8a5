import { as, isKind, type Item } from '../item.js';
import type { Filter } from '../query.js';

const LEAST_AGE = 14;
const MOST_AGE = 99;
const LONGEST_IN_YEARS = 9;

/** Ages and lengths of time: bounds, numbers and units become filters. What does not fit stays, and is held. */
export function readNumbers(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let index = 0; index < items.length;) {
    const found = range(items, index) ?? bound(items, index);
    const item = items[index];
    if (found) {
      out.push(found.item);
      index += found.length;
    } else {
      if (item) out.push(item);
      index++;
    }
  }
  return out;
}

interface Found {
  readonly item: Item;
  readonly length: number;
}

/** "mellan 18 och 30", "18 till 30 år", "från 18 till 30", "18-30", "18–30-åringar". */
function range(items: readonly Item[], start: number): Found | undefined {
  let at = start;
  if (isKind(items[at], 'between', 'from')) at++;
  const first = items[at];
  if (first?.kind === 'ages') {
    const [min = 0, max = 0] = first.value.split('-').map(Number);
    return ages(items, start, at + 1, min, max);
  }
  const joint = items[at + 1];
  const second = items[at + 2];
  if (first?.kind !== 'num' || second?.kind !== 'num' || !isKind(joint, 'and', 'to')) return undefined;
  if (joint?.kind === 'and' && !isKind(items[start], 'between')) return undefined;
  return ages(items, start, at + 3, Number(first.value), Number(second.value));
}

function ages(
  items: readonly Item[],
  start: number,
  next: number,
  min: number,
  max: number,
): Found | undefined {
  if (min > max || !isAge(min) || !isAge(max)) return undefined;
  return ageFound(items, start, withAgeUnit(items, next), { min, max });
}

function withAgeUnit(items: readonly Item[], next: number): number {
  let at = next;
  if (isKind(items[at], 'time') && items[at]?.value === 'years') at++;
  if (isKind(items[at], 'age-unit')) at++;
  return at;
}

function isAge(value: number): boolean {
  return value >= LEAST_AGE && value <= MOST_AGE;
}

function ageFound(
  items: readonly Item[],
  start: number,
  next: number,
  bounds: { min?: number; max?: number },
): Found {
  const filter: Filter = { on: 'age', not: false, ...bounds };
  return { item: merged(items, start, next, filter), length: next - start };
}

function merged(items: readonly Item[], start: number, next: number, filter: Filter): Item {
  const parts = items.slice(start, next);
  const [first] = parts;
  const raw = parts.map((part) => part.raw).join(' ');
  const word = parts.map((part) => part.word).join(' ');
  return {
    kind: 'filter',
    value: filter.on,
    raw,
    word,
    start: first?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    filter,
  };
}

const BOUNDS = ['more-than', 'at-least', 'older-than', 'less-than', 'younger-than', 'at-most'];

function bound(items: readonly Item[], start: number): Found | undefined {
  let at = start;
  const before = isKind(items[at], ...BOUNDS) ? items[at++]?.kind : undefined;
  const number = items[at];
  if (number?.kind === 'half-year' || number?.kind === 'year-and-half')
    return length(items, start, at + 1, before, number.kind === 'half-year' ? 6 : 18, 'months');
  if (number?.kind !== 'num') return undefined;
  const value = Number(number.value);
  const unit = items[at + 1]?.kind === 'time' ? items[at + 1]?.value : undefined;
  if (unit === 'months' || unit === 'days') return length(items, start, at + 2, before, value, unit);
  if (unit === 'weeks') return length(items, start, at + 2, before, value * 7, 'days');
  if (unit === 'years' && value <= LONGEST_IN_YEARS)
    return length(items, start, at + 2, before, value, 'years');
  return isAge(value) ? age(items, start, at + 1, before, value) : undefined;
}

function length(
  items: readonly Item[],
  start: number,
  next: number,
  bound: string | undefined,
  count: number,
  unit: 'days' | 'months' | 'years',
): Found | undefined {
  const after = afterNumber(items, next);
  const how = bound ?? after?.kind;
  if (how === undefined || (after && bound !== undefined)) return undefined;
  const least = how === 'more-than' || how === 'at-least' || how === 'older-than';
  const end = after ? after.next : next;
  return {
    item: merged(items, start, end, { on: 'length', not: false, least, count, unit }),
    length: end - start,
  };
}

/** "… eller mer", "… och äldre", "… +", "… eller yngre". */
function afterNumber(items: readonly Item[], next: number): { kind: string; next: number } | undefined {
  const [joint, word] = [items[next], items[next + 1]];
  if (joint?.raw === '+') return { kind: 'at-least', next: next + 1 };
  if (!isKind(joint, 'or', 'and') || !word) return undefined;
  if (isKind(word, 'older-than', 'more-than')) return { kind: 'at-least', next: next + 2 };
  if (isKind(word, 'younger-than', 'less-than')) return { kind: 'at-most', next: next + 2 };
  return undefined;
}

function age(
  items: readonly Item[],
  start: number,
  next: number,
  bound: string | undefined,
  value: number,
): Found | undefined {
  const unitEnd = withAgeUnit(items, next);
  const after = bound === undefined ? afterNumber(items, unitEnd) : undefined;
  const how = bound ?? after?.kind;
  const end = after?.next ?? unitEnd;
  if (how === undefined)
    return unitEnd > next ? ageFound(items, start, end, { min: value, max: value }) : undefined;
  return ageFound(items, start, end, boundsOf(how, value, items[start]));
}

function boundsOf(how: string, value: number, word: Item | undefined): { min?: number; max?: number } {
  switch (how) {
    case 'more-than':
      return { min: value + 1 };
    case 'older-than':
      return { min: word && /^(som )?fyll/iu.test(word.word) ? value : value + 1 };
    case 'at-least':
      return { min: value };
    case 'at-most':
      return { max: value };
    default:
      return { max: value - 1 };
  }
}

/** "födda 1990": a birth year, not a period. */
export function readBirthYears(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const next = items[index + 1];
    if (!item) continue;
    const year = next && /^(19|20)\d\d$/.test(next.raw) ? Number(next.raw) : undefined;
    if (item.kind === 'born' && next && year !== undefined) {
      const filter: Filter = { on: 'birth-year', not: false, min: year, max: year };
      out.push({
        ...as(item, 'filter', 'birth-year'),
        end: next.end,
        raw: `${item.raw} ${next.raw}`,
        word: `${item.word} ${next.word}`,
        filter,
      });
      index++;
    } else out.push(item);
  }
  return out;
}
