import type { Case } from '../case/case.js';
import { hasField } from '../case/changes.js';
import { correction } from '../case/correct.js';
import type { Dated } from '../case/decide.js';
import { factsOf } from '../case/event-of.js';
import { DECLINED } from '../codes.js';
import { type Day, earliest } from '../day.js';
import type { Change } from '../entry.js';
import type { Field } from '../schema/fields.js';
import type { Programme } from '../programme.js';
import { refusalText } from '../refusals.js';
import {
  bookedVisitOf,
  endOf,
  enrolmentOf,
  factsOfRow,
  type Path,
  pathFrom,
  trialDecisionOf,
} from './case-events.js';
import { type Column, columnOf, fieldsAt, type Row } from './columns.js';
import { differences, rowOfCase } from './row-of-case.js';

export type Changed =
  | { readonly kind: 'changed'; readonly events: readonly Dated[]; readonly after: Case }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly column: Column; readonly message: string }[];
    };

/**
 * What `--update` writes for a case that is there: new steps where the file has moved on (it is now referred,
 * enrolled, followed up, closed), and one correction of everything else that differs.
 */
export function changesOfRow(before: Case, row: Row, programme: Programme, today: Day): Changed {
  const path = pathFrom(before, before.code);
  register(path, before, row, today);
  enrol(path, row, programme, today);
  consent(path, row, today);
  decideTrial(path, row, today);
  followUp(path, row, today);
  const end = endOf(row);
  const it = path.it();
  const ends = it && (row.utfall === DECLINED ? it.stage === 'waiting' : it.stage === 'enrolled');
  if (end && ends) path.step(end.event, end.day);
  const refused = correct(path, row, programme, today);
  const after = path.it();
  const now = after && rowOfCase(after);
  if (refused.length > 0 || !after || !now) return { kind: 'refused', problems: refused };
  const left = differences(row, now);
  if (left.length === 0) return { kind: 'changed', events: path.events, after };
  return { kind: 'refused', problems: left.map((column) => ({ column, message: unreachable(before) })) };
}

function unreachable(it: Case): string {
  return `${it.code} kan inte ändras så från en fil i det läge ärendet är. Gör det i chatten.`;
}

/** A case that had only been on a visit gets its referral. What the file leaves empty stays. */
function register(path: Path, before: Case, row: Row, today: Day): void {
  if (before.stage !== 'visiting') return;
  const visit = row.studiebesok !== undefined && row.studiebesok <= today ? { visit: row.studiebesok } : {};
  const about = before.birthYearAbout && row.fodelsear === undefined;
  const facts = { ...factsOf({ ...before, birthYearAbout: about }), ...factsOfRow(row) };
  path.step({ type: 'registered', referred: row.remissdatum, ...visit, facts }, row.remissdatum);
  const booked = bookedVisitOf(row, today);
  if (booked) path.step(booked, today);
}

function enrol(path: Path, row: Row, programme: Programme, today: Day): void {
  if (row.inskriven === undefined || path.it()?.stage !== 'waiting') return;
  const enrolment = enrolmentOf(row.inskriven, row, programme);
  path.step(enrolment, row.inskriven);
  const passed =
    enrolment.type === 'enrolled' ? trialDecisionOf(enrolment.trialUntil, row, today) : undefined;
  if (passed?.type === 'trial-passed') path.step(passed, passed.decided);
}

/**
 * Authorities that the file has beside those that hold are added, from its day. Where it has fewer, or an earlier day,
 * those that hold are taken back from their first day and the file's are given.
 */
function consent(path: Path, row: Row, today: Day): void {
  const it = path.it();
  const now = it && rowOfCase(it);
  const { samtycke: from, samtycke_till: stated } = row;
  if (!it || !now || from === undefined || !stated) return;
  if (!differences(row, now).some((column) => column === 'samtycke' || column === 'samtycke_till')) return;
  const valid = it.consents.filter(({ revoked }) => revoked === undefined);
  const first = valid.map((one) => one.from).reduce(earliest, today);
  const held = valid.map(({ authority }) => authority);
  const adds = stated.length > held.length && held.every((authority) => stated.includes(authority));
  const later = valid.every((one) => one.from <= from);
  if (held.length > 0 && !(adds && later))
    path.step({ type: 'consent-revoked', authorities: held, from: first }, today);
  path.step({ type: 'consented', authorities: [...stated], from }, from);
}

function decideTrial(path: Path, row: Row, today: Day): void {
  const it = path.it();
  if (it?.stage !== 'enrolled' || row.provotid === undefined) return;
  const trialUntil = row.provotid_till ?? it.trialUntil;
  if (row.provotid === 'klar' && it.trialPassed === undefined) {
    const passed = trialDecisionOf(trialUntil, row, today);
    if (passed?.type === 'trial-passed') path.step(passed, passed.decided);
  }
  if (row.provotid === 'pågår' && it.trialPassed !== undefined)
    path.step({ type: 'trial-extended', decided: today, until: trialUntil }, today);
}

function followUp(path: Path, row: Row, today: Day): void {
  const it = path.it();
  if (it?.stage !== 'enrolled') return;
  const { senaste_uppfoljning: on, nasta_uppfoljning: next, senaste_avstamning: reviewed } = row;
  if (on !== undefined && (it.lastFollowUp === undefined || on > it.lastFollowUp)) {
    const booked =
      it.bookedFollowUp !== undefined && it.bookedFollowUp > on ? { next: it.bookedFollowUp } : {};
    path.step({ type: 'followed-up', on, ...booked }, on);
  }
  const now = path.it();
  if (next !== undefined && now?.stage === 'enrolled' && now.bookedFollowUp !== next)
    path.step({ type: 'follow-up-booked', on: next }, today);
  if (reviewed !== undefined && (it.lastReview === undefined || reviewed > it.lastReview))
    path.step({ type: 'reviewed', on: reviewed }, reviewed);
}

/** One correction of what still differs. */
function correct(
  path: Path,
  row: Row,
  programme: Programme,
  today: Day,
): { column: Column; message: string }[] {
  const it = path.it();
  const now = it && rowOfCase(it);
  if (!it || !now) return [];
  const wanted: { field: Field; to: Change['to'] }[] = [];
  for (const column of differences(row, now)) {
    const value = row[column];
    const fields = fieldsAt(column);
    const field = fields.find((one) => hasField(it, one)) ?? fields[0];
    if (field !== undefined && !Array.isArray(value)) wanted.push({ field, to: value as Change['to'] });
  }
  if (wanted.length === 0) return [];
  const event = correction(wanted, it, programme);
  if ('type' in event) {
    path.step(event, today);
    return [];
  }
  return [
    {
      column: columnOf(event.field) ?? 'arende',
      message: event.code === 'no-such-field' ? unreachable(it) : refusalText(event),
    },
  ];
}
