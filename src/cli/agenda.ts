import { agendaOf } from '../domain/meeting/agenda.js';
import { agendaJson } from '../domain/meeting/agenda-json.js';
import { agendaPage } from '../domain/meeting/agenda-page.js';
import { calendarOf, nextMeeting } from '../domain/meeting/calendar.js';
import { type CliCommand, Refused } from './command.js';
import { dayOption } from './context.js';
import { formatOf, PRINT_HELP, PRINT_OPTIONS, printPage } from './print-page.js';

/** The next meeting's agenda, or that of the first meeting on or after a day (DESIGN 8 and 14). */
export const agendaCommand: CliCommand = {
  usage: 'agenda [--date DAG] [--format text|md|html|docx] [--out FIL]',
  help: [
    '--date DAG       det första mötet den dagen eller senare (annars från i dag)',
    ...PRINT_HELP,
    'Exempel: kraftbot agenda --date 2026-11-25 --format html > dagordning.html',
  ],
  options: { date: { type: 'string' }, ...PRINT_OPTIONS },
  args: [0, 0],
  run: async (context) => {
    const { options, role, today } = context;
    const from = dayOption(options, 'date') ?? today;
    const format = formatOf(context);
    if (role.kind === 'steering') throw new Refused('Dagordningen visas inte för styrgruppen.');
    const { register, programme } = await context.openLive('read');
    const meeting = nextMeeting(calendarOf(programme, register.settings), from);
    if (meeting === undefined) throw new Refused('Det finns inget möte efter den dagen.');
    const agenda = agendaOf(register, programme, meeting, today, { role, level: { kind: 'personal' } });
    if (context.asJson) context.json(agendaJson(agenda, programme));
    else await printPage(context, agendaPage(agenda, programme), programme, format);
    return 0;
  },
};
