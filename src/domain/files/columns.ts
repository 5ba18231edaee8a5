import type { DECLINED, Gender, Income, Referrer } from '../codes.js';
import type { Day } from '../day.js';
import type { Field } from '../schema/fields.js';
import type { Outcome } from '../schema/outcomes.js';

/** The columns of the register's file, in the order an export writes them (DESIGN 14). */
export const COLUMNS = [
  'arende',
  'alias',
  'kon',
  'fodelsear',
  'remittent',
  'enhet',
  'handlaggare',
  'forsorjning',
  'forsorjning_sedan',
  'remissdatum',
  'studiebesok',
  'inskriven',
  'samtycke',
  'samtycke_till',
  'provotid',
  'provotid_till',
  'nasta_uppfoljning',
  'tidigare_arende',
  'senaste_uppfoljning',
  'senaste_avstamning',
  'skyddad',
  'avslutad',
  'utfall',
  'utfall_detalj',
  'nasta_steg',
  'forsorjning_efter',
] as const;
export type Column = (typeof COLUMNS)[number];

export const REQUIRED: readonly Column[] = ['kon', 'remittent', 'remissdatum'];

export const TRIAL_STATES = ['klar', 'pågår'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/**
 * A row of the file, parsed: what it states about one case. Undefined is an empty cell or a missing column: not
 * stated. `samtycke_till` always names the authorities, also where the cell was empty beside a date.
 */
export interface Row {
  readonly arende: string | undefined;
  readonly alias: string | undefined;
  readonly kon: Gender;
  readonly fodelsear: number | undefined;
  readonly remittent: Referrer;
  readonly enhet: string | undefined;
  readonly handlaggare: string | undefined;
  readonly forsorjning: Income | undefined;
  readonly forsorjning_sedan: Day | undefined;
  readonly remissdatum: Day;
  readonly studiebesok: Day | undefined;
  readonly inskriven: Day | undefined;
  readonly samtycke: Day | undefined;
  readonly samtycke_till: readonly Referrer[] | undefined;
  readonly provotid: TrialState | undefined;
  readonly provotid_till: Day | undefined;
  readonly nasta_uppfoljning: Day | undefined;
  readonly tidigare_arende: string | undefined;
  readonly senaste_uppfoljning: Day | undefined;
  readonly senaste_avstamning: Day | undefined;
  readonly skyddad: boolean | undefined;
  readonly avslutad: Day | undefined;
  readonly utfall: Outcome | typeof DECLINED | undefined;
  readonly utfall_detalj: string | undefined;
  readonly nasta_steg: string | undefined;
  readonly forsorjning_efter: Income | undefined;
}

/** The field of a case that a column states; consents and the trial's decision are no single field. */
export const FIELD_OF: Readonly<Partial<Record<Column, Field>>> = {
  alias: 'alias',
  kon: 'gender',
  fodelsear: 'birthYear',
  remittent: 'referrer',
  enhet: 'unit',
  handlaggare: 'contact',
  forsorjning: 'income',
  forsorjning_sedan: 'incomeSince',
  remissdatum: 'referred',
  studiebesok: 'visit',
  inskriven: 'enrolled',
  provotid_till: 'trialUntil',
  nasta_uppfoljning: 'bookedFollowUp',
  tidigare_arende: 'earlierCase',
  senaste_uppfoljning: 'lastFollowUp',
  senaste_avstamning: 'lastReview',
  skyddad: 'protected',
  avslutad: 'closed',
  utfall: 'outcome',
  utfall_detalj: 'detail',
  nasta_steg: 'nextStep',
  forsorjning_efter: 'incomeAfter',
};

const COLUMN_OF: ReadonlyMap<string, Column> = new Map([
  ...COLUMNS.flatMap((column): [string, Column][] => {
    const field = FIELD_OF[column];
    return field === undefined ? [] : [[field, column]];
  }),
  ['declined', 'avslutad'],
  ['authorities', 'samtycke_till'],
]);

/** The column that a refusal's field stands in. */
export function columnOf(field: string | undefined): Column | undefined {
  return COLUMN_OF.get(field ?? '');
}

/** Something to say about a file: row numbers as in the file, the header being row 1. */
export interface Remark {
  readonly row: number;
  readonly column?: string;
  readonly message: string;
}
