import { addDays, earliest } from '../../domain/day.js';
import { meetingName } from '../../domain/meeting/agenda-words.js';
import { nextMeeting, previousMeeting } from '../../domain/meeting/calendar.js';
import type { Period } from '../../domain/periods/period.js';
import type { Command } from '../registry.js';
import type { Turn } from '../turn.js';
import { daysAsked, noMeetingThen } from '../views/asked-days.js';
import { calendarIn, meetingBehind } from '../views/meeting-now.js';
import { minutesReply } from '../views/minutes-view.js';

const NONE_YET = { text: 'Det har inte varit något möte än.' };

/** `minnesanteckningar`, `protokoll`: what was ticked, decided and carried over at the latest meeting, or at a day's. */
export const minutesCommand: Command = {
  name: 'minutes',
  examples: ['minnesanteckningar', 'protokoll 18 november'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    const asked = daysAsked(turn, rest, 'past');
    if (typeof asked === 'string') return Promise.resolve({ text: asked });
    if (asked) return Promise.resolve(minutesThen(turn, asked));
    const meeting = meetingBehind(turn);
    return Promise.resolve(meeting === undefined ? NONE_YET : minutesReply(turn, meeting));
  },
};

/** Those of the last meeting in some days; where there was none, of the last one before them, which is said. */
function minutesThen(turn: Turn, days: Period) {
  const calendar = calendarIn(turn);
  const meeting = previousMeeting(calendar, addDays(earliest(days.to, turn.today), 1));
  if (meeting !== undefined && meeting >= days.from) return minutesReply(turn, meeting);
  const ahead = nextMeeting(calendar, days.from);
  if (ahead !== undefined && ahead <= days.to)
    return { text: `Det har inte varit något ${meetingName(ahead, turn.today)} än.` };
  return meeting === undefined
    ? NONE_YET
    : minutesReply(turn, meeting, `${noMeetingThen(turn, days)} Det här är det senaste före.`);
}
