import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** What `npm run playground` says when it cannot start. That it does start is shown in test/e2e. */
let folder: string;
let taken: Server;
let port: string;
beforeAll(async () => {
  expect(existsSync('dist/index.js'), 'npm run build first').toBe(true);
  folder = await mkdtemp(join(tmpdir(), 'kraftbot-playground-'));
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  port = String((taken.address() as AddressInfo).port);
});
afterAll(async () => {
  await new Promise((resolve) => taken.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], env: Record<string, string>) => {
  const done = spawnSync(process.execPath, ['scripts/playground.mjs', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', PORT: '39781', PLAYGROUND_PORT: '56151', ...env },
    timeout: 15_000,
  });
  return { status: done.status, said: `${done.stdout}${done.stderr}`.trim() };
};

it.each(['PORT', 'PLAYGROUND_PORT'])('names %s when it is taken', (name) => {
  expect(run([], { KRAFTBOT_DATA: join(folder, 'ny'), [name]: port })).toEqual({
    status: 1,
    said: `Port ${port} används redan av ett annat program. Stäng det, eller välj en annan med ${name}.`,
  });
});

it('names a folder that it cannot use', async () => {
  const file = join(folder, 'fil');
  await writeFile(file, '');
  const { status, said } = run([], { KRAFTBOT_DATA: join(file, 'under') });
  expect(status).toBe(1);
  expect(said).toMatch(/^Mappen .* går inte att läsa och skriva i \(\w+\)\.$/);
});

it('never empties a folder that is not its own', async () => {
  const own = join(folder, 'riktigt');
  await mkdir(own);
  await writeFile(join(own, 'journal.jsonl'), 'x');
  const { status, said } = run(['--fresh'], { KRAFTBOT_DATA: own });
  expect(status).toBe(1);
  expect(said).toContain('--fresh rör den inte');
  expect(existsSync(join(own, 'journal.jsonl'))).toBe(true);
});

it('does not guess at what it is told', () => {
  expect(run(['--färsk'], {}).status).toBe(2);
  expect(run(['--as', 'chef'], {}).status).toBe(2);
});
