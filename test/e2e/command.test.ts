import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, kraftbot, runPlayground } from './support/processes.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftbot-e2e-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const once = async (...args: readonly string[]) => {
  const [port, client] = [await freePort(), await freePort()];
  const env = { PORT: String(port), PLAYGROUND_PORT: String(client), KRAFTBOT_DATA: folder };
  const running = await runPlayground(args, env);
  const wells = await Promise.all(
    [`http://127.0.0.1:${port}/healthz`, `http://127.0.0.1:${client}/`].map(
      async (url) => (await fetch(url)).status,
    ),
  );
  await running.stop();
  const gone = await Promise.allSettled([port, client].map((one) => fetch(`http://127.0.0.1:${one}/`)));
  return { said: running.said(), wells, gone: gone.map((one) => one.status) };
};
const cases = () => kraftbot(folder, ['export']).trim().split('\n').length - 1;

it('starts with the sample register, keeps what was done, starts over, and leaves nothing running', async () => {
  const first = await once();
  expect(first.wells).toEqual([200, 200]);
  expect(first.gone).toEqual(['rejected', 'rejected']);
  expect(first.said).toContain('Exempelregistret är inläst');
  const sample = cases();
  expect(sample).toBeGreaterThan(200);

  const file = join(folder, 'en-till.csv');
  await writeFile(file, 'kon;remittent;remissdatum\nK;SOC;2024-01-15\n');
  kraftbot(folder, ['import', file]);
  const second = await once();
  expect(second.said).not.toContain('Exempelregistret');
  expect(cases()).toBe(sample + 1);

  const third = await once('--fresh');
  expect(third.said).toContain('Exempelregistret är inläst');
  expect(cases()).toBe(sample);
}, 180_000);
