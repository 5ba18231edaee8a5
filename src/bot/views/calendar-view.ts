import { bookingsOf, calendarFile } from '../../domain/files/calendar-file.js';
import type { MadeFile } from '../files.js';
import type { Turn } from '../turn.js';
import { mayNameTo } from './finding.js';

/** What is booked in the cases that may be named to this person, as a calendar file. */
export function calendarMade(turn: Turn): MadeFile {
  const { register, programme } = turn.live;
  const cases = new Map([...register.cases].filter(([, it]) => mayNameTo(turn, it)));
  const bookings = bookingsOf({ cases, entries: register.entries }, turn.today);
  const text = calendarFile(bookings, programme.name, turn.now().toISOString());
  return { name: `bokat-${turn.today}.ics`, content: new TextEncoder().encode(text), shows: '' };
}
