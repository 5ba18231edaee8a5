import type { Case, Closed } from '../../case/case.js';
import { type Gender, GENDERS } from '../../codes.js';
import { bandOf, type Programme } from '../../programme.js';
import { isInResult } from '../../schema/outcomes.js';
import type { Measure } from '../../schema/measures.js';
import { measure, type MeasureUnit } from '../measures.js';
import { type Atoms, type By, codeOf } from './atoms.js';
import { isFew } from './cells.js';
import { type Bounds, groupOf, type Limit, type Person } from './limit.js';
import type { Timeline, WholePeriod } from './timeline.js';

/** Whose average may be told: nobody's, that of all, or those of women and men too. */
export type Told = 'none' | 'all' | 'by-gender';

/** What may be told of a reporting year and of each of its segments. */
interface Option {
  readonly ofYear: Told;
  readonly ofSegments: Told;
  /** What that says of how many are of each key of a dimension. */
  readonly limits: readonly Limit[];
}

/** An average in a reporting year: what dimension it says something of, and what may be told of it, most first, nothing last. */
export interface YearAverage {
  readonly average: Average;
  readonly year: WholePeriod;
  readonly by: By | undefined;
  /** Whose figures it is of. */
  readonly persons: readonly Person[];
  readonly options: readonly Option[];
}

/** What one average is: a measure, on the day of the closure. */
interface AverageRow {
  readonly measure: Measure;
  readonly unit: MeasureUnit;
  /** The dimension where whoever is of a key cannot have any figure, and between what it lies. */
  readonly bounded?: {
    readonly by: By;
    readonly between: (key: string, programme: Programme) => Bounds;
  };
}

/** The averages of a status, over the closures in result (DESIGN 7). */
const AVERAGE_TABLE = {
  throughputMonths: { measure: 'throughput', unit: 'months' },
  yearsOnBenefitsBefore: {
    measure: 'benefits',
    unit: 'years',
    bounded: { by: 'Payer', between: (key) => [0, key === 'NONE' ? 0 : 50] },
  },
  ageAtClosure: {
    measure: 'age',
    unit: 'years',
    bounded: {
      by: 'Age',
      between: (key, programme) => {
        const band = programme.bands.find(({ from }) => bandOf(programme, from) === key);
        return band ? [band.from, band.to] : [0, 75];
      },
    },
  },
} as const satisfies Record<string, AverageRow>;

export type Average = keyof typeof AVERAGE_TABLE;
export const AVERAGES = Object.keys(AVERAGE_TABLE) as [Average, ...Average[]];

export function averageRow(average: Average): AverageRow {
  return AVERAGE_TABLE[average];
}

/** What of a closed case goes into an average; undefined where it is not known. */
export function valueIn(average: Average, it: Closed): number | undefined {
  const { measure: what, unit } = averageRow(average);
  return measure(it, what, unit, it.closed);
}

/** What a closed case in result puts into the averages. */
export interface Figures {
  readonly segment: number;
  readonly of: Partial<Record<Average, Person>>;
}

/** What averages are counted in. */
interface Ground {
  readonly programme: Programme;
  readonly timeline: Timeline;
  readonly atoms: Readonly<Record<By, Atoms>>;
}

export function figuresIn(it: Case, { programme, timeline, atoms }: Ground): Figures | undefined {
  if (it.stage !== 'closed' || !isInResult(programme, it.outcome)) return undefined;
  const of: Partial<Record<Average, Person>> = {};
  const segment = timeline.segments.findIndex(({ from, to }) => from <= it.closed && it.closed <= to);
  for (const average of AVERAGES) {
    const value = valueIn(average, it);
    if (value === undefined) continue;
    const { bounded } = averageRow(average);
    const key = bounded ? atoms[bounded.by].keys.indexOf(codeOf(bounded.by, it, it.closed, programme)) : -1;
    of[average] = { segment, gender: it.gender, key, value };
  }
  return { segment, of };
}

/**
 * What may be told of the averages of the closures in result, so that none can be worked out over 1–4 persons: a reporting
 * year's with five or more; its segments' only where each of them has nobody or five. So whatever is put together is made
 * of groups of five. And what an average says of how many there are of each key of a dimension (nobody's age is outside the
 * band, no support is no years) is said with it: `protect` judges that.
 */
export function yearAverages(
  year: WholePeriod,
  figures: readonly Figures[],
  { programme, atoms }: Ground,
): readonly YearAverage[] {
  const inYear = figures.filter(({ segment }) => year.first <= segment && segment <= year.last);
  return AVERAGES.map((average): YearAverage => {
    const { bounded } = averageRow(average);
    const keys = bounded ? atoms[bounded.by].keys : [];
    const between = keys.map((key): Bounds => bounded?.between(key, programme) ?? [0, 0]);
    const persons = inYear.flatMap(({ of }) => of[average] ?? []);
    const options = choicesOf(year, persons).map(([ofYear, ofSegments]): Option => {
      const parts = ofSegments === 'none' ? [year] : segmentsIn(year);
      const genders = ofYear === 'by-gender' ? GENDERS.map((one) => [one]) : [GENDERS];
      const limits = parts.map(({ first, last }): Limit => ({
        first,
        last,
        between,
        groups: genders.map((among) => groupOf(personsIn(persons, first, last, among), between)),
      }));
      return { ofYear, ofSegments, limits: bounded && ofYear !== 'none' ? limits : [] };
    });
    return { average, year, by: bounded?.by, persons, options };
  });
}

/** Whose average is told of a whole period, as it was chosen for each year; a calendar year's where the segments' are. */
export function averageTold(
  chosen: readonly (YearAverage & { readonly option: Option | undefined })[],
  average: Average,
  whole: WholePeriod,
): Told {
  const inside = chosen.filter(
    (one) => one.average === average && one.year.first <= whole.last && whole.first <= one.year.last,
  );
  if (whole.kind === 'reporting-year') return inside[0]?.option?.ofYear ?? 'none';
  const own = toldAlone(
    inside.flatMap(({ persons }) => persons),
    whole,
  );
  return least([own, ...inside.map(({ option }) => option?.ofSegments ?? 'none')]);
}

/** What may be told of a year and of its segments by how many there are, most first. */
function choicesOf(year: WholePeriod, persons: readonly Person[]): readonly (readonly [Told, Told])[] {
  const own = toldAlone(persons, year);
  const isDivided = (told: Told) =>
    segmentsIn(year).every(({ first, last }) =>
      (told === 'by-gender' ? GENDERS.map((one) => [one]) : [GENDERS]).every(
        (among) => !isFew(personsIn(persons, first, last, among).length),
      ),
    );
  const levels = (['by-gender', 'all'] as const).slice(own === 'by-gender' ? 0 : own === 'all' ? 1 : 2);
  return [
    ...levels.flatMap((told): (readonly [Told, Told])[] => [
      ...(isDivided(told) ? [[told, told] as const] : []),
      [told, 'none'],
    ]),
    ['none', 'none'],
  ];
}

/** What may be told of a period for itself: five or more, and of each gender; of X five or nobody. */
function toldAlone(persons: readonly Person[], { first, last }: WholePeriod): Told {
  const inside = personsIn(persons, first, last, GENDERS);
  const [K, M, X] = GENDERS.map((one) => inside.filter(({ gender }) => gender === one).length) as [
    number,
    number,
    number,
  ];
  if (inside.length === 0 || isFew(inside.length)) return 'none';
  return K === 0 || M === 0 || [K, M, X].some(isFew) ? 'all' : 'by-gender';
}

function personsIn(persons: readonly Person[], first: number, last: number, among: readonly Gender[]) {
  return persons.filter(
    ({ segment, gender }) => first <= segment && segment <= last && among.includes(gender),
  );
}

function segmentsIn({ first, last }: WholePeriod) {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    first: first + index,
    last: first + index,
  }));
}

function least(of: readonly Told[]): Told {
  return of.includes('none') ? 'none' : of.includes('all') ? 'all' : 'by-gender';
}
