import { openBot, type TestBot } from '../test/support/bot.js';
import type { Behaviour } from '../test/support/connector.js';
import { referralCard } from './http-press.js';
import type { Finding } from './trial.js';

interface Fault {
  readonly name: string;
  readonly behaviour: Behaviour;
  /** Whether it can be known that nothing arrived: then it may be posted again. */
  readonly known: boolean;
}

const status = (code: number, retryAfter?: string): Fault => ({
  name: retryAfter === undefined ? String(code) : `${code} after ${retryAfter}`,
  behaviour: { kind: 'status', status: code, ...(retryAfter !== undefined && { retryAfter }) },
  known: code === 429,
});
const FAULTS: readonly Fault[] = [
  ...[400, 401, 403, 404, 408, 412, 413, 429, 500, 502].map((code) => status(code)),
  status(429, '0'),
  status(429, '3600'),
  status(503, '0'),
  { name: 'reset', behaviour: { kind: 'reset' }, known: false },
  { name: 'hang', behaviour: { kind: 'hang' }, known: false },
];
const ANSWERED_WITHIN_MS = 8_000;

/**
 * R6: Teams' connector goes wrong in each of fifteen ways while something is saved. The change stands, HTTP is
 * answered within eight seconds, a reply whose fate is unknown is not posted again, and the next contact tells what
 * became of it. The control posts again whatever happened.
 */
export async function connector(): Promise<Finding> {
  const tried = await Promise.all(FAULTS.map(tryFault));
  const complaints = tried.flatMap((one) => one.complaints);
  const doubled = (await Promise.all(FAULTS.filter(({ known }) => !known).map(naivePosts))).filter(
    (n) => n > 1,
  );
  if (doubled.length === 0) complaints.push('the control posts nothing twice');
  const slowest = Math.round(Math.max(...tried.map((one) => one.slowest)));
  return {
    figures: { faults: FAULTS.length, slowest_ms: slowest, control_doubled: doubled.length },
    complaints,
  };
}

async function tryFault({
  name,
  behaviour,
  known,
}: Fault): Promise<{ complaints: string[]; slowest: number }> {
  const bot = await openBot();
  const complaints: string[] = [];
  let slowest = 0;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await work();
    slowest = Math.max(slowest, performance.now() - began);
    return answer;
  };
  const expect = (holds: boolean, what: string) => {
    if (!holds) complaints.push(`${name}: ${what}`);
  };
  try {
    bot.connector.behave(behaviour);
    const point = bot.activity({ type: 'message', text: 'lägg till på dagordningen: lokaler till våren' });
    const response = await timed(() => bot.deliver(point));
    expect(response.status === 200, `HTTP ${response.status} to a line`);
    expect(bot.live.register.position === 1, 'the point is not there');
    expect(known || posts(bot) <= 1, `posted ${posts(bot)} times`);

    const card = referralCard('card-of-r6');
    const pressed = await timed(() => bot.press('save', card, { replyTo: 'kortet' }));
    expect(pressed.http === 200 && says(pressed.value, 'Sparat'), 'the presser is not told that it is saved');
    expect(bot.live.register.cases.size === 1, 'the case is not there');

    bot.connector.forget();
    const again = await bot.press('save', card, { replyTo: 'kortet' });
    expect(says(again.value, 'Redan sparat'), 'the next press does not tell what became of the first');
    expect(bot.live.register.cases.size === 1, 'the next press saved again');
    expect(slowest < ANSWERED_WITHIN_MS, `answered after ${Math.round(slowest)} ms`);
  } finally {
    await bot.stop();
  }
  return { complaints, slowest };
}

function posts(bot: TestBot): number {
  return bot.connector.spoken.filter(({ method }) => method === 'POST').length;
}

function says(card: unknown, words: string): boolean {
  return JSON.stringify(card).includes(`${words}: `);
}

/** R6's control: how many times a reply arrives from a sender that tries three times. */
async function naivePosts({ behaviour }: Fault): Promise<number> {
  const bot = await openBot();
  try {
    bot.connector.behave(behaviour);
    for (let tries = 0; tries < 3; tries += 1) {
      const sent = await fetch(`${bot.connector.serviceUrl}v3/conversations/c/activities`, {
        method: 'POST',
        body: '{}',
        signal: AbortSignal.timeout(500),
      }).catch(() => undefined);
      if (sent?.ok) break;
    }
    return posts(bot);
  } finally {
    await bot.stop();
  }
}
