import { type Case, type EverEnrolled, referredOn, wasEnrolled } from '../case/case.js';
import { fieldOf, hasField } from '../case/changes.js';
import { DECLINED } from '../codes.js';
import { addMonths, type Day, earliest } from '../day.js';
import { type Programme, trialMonths } from '../programme.js';
import { FIELD_TABLE, FIELDS } from '../schema/fields.js';
import { type Column, COLUMNS, type OpenRow, type Row, UNSTATED } from './columns.js';

/** A case that has no referral yet: no row can say it. */
export type Unreferred = Extract<Case, { stage: 'visiting' | 'declined' }>;

/**
 * Everything a row can state of a case. Consents count while they hold; of several days the last, so that no consent
 * is claimed for a time before it was given. Undefined for a case without a referral.
 */
export function rowOfCase(it: Case): Row | undefined {
  if (referredOn(it) === undefined) return undefined;
  const valid = it.consents.filter(({ revoked }) => revoked === undefined);
  const values: Record<string, unknown> = Object.assign({}, UNSTATED);
  for (const field of FIELDS)
    if (hasField(it, field)) values[FIELD_TABLE[field].column] = fieldOf(it, field) ?? undefined;
  const row = values as unknown as OpenRow;
  row.arende = it.code;
  row.samtycke = valid
    .map(({ from }) => from)
    .sort()
    .at(-1);
  row.samtycke_till = valid.length > 0 ? valid.map(({ authority }) => authority).sort() : undefined;
  if (wasEnrolled(it)) row.provotid = it.trialPassed === undefined ? 'pågår' : 'klar';
  if (it.stage === 'declined') row.utfall = DECLINED;
  return row;
}

/** The trial's last day as the programme's rule gives it. */
export function ruledTrialEnd(enrolled: Day, programme: Programme): Day {
  return addMonths(enrolled, trialMonths(programme, enrolled));
}

/**
 * The day a trial is taken as passed when the file does not say: its last day, if that was before the day of the
 * import and the case was not closed before it.
 */
export function presumedPassed(trialUntil: Day, closed: Day | undefined, today: Day): Day | undefined {
  return trialUntil < today && (closed === undefined || closed >= trialUntil) ? trialUntil : undefined;
}

/** The day of a decision that the file says has been made (`klar`). */
export function statedPassed(trialUntil: Day, closed: Day | undefined, today: Day): Day {
  return earliest(earliest(trialUntil, today), closed ?? today);
}

/** A row without what an import would know by itself: the ruled end of a trial and its presumed decision. */
export function withoutPresumed(row: Row, it: EverEnrolled, programme: Programme, today: Day): Row {
  const closed = it.stage === 'closed' ? it.closed : undefined;
  const presumed = presumedPassed(it.trialUntil, closed, today) === undefined ? 'pågår' : 'klar';
  const ruled = it.trialUntil === ruledTrialEnd(it.enrolled, programme);
  return {
    ...row,
    provotid: row.provotid === presumed ? undefined : row.provotid,
    provotid_till: ruled ? undefined : row.provotid_till,
  };
}

/** A value as two rows are compared by it; empty for what is not stated. */
export function comparable(row: Row, column: Column): string {
  const value = row[column];
  if (value === undefined || (column === 'skyddad' && value === false)) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The columns in which a row states something else than a case has. What it leaves empty is not stated. */
export function differences(stated: Row, other: Row): readonly Column[] {
  return COLUMNS.filter(
    (column) => stated[column] !== undefined && comparable(stated, column) !== comparable(other, column),
  );
}
