import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { builtCli, runBuilt } from '../support/built-cli.js';
import { files, folderOfTest } from '../support/command-line.js';
import { demoCsv } from '../support/sample-register.js';

let cli = '';
beforeAll(() => {
  cli = builtCli();
}, 120_000);

const TODAY = ['--today', '2026-11-25'];

test('stdout carries the answer and nothing else, stderr the messages; the exit code tells', async () => {
  const { data, file } = files(demoCsv());
  const imported = await runBuilt(cli, ['import', file, '--data', data, '--json', ...TODAY]);
  expect({ code: imported.code, err: imported.err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(imported.out)).toEqual({ imported: 207, unchanged: 0, warnings: [], errors: [] });
  const due = await runBuilt(cli, ['due', '--json', ...TODAY], { KRAFTBOT_DATA: data });
  expect({ code: due.code, err: due.err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(due.out)).toMatchObject({ today: '2026-11-25' });
  expect(await runBuilt(cli, ['due', '--data', `${data}x`])).toMatchObject({ code: 1, out: '' });
  expect(await runBuilt(cli, ['due', '--days'])).toMatchObject({ code: 2, out: '' });
});

test('a reader that stops early is no fault', async () => {
  const { data, file } = files(demoCsv());
  await runBuilt(cli, ['import', file, '--data', data, ...TODAY]);
  const child = spawn(process.execPath, [cli, 'export', '--format', 'json', '--data', data]);
  let err = '';
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('what nobody foresaw is one Swedish sentence; its details only when asked for', async () => {
  const folder = folderOfTest();
  const data = join(folder, 'data');
  mkdirSync(join(data, 'journal.jsonl'), { recursive: true });
  writeFileSync(join(folder, 'x.csv'), 'kon;remittent;remissdatum\nK;FK;2026-11-02\n');
  for (const args of [['due'], ['verify'], ['import', join(folder, 'x.csv')]]) {
    const { code, out, err } = await runBuilt(cli, [...args, '--data', data]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/Error|at .*\.js/);
  }
});

test('npx finds the linked command at once, with nothing cached and no network', () => {
  const env = { ...process.env, npm_config_cache: folderOfTest(), npm_config_offline: 'true' };
  const shell = process.platform === 'win32';
  const { status, stdout } = spawnSync('npx', ['kraftbot', '--version'], { encoding: 'utf8', env, shell });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});
