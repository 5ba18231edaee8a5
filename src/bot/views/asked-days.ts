import { type Day, daysBetween } from '../../domain/day.js';
import { skippedTexts } from '../../domain/meeting/agenda-words.js';
import { skippedBetween } from '../../domain/meeting/calendar.js';
import { type DayReading, type Lean, parseDayText } from '../../domain/periods/parse-day.js';
import { parsePeriod } from '../../domain/periods/parse-period.js';
import type { Period } from '../../domain/periods/period.js';
import { dayLong, noSuchDay, spanText } from '../../domain/text/swedish.js';
import type { Turn } from '../turn.js';
import { calendarIn } from './meeting-now.js';

/** Longer than a month, in days: a day that is farther from its like is one of the year. */
const MONTH = 31;
const LONGEST = 100;

/**
 * The days that a line names whose meeting is asked for: a day, a week or another stretch. A sentence where it is written as one
 * and cannot be; undefined where the line names none.
 */
export function daysAsked({ today, live }: Turn, line: string, lean: Lean): Period | string | undefined {
  if (line.length > LONGEST) return undefined;
  const day = dayAsked(line, today, lean);
  if (day?.kind === 'day') return { from: day.day, to: day.day };
  const stretch = day ?? parsePeriod(line, { today, programme: live.programme, lean });
  if (stretch?.kind === 'impossible')
    return stretch.why === 'no-such-day'
      ? noSuchDay(stretch.text)
      : `Vilken dag menar du med ”${stretch.text}”?`;
  return stretch?.kind === 'span' ? stretch.period : undefined;
}

/** A weekday or a date is taken as it leans; a day of the year without its year is the nearest one. */
function dayAsked(line: string, today: Day, lean: Lean): DayReading | undefined {
  const leaned = parseDayText(line, today, lean);
  const other = parseDayText(line, today, lean === 'past' ? 'coming' : 'past');
  if (leaned?.kind !== 'day' || other?.kind !== 'day') return leaned;
  const [away, otherwise] = [leaned, other].map(({ day }) => Math.abs(daysBetween(today, day))) as [
    number,
    number,
  ];
  return away + otherwise > MONTH && otherwise < away ? other : leaned;
}

/** That there is no meeting on the days asked for, and why where that is known. */
export function noMeetingThen(turn: Turn, { from, to }: Period): string {
  const reasons = skippedTexts(skippedBetween(calendarIn(turn), from, to), turn.today);
  if (reasons.length > 0) return reasons.join(' ');
  return `Inget möte ${from === to ? dayLong(from, turn.today) : spanText(from, to)}.`;
}
