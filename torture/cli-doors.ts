import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMANDS } from '../src/cli/table.js';
import { COLUMNS } from '../src/domain/files/columns.js';
import { kraftbot } from './command-line.js';
import type { Door } from './doors.js';

const TODAY = ['--today', '2026-11-25'];
/** A row that is read as it is: any one of its cells can be another. */
const ROW: Readonly<Record<string, string>> = {
  kon: 'K',
  remittent: 'SOC',
  remissdatum: '2026-10-01',
  inskriven: '2026-10-15',
  samtycke: '2026-10-15',
  avslutad: '2026-11-20',
  utfall: 'rehab',
};

/** Every way into the command line: each column, the headings, file names, every command's argument and options. */
export function cliDoors(folder: string, data: string): readonly Door[] {
  let files = 0;
  const imported = async (headings: readonly string[], cells: readonly string[], name?: string) => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    files += 1;
    const own = join(folder, `in-${files}`);
    await mkdir(own);
    const file = join(own, name ?? 'register.csv');
    try {
      await writeFile(file, `${headings.map(quoted).join(';')}\n${cells.map(quoted).join(';')}\n`);
      const plain = await kraftbot(['import', file, '--data', data, ...TODAY]);
      const json = await kraftbot(['import', file, '--data', data, '--json', '--update', ...TODAY]);
      return plain.said + json.said;
    } finally {
      await rm(own, { recursive: true });
    }
  };
  const columns = COLUMNS.map((column): Door => ({
    name: `import ${column}`,
    enter: (text) => {
      const row = { ...ROW, [column]: text };
      return imported(Object.keys(row), Object.values(row));
    },
  }));
  const run = async (...args: string[]) => (await kraftbot([...args, ...TODAY])).said;
  const out = (name: string) =>
    name === 'report' ? ['--out', join(folder, `out-${(files += 1)}.docx`)] : [];
  const commands = COMMANDS.flatMap(({ name }): Door[] => [
    { name: `kraftbot ${name}`, enter: (text) => run(name, text, '--data', data, ...out(name)) },
    { name: `kraftbot ${name} --json`, enter: (text) => run(name, text, '--json', '--data', data) },
    {
      name: `kraftbot ${name} --data`,
      enter: (text) => run(name, '--data', join(folder, 'no', text.replaceAll('/', '')), ...out(name)),
    },
  ]);
  const others: Record<string, (text: string) => Promise<string>> = {
    'import: a heading': (text) => imported([...Object.keys(ROW), text], [...Object.values(ROW), 'x']),
    'import: a known column no more': (text) =>
      imported([...Object.keys(ROW), 'egen'], [...Object.values(ROW), text]),
    'import: over two cells': (text) => {
      const half = Math.ceil(text.length / 2);
      const row = { ...ROW, enhet: text.slice(0, half), handlaggare: text.slice(half) };
      return imported(Object.keys(row), Object.values(row));
    },
    'import: a file’s name': (text) =>
      imported(Object.keys(ROW), Object.values(ROW), `${text.replaceAll('/', '').slice(0, 60)}.csv`),
    'import: a file that is not there': (text) => run('import', join(folder, text), '--data', data),
    'a command': (text) => run(text),
    'an option': (text) => run('status', `--${text}`, '--data', data),
    'a question': (text) => run('ask', `hur många ${text} är inskrivna?`, '--data', data),
    'a question, --json': (text) => run('ask', `vilka ${text} är i kö?`, '--json', '--data', data),
    programme: (text) => run('status', '--programme', text, '--data', data),
    role: (text) => run('status', '--role', text, '--data', data),
    day: (text) => run('agenda', '--date', text, '--data', data),
    out: (text) => run('agenda', '--date', '2026-11-25', '--out', join(folder, 'no', text), '--data', data),
  };
  return [...columns, ...commands, ...Object.entries(others).map(([name, enter]): Door => ({ name, enter }))];
}
