import { visitBooked } from '../case/case.js';
import { addDays, type Day } from '../day.js';
import type { Register } from '../register.js';

/** A booked visit or follow-up as a calendar has it: a whole day, and nothing about the person (DESIGN 15). */
export interface Booking {
  readonly on: Day;
  readonly what: 'Studiebesök' | 'Uppföljning';
  /** The position of the case's first entry: the same in every file. */
  readonly id: number;
}

/** What is booked from a day on, by day. */
export function bookingsOf(
  { cases, entries }: Pick<Register, 'cases' | 'entries'>,
  today: Day,
): readonly Booking[] {
  const found = [...cases.values()].flatMap((it): Booking[] => {
    const id = entries.get(it.code)?.at(0)?.position ?? 0;
    const visit = visitBooked(it);
    if (visit) return [{ on: visit, what: 'Studiebesök', id }];
    if (it.stage === 'enrolled' && it.bookedFollowUp)
      return [{ on: it.bookedFollowUp, what: 'Uppföljning', id }];
    return [];
  });
  return found
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id));
}

/** The bookings as an iCalendar file (RFC 5545): whole days; the same booking keeps its id when the file is read anew. */
export function calendarFile(bookings: readonly Booking[], programme: string, stamp: string): string {
  const at = stamp.replace(/[-:]|\.\d+/g, '');
  const events = bookings.flatMap(({ on, what, id }) => [
    'BEGIN:VEVENT',
    `UID:${id}-${what === 'Uppföljning' ? 'uppfoljning' : 'studiebesok'}@kraftbot`,
    `DTSTAMP:${at}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`,
    `SUMMARY:${what}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kraftbot//SV', `X-WR-CALNAME:${programme}`];
  return [...head, ...events, 'END:VCALENDAR', ''].join('\r\n');
}
