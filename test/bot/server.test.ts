import { connect } from 'node:net';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLog } from '../../src/bot/log.js';
import { createHttpServer } from '../../src/bot/server.js';
import { type TestBot, openBot } from '../support/bot.js';

/** Regression tests for PLATFORM's traps about HTTP: 1, 2, 7 and 10. */
let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.stop());

/** Writes bytes on a bare socket and gives what comes back until the line is closed. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(bot.port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('close', () => {
      resolve(heard);
    });
    socket.on('error', reject);
  });
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(`${bot.url}/api/messages`, { method: 'POST', body, headers });
const isWell = async () => (await fetch(`${bot.url}/healthz`)).status === 200;
const json = { 'content-type': 'application/json' };

it('is well, and says no more than that', async () => {
  const response = await fetch(`${bot.url}/healthz`);
  expect(await response.json()).toEqual({ status: 'ok', position: 0 });
});

it.each(['a b', '[', 'a:b:c', 'http://', '::', '%', ' '])('survives Host: %s', async (host) => {
  const heard = await raw(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(heard).toMatch(/^HTTP\/1\.1 (400|403|404|200)/);
  expect(await isWell()).toBe(true);
});

it.each(['//', '/%', '/api/messages/../..', 'http://[', '/\\', '*'])(
  'survives the target %s',
  async (target) => {
    await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(await isWell()).toBe(true);
  },
);

it('takes nothing but JSON, and writes nothing to the temp folder', async () => {
  const before = await readdir(tmpdir());
  const form = new FormData();
  form.set('file', new Blob(['x'.repeat(100_000)]), 'a.txt');
  const multipart = await fetch(`${bot.url}/api/messages`, { method: 'POST', body: form });
  expect(multipart.status).toBe(415);
  for (const type of ['text/plain', 'application/octet-stream', 'application/x-www-form-urlencoded'])
    expect((await post('{}', { 'content-type': type })).status).toBe(415);
  expect((await post('{}', { ...json, 'content-encoding': 'gzip' })).status).toBe(415);
  const after = (await readdir(tmpdir())).filter((name) => !before.includes(name));
  expect(after.filter((name) => name.startsWith('upload_'))).toEqual([]);
});

it('answers 413 over 256 kB, however it is sent', async () => {
  const big = JSON.stringify({ text: 'x'.repeat(300_000) });
  const declared = await raw(
    `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 64000000\r\n\r\n`,
  );
  expect(declared).toMatch(/^HTTP\/1\.1 413/);
  const chunked = await raw(
    `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Transfer-Encoding: chunked\r\n\r\n${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`,
  );
  expect(chunked).toMatch(/^HTTP\/1\.1 413/);
});

it.each([
  ['', 400],
  ['{', 400],
  ['null', 400],
  ['[]', 400],
  ['"hej"', 400],
  ['{"type":null}', 400],
  ['{"type":"message"}', 400],
  ['{"__proto__":{"type":"message"}}', 400],
])('answers %s with a fixed text', async (body, status) => {
  const response = await post(body, json);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('Bad request');
});

it('answers activities that are not quite such', async () => {
  const good = bot.activity({ type: 'message', text: 'hej' });
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
  for (const name of ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'])
    expect((await bot.deliver(without(name))).status).toBe(400);
  for (const serviceUrl of [
    '',
    'nonsense',
    'file:///etc/passwd',
    'http://example.com/',
    'http://127.0.0.1.example.com',
  ])
    expect((await bot.deliver({ ...good, serviceUrl })).status).toBe(400);
  for (const change of [{ from: 'x' }, { text: 7 }, { conversation: { id: '' } }, { value: 'x', text: null }])
    expect([200, 400]).toContain((await bot.deliver({ ...good, ...change })).status);
  for (const type of ['typing', 'messageReaction', 'endOfConversation', 'event', 'ääö', 'delay'])
    expect((await bot.deliver({ ...good, type })).status).toBe(200);
});

it('has two addresses, and says nothing of itself elsewhere', async () => {
  for (const [method, path, status] of [
    ['GET', '/', 404],
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['GET', '/healthz/../../etc/passwd', 404],
  ] as const) {
    const response = await fetch(`${bot.url}${path}`, { method });
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^(Not found|Method not allowed)$/);
  }
});

it('listens on this machine only', async () => {
  const { networkInterfaces } = await import('node:os');
  const other = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  if (other) await expect(fetch(`http://${other.address}:${bot.port}/healthz`)).rejects.toThrow();
  expect(bot.log.some((line) => line.includes('"event":"listening"'))).toBe(true);
});

it('answers a request that would be another protocol, and closes', async () => {
  const heard = await new Promise<string>((done) => {
    let text = '';
    const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';
    const socket = connect(bot.port, '127.0.0.1', () => socket.write(`${head}Content-Length: 2\r\n\r\n{}`));
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('close', () => {
      done(text);
    });
  });
  expect(heard).toMatch(/^HTTP\/1\.1 400 /);
});

it('closes a socket that says nothing', async () => {
  const server = createHttpServer({
    log: openLog(
      () => undefined,
      () => new Date(),
    ),
    limit: 1000,
    silence: 50,
    refused: () => undefined,
    receive: () => Promise.resolve({ status: 200 }),
    late: () => ({ status: 200 }),
    health: () => Promise.resolve({ status: 200, body: {} }),
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const socket = connect(server.address().port, '127.0.0.1');
  await new Promise((done) => socket.once('close', done));
  await new Promise<void>((done) => {
    server.close(() => {
      done();
    });
  });
});
