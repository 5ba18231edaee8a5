import { exportCsv } from '../domain/files/export-csv.js';
import { exportJson } from '../domain/files/export-json.js';
import { inSlices } from '../domain/stores/slices.js';
import { plural } from '../domain/text/swedish.js';
import { type CliCommand, type CliContext, Refused, WrongUsage } from './command.js';
import { OVERWRITE_HELP, OVERWRITE_OPTION, saveFile } from './save-file.js';

/** The register's facts as the file that import reads, or the whole ledger (DESIGN 14). */
export const exportCommand: CliCommand = {
  usage: 'export [--format csv|json] [--out FIL]',
  help: [
    '--format csv   registrets uppgifter, som import läser (annars)',
    '--format json  hela liggaren, händelse för händelse',
    '--out FIL      skriver till filen; slutar namnet på .json blir det hela liggaren',
    OVERWRITE_HELP,
    'Exempel: kraftbot export --data ./register --out register.csv',
  ],
  options: { format: { type: 'string' }, out: { type: 'string' }, ...OVERWRITE_OPTION },
  args: [0, 0],
  run: async (context) => {
    const { options, role, today } = context;
    const out = typeof options['out'] === 'string' ? options['out'] : undefined;
    const isJson = context.asJson || out?.toLowerCase().endsWith('.json') === true;
    const format = options['format'] ?? (isJson ? 'json' : 'csv');
    if (format !== 'csv' && format !== 'json') throw new WrongUsage('--format ska vara csv eller json.');
    if (context.asJson && format === 'csv') throw new WrongUsage('--json och --format csv går inte ihop.');
    if (role.kind !== 'admin') throw new Refused('Export är bara för verksamhetsledaren.');
    const live = await context.openLive('read');
    if (format === 'json') {
      await writeSlices(context, exportJson(await live.entries()));
      return 0;
    }
    const { slices, left } = exportCsv(live.register, live.programme, today);
    await writeSlices(context, slices);
    if (left.length > 0)
      context.err(
        `${plural(left.length, 'ärende', 'ärenden')} utan remiss är inte med, för de har inget remissdatum: ${left.join(', ')}.`,
      );
    return 0;
  },
};

/** Writes it as it is made, others let in between; with `--out` all of it to the file. */
async function writeSlices(context: CliContext, slices: Iterable<string>): Promise<void> {
  const file = context.options['out'];
  if (typeof file === 'string') {
    const content = [...slices].join('');
    await saveFile(context, file, content, { shown: content });
    context.out(`Skrev ${file}.`);
    return;
  }
  for await (const slice of inSlices(slices)) context.raw(slice);
}
