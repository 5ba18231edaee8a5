import type { Row } from './demo.js';

/**
 * An independent count over the file's raw rows: no cases, no queries, no parser of ours. Days compare as text. Used to
 * check the answers, so it shares nothing with them but the file.
 */
export interface Sieve {
  readonly says: string;
  readonly keep: (row: Row) => boolean;
}

export interface Stretch {
  readonly says: string;
  readonly from: string;
  readonly to: string;
}

const cell = (row: Row, name: string) => row[name] ?? '';
export const wasIn = (row: Row) => cell(row, 'inskriven') !== '';
const within = (text: string, { from, to }: Stretch) => text !== '' && text >= from && text <= to;

export const KINDS = {
  referred: (row: Row, at: Stretch) => within(cell(row, 'remissdatum'), at),
  new: (row: Row, at: Stretch) => within(cell(row, 'inskriven'), at),
  closed: (row: Row, at: Stretch) => wasIn(row) && within(cell(row, 'avslutad'), at),
  declined: (row: Row, at: Stretch) => !wasIn(row) && within(cell(row, 'avslutad'), at),
  enrolled: (row: Row, { to }: Stretch) =>
    wasIn(row) &&
    cell(row, 'inskriven') <= to &&
    (cell(row, 'avslutad') === '' || cell(row, 'avslutad') > to),
  waiting: (row: Row, { to }: Stretch) =>
    cell(row, 'remissdatum') <= to &&
    (wasIn(row) ? cell(row, 'inskriven') > to : cell(row, 'avslutad') === '' || cell(row, 'avslutad') > to),
  during: (row: Row, { from, to }: Stretch) =>
    wasIn(row) &&
    cell(row, 'inskriven') <= to &&
    (cell(row, 'avslutad') === '' || cell(row, 'avslutad') >= from),
} as const;
export type Kind = keyof typeof KINDS;

/** The year in which a row's age is counted. */
function yearOfAge(row: Row, kind: Kind, at: Stretch): number {
  const column = { referred: 'remissdatum', new: 'inskriven', closed: 'avslutad', declined: 'remissdatum' }[
    kind as string
  ];
  return Number((column === undefined ? at.to : cell(row, column)).slice(0, 4));
}

export function ageOf(row: Row, kind: Kind, at: Stretch): number {
  return yearOfAge(row, kind, at) - Number(cell(row, 'fodelsear'));
}

export function rowsOf(rows: readonly Row[], kind: Kind, at: Stretch, ...sieves: Sieve[]): Row[] {
  return rows.filter((row) => KINDS[kind](row, at) && sieves.every((sieve) => sieve.keep(row)));
}

/** Days between two dates, by the calendar's own milliseconds. */
export function days(from: string, to: string): number {
  return Math.round((Date.UTC(...parts(to)) - Date.UTC(...parts(from))) / 86_400_000);
}

function parts(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
}

export function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
