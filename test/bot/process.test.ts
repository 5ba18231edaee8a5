import { day } from '../../src/domain/day.js';
import { openRegister } from '../../src/domain/live-register.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { programme } from '../support/story.js';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Connector, openConnector } from '../support/connector.js';

/** The program as it is started: what it says when it cannot start, and how it stops. Needs `npm run build`. */
/** Several starts of a whole program, on a machine that may be busy. */
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let connector: Connector;
const children: ChildProcess[] = [];
beforeEach(async () => {
  expect(existsSync('dist/index.js'), 'npm run build first').toBe(true);
  folder = await mkdtemp(join(tmpdir(), 'kraftbot-process-'));
  connector = await openConnector();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await connector.close();
  await rm(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

function start(env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['dist/index.js'], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', KRAFTBOT_DATA: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said: () => said, ended };
}

async function listening(started: Started): Promise<number> {
  for (let tries = 0; tries < 1000; tries++) {
    const port = /"event":"listening","port":(\d+)/.exec(started.said())?.[1];
    if (port !== undefined) return Number(port);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(started.said());
}

const hello = (id: string) => ({
  type: 'message',
  id,
  text: 'hej',
  channelId: 'msteams',
  serviceUrl: connector.serviceUrl,
  from: { id: 'u' },
  recipient: { id: 'bot' },
  conversation: { id: 'c' },
});
const deliver = (port: number, activity: object) =>
  fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });

it.each(['SIGTERM', 'SIGINT'] as const)(
  'finishes its turn at %s, lets go of the store, and can start again',
  async (signal) => {
    const first = start();
    const port = await listening(first);
    connector.behave({ kind: 'ok', after: 700 });
    const answer = deliver(port, hello('1'));
    while (connector.spoken.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    first.child.kill(signal);
    expect((await answer).status).toBe(200);
    expect(await first.ended).toBe(0);
    expect(connector.seen).toHaveLength(1);
    expect(first.said()).toContain('"event":"stopped"');
    const second = start();
    expect((await deliver(await listening(second), hello('2'))).status).toBe(200);
  },
);

it.each<[string, () => Promise<Record<string, string>>, RegExp]>([
  [
    'a port in use',
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      taken.unref();
      return { PORT: String((taken.address() as AddressInfo).port) };
    },
    /^Port \d+ används redan av ett annat program\. Stäng det, eller välj en annan med PORT\.$/,
  ],
  [
    'a folder that is none',
    async () => {
      await writeFile(join(folder, 'fil'), '');
      return { KRAFTBOT_DATA: join(folder, 'fil') };
    },
    /^Mappen .*fil går inte att läsa eller skriva i \(\w+\)\. Kontrollera sökvägen och behörigheten\.$/,
  ],
  [
    'a wrong configuration',
    async () => {
      await writeFile(
        join(folder, 'k.json'),
        '{"programme":"kraften-hedemora","tenants":["t"],"members":[{}]}',
      );
      return { KRAFTBOT_CONFIG: join(folder, 'k.json') };
    },
    /^Inställningsfilen .*k\.json: tenants\.0 är inget id .*; members\.0\.id saknas eller har fel värde; members\.0\.role saknas .*\.$/,
  ],
  [
    'another programme than the register’s',
    async () => {
      const ledger = await openJsonLedger(folder);
      const live = await openRegister(ledger, programme('samverkansteam-avesta'));
      const event = { type: 'programme-chosen', programme: 'samverkansteam-avesta' } as const;
      const today = day('2026-11-25');
      const meta = { key: 'p', by: 'cli', admin: true, at: `${today}T08:00:00.000Z`, today };
      await live.set(() => ({ kind: 'decided', events: [{ event, day: today }] }), meta);
      await live.close();
      return { KRAFTBOT_DATA: folder, KRAFTBOT_CONFIG: 'scripts/playground/kraftbot.json' };
    },
    /^Registret hör till programmet samverkansteam-avesta, men inställningsfilen säger kraften-hedemora\..*$/,
  ],
  [
    'production without an app id',
    () => Promise.resolve({ NODE_ENV: 'production' }),
    /^MicrosoftAppId saknas\..*$/,
  ],
  [
    'a folder without a register, in production: it was not meant to begin one there',
    () =>
      Promise.resolve({
        NODE_ENV: 'production',
        KRAFTBOT_CONFIG: resolve('scripts/playground/kraftbot.json'),
        MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: '00000000-0000-4000-8000-0000000000aa',
        MicrosoftAppPassword: 'x'.repeat(40),
      }),
    /^Det finns inget register i mappen .*data\. Kontrollera sökvägen, eller börja ett nytt register med: kraftbot init --data .*data$/,
  ],
])('says one line and ends with 1 at %s', async (_name, prepare, line) => {
  const started = start(await prepare());
  expect(await started.ended).toBe(1);
  const lines = started
    .said()
    .trim()
    .split('\n')
    .filter((one) => !one.startsWith('{'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});

it('keeps a second bot out of the same register', async () => {
  await listening(start());
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain('används redan');
});
