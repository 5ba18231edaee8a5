import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectorFailure } from '../../../src/bot/connector-failure.js';
import type { Answer } from '../../../src/bot/connector-http.js';
import { openLine, type Sending } from '../../../src/bot/sending/line.js';
import { NO_RATES, TEAMS_RATES } from '../../../src/bot/sending/rates.js';
import { hastyClock } from '../../support/hasty-clock.js';

const answer = (body: string): Answer => ({ status: 200, headers: {}, body, bytes: Buffer.from(body) });
const SLOW = { conversation: [{ most: 1, span: 1000 }], app: [] };
const to = (conversation: string, more: Partial<Sending> = {}): Sending => ({
  conversation,
  urgent: true,
  ...more,
});
/** Work that is answered when it is told to be. */
function held() {
  let resolve: (it: Answer) => void = () => undefined;
  const work = new Promise<Answer>((settle) => (resolve = settle));
  return {
    work: () => work,
    answered: () => {
      resolve(answer(''));
    },
  };
}
const microtasks = () => new Promise((resolve) => setImmediate(resolve));

/** A line that writes down what is sent and when; everything is answered at once. */
function open(rates = TEAMS_RATES, patient = false) {
  const clock = hastyClock({ patient });
  const line = openLine(rates, clock);
  const sent: { readonly what: string; readonly at: number }[] = [];
  const outcomes = new Map<string, string>();
  const send = (what: string, sending: Sending, work?: () => Promise<Answer>) => {
    const done = line
      .send(sending, () => {
        sent.push({ what, at: clock.now() });
        return work?.() ?? Promise.resolve(answer(what));
      })
      .then(({ body }) => body)
      .catch((error: unknown) =>
        error instanceof ConnectorFailure ? `${error.code} ${String(error.status)}` : 'wrong',
      );
    void done.then((outcome) => outcomes.set(what, outcome));
    return done;
  };
  return { clock, line, sent, outcomes, send, order: () => sent.map(({ what }) => what) };
}

describe('the rates', () => {
  const most = (times: readonly number[], span: number) =>
    Math.max(...times.map((at) => times.filter((one) => one > at - span && one <= at).length));

  it('are kept in every conversation and in all together, and nothing is lost or overtaken', async () => {
    const many = fc.array(
      fc.record({ where: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), urgent: fc.boolean() }),
      { minLength: 1, maxLength: 300, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(many, async (sendings) => {
        const { send, sent } = open();
        const count = new Map<string, number>();
        const kept = sendings.filter(({ where }) => {
          count.set(where, (count.get(where) ?? 0) + 1);
          return (count.get(where) ?? 0) <= 60;
        });
        await Promise.all(
          kept.map(({ where, urgent }, at) => send(`${where}${String(urgent)} ${at}`, to(where, { urgent }))),
        );
        expect(sent).toHaveLength(kept.length);
        expect(
          most(
            sent.map(({ at }) => at),
            1000,
          ),
        ).toBeLessThanOrEqual(30);
        for (const where of count.keys()) {
          const there = sent.filter(({ what }) => what.startsWith(where));
          const times = there.map(({ at }) => at);
          expect(most(times, 1000)).toBeLessThanOrEqual(7);
          expect(most(times, 30_000)).toBeLessThanOrEqual(60);
          for (const urgent of ['true', 'false']) {
            const numbers = there
              .filter(({ what }) => what.startsWith(`${where}${urgent}`))
              .map(({ what }) => Number(what.split(' ')[1]));
            expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leave out what would have to wait too long, and say for how long', async () => {
    const { send, clock } = open({ conversation: [{ most: 2, span: 3_600_000 }], app: [] });
    expect(await Promise.all(['1', '2', '3'].map((what) => send(what, to('a'))))).toEqual([
      '1',
      '2',
      'refused 429',
    ]);
    clock.pass(3_600_000);
    expect(await send('4', to('a'))).toBe('4');
  });

  it('count a send until a span after it was answered, however long that took', async () => {
    const { send, clock, sent } = open(SLOW, true);
    const { work, answered } = held();
    void send('slow', to('a'), work);
    void send('next', to('a'));
    clock.pass(5000);
    answered();
    await microtasks();
    clock.pass(999);
    expect(sent).toHaveLength(1);
    clock.pass(1);
    expect(sent).toHaveLength(2);
  });

  it('count a further attempt as well', async () => {
    const clock = hastyClock();
    const line = openLine(SLOW, clock);
    const times: number[] = [];
    await line.send(to('a'), async (attempts) => {
      times.push(clock.now());
      attempts.ended();
      expect(await attempts.again(500)).toBe(false);
      expect(await attempts.again(1500)).toBe(true);
      times.push(clock.now());
      return answer('');
    });
    expect(times).toEqual([0, 1000]);
  });
});

describe('what goes first', () => {
  it('is what somebody waits for, in every conversation', async () => {
    const { send, order } = open({ conversation: [], app: [{ most: 1, span: 1000 }] });
    const own = { urgent: false };
    await Promise.all([
      send('under way', to('a', own)),
      send('own a', to('a', own)),
      send('own b', to('b', own)),
      send('answer b', to('b')),
      send('answer a', to('a')),
    ]);
    expect(order()).toEqual(['under way', 'answer b', 'answer a', 'own a', 'own b']);
  });

  it('does not wait for what the bot says of its own accord and Teams does not answer', async () => {
    const { send } = open(NO_RATES);
    void send('agenda', to('a', { urgent: false }), () => new Promise(() => undefined));
    expect(await send('answer', to('a'))).toBe('answer');
  });

  it('waits for the answer before it in the same conversation, so that none overtakes another', async () => {
    const { send, order } = open(NO_RATES);
    const { work, answered } = held();
    void send('first', to('a'), work);
    const second = send('second', to('a'));
    await send('elsewhere', to('b'));
    expect(order()).toEqual(['first', 'elsewhere']);
    answered();
    expect(await second).toBe('second');
  });
});

describe('changes of one message', () => {
  it('that wait become the newest of them, in the place of the oldest, for everybody who asked', async () => {
    const { send, order } = open(SLOW);
    const card = { changes: 'card' };
    const outcomes = await Promise.all([
      send('1', to('a', card)),
      send('2', to('a', card)),
      send('text', to('a')),
      send('3', to('a', card)),
    ]);
    expect(order()).toEqual(['1', '3', 'text']);
    expect(outcomes).toEqual(['1', '3', 'text', '3']);
  });

  it('are as urgent as the most urgent of them, and never on their way at once', async () => {
    const { send, order } = open(NO_RATES);
    const { work, answered } = held();
    const card = { changes: 'card', urgent: false };
    void send('1', to('a', card), work);
    const older = send('2', to('a', card));
    const newer = send('3', to('a', { changes: 'card' }));
    await microtasks();
    expect(order()).toEqual(['1']);
    answered();
    expect(await Promise.all([older, newer])).toEqual(['3', '3']);
    expect(order()).toEqual(['1', '3']);
  });
});

describe('when Teams says 429', () => {
  it('keeps what nobody waits for away for as long as Teams asked, and lets people try', async () => {
    const { send, sent } = open(NO_RATES);
    const own = { urgent: false };
    const refused = () => Promise.reject(new ConnectorFailure('refused', 429, 20_000));
    expect(await send('1', to('a', own), refused)).toBe('refused 429');
    expect(await send('2', to('a', own))).toBe('2');
    expect(sent.map(({ at }) => at)).toEqual([0, 20_000]);
    expect(await send('3', to('a', own), refused)).toBe('refused 429');
    expect(await send('4', to('a'))).toBe('4');
    expect(await send('5', to('a', own))).toBe('5');
    expect(sent.map(({ at }) => at)).toEqual([0, 20_000, 20_000, 20_000, 20_000]);
  });
});

describe('the line', () => {
  it('does not grow without end', async () => {
    const { send, line, outcomes } = open({ conversation: [{ most: 1, span: 1000 }], app: [] }, true);
    for (let at = 0; at < 150; at++) void send(`${at}`, to('a', { urgent: false }));
    await microtasks();
    expect([...outcomes.values()].filter((outcome) => outcome === 'refused 429')).toHaveLength(49);
    for (let where = 0; where < 20; where++)
      for (let at = 0; at < 101; at++) void send(`${where}/${at}`, to(`b${where}`, { urgent: false }));
    await microtasks();
    expect([...outcomes].filter(([, outcome]) => outcome === 'refused 429').length).toBeGreaterThan(1000);
    await line.stop();
  });

  it('stops when people have got their answers, and refuses what else would have to wait', async () => {
    const { send, line, order } = open(SLOW);
    const own = { urgent: false };
    const all = ['1', '2'].map((what) => send(what, to('a')));
    const later = send('later', to('a', own));
    const stopped = line.stop();
    expect(await later).toBe('refused 429');
    await stopped;
    expect(await Promise.all(all)).toEqual(['1', '2']);
    expect(order()).toEqual(['1', '2']);
    expect(await send('note', to('b', own))).toBe('note');
  });
});
