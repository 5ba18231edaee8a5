import { consentCard } from '../files.js';
import type { Command } from '../registry.js';
import { calendarMade } from '../views/calendar-view.js';
import { givesFiles, NO_FILES } from '../views/minutes-file.js';

/** `kalender`: booked visits and follow-ups as a file for one's own calendar, in a personal chat. */
export const calendarCommand: Command = {
  name: 'calendar',
  examples: ['kalender'],
  roles: ['team', 'admin'],
  run: (turn) => {
    if (!givesFiles(turn)) return Promise.resolve(NO_FILES);
    const file = calendarMade(turn);
    const about = 'Bokade studiebesök och uppföljningar, utan något om personen. Sparas i din OneDrive.';
    return Promise.resolve({
      summary: `Får jag spara ${file.name}?`,
      file: consentCard(file, about, { calendar: true }),
    });
  },
};
