import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, at a fixed instant, and gathers what it says. */
export async function kraftbot(
  args: readonly string[],
  env: Record<string, string> = {},
  now = '2026-11-25T08:30:00Z',
): Promise<Said> {
  let out = '';
  let err = '';
  const code = await main(args, {
    env,
    now: () => new Date(now),
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** A folder that is gone when the test is done. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kraftbot-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A register's folder that is not there yet, and a file to import with these lines. */
export function files(csv: string | Uint8Array): {
  readonly data: string;
  readonly file: string;
  readonly journal: () => string;
} {
  const folder = folderOfTest();
  const file = join(folder, 'register.csv');
  writeFileSync(file, csv);
  const data = join(folder, 'data');
  return { data, file, journal: () => readFileSync(join(data, 'journal.jsonl'), 'utf8') };
}
