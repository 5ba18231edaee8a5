import { nextMeeting } from '../../domain/meeting/calendar.js';
import { parseDayText } from '../../domain/periods/parse-day.js';
import type { Command } from '../registry.js';
import { agendaReply } from '../views/agenda-view.js';
import { calendarIn, meetingNow, NO_MEETING_AHEAD } from '../views/meeting-now.js';

/** `dagordning`: the next meeting's agenda; `dagordning 9 december` that day's, or the first one after it. */
export const agendaCommand: Command = {
  name: 'agenda',
  examples: ['dagordning', 'dagordning nästa onsdag'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, line) => {
    const asked = line.length <= 100 ? parseDayText(line, turn.today, 'coming') : undefined;
    const meeting = asked?.kind === 'day' ? nextMeeting(calendarIn(turn), asked.day) : meetingNow(turn);
    return Promise.resolve(meeting === undefined ? NO_MEETING_AHEAD : agendaReply(turn, meeting));
  },
};
