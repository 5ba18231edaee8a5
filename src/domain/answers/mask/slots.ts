import type { Atoms, By, Event } from './atoms.js';
import type { Timeline, WholePeriod } from './timeline.js';

/** The populations that have a row of cells by a dimension: those of `statusTables`, and `of` = closed but dropouts. */
export const COUNTS = ['referred', 'new', 'during', 'closed', 'result', 'of', 'atEnd'] as const;
export type Count = (typeof COUNTS)[number];

/** A row of cells: one figure by every key of a dimension. */
export interface Slot {
  readonly count: Count | 'not-in-result' | 'dropouts' | 'not-gone-on';
  /** The days that it is over; for a state the segment that it ends. */
  readonly first: number;
  readonly last: number;
  /** The kind of period whose table it stands in; none for a difference that is shown nowhere, but can be worked out. */
  readonly kind: WholePeriod['kind'] | undefined;
  readonly values: readonly number[];
}

/** Shown in full for whole periods, as the published reports always have (DESIGN 7). */
export function isInFull(by: By, count: Count): boolean {
  if (count === 'referred') return by !== 'Payer';
  return by === 'Gender' && count === 'result';
}

/** The events that may have been otherwise, as far as what is shown in full tells. */
export function freeEvents(by: By): readonly Event[] {
  if (by === 'Gender') return ['new', 'other', 'dropout'];
  return by === 'Payer' ? ['referred', 'new', 'result', 'other'] : ['new', 'result', 'other'];
}

/** The events that a flow is the sum of. */
export const PARTS: Readonly<Record<Exclude<Slot['count'], 'during' | 'atEnd'>, readonly Event[]>> = {
  referred: ['referred'],
  new: ['new'],
  closed: ['result', 'other', 'dropout'],
  result: ['result'],
  of: ['result', 'other'],
  'not-in-result': ['other', 'dropout'],
  dropouts: ['dropout'],
  'not-gone-on': ['other'],
};

/** The kinds of periods, those first whose tables matter most. */
export const KINDS: readonly WholePeriod['kind'][] = ['reporting-year', 'year', 'half'];

/** Every row of cells of a dimension that the role can be told, and the differences between them. */
export function slotsOf(atoms: Atoms, { segments, wholes }: Timeline): readonly Slot[] {
  const { by } = atoms;
  const sum = (events: readonly Event[], key: number, first: number, last: number) =>
    events.reduce((all, event) => all + total(atoms.counts[event][key], first, last), 0);
  const shown: readonly Exclude<Count, 'during' | 'atEnd'>[] =
    by === 'Gender'
      ? ['new', 'closed', 'of']
      : by === 'Payer'
        ? ['referred', 'new', 'closed', 'result']
        : ['new', 'closed', 'result'];
  const differences =
    by === 'Gender' ? (['not-in-result', 'dropouts', 'not-gone-on'] as const) : (['not-in-result'] as const);
  const slots: Slot[] = [];
  for (const { kind, first, last } of wholes) {
    const flow = (count: keyof typeof PARTS, of: Slot['kind']): Slot => ({
      count,
      first,
      last,
      kind: of,
      values: atoms.keys.map((_, key) => sum(PARTS[count], key, first, last)),
    });
    slots.push(
      ...shown.map((count) => flow(count, kind)),
      ...differences.map((count) => flow(count, undefined)),
    );
    if (by !== 'Age')
      slots.push({
        count: 'during',
        first,
        last,
        kind,
        values: atoms.keys.map(
          (_, key) => (atoms.stock[key]?.[first - 1] ?? 0) + sum(['new'], key, first, last),
        ),
      });
  }
  segments.forEach((_, last) => {
    const kind = KINDS.find((one) => wholes.some((whole) => whole.kind === one && whole.last === last));
    if (kind)
      slots.push({
        count: 'atEnd',
        first: last,
        last,
        kind,
        values: atoms.stock.map((row) => row[last] ?? 0),
      });
  });
  return slots;
}

function total(row: Int32Array | undefined, first: number, last: number): number {
  let sum = 0;
  for (let segment = first; segment <= last; segment++) sum += row?.[segment] ?? 0;
  return sum;
}
