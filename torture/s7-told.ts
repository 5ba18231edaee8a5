import type { Case } from '../src/domain/case/case.js';
import type { Day } from '../src/domain/day.js';
import type { Average } from '../src/domain/answers/mask/averages.js';
import { maskingFor } from '../src/domain/status/masking.js';
import type { Slot } from '../src/domain/answers/mask/slots.js';
import type { WholePeriod } from '../src/domain/answers/mask/timeline.js';
import type { Programme } from '../src/domain/programme.js';
import { ask } from '../src/domain/speech/sv/ask.js';
import { periodStatus } from '../src/domain/status/period-status.js';
import { maskedStatusJson } from '../src/domain/status/status-json.js';

/** A register that questions are asked about, on a day. */
export interface Asked {
  readonly cases: ReadonlyMap<string, Case>;
  readonly programme: Programme;
  readonly today: Day;
}

/** A cell of a table: whom it counts, by what, and over which whole period. */
export interface CellName {
  readonly by: 'Gender' | 'Age' | 'Referrer' | 'Payer';
  readonly count: Slot['count'] | 'atStart';
  readonly key: string;
}

/** A status as JSON, as somebody gets it. */
export type Json = Readonly<Record<string, unknown>>;

/** Where a row of cells stands in a status, and the total that is shown with it. */
export const ROWS: readonly (readonly [CellName['count'], path: string, total: string])[] = [
  ['referred', 'referred.by', 'referred.total'],
  ['new', 'enrolled.newBy', 'enrolled.new'],
  ['atStart', 'enrolled.atStartBy', 'enrolled.atStart'],
  ['during', 'enrolled.duringBy', 'enrolled.during'],
  ['atEnd', 'enrolled.atEndBy', 'enrolled.atEnd'],
  ['closed', 'closed.by', 'closed.total'],
  ['result', 'result.by', 'result.reached'],
  ['of', 'result.ofBy', 'result.of'],
];

export function valueAt(json: Json, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], json);
}

export function statusTold({ cases, programme, today }: Asked, period: WholePeriod): Json {
  const status = periodStatus({ cases, programme, today }, period);
  return maskedStatusJson(status, maskingFor({ cases, position: 0 }, status, today));
}

const POPULATIONS = [
  ['referred', 'remitterades'],
  ['new', 'skrevs in'],
  ['closed', 'avslutades'],
  ['during', 'var i verksamheten under'],
  ['result', 'gick i resultat'],
] as const;

const GENDERS = [
  ['K', 'kvinnor'],
  ['M', 'män'],
] as const;

/** One figure that an answer in the chat tells: of a cell, or of a total where there is no cell. */
export interface Heard {
  readonly cell: CellName;
  readonly value: number;
}

/**
 * What the chat tells of a period's cells: every population by every filter, as a number, as a share of the whole, and
 * beside the year before. The fraction of a share tells a number too.
 */
export function heard({ cases, programme, today }: Asked, { from, to }: WholePeriod): readonly Heard[] {
  const context = { cases, position: 0, programme, today, role: { kind: 'steering' } } as const;
  const found: Heard[] = [];
  const days = `${from}–${to}`;
  const filters: readonly (readonly [CellName['by'], string, string])[] = [
    ...GENDERS.map(([key, word]) => ['Gender', key, word] as const),
    ...programme.referrers.map(({ code, name }) => ['Referrer', code, `från ${name}`] as const),
    ...programme.bands.map(
      (band) => ['Age', `${band.from}-${band.to}`, `mellan ${band.from} och ${band.to} år`] as const,
    ),
    ['Payer', 'SOC', 'med försörjningsstöd'] as const,
  ];
  for (const [count, verb] of POPULATIONS)
    for (const [by, key, word] of filters) {
      const cell: CellName = { by, count, key };
      for (const question of [
        `hur många ${word} ${verb} ${days}`,
        `andel ${word} bland de som ${verb} ${days}`,
      ]) {
        const answer = ask(question, context);
        if (!answer.understood || answer.query.kind !== 'cases' || answer.query.compare) continue;
        const { unit, value, text } = answer;
        if (unit === 'persons' && typeof value === 'number') found.push({ cell, value });
        const part = /\((\d+) av \d+\)/u.exec(text)?.[1];
        if (unit === 'percent' && part !== undefined) found.push({ cell, value: Number(part) });
      }
    }
  return found;
}

/** An average that an answer in the chat tells; `average` is undefined of what no status prints. */
export interface MeanHeard {
  readonly question: string;
  readonly average: Average | undefined;
  readonly who: string;
  readonly whole: WholePeriod;
  readonly value: number;
}

const MEASURED: Partial<Record<string, Average>> = {
  throughput: 'throughputMonths',
  benefits: 'yearsOnBenefitsBefore',
  age: 'ageAtClosure',
};
const MEASURES = [
  ['medelålder för', 'medelåldern per kön för', 'medianålder för', 'äldsta av'],
  ['hur länge var', 'genomströmningstid för', 'median genomströmningstid för', 'längsta inskrivningstid för'],
  ['år med bidrag i snitt för', 'tid i försörjning före inskrivning för'],
  ['genomsnittlig väntetid för'],
].flat();
const MEANT = ['gick i resultat', 'avslutades', 'avslutades till arbete', 'skrevs in', 'remitterades'];

/**
 * What the chat tells when averages are asked for: every measure, of some population, of all or by some filter; other ones
 * with each `turn`.
 */
export function meansHeard(
  { cases, programme, today }: Asked,
  whole: WholePeriod,
  turn: number,
): readonly MeanHeard[] {
  const context = { cases, position: 0, programme, today, role: { kind: 'steering' } } as const;
  const [referrer] = programme.referrers;
  const [band] = programme.bands;
  const whom = [
    'dem',
    'kvinnor',
    'män',
    `dem från ${referrer?.name ?? ''}`,
    `dem mellan ${band?.from ?? 0} och ${band?.to ?? 0} år`,
  ];
  const questions = MEASURES.map((measure, index) => {
    const who = whom[(index + turn) % whom.length] ?? '';
    const meant = MEANT[(index + Math.floor(turn / whom.length)) % MEANT.length] ?? '';
    return `${measure} ${who} som ${meant} ${whole.from}–${whole.to}`;
  });
  return questions.flatMap((question): readonly MeanHeard[] => {
    const answer = ask(question, context);
    if (!answer.understood || answer.query.kind !== 'cases') return [];
    const { figure, filters, group } = answer.query;
    if (!('measure' in figure) || figure.type === 'who-min' || figure.type === 'who-max') return [];
    const others = filters.filter(({ on }) => on !== 'gender' && on !== 'outcome');
    const [gender] = filters.flatMap((filter) => (filter.on === 'gender' ? filter.in : []));
    const average = figure.type === 'mean' && others.length === 0 ? MEASURED[figure.measure] : undefined;
    const rows = group === undefined ? [{ key: gender ?? 'all', value: answer.value }] : answer.rows;
    return rows.flatMap(({ key, value }) =>
      typeof value === 'number' ? [{ question, average, who: key, whole, value }] : [],
    );
  });
}
