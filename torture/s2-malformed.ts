import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openBot, type TestBot } from '../test/support/bot.js';
import { caseWorld } from '../test/support/case-world.js';
import { config } from '../test/support/people.js';
import { oddActivity, oddBody, oddRequest } from './malformed.js';
import { type Effort, type Finding, seeded } from './trial.js';

const AT_ONCE = 8;
/** The bar, of the server's own time: what it computes and what it waits, not what others on the machine take. */
const TOO_LATE_MS = 1_000;
/** How long a bare line is listened to before its client hangs up, and before it is given up. */
const PATIENCE_MS = 2_000;
const GIVEN_UP_MS = 8_000;
const INTERNAL =
  /node_modules|\bat \w+[. ]|\.(ts|js):\d|Error:|SyntaxError|zod|botbuilder|restify|[a-z]Exception|ECONN|stack/;
const LARGEST = 256 * 1024;

/**
 * S2: malformed activities, bodies and bare requests. Nothing dies, nothing waits, nobody who is not allowed is called,
 * nothing is changed, nothing internal is shown, and more than 256 kB is 413 before it is parsed. The control is a
 * server as the samples have it, which one request ends.
 */
export async function malformed(effort: Effort): Promise<Finding> {
  const count = effort.rounds ?? (effort.short ? 500 : 10_000);
  const random = seeded(effort.seed);
  const complaints: string[] = [];
  const deaths = watchDeaths();
  const called = watchCalls();
  const bot = await openBot({ config, limits: { attempt: 300, call: 900 } });
  await caseWorld(bot);
  const { position } = bot.live.register;
  const statuses = new Map<number, number>();
  const unanswered = new Map<string, number>();
  let slowest = 0;
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      const sent = requestOf(bot, number, random);
      const { status, text, took, way } = await measured(sent);
      // Where the client had to hang up first, it was the client that was waited for.
      const late = status > 0 && way !== 'hung-up';
      if (late) slowest = Math.max(slowest, took);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 0) {
        const rule = ruleFor(sent.bytes ?? '', way);
        unanswered.set(rule ?? '?', (unanswered.get(rule ?? '?') ?? 0) + 1);
        if (rule === undefined) complaints.push(`${sent.what}: no answer, and no rule that says so`);
      } else if (late && took > TOO_LATE_MS)
        complaints.push(`${sent.what}: answered after ${Math.round(took)} ms`);
      if (status >= 500 && status !== 501 && status !== 505) complaints.push(`${sent.what}: ${status}`);
      if (sent.large && status !== 413) complaints.push(`${sent.what}: ${status}, not 413`);
      if (INTERNAL.test(text)) complaints.push(`${sent.what}: ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const well = await fetch(`${bot.url}/healthz`).then(
    (response) => response.status === 200,
    () => false,
  );
  if (!well) complaints.push('not well after');
  if (bot.live.register.position !== position) complaints.push('the register has changed');
  for (const failure of deaths.stop()) complaints.push(`a failure that nobody caught: ${failure}`);
  const calls = called.stop();
  if (calls.length === 0) complaints.push('no call was seen: a blunt harness');
  const strangers = calls.filter((host) => !/^(127\.0\.0\.1|localhost|::1)$/.test(host));
  for (const host of new Set(strangers)) complaints.push(`called ${host}`);
  if (/onda\.example|passwd|jndi/.test(bot.log.join('')))
    complaints.push(
      `the log repeats what was sent: ${bot.log.find((line) => /onda\.example|passwd|jndi/.test(line)) ?? ''}`,
    );
  await bot.stop();
  if (!(await naiveDies())) complaints.push('the control lives');
  const answered = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}:${times}`);
  const figures = {
    requests: count,
    slowest_ms: Math.round(slowest),
    answers: answered.join(','),
    closed_unanswered: [...unanswered].map(([rule, times]) => `${rule}:${times}`).join(',') || 'none',
    control: 'dead',
  };
  return { figures, complaints };
}

interface Sent {
  readonly what: string;
  readonly large?: true;
  /** What was written on a bare line. */
  readonly bytes?: string;
  send(): Promise<Heard>;
}

interface Heard {
  readonly status: number;
  readonly text: string;
  /** How it ended: the server closed, or not until its client had hung up, or never. */
  readonly way?: 'closed' | 'hung-up' | 'given-up' | undefined;
}

/**
 * An answer, and the milliseconds that the server took of its own: CPU, and the time that its event loop stood idle
 * while the request waited. What seems late among others is tried once more alone, and the less counts.
 */
async function measured(sent: Sent): Promise<Heard & { readonly took: number }> {
  const once = async () => {
    const before = process.cpuUsage();
    const { idle } = performance.eventLoopUtilization();
    const heard = await sent.send();
    const { user, system } = process.cpuUsage(before);
    return { ...heard, took: (user + system) / 1000 + performance.eventLoopUtilization().idle - idle };
  };
  const first = await once();
  if (first.took <= TOO_LATE_MS || first.status === 0 || first.way === 'hung-up') return first;
  const again = await once();
  return again.took < first.took ? again : first;
}

/**
 * Requests that have no answer, by the rule that says so: CONNECT asks for a tunnel, and is closed; what its client
 * hangs up on before it is whole has nobody to be answered.
 */
function ruleFor(bytes: string, way: Heard['way']): string | undefined {
  if (bytes.startsWith('CONNECT ')) return 'tunnel';
  return way === 'hung-up' ? 'never-whole' : undefined;
}

function requestOf(bot: TestBot, number: number, random: () => number): Sent {
  const good = bot.activity({ type: 'message', text: 'zzz', value: undefined });
  const body = JSON.stringify(good);
  if (number % 100 === 99) return tooLarge(bot, number);
  if (number % 5 === 4) {
    const bytes = oddRequest(body, random);
    return { what: `bytes ${JSON.stringify(bytes.slice(0, 300))}`, bytes, send: () => raw(bot.port, bytes) };
  }
  const text = number % 5 === 3 ? oddBody(body, random) : JSON.stringify(oddActivity(good, random));
  return { what: `body ${text.slice(0, 300)}`, send: () => posted(bot, text) };
}

function tooLarge(bot: TestBot, number: number): Sent {
  const head =
    'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n';
  const large = { what: 'a large body', large: true } as const;
  if (number % 200 === 99)
    return { ...large, send: () => raw(bot.port, `${head}Content-Length: ${LARGEST + 1 + number}\r\n\r\n`) };
  const chunk = `{"text":"${'x'.repeat(LARGEST)}`;
  return {
    ...large,
    send: () =>
      raw(
        bot.port,
        `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.length.toString(16)}\r\n${chunk}\r\n0\r\n\r\n`,
      ),
  };
}

async function posted(bot: TestBot, body: string): Promise<Heard> {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(20_000),
  });
  return { status: response.status, text: await response.text() };
}

/**
 * Writes bytes and hears what comes back. A client that hears nothing hangs up after a while, and the server may close
 * too, or be given up.
 */
function raw(port: number, bytes: string): Promise<Heard> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    let text = '';
    let way: Heard['way'] = 'closed';
    const hangUp = setTimeout(() => {
      way = 'hung-up';
      socket.end();
    }, PATIENCE_MS);
    const giveUp = setTimeout(() => {
      way = 'given-up';
      socket.destroy();
    }, GIVEN_UP_MS);
    const end = () => {
      clearTimeout(hangUp);
      clearTimeout(giveUp);
      done({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, way });
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (way === 'closed') socket.end();
    });
    socket.on('close', end);
    socket.on('error', end);
  });
}

/** What ends a process that does not look. */
function watchDeaths(): { stop(): readonly string[] } {
  const failures: string[] = [];
  const note = (failure: unknown) => {
    failures.push(
      failure instanceof Error ? (failure.stack ?? failure.message).slice(0, 300) : String(failure),
    );
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  return {
    stop: () => {
      process.off('uncaughtException', note);
      process.off('unhandledRejection', note);
      return failures;
    },
  };
}

/** Every host that this process asks for and every address that it tries. */
function watchCalls(): { stop(): readonly string[] } {
  const hosts: string[] = [];
  const note = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.on('lookup', (_error, _address, _family, host) => hosts.push(host));
    socket.on('connectionAttempt', (address) => hosts.push(address));
  };
  subscribe('net.client.socket', note);
  return {
    stop: () => {
      unsubscribe('net.client.socket', note);
      return hosts;
    },
  };
}

/** S2's control. */
async function naiveDies(): Promise<boolean> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'naive-server-child.js')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise<boolean>((done) =>
    child.once('exit', () => {
      done(true);
    }),
  );
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('ready ')) continue;
    await raw(
      Number(line.slice('ready '.length)),
      'GET /x HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    );
    break;
  }
  const late = new Promise<boolean>((done) => setTimeout(done, 10_000, false).unref());
  const dead = await Promise.race([gone, late]);
  child.kill('SIGKILL');
  return dead;
}
