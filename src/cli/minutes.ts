import { dayAt } from '../domain/day.js';
import { calendarOf, meetingOn, previousMeeting } from '../domain/meeting/calendar.js';
import { minutesOf } from '../domain/meeting/minutes.js';
import { minutesPage } from '../domain/meeting/minutes-page.js';
import { type CliCommand, Refused } from './command.js';
import { dayOption } from './context.js';
import { namesFrom } from './names.js';
import { formatOf, PRINT_HELP, PRINT_OPTIONS, printPage } from './print-page.js';

/** The minutes of the latest meeting, or of the last one on or before a day. */
export const minutesCommand: CliCommand = {
  usage: 'minutes [--date DAG] [--format text|md|html|docx] [--out FIL]',
  help: [
    '--date DAG       mötet den dagen, eller det senaste före den (annars till och med i dag)',
    ...PRINT_HELP,
    'Exempel: kraftbot minutes --date 2026-11-25 --format docx --out minnesanteckningar.docx',
  ],
  options: { date: { type: 'string' }, ...PRINT_OPTIONS },
  args: [0, 0],
  run: async (context) => {
    const { options, role, today } = context;
    const day = dayOption(options, 'date') ?? today;
    const format = formatOf(context);
    if (role.kind === 'steering') throw new Refused('Minnesanteckningarna visas inte för styrgruppen.');
    const live = await context.openLive('read');
    const { register, programme } = live;
    const calendar = calendarOf(programme, register.settings);
    const meeting = meetingOn(calendar, day) ? day : previousMeeting(calendar, day);
    if (meeting === undefined) throw new Refused('Det har inte varit något möte före den dagen.');
    if (meeting > today)
      throw new Refused('Det mötet har inte varit än, så det finns inga minnesanteckningar.');
    const [first] = await live.entries();
    const begun = first && dayAt(new Date(first.recorded));
    if (begun === undefined || begun > meeting)
      throw new Refused('Registret fanns inte vid det mötet, så det finns inga minnesanteckningar därifrån.');
    const names = await namesFrom(context);
    const minutes = minutesOf(register, programme, meeting, today, { role, level: { kind: 'personal' } });
    const page = minutesPage(minutes, programme, (person) => names.person(person));
    if (context.asJson) context.json({ meeting, ...page });
    else await printPage(context, page, programme, format);
    return 0;
  },
};
