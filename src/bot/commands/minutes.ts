import { previousMeeting } from '../../domain/meeting/calendar.js';
import { meetingOn } from '../../domain/meeting/calendar.js';
import { parseDayText } from '../../domain/periods/parse-day.js';
import type { Command } from '../registry.js';
import { calendarIn, meetingBehind } from '../views/meeting-now.js';
import { minutesReply } from '../views/minutes-view.js';

/** `minnesanteckningar`, `protokoll`: what was ticked, decided and carried over at the latest meeting, or a day's. */
export const minutesCommand: Command = {
  name: 'minutes',
  examples: ['minnesanteckningar', 'protokoll 18 november'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    const asked = rest.length <= 100 ? parseDayText(rest, turn.today) : undefined;
    const calendar = calendarIn(turn);
    const day = asked?.kind === 'day' ? asked.day : undefined;
    const meeting =
      day === undefined
        ? meetingBehind(turn)
        : meetingOn(calendar, day)
          ? day
          : previousMeeting(calendar, day);
    return Promise.resolve(
      meeting === undefined ? { text: 'Det har inte varit något möte än.' } : minutesReply(turn, meeting),
    );
  },
};
