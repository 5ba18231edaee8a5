import type { Referrer } from '../codes.js';
import type { Day } from '../day.js';
import {
  type ColumnOf,
  type Field,
  FIELD_TABLE,
  type FieldIn,
  fieldRow,
  FIELDS,
  isIn,
  type Needed,
  type ValueOf,
} from '../schema/fields.js';
import { type Column, COLUMN_WORDS } from './column-words.js';

export type { Column };
export const COLUMNS = Object.keys(COLUMN_WORDS) as Column[];

export const TRIAL_STATES = ['klar', 'pågår'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** What everybody who is referred must have. */
type Required = Needed & FieldIn<'waiting'>;
export const REQUIRED: readonly Column[] = FIELDS.filter(
  (field) => fieldRow(field).needed && isIn(field, 'waiting'),
).map((field) => FIELD_TABLE[field].column);

type FieldCells = {
  readonly [F in Exclude<Field, 'outcome'> as ColumnOf<F>]: F extends Required
    ? ValueOf<F>
    : ValueOf<F> | undefined;
};

/**
 * A row of the file, parsed: what it states about one case. Undefined is an empty cell or a missing column: not
 * stated. `samtycke_till` always names the authorities, also where the cell was empty beside a date.
 */
export interface Row extends FieldCells {
  readonly arende: string | undefined;
  readonly samtycke: Day | undefined;
  readonly samtycke_till: readonly Referrer[] | undefined;
  readonly provotid: TrialState | undefined;
  /** An outcome of the programme, or `ej-inskriven` (DECLINED). */
  readonly utfall: ValueOf<'outcome'> | undefined;
}

/** A row while it is filled in. */
export type OpenRow = { -readonly [Key in Column]: Row[Key] };
/** A row of a file that states nothing: each cell has its place. */
export const UNSTATED = Object.fromEntries(COLUMNS.map((column) => [column, undefined]));

/** The fields of a case that a column states: the day of an end is that of a closure or of a no. */
export function fieldsAt(column: Column): readonly Field[] {
  return FIELDS.filter((field) => FIELD_TABLE[field].column === column);
}

/** The columns that state some fields, in the file's order. */
export function columnsOf(fields: readonly Field[]): Column[] {
  return COLUMNS.filter((column) => fieldsAt(column).some((field) => fields.includes(field)));
}

export const DAY_COLUMNS: ReadonlySet<Column> = new Set([
  'samtycke',
  ...columnsOf(FIELDS.filter((field) => fieldRow(field).kind === 'day')),
]);

/** The column that a refusal's field stands in. */
export function columnOf(field: string | undefined): Column | undefined {
  if (field === 'authorities') return 'samtycke_till';
  const known = FIELDS.find((one) => one === field);
  return known && FIELD_TABLE[known].column;
}

/** Something to say about a file: row numbers as in the file, the header being row 1. */
export interface Remark {
  readonly row: number;
  readonly column?: string;
  readonly message: string;
}
