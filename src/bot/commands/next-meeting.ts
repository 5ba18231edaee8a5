import { afterNextText, nextText } from '../../domain/meeting/calendar-words.js';
import type { Command } from '../registry.js';
import { calendarIn } from '../views/meeting-now.js';

/** `nästa möte`: when it is, and the ones after it. */
export const nextMeetingCommand: Command = {
  name: 'next-meeting',
  examples: ['nästa möte'],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: (turn) => {
    const calendar = calendarIn(turn);
    return Promise.resolve({
      text: `${nextText(calendar, turn.today, turn.today)} ${afterNextText(calendar, turn.today)}`.trim(),
    });
  },
};
