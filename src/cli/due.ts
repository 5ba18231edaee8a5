import { dueList } from '../domain/due.js';
import { duePage } from '../domain/due-page.js';
import { visibility } from '../domain/privacy/visibility.js';
import { type CliCommand, Refused } from './command.js';
import { countOption } from './context.js';
import { formatOf, PRINT_HELP, PRINT_OPTIONS, printPage } from './print-page.js';

/** What is overdue and what is coming (DESIGN 5 and 14). */
export const dueCommand: CliCommand = {
  usage: 'due [--days 14] [--format text|md|html|docx] [--out FIL]',
  help: [
    '--days ANTAL  hur många dagar framåt (annars programmets, 14)',
    ...PRINT_HELP,
    'Exempel: kraftbot due --days 30 --out att-gora.docx',
  ],
  options: { days: { type: 'string' }, ...PRINT_OPTIONS },
  args: [0, 0],
  run: async (context) => {
    const { options, role, today } = context;
    const format = formatOf(context);
    const days = countOption(options, 'days');
    if (role.kind === 'steering') throw new Refused('Enskilda ärenden visas inte för styrgruppen.');
    const { register, programme } = await context.openLive('read');
    const seen = [...register.cases.values()].filter(
      (it) => visibility(it, role, { kind: 'personal' }, today) === 'full',
    );
    const items = dueList(seen, programme, today, days ?? programme.dueDays);
    if (context.asJson) {
      context.json({ today, items: items.map((item) => ({ ...item, alias: item.alias ?? null })) });
      return 0;
    }
    await printPage(context, duePage(items, programme, today, days ?? programme.dueDays), programme, format);
    return 0;
  },
};
