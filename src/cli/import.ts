import { readFile, stat } from 'node:fs/promises';
import { COLUMN_WORDS } from '../domain/files/column-words.js';
import { COLUMNS, type Remark } from '../domain/files/columns.js';
import { MAX_FILE_BYTES } from '../domain/files/csv-sheet.js';
import { type ImportPlan, planTable } from '../domain/files/plan-import.js';
import { hasOwnHeadings, tableOf, unreadableTable } from '../domain/files/table.js';
import type { LiveRegister } from '../domain/live-register.js';
import { mayChange } from '../domain/privacy/visibility.js';
import { plural } from '../domain/text/swedish.js';
import { sheetsOf } from '../files/sheets-of.js';
import { type CliCommand, type CliContext, Refused } from './command.js';
import { fileFailure } from './file-failure.js';
import { appendPlan, countsText } from './import-append.js';
import { importTeamsOwn } from './import-own.js';

const WIDTH = Math.max(...COLUMNS.map((column) => column.length));

/** Reads cases from a CSV file or a workbook, all rows or none (DESIGN 14). */
export const importCommand: CliCommand = {
  usage: 'import FIL.csv|FIL.xlsx [--map KARTA.json] [--dry-run] [--update]',
  help: [
    '--map KARTA.json  hur en lista med egna rubriker ska läsas; skrivs om den inte finns, att läsa, ändra och fylla i',
    '--dry-run         visar vad som skulle hända, utan att spara något',
    '--update          rättar ärenden som redan finns till det som står i filen',
    'Exempel: kraftbot import register.csv --data ./register --dry-run',
    'Exempel: kraftbot import deltagare.xlsx --map karta.json --data ./register',
    '',
    'Registrets egna kolumner, i valfri ordning (andra rubriker får ett förslag först):',
    ...COLUMNS.map((column) => `  ${column.padEnd(WIDTH)}  ${COLUMN_WORDS[column].join(': ')}`),
    'Dagar: 2025-04-03, 3/4-25, 3 apr 25, den 3 april 2025, 250403.',
  ],
  options: { map: { type: 'string' }, 'dry-run': { type: 'boolean' }, update: { type: 'boolean' } },
  args: [1, 1],
  run: async (context) => {
    const { args, options, role } = context;
    if (!mayChange(role)) throw new Refused('Att läsa in ärenden är för teamet och verksamhetsledaren.');
    context.busy('Läser filen');
    const sheets = await sheetsOf(await fileBytes(args[0] ?? ''));
    const own = 'why' in sheets ? undefined : sheets.find(hasOwnHeadings);
    if (!('why' in sheets) && (own === undefined || typeof options['map'] === 'string'))
      return importTeamsOwn(context, sheets);
    const table = 'why' in sheets ? unreadableTable(sheets) : own && tableOf(own);
    if (table === undefined) return importTeamsOwn(context, []);
    const dry = options['dry-run'] === true;
    const update = options['update'] === true;
    const recorded = context.now().toISOString();
    const plan = (live: LiveRegister) =>
      planTable(table, live.register, live.programme, { today: context.today, recorded }, { update });
    const planned = await appendPlan(context, { recorded, dry, plan, planOf: (one) => one });
    return told(context, planned, dry);
  },
};

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Refused(`${path} är ingen fil.`);
    if (found.size > MAX_FILE_BYTES)
      throw new Refused(`Filen ${path} är för stor: högst 20 MB kan läsas in.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(fileFailure(`Filen ${path}`, error, 'läsa'));
  }
}

const MOST_LINES = 30;

function told(context: CliContext, plan: ImportPlan, dry: boolean): number {
  const { imported, updated, unchanged, warnings, errors } = plan;
  const update = context.options['update'] === true;
  const refused = errors.length > 0;
  if (context.asJson) {
    context.json({ imported, ...(update && { updated }), unchanged, warnings, errors });
  } else {
    shown(warnings, 'Varning', context);
    shown(errors, 'Fel', context);
    if (!refused) context.out(countsText(plan, dry, update));
  }
  if (refused)
    context.err(`Inget lästes in: filen har ${plural(errors.length, 'fel', 'fel')} att rätta först.`);
  return refused ? 1 : 0;
}

function shown(remarks: readonly Remark[], word: string, context: CliContext): void {
  for (const { row, column, message } of remarks.slice(0, MOST_LINES))
    context.err(`${word} på rad ${row}${column === undefined ? '' : `, ${column}`}: ${message}`);
  if (remarks.length > MOST_LINES) context.err(`… och ${remarks.length - MOST_LINES} till.`);
}
