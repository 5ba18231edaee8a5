import { type Day, daysBetween } from '../day.js';
import type { Refusal } from '../refusals.js';
import type { Assumption } from './draft.js';
import type { Line } from './line.js';
import type { Label, Of, Slot } from './meaning.js';
import type { Segment, World } from './segments.js';

/** A line on its way to a draft: what has been used of it, and what was wrong. */
export interface Desk {
  readonly world: World;
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly used: Set<Segment>;
  readonly problems: Refusal[];
  readonly assumed: Assumption[];
}

/** The meaning of a segment in a slot, if it is not used yet; undefined also where it may be misspelt for two. */
export function meant<S extends Slot>(desk: Desk, segment: Segment | undefined, slot: S): Of<S> | undefined {
  if (!segment || desk.used.has(segment)) return undefined;
  const [only, ...more] = segment.meanings.filter((one): one is Of<S> => one.slot === slot);
  if (segment.unsure) return undefined;
  return more.length === 0 ? only : undefined;
}

/** Everything in a slot that is not used yet, in the line's order, marked as used. */
export function takeAll<S extends Slot>(desk: Desk, slot: S): Of<S>[] {
  return desk.segments.flatMap((segment) => {
    const meaning = meant(desk, segment, slot);
    if (!meaning) return [];
    desk.used.add(segment);
    return [meaning];
  });
}

/**
 * The one value in a slot. Two that differ, or a word misspelt for two, are asked about: a problem at the field, with
 * what it may be, and no value.
 */
export function takeOne<S extends Slot, Value>(
  desk: Desk,
  slot: S,
  field: string,
  valueOf: (meaning: Of<S>) => Value,
  name: (value: Value) => string,
): Value | undefined {
  const segments = desk.segments.filter(
    (segment) => !desk.used.has(segment) && segment.meanings.some((one) => one.slot === slot),
  );
  const readable = segments.filter((segment) => !segment.unsure || isAll(segment, slot));
  const values = new Map<string, Value>();
  for (const segment of readable) {
    desk.used.add(segment);
    for (const meaning of segment.meanings) {
      if (meaning.slot !== slot) continue;
      const value = valueOf(meaning as Of<S>);
      values.set(JSON.stringify(value), value);
    }
  }
  const [only, ...more] = values.values();
  if (more.length === 0) return only;
  const value = readable.map((segment) => segment.text).join(', ');
  desk.problems.push({ code: 'several-values', field, value, known: [...values.values()].map(name) });
  return undefined;
}

function isAll(segment: Segment, slot: Slot): boolean {
  return segment.meanings.every((one) => one.slot === slot);
}

/** The segment that follows a label, past words that change nothing. */
export function afterLabel(desk: Desk, label: Label, ok: (segment: Segment) => boolean): Segment | undefined {
  for (const [index, segment] of desk.segments.entries()) {
    if (desk.used.has(segment) || !isLabel(segment, label)) continue;
    let next = index + 1;
    while (isNoise(desk.segments[next])) next++;
    const follower = desk.segments[next];
    if (!follower || desk.used.has(follower) || !ok(follower)) continue;
    desk.used.add(segment);
    return follower;
  }
  return undefined;
}

/** The segment before a label: "lön efter". */
export function beforeLabel(
  desk: Desk,
  label: Label,
  ok: (segment: Segment) => boolean,
): Segment | undefined {
  for (const [index, segment] of desk.segments.entries()) {
    const before = desk.segments[index - 1];
    if (desk.used.has(segment) || !isLabel(segment, label) || !before || desk.used.has(before) || !ok(before))
      continue;
    desk.used.add(segment);
    return before;
  }
  return undefined;
}

export function isLabel(segment: Segment | undefined, label: Label): boolean {
  return segment?.meanings.some((one) => one.slot === 'label' && one.value === label) ?? false;
}

export function isNoise(segment: Segment | undefined): boolean {
  return segment?.meanings.some((one) => one.slot === 'noise') ?? false;
}

export function has(slot: Slot): (segment: Segment) => boolean {
  return (segment) => segment.meanings.some((one) => one.slot === slot);
}

export type Lean = 'past' | 'coming';

/** How a day of a field is read: which one a day without a year means, and whether it may be ahead. */
export interface DayRule {
  readonly field: string;
  readonly lean: Lean;
  readonly future: boolean;
}

/** The day in a segment, by a field's rule; a problem where there is no such day or it is ahead. */
export function dayIn(desk: Desk, segment: Segment | undefined, rule: DayRule): Day | undefined {
  if (!segment || desk.used.has(segment)) return undefined;
  const { field, lean, future } = rule;
  if (segment.meanings.some((one) => one.slot === 'impossible-day')) {
    desk.used.add(segment);
    desk.problems.push({ code: 'not-a-day', field, value: segment.text });
    return undefined;
  }
  const meaning = meant(desk, segment, 'day');
  if (!meaning) return undefined;
  desk.used.add(segment);
  const day = lean === 'past' && !isJustAhead(desk, meaning) ? meaning.past : meaning.coming;
  if (!future && day > desk.world.today) desk.problems.push({ code: 'in-future', field, day });
  return day;
}

const SOON = 31;
const LONG_AGO = 300;

/** "3/12" written on 25 November is next week, though a day behind was asked for: better refused than last year's. */
function isJustAhead(desk: Desk, { past, coming }: Of<'day'>): boolean {
  const { today } = desk.world;
  return daysBetween(today, coming) <= SOON && daysBetween(past, today) > LONG_AGO;
}

export const isDay = (segment: Segment): boolean => has('day')(segment) || has('impossible-day')(segment);

/** The day after one of these labels. */
export function labelledDay(desk: Desk, labels: readonly Label[], rule: DayRule): Day | undefined {
  for (const label of labels) {
    const segment = afterLabel(desk, label, isDay);
    if (segment) return dayIn(desk, segment, rule);
  }
  return undefined;
}

/** The first day not used yet. */
export function firstDay(desk: Desk, rule: DayRule): Day | undefined {
  return dayIn(
    desk,
    desk.segments.find((segment) => isDay(segment) && !desk.used.has(segment)),
    rule,
  );
}

/** A day, or today where none was written, which the form says. None where one was written that cannot be. */
export function dayOrToday(desk: Desk, rule: DayRule, day: Day | undefined): Day | undefined {
  if (day !== undefined || desk.problems.some((one) => one.field === rule.field)) return day;
  desk.assumed.push({ field: rule.field, why: 'today' });
  return desk.world.today;
}

/** Marks what has a meaning and is not used, though it needs no more: labels before what was used, words of its own. */
export function use(desk: Desk, ok: (segment: Segment) => boolean): boolean {
  const found = desk.segments.filter((segment) => !desk.used.has(segment) && ok(segment));
  for (const segment of found) desk.used.add(segment);
  return found.length > 0;
}

/** What was not used, as it was typed, words that stand together in one piece. */
export function leftover(desk: Desk): string[] {
  const pieces: { text: string; to: number }[] = [];
  for (const segment of desk.segments) {
    if (desk.used.has(segment) || isNoise(segment)) continue;
    const last = pieces.at(-1);
    if (last?.to === segment.from) {
      last.text += ` ${segment.text}`;
      last.to = segment.to;
    } else pieces.push({ text: segment.text, to: segment.to });
  }
  return [...pieces.map((piece) => piece.text), ...(desk.line.tail === '' ? [] : [desk.line.tail])];
}
