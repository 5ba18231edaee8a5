import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Command } from '../../src/bot/registry.js';
import { start } from '../../src/start.js';
import { openBot } from '../support/bot.js';

/** What whoever runs the bot sees of it: lines that belong together, and figures. */
const crashing: Command = {
  name: 'due',
  examples: [],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: () => Promise.reject(new Error('hemligt')),
};

it('gives every line of a turn the same id, another turn another, and tells it to whoever was let down', async () => {
  const bot = await openBot({ commands: [crashing] });
  const said = [...(await bot.say('uppföljningar')), ...(await bot.say('uppföljningar'))];
  await bot.stop();
  const turns = bot.log.map((line) => JSON.parse(line) as { event: string; turn?: string });
  const failed = turns.filter(({ event }) => event === 'turn-failed').map(({ turn }) => turn);
  expect(failed).toHaveLength(2);
  expect(new Set(failed).size).toBe(2);
  expect(said.map(({ body }) => /heter (\w{8}) i loggen/.exec(body.text ?? '')?.[1])).toEqual(failed);
  expect(turns.find(({ event }) => event === 'listening')?.turn).toBeUndefined();
  expect(bot.log.join('')).not.toContain('hemligt');
});

it('tells Prometheus on a port of its own, and nothing that is anybody’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kraftbot-metrics-'));
  const port = await freePort();
  const env = { PORT: '0', KRAFTBOT_DATA: folder, KRAFTBOT_METRICS_PORT: String(port) };
  const bot = await start(env, () => undefined);
  await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await expect(start({ ...env, KRAFTBOT_DATA: join(folder, 'b') }, () => undefined)).rejects.toThrow(
    /KRAFTBOT_METRICS_PORT/,
  );
  await bot.stop();
  await rm(folder, { recursive: true, force: true });
  expect(text).toMatch(/^kraftbot_turn_seconds_count\{status="400"\} 1$/m);
  expect(text).toMatch(/^kraftbot_log_lines_total\{level="info",event="listening"\} 1$/m);
  expect(text).toMatch(/^kraftbot_register_position 1$/m);
  expect(text).toMatch(/^kraftbot_backup_timestamp_seconds 0$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
