import type { Command } from '../registry.js';
import { calendarMade } from '../views/calendar-view.js';
import { offerFile } from '../views/file-offer.js';

/** `kalender`: booked visits and follow-ups as a file for one's own calendar, in a personal chat. */
export const calendarCommand: Command = {
  name: 'calendar',
  examples: ['kalender'],
  roles: ['team', 'admin'],
  run: (turn) => {
    const about = 'Bokade studiebesök och uppföljningar, utan något om personen. Sparas i din OneDrive.';
    return offerFile(turn, () => calendarMade(turn), about, { verb: 'calendar-consent', calendar: true });
  },
};
