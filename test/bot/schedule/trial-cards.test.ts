import { expect, it } from 'vitest';
import type { Posted } from '../../../src/bot/conversations.js';
import { postTrialCards } from '../../../src/bot/schedule/trial-cards.js';
import type { Said } from '../../../src/bot/turn.js';
import { day } from '../../../src/domain/day.js';
import { openRegister } from '../../../src/domain/live-register.js';
import type { Level } from '../../../src/domain/privacy/roles.js';
import { memoryLedger } from '../../../src/domain/stores/memory.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import { TEAM, TEAM_CHAT } from '../../support/people.js';
import { enrolment, programme, referral } from '../../support/story.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A case whose trial ends on Wednesday 2 December, and an agenda that is posted in the team's chat. */
async function office(level: Level = { kind: 'team' }) {
  const ledger = memoryLedger();
  const live = await openRegister(ledger, programme());
  const today = day('2026-11-20');
  const meta = (key: string) => ({ key, by: TEAM, admin: false, at: `${today}T08:00:00.000Z`, today });
  const saved = await live.run(referral(), meta('a'));
  if (saved.kind !== 'saved') throw new Error('not saved');
  const { code } = saved;
  await live.run({ ...enrolment('2026-11-02'), code } as never, meta('b'));
  const event = { type: 'agenda-placed', place: { conversation: TEAM_CHAT, kind: 'groupChat' } } as const;
  await live.set(() => ({ kind: 'decided', events: [{ event, day: today }] }), meta('c'));
  const posts: Said[] = [];
  /** What becomes of the next posts; after them all arrive. */
  const answers: Posted[] = [];
  const tick = (at: string, holder = live) =>
    postTrialCards({
      live: holder,
      conversations: {
        post: (_, said) => {
          posts.push(said);
          return Promise.resolve(answers.shift() ?? { kind: 'posted', activity: '1' });
        },
      },
      levelOf: () => level,
      now: () => new Date(at),
      token: () => 'token-token',
      log: quiet,
    });
  return { live, code, meta, tick, posts, answers, second: () => openRegister(ledger, programme()) };
}

it('shows the decision card once, seven days before the last day', async () => {
  const { tick, posts, second } = await office();
  await tick('2026-11-24T08:00:00.000Z');
  expect(posts).toEqual([]);
  await tick('2026-11-25T06:59:00.000Z');
  expect(posts).toEqual([]);
  await tick('2026-11-25T07:00:00.000Z');
  await tick('2026-11-25T07:00:20.000Z', await second());
  await tick('2026-11-26T08:00:00.000Z');
  expect(posts).toHaveLength(1);
  const [said] = posts;
  if (!said || !('card' in said)) throw new Error('no card');
  expect(lint(said.card)).toEqual([]);
  expect(cardText(said.card)).toMatch(
    /Fortsätt[\s\S]*Förläng[\s\S]*Prövotiden går ut 2 dec[\s\S]*\[Besluta\]/,
  );
});

it('shows it again for a new last day, and not once decided', async () => {
  const { live, code, meta, tick, posts } = await office();
  await tick('2026-11-25T08:00:00.000Z');
  await live.run(
    { type: 'extend-trial', code, decided: day('2026-11-20'), until: day('2026-12-16') },
    meta('d'),
  );
  await tick('2026-11-30T08:00:00.000Z');
  expect(posts).toHaveLength(1);
  await tick('2026-12-09T08:00:00.000Z');
  expect(posts).toHaveLength(2);
  await live.run({ type: 'pass-trial', code, decided: day('2026-11-20') }, meta('e'));
  await tick('2026-12-10T08:00:00.000Z');
  expect(posts).toHaveLength(2);
});

it('waits for a weekday, and leaves a trial that has ended to the agenda', async () => {
  const { tick, posts } = await office();
  await tick('2026-11-28T09:00:00.000Z');
  await tick('2026-12-03T09:00:00.000Z');
  expect(posts).toEqual([]);
});

it.each<[string, Level]>([
  ['the steering group', { kind: 'steering' }],
  ['authorities without the case’s consent', { kind: 'mixed', authorities: ['FK'] }],
])('shows nothing to %s', async (_, level) => {
  const { tick, posts } = await office(level);
  await tick('2026-11-25T08:00:00.000Z');
  expect(posts).toEqual([]);
});

it.each<[string, Posted]>([
  ['429', { kind: 'failed', code: 'refused', status: 429 }],
  ['not reached', { kind: 'failed', code: 'not-reached' }],
])('tries again after a pause what certainly did not arrive: %s', async (_, answer) => {
  const { tick, posts, answers, second } = await office();
  answers.push(answer, answer);
  await tick('2026-11-25T08:00:00.000Z');
  await tick('2026-11-25T08:00:59.000Z');
  expect(posts).toHaveLength(1);
  await tick('2026-11-25T08:01:00.000Z', await second());
  await tick('2026-11-25T08:02:59.000Z', await second());
  expect(posts).toHaveLength(2);
  await tick('2026-11-25T08:03:00.000Z', await second());
  await tick('2026-11-25T12:00:00.000Z', await second());
  await tick('2026-11-26T08:00:00.000Z', await second());
  expect(posts).toHaveLength(3);
});

it('waits as long as Teams asks for', async () => {
  const { tick, posts, answers } = await office();
  answers.push({ kind: 'failed', code: 'refused', status: 429, retryAfter: 600_000 });
  await tick('2026-11-25T08:00:00.000Z');
  await tick('2026-11-25T08:09:59.000Z');
  expect(posts).toHaveLength(1);
  await tick('2026-11-25T08:10:00.000Z');
  expect(posts).toHaveLength(2);
});

it.each<[string, Posted]>([
  ['no answer', { kind: 'uncertain' }],
  ['a gateway between', { kind: 'failed', code: 'failed', status: 502 }],
  [
    'a chat that is closed to it',
    { kind: 'failed', code: 'refused', status: 403, reason: 'MessageWritesBlocked' },
  ],
])('never tries again what may have arrived, or cannot: %s', async (_, answer) => {
  const { tick, posts, answers, second } = await office();
  answers.push(answer);
  await tick('2026-11-25T08:00:00.000Z');
  await tick('2026-11-25T10:00:00.000Z', await second());
  await tick('2026-11-26T10:00:00.000Z');
  expect(posts).toHaveLength(1);
});
