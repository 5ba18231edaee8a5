import { bookingsOf, calendarFile } from '../domain/files/calendar-file.js';
import { visibility } from '../domain/privacy/visibility.js';
import { type CliCommand, Refused } from './command.js';
import { OVERWRITE_HELP, OVERWRITE_OPTION, saveFile } from './save-file.js';

/** Booked visits and follow-ups as a calendar file, with nothing about anybody in it. */
export const calendarCommand: CliCommand = {
  usage: 'calendar [--out FIL.ics]',
  help: [
    '--out FIL        i stället för på skärmen',
    OVERWRITE_HELP,
    'Exempel: kraftbot calendar --out bokat.ics',
  ],
  options: { out: { type: 'string' }, ...OVERWRITE_OPTION },
  args: [0, 0],
  run: async (context) => {
    const { role, today, options } = context;
    if (role.kind === 'steering') throw new Refused('Bokade dagar visas inte för styrgruppen.');
    const { register, programme } = await context.openLive('read');
    const cases = new Map(
      [...register.cases].filter(([, it]) => visibility(it, role, { kind: 'personal' }, today) === 'full'),
    );
    const bookings = bookingsOf({ cases, entries: register.entries }, today);
    if (context.asJson) context.json({ bookings: bookings.map(({ on, what }) => ({ on, what })) });
    const file = calendarFile(bookings, programme.name, context.now().toISOString());
    if (typeof options['out'] === 'string') await saveFile(context, options['out'], file, { shown: '' });
    else if (!context.asJson) context.raw(file);
    return 0;
  },
};
