import { nextMeeting } from '../../domain/meeting/calendar.js';
import type { Command } from '../registry.js';
import { agendaReply } from '../views/agenda-view.js';
import { daysAsked, noMeetingThen } from '../views/asked-days.js';
import { calendarIn, meetingNow, NO_MEETING_AHEAD } from '../views/meeting-now.js';

/** `dagordning`: the next meeting's agenda; `dagordning 9 december` that day's, or the first one after it, which is said. */
export const agendaCommand: Command = {
  name: 'agenda',
  examples: ['dagordning', 'dagordning nästa onsdag'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, line) => {
    const asked = daysAsked(turn, line, 'coming');
    if (typeof asked === 'string') return Promise.resolve({ text: asked });
    const meeting = asked ? nextMeeting(calendarIn(turn), asked.from) : meetingNow(turn);
    if (meeting === undefined) return Promise.resolve(NO_MEETING_AHEAD);
    const instead =
      asked && meeting > asked.to ? `${noMeetingThen(turn, asked)} Det här är nästa.` : undefined;
    return Promise.resolve(agendaReply(turn, meeting, { instead }));
  },
};
