import { parseDay } from '../domain/day.js';
import { calendarOf, meetingOn, previousMeeting } from '../domain/meeting/calendar.js';
import { PAGE_FORMATS, pageAs } from '../domain/meeting/document.js';
import { minutesOf } from '../domain/meeting/minutes.js';
import { minutesPage } from '../domain/meeting/minutes-page.js';
import { type CliCommand, Refused, WrongUsage } from './command.js';

/** The minutes of the latest meeting, or of the last one on or before a day. */
export const minutesCommand: CliCommand = {
  usage: 'minutes [--date DAG] [--format text|md|html]',
  help: [
    '--date DAG       mötet den dagen, eller det senaste före den (annars till och med i dag)',
    '--format FORMAT  text (annars), md eller html, att spara eller skriva ut',
    'Exempel: kraftbot minutes --date 2026-11-25 --format html > minnesanteckningar.html',
  ],
  options: { date: { type: 'string' }, format: { type: 'string' } },
  args: [0, 0],
  run: async (context) => {
    const { options, role, today } = context;
    const day = typeof options['date'] === 'string' ? parseDay(options['date']) : today;
    if (day === undefined) throw new WrongUsage('--date ska vara en dag, till exempel 2026-11-25.');
    const format = PAGE_FORMATS.find((one) => one === (options['format'] ?? 'text'));
    if (format === undefined) throw new WrongUsage('--format ska vara text, md eller html.');
    if (role.kind === 'steering') throw new Refused('Minnesanteckningarna visas inte för styrgruppen.');
    const { register, programme } = await context.openLive('read-or-empty');
    const calendar = calendarOf(programme, register.settings);
    const meeting = meetingOn(calendar, day) ? day : previousMeeting(calendar, day);
    if (meeting === undefined) throw new Refused('Det har inte varit något möte före den dagen.');
    const minutes = minutesOf(register, programme, meeting, today, { role, level: { kind: 'personal' } });
    const page = minutesPage(minutes, programme, () => undefined);
    if (context.asJson) context.json({ meeting, ...page });
    else context.raw(pageAs(page, format));
    return 0;
  },
};
