import { readFile } from 'node:fs/promises';
import { type Amount, COLUMNS, sumOf } from '../domain/budget/budget.js';
import { setAmounts } from '../domain/budget/set-budget.js';
import { amountsOf } from '../domain/files/budget-sheet.js';
import { readBudgetLine } from '../domain/language/budget-line.js';
import type { LiveRegister } from '../domain/live-register.js';
import { refusalText } from '../domain/refusals.js';
import {
  amountText,
  budgetFaultTexts,
  budgetSentence,
  COLUMN_NAMES,
  lineCells,
} from '../domain/speech/sv/budget.js';
import { headsFor } from '../domain/budget/heads.js';
import { capital } from '../domain/text/swedish.js';
import { sheetsOf } from '../files/sheets-of.js';
import { type CliCommand, type CliContext, Refused, WrongUsage } from './command.js';

/** Its day may stand beside it. */
const OUTCOME = COLUMNS.indexOf('outcome');

/** What is written like a file is none of a budget's words. */
const FILE = /\.(?:csv|txt|xlsx?)$/iu;

/** The budget of a year: shown, written a line at a time, or read from a file (DESIGN 15). */
export const budgetCommand: CliCommand = {
  usage: 'budget [ÅR | RAD] [--import FIL.csv|FIL.xlsx]',
  help: [
    '--import FIL  kolumnerna år, rad, äskat, beviljat, utfall, utfall till och prognos',
    'Exempel: kraftbot budget 2026',
    '         kraftbot budget 2026 löner 1 850 000 beviljat',
    '         kraftbot budget utfall löner 900 000 t.o.m. 30/9',
  ],
  options: { import: { type: 'string' } },
  args: [0, 20],
  run: async (context) => {
    const { options, today, args } = context;
    const file = options['import'];
    const loose = args.find((one) => FILE.test(one));
    if (loose !== undefined) throw new WrongUsage(`Läs in filen så här: kraftbot budget --import ${loose}`);
    const reader = await context.openLive('read');
    const { budgets } = reader.register.settings;
    const read = readBudgetLine(`budget ${args.join(' ')}`, { today, programme: reader.programme, budgets });
    if (read.kind === 'unclear') throw new WrongUsage(read.why);
    const amounts =
      typeof file === 'string' ? await amountsIn(file, context) : read.kind === 'amounts' ? read.said : [];
    const year = amounts[0]?.year ?? (read.kind === 'show' ? read.year : read.said[0].year);
    const live = amounts.length > 0 ? await write(context, amounts) : reader;
    const { register, programme } = live;
    const budget = register.settings.budgets.get(year) ?? { year, lines: [], total: undefined };
    const heads = headsFor(budget, { register, programme, role: context.role, today });
    const sums = Object.fromEntries(COLUMNS.map((column) => [column, sumOf(budget, column) ?? null]));
    const faults = budgetFaultTexts(budget);
    if (context.asJson)
      context.json({ ...budget, total: budget.total ?? null, sums, heads: heads ?? null, faults });
    context.out(budgetSentence(budget, heads).replaceAll('**', ''));
    const wide = Math.max(28, ...budget.lines.map(({ name }) => name.length));
    const row = (name: string, cells: readonly string[]) =>
      `  ${name.padEnd(wide)} ${cells.map((one, at) => one.padStart(at === OUTCOME ? 20 : 12)).join('  ')}`;
    if (budget.lines.length > 0)
      context.out(
        row(
          'Rad',
          COLUMNS.map((column) => COLUMN_NAMES[column]),
        ),
      );
    for (const line of budget.lines)
      context.out(row(capital(line.name), lineCells(line, COLUMNS, budget, today)));
    for (const fault of faults) context.out(fault);
    return 0;
  },
};

async function amountsIn(file: string, { today }: CliContext): Promise<readonly Amount[]> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new Refused(`Filen ${file} gick inte att läsa.`);
  const sheets = await sheetsOf(bytes);
  if ('why' in sheets) throw new Refused(`Rad ${sheets.row}: ${sheets.why}`);
  const [shown] = sheets.filter(({ hidden }) => hidden !== true);
  const { amounts, errors } = amountsOf(shown ?? { name: '', rows: [], merged: [] }, today);
  if (errors.length > 0) throw new Refused(`Inget är ändrat. ${errors.join(' ')}`);
  return amounts;
}

async function write(context: CliContext, amounts: readonly Amount[]): Promise<LiveRegister> {
  if (context.role.kind !== 'admin') throw new Refused('Budgeten skriver verksamhetsledaren in.');
  const live = await context.openLive('write');
  const at = context.now().toISOString();
  const meta = {
    key: `budget/${live.register.position}/${at}`,
    by: 'cli',
    admin: true,
    at,
    today: context.today,
  };
  const outcome = await live.set(setAmounts(amounts, context.today), meta);
  if (outcome.kind === 'refused') throw new Refused(outcome.refusals.map(refusalText).join(' '));
  for (const amount of amounts) context.out(`${amountText(amount)}.`.replaceAll('**', ''));
  return live;
}
