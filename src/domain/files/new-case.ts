import type { Dated } from '../case/decide.js';
import type { Day } from '../day.js';
import type { CaseEvent } from '../entry.js';
import type { Programme } from '../programme.js';
import { bookedVisitOf, endOf, enrolmentOf, factsOfRow, trialDecisionOf } from './case-events.js';
import type { Row } from './columns.js';

/** Everything that a row says has happened to a case, in the order that it happened. */
export function eventsOfRow(row: Row, programme: Programme, today: Day): readonly Dated[] {
  const events: Dated[] = [];
  const add = (event: CaseEvent | undefined, day: Day) => {
    if (event) events.push({ event, day });
  };
  const visit = row.studiebesok !== undefined && row.studiebesok <= today ? { visit: row.studiebesok } : {};
  add({ type: 'registered', referred: row.remissdatum, ...visit, facts: factsOfRow(row) }, row.remissdatum);
  add(bookedVisitOf(row, today), today);

  const meanwhile: Dated[] = [];
  if (row.samtycke !== undefined && row.samtycke_till?.length) {
    const event: CaseEvent = { type: 'consented', authorities: [...row.samtycke_till], from: row.samtycke };
    if (row.inskriven === undefined || row.samtycke < row.inskriven) add(event, row.samtycke);
    else meanwhile.push({ event, day: row.samtycke });
  }
  if (row.inskriven !== undefined) {
    const enrolment = enrolmentOf(row.inskriven, row, programme);
    add(enrolment, row.inskriven);
    meanwhile.push(...since(row, enrolment, today));
  }
  events.push(...meanwhile.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)));
  if (row.nasta_uppfoljning !== undefined)
    add({ type: 'follow-up-booked', on: row.nasta_uppfoljning }, row.avslutad ?? today);
  const end = endOf(row);
  if (end) add(end.event, end.day);
  return events;
}

function since(row: Row, enrolment: CaseEvent, today: Day): Dated[] {
  const events: Dated[] = [];
  const passed =
    enrolment.type === 'enrolled' ? trialDecisionOf(enrolment.trialUntil, row, today) : undefined;
  if (passed?.type === 'trial-passed') events.push({ event: passed, day: passed.decided });
  if (row.senaste_uppfoljning !== undefined)
    events.push({
      event: { type: 'followed-up', on: row.senaste_uppfoljning },
      day: row.senaste_uppfoljning,
    });
  if (row.senaste_avstamning !== undefined)
    events.push({ event: { type: 'reviewed', on: row.senaste_avstamning }, day: row.senaste_avstamning });
  return events;
}
