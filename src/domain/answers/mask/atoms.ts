import { type Case, enrolledAt, referredOn, wasEnrolled } from '../../case/case.js';
import { GENDERS, PAYERS } from '../../codes.js';
import { type Day, yearOf } from '../../day.js';
import { bandLabels, type Programme } from '../../programme.js';
import { classOf } from '../../schema/outcomes.js';
import type { Dimension } from '../../schema/query.js';
import { KEYS, UNKNOWN } from '../groups.js';
import type { Timeline } from './timeline.js';

/** What the tables are by, one code to a cell. */
export const BY = ['Gender', 'Age', 'Referrer', 'Payer'] as const;
export type By = (typeof BY)[number];

/** The dimension of each. */
export const DIMENSION = {
  Gender: 'gender',
  Age: 'age',
  Referrer: 'referrer',
  Payer: 'payer',
} as const satisfies Record<By, Dimension>;

/** The code of a case on a day; an age is that of the day's year. */
export function codeOf(by: By, it: Case, on: Day, programme: Programme): string {
  return KEYS[DIMENSION[by]](it, on, programme) ?? UNKNOWN;
}

/**
 * What happens to a case on a day and is counted; every flow of a status is a sum of these. A dropout is told apart from
 * the other closures by gender only: no other table leaves it out.
 */
export type Event = 'referred' | 'new' | 'result' | 'other' | 'dropout';

/** The counts of one dimension, of each key in each segment. */
export interface Atoms {
  readonly by: By;
  readonly keys: readonly string[];
  readonly counts: Readonly<Record<Event, readonly Int32Array[]>>;
  /** Enrolled at the end of each segment. */
  readonly stock: readonly Int32Array[];
  /** How many have grown into the next band as each segment began; undefined where nobody can have. */
  readonly grown: readonly (Int32Array | undefined)[];
}

/** Counts a register into segments: age in the year of the event, for the enrolled in that of the segment's last day. */
export function atomsOf(
  cases: Iterable<Case>,
  programme: Programme,
  timeline: Timeline,
): Readonly<Record<By, Atoms>> {
  const all = [...cases];
  const { segments } = timeline;
  const referrers = new Set([
    ...programme.referrers.map(({ code }) => code),
    ...all.map((it) => it.referrer),
  ]);
  const bands = [...bandLabels(programme), 'other'];
  const atoms: Record<By, Atoms> = {
    Gender: emptyAtoms('Gender', GENDERS, segments.length),
    Age: {
      ...emptyAtoms('Age', bands, segments.length),
      grown: segments.map(({ from }, segment) => {
        const before = segments[segment - 1];
        return before && yearOf(before.to) < yearOf(from) ? new Int32Array(bands.length) : undefined;
      }),
    },
    Referrer: emptyAtoms('Referrer', [...referrers], segments.length),
    Payer: emptyAtoms('Payer', PAYERS, segments.length),
  };
  for (const it of all) countCase(atoms, it, 1, programme, timeline);
  return atoms;
}

/** Counts a case in, or out again. */
export function countCase(
  atoms: Readonly<Record<By, Atoms>>,
  it: Case,
  times: 1 | -1,
  programme: Programme,
  { segments }: Timeline,
): void {
  const keyOf = (by: By, on: Day) => atoms[by].keys.indexOf(codeOf(by, it, on, programme));
  const raise = (row: Int32Array | undefined, at: number) => {
    if (row) row[at] = (row[at] ?? 0) + times;
  };
  const count = (event: Event, on: Day | undefined) => {
    const segment = on === undefined ? -1 : segments.findIndex(({ from, to }) => from <= on && on <= to);
    if (on === undefined || segment < 0) return;
    for (const by of BY) {
      const kept = by !== 'Gender' && event === 'dropout' ? 'other' : event;
      raise(atoms[by].counts[kept][keyOf(by, on)], segment);
    }
  };
  count('referred', referredOn(it));
  if (!wasEnrolled(it)) return;
  count('new', it.enrolled);
  if (it.stage === 'closed') count(classOf(programme, it.outcome), it.closed);
  segments.forEach(({ to }, segment) => {
    if (!enrolledAt(it, to)) return;
    for (const by of BY) raise(atoms[by].stock[keyOf(by, to)], segment);
    const next = segments[segment + 1];
    const grown = next && atoms.Age.grown[segment + 1];
    const band = keyOf('Age', to);
    if (grown && keyOf('Age', next.to) !== band) raise(grown, band);
  });
}

function emptyAtoms(by: By, keys: readonly string[], length: number): Atoms {
  const empty = () => keys.map(() => new Int32Array(length));
  return {
    by,
    keys,
    counts: { referred: empty(), new: empty(), result: empty(), other: empty(), dropout: empty() },
    stock: empty(),
    grown: [],
  };
}
