import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** The product as it is shipped: `npm run bundle`, in a folder where there is nothing else. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kraftbot-bundle-'));
  const built = spawnSync(process.execPath, ['scripts/bundle.mjs', join(folder, 'kraftbot')], {
    encoding: 'utf8',
  });
  expect(built.stderr).toBe('');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bare = () => ({ PATH: process.env['PATH'] ?? '', PORT: '0', KRAFTBOT_DATA: join(folder, 'data') });

it('starts without any package beside it, says nothing but its log, and stops', async () => {
  const bot = spawn(process.execPath, ['dist/index.js'], { cwd: join(folder, 'kraftbot'), env: bare() });
  let said = '';
  bot.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => bot.once('exit', resolve));
  while (!said.includes('"event":"listening"') && bot.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const port = /"port":(\d+)/.exec(said)?.[1] ?? '';
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  bot.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(said.split('\n').filter((line) => line !== '' && !line.startsWith('{'))).toEqual([]);
});

it('has the command, which knows its version', () => {
  const run = (...args: string[]) =>
    spawnSync(join(folder, 'kraftbot/dist/cli.js'), args, { encoding: 'utf8', env: bare() }).stdout.trim();
  expect(run('--version')).toBe(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  );
  expect(run('verify')).toMatch(/^Registret är helt/);
});

it('carries what runs in a process of its own, beside whoever starts it', () => {
  const own = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('-child.ts'),
  );
  const shipped = readdirSync(join(folder, 'kraftbot/dist'));
  expect(own.filter((name) => !shipped.includes(basename(name).replace(/ts$/, 'js')))).toEqual([]);
});

it('passes on the licences of what is in it, all of them free', () => {
  const licences = readFileSync(join(folder, 'kraftbot/LICENCES.txt'), 'utf8');
  expect(licences).toMatch(/^botframework-connector 4\.\S+ \(MIT\)$/m);
  expect(licences).not.toMatch(/^esbuild /m);
  expect(licences).not.toMatch(/GENERAL PUBLIC LICENSE/i);
});

it('lets packages be installed where there is no compiler, and says what to run', () => {
  mkdirSync(join(folder, 'source/scripts'), { recursive: true });
  copyFileSync('scripts/prepare.mjs', join(folder, 'source/scripts/prepare.mjs'));
  const done = spawnSync(process.execPath, ['scripts/prepare.mjs'], {
    cwd: join(folder, 'source'),
    encoding: 'utf8',
  });
  expect([done.status, done.stderr]).toEqual([0, expect.stringContaining('npm run bundle')]);
});
