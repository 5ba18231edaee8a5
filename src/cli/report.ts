import { atDesk } from '../domain/status/for-seat.js';
import { fileNameOf } from '../domain/report/file-name.js';
import { makeReport } from '../domain/report/make-report.js';
import { reportJson } from '../domain/report/report-json.js';
import { mayChange } from '../domain/privacy/visibility.js';
import { PERIOD_HELP, PERIOD_OPTIONS, periodAsked } from './asked-period.js';
import { type CliCommand, Refused, WrongUsage } from './command.js';
import { OVERWRITE_HELP, OVERWRITE_OPTION, saveFile } from './save-file.js';

/** The annual or half-year report of a period as a Word file, or its texts and numbers as JSON (DESIGN 15). */
export const reportCommand: CliCommand = {
  usage: 'report [PERIOD] [--from D --to D] [--out FIL.docx]',
  help: [
    PERIOD_HELP,
    '--out FIL.docx   filens namn (annars till exempel arsrapport-2022-23.docx här i mappen)',
    OVERWRITE_HELP,
    'Med --json skrivs texterna och siffrorna, varje siffra med ärendena bakom den, och ingen fil.',
    'Exempel: kraftbot report 2022/23',
    '         kraftbot report förra perioden --role steering --out till-styrgruppen.docx',
  ],
  options: { ...PERIOD_OPTIONS, out: { type: 'string' }, ...OVERWRITE_OPTION },
  args: [0, 12],
  run: async (context) => {
    const { options, role, today } = context;
    const out = typeof options['out'] === 'string' ? options['out'] : undefined;
    if (out !== undefined && !out.toLowerCase().endsWith('.docx'))
      throw new WrongUsage('Rapporten är en Word-fil, så --out ska sluta på .docx.');
    const live = await context.openLive('read');
    const { period, asOf } = periodAsked(context, live);
    if (asOf !== undefined) throw new Refused('Rapporten görs av registret som det är i dag.');
    const { register, programme } = live;
    context.busy('Räknar');
    const made = makeReport({ register, programme, period, today, seat: atDesk(role) });
    if (made.kind === 'refused') throw new Refused(made.why);
    if (context.asJson) context.json(reportJson(made.report, mayChange(role)));
    if (context.asJson && out === undefined) return 0;
    const file = out ?? fileNameOf(made.report);
    context.busy('Skriver rapporten');
    const { reportAsWord } = await import('../files/report-word.js');
    await saveFile(context, file, await reportAsWord(made.report), { shown: '' });
    context.busy('');
    context.out(`Skrev ${file}.`);
    return 0;
  },
};
