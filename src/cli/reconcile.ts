import { readFileSync } from 'node:fs';
import { faultText } from '../domain/status/fault-text.js';
import { reconcileFigures } from '../domain/status/printed-figures.js';
import { type CliCommand, Refused } from './command.js';
import { fileFailure } from './file-failure.js';

/** More than any report's figures; a larger file is something else. */
const LARGEST = 5_000_000;

/** Checks figures that somebody else has printed (DESIGN 7). What does not add up is the answer: exit 0. */
export const reconcileCommand: CliCommand = {
  usage: 'reconcile FIL.json',
  help: [
    'FIL.json  en rapports siffror, eller flera rapporter med var sitt namn',
    'Exempel: kraftbot reconcile rapporter.json',
  ],
  options: {},
  args: [1, 1],
  run: async (context) => {
    const figures = read(context.args[0] ?? '');
    const { programme } = await context.openLive('read-or-empty');
    const reports = reconcileFigures(figures, programme);
    if (context.asJson) {
      context.json({ reports });
      return 0;
    }
    for (const { report, faults } of reports) {
      const name = report === '' ? 'Siffrorna' : report;
      context.out(
        faults.length === 0 ? `${name}: allt går ihop.` : `${name}: ${faults.length} går inte ihop.`,
      );
      for (const fault of faults) context.out(`  ${faultText(fault, programme)}`);
    }
    if (reports.length === 0) throw new Refused('I filen finns inga siffror att stämma av.');
    return 0;
  },
};

function read(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refused(fileFailure(`Filen ${file}`, error, 'läsa'));
  }
  if (text.length > LARGEST) throw new Refused(`Filen ${file} är för stor för att vara en rapports siffror.`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refused(`Filen ${file} är inte giltig JSON.`);
  }
}
