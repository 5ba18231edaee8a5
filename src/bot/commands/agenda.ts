import { nextMeeting } from '../../domain/meeting/calendar.js';
import { parseDayText } from '../../domain/periods/parse-day.js';
import { parsePeriod } from '../../domain/periods/parse-period.js';
import type { Day } from '../../domain/day.js';
import type { Command } from '../registry.js';
import type { Turn } from '../turn.js';
import { agendaReply } from '../views/agenda-view.js';
import { calendarIn, meetingNow, NO_MEETING_AHEAD } from '../views/meeting-now.js';

/** `dagordning`: the next meeting's agenda; `dagordning 9 december` that day's, or the first one after it. */
export const agendaCommand: Command = {
  name: 'agenda',
  examples: ['dagordning', 'dagordning nästa onsdag'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, line) => {
    const day = line.length <= 100 ? dayIn(turn, line) : undefined;
    const meeting = day === undefined ? meetingNow(turn) : nextMeeting(calendarIn(turn), day);
    return Promise.resolve(meeting === undefined ? NO_MEETING_AHEAD : agendaReply(turn, meeting));
  },
};

/** The day that is written, or the first of a week or another stretch that lies ahead. */
function dayIn(turn: Turn, line: string): Day | undefined {
  const asked = parseDayText(line, turn.today, 'coming');
  if (asked?.kind === 'day') return asked.day;
  const context = { today: turn.today, programme: turn.live.programme, lean: 'coming' } as const;
  const stretch = parsePeriod(line, context);
  return stretch?.kind === 'span' ? stretch.period.from : undefined;
}
