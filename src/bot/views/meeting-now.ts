import { type Day, dayAt } from '../../domain/day.js';
import {
  type Calendar,
  calendarOf,
  currentMeeting,
  lastBegun,
  nextMeeting,
  previousMeeting,
} from '../../domain/meeting/calendar.js';
import type { Turn } from '../turn.js';

/** When the team meets, as it is set now. */
export function calendarIn(turn: Turn): Calendar {
  return calendarOf(turn.live.programme, turn.live.register.settings);
}

/** The meeting whose agenda is meant in a turn. A day that has been fixed for tests has no time of day. */
export function meetingNow(turn: Turn): Day | undefined {
  const calendar = calendarIn(turn);
  const now = turn.now();
  return dayAt(now) === turn.today ? currentMeeting(calendar, now) : nextMeeting(calendar, turn.today);
}

/** The meeting whose minutes are meant in a turn. */
export function meetingBehind(turn: Turn): Day | undefined {
  const calendar = calendarIn(turn);
  const now = turn.now();
  return dayAt(now) === turn.today ? lastBegun(calendar, now) : previousMeeting(calendar, turn.today);
}

export const NO_MEETING_AHEAD = {
  text: 'Det finns inget möte framöver. Skriv till exempel `möte varje onsdag kl 9`, så lägger jag in det.',
};
