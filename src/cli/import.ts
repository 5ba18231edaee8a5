import { readFile, stat } from 'node:fs/promises';
import type { NewEntry, SettingsEvent } from '../domain/entry.js';
import { type ImportPlan, planImport } from '../domain/files/plan-import.js';
import type { Remark } from '../domain/files/columns.js';
import { MAX_FILE_BYTES } from '../domain/files/table.js';
import type { LiveRegister } from '../domain/live-register.js';
import { mayChange } from '../domain/privacy/visibility.js';
import { plural } from '../domain/text/swedish.js';
import { type CliCommand, type CliContext, Refused } from './command.js';

/** Reads cases from a CSV file, all rows or none (DESIGN 14). */
export const importCommand: CliCommand = {
  usage: 'import FIL.csv [--dry-run] [--update]',
  help: [
    '--dry-run  visar vad som skulle hända, utan att spara något',
    '--update   rättar ärenden som redan finns till det som står i filen',
    'Exempel: kraftbot import register.csv --data ./register --dry-run',
  ],
  options: { 'dry-run': { type: 'boolean' }, update: { type: 'boolean' } },
  args: [1, 1],
  run: async (context) => {
    const { args, options, role } = context;
    if (!mayChange(role)) throw new Refused('Att läsa in ärenden är för teamet och verksamhetsledaren.');
    const bytes = await fileBytes(args[0] ?? '');
    const dry = options['dry-run'] === true;
    const update = options['update'] === true;
    const recorded = context.now().toISOString();
    const plan = (live: LiveRegister) =>
      planImport(bytes, live.register, live.programme, { today: context.today, recorded }, { update });

    const planned = plan(await context.openLive('read-or-empty'));
    if (dry || planned.errors.length > 0) return told(context, planned, dry);
    // Only now a folder that was missing is made; what others wrote meanwhile is in the second plan.
    const live = await context.openLive('begin');
    const done = plan(live);
    const entries = [...remembered(live, context, recorded), ...done.entries];
    if (done.errors.length === 0 && entries.length > 0) {
      const appended = await live.admitAll(entries);
      if (appended.kind !== 'appended')
        throw new Refused('Registret ändrades medan filen lästes in. Inget har sparats. Försök igen.');
    }
    return told(context, done, dry);
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
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Refused(missing ? `Filen ${path} finns inte.` : `Filen ${path} går inte att läsa.`);
  }
}

/** The register remembers whose rules its cases came in under. */
function remembered(live: LiveRegister, { today }: CliContext, recorded: string): NewEntry<SettingsEvent>[] {
  const { register, programme } = live;
  if (register.settings.programme === programme.id) return [];
  const number = (register.settingsEntries.at(-1)?.number ?? 0) + 1;
  const event = { type: 'programme-chosen', programme: programme.id } as const;
  const key = `settings/${number}/${recorded}`;
  return [{ stream: 'settings', number, key, day: today, recorded, by: 'cli', event }];
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
    if (!refused) {
      const changed = update ? `, ${plural(updated, 'uppdaterat', 'uppdaterade')}` : '';
      const verb = dry ? 'skulle läsas in' : 'lästes in';
      context.out(
        `${plural(imported, 'ärende', 'ärenden')} ${verb}${changed}, ${plural(unchanged, 'oförändrat', 'oförändrade')}.`,
      );
    }
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
