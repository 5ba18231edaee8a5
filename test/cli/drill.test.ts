import { rmSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOfTest, kraftbot } from '../support/command-line.js';

const DEMO = 'data/kraften-demo.csv';

/** R11 in small: the machine is gone, a copy was kept elsewhere, and the register is back on a new one. */
it('restores a register from one copy into nothing, with the same export, and goes on', async () => {
  const folder = folderOfTest();
  const data = join(folder, 'data');
  const run = async (...args: string[]) => {
    const said = await kraftbot([...args, '--data', data]);
    expect(said).toMatchObject({ code: 0 });
    return said.out;
  };
  await run('import', DEMO);
  await run('backup');
  const [name = ''] = await readdir(join(data, 'backups'));
  const elsewhere = join(folder, 'bandet.jsonl');
  await copyFile(join(data, 'backups', name), elsewhere);
  const before = await run('export', '--format', 'json');
  rmSync(data, { recursive: true });
  const begun = performance.now();
  await run('restore', elsewhere);
  await run('verify');
  const seconds = (performance.now() - begun) / 1000;
  expect(await run('export', '--format', 'json')).toBe(before);
  await run('import', DEMO);
  process.stdout.write(`restored and verified in ${seconds.toFixed(1)} s\n`);
});

it('refuses one that is not there', async () => {
  const data = folderOfTest();
  await kraftbot(['init', '--data', data]);
  const { code, err } = await kraftbot(['restore', '2026-11-24', '--data', data]);
  expect(code).toBe(1);
  expect(err).toContain('Det finns ingen säkerhetskopia som heter 2026-11-24');
  expect(await kraftbot(['verify', '--data', data])).toMatchObject({ code: 0 });
});
