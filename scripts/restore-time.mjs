/** How long it takes to restore a register, by really doing it with the bundle that is shipped. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const SAMPLE = 'data/kraften-demo.csv';

/**
 * Imports the sample register `times` times over into a new folder, takes a backup, loses the journal, and gives the number
 * of cases and the seconds from `restore` to a register that `verify` finds whole.
 */
export function restoreTime(bundle, times) {
  const home = mkdtempSync(join(tmpdir(), 'kraftbot-drill-'));
  const folder = join(home, 'register');
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(bundle, 'dist/cli.js'), ...args, '--data', folder],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`kraftbot ${args[0]}: ${stderr}`);
    return stdout;
  };
  try {
    writeFileSync(join(home, 'register.csv'), repeated(readFileSync(SAMPLE, 'utf8'), times));
    run('import', join(home, 'register.csv'));
    run('backup');
    rmSync(join(folder, 'journal.jsonl'));
    const [copy] = readdirSync(join(folder, 'backups'));
    const began = performance.now();
    run('restore', copy);
    const { cases } = JSON.parse(run('verify', '--json'));
    return { cases, seconds: (performance.now() - began) / 1000 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The same rows again, as other cases: without code and alias, which the register then gives. */
function repeated(csv, times) {
  const [heading, ...rows] = csv.trim().split(/\r?\n/);
  const others = rows.map((row) => row.replace(/^[^;]*;[^;]*;/, ';;'));
  return [heading, ...rows, ...Array.from({ length: times - 1 }, () => others).flat()].join('\n');
}
