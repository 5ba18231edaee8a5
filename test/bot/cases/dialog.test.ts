import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { dialogAnswer } from '../../../src/bot/invoke.js';
import { day } from '../../../src/domain/day.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import { config, STEERING, STEERING_CHANNEL, TEAM, TEAM_CHAT } from '../../support/people.js';
import { referral } from '../../support/story.js';
import { withoutIds } from '../../support/without-ids.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config, dialogs: true });
  const meta = {
    key: 'one',
    by: TEAM,
    admin: false,
    at: '2026-11-25T08:00:00.000Z',
    today: day('2026-11-25'),
  };
  await bot.live.run(referral(), meta);
});
afterAll(() => bot.stop());

const group = { conversation: TEAM_CHAT, kind: 'groupChat' } as const;
interface Task {
  readonly task: {
    readonly type: string;
    readonly value: { readonly card: { readonly content: Card } } | string;
  };
}
async function open(
  code: string,
  who: { user: string; conversation?: string; kind?: 'groupChat' | 'channel' },
) {
  const value = { data: { verb: 'details', code, msteams: { type: 'task/fetch' } } };
  const response = await bot.deliver(bot.activity({ type: 'invoke', name: 'task/fetch', value }, who));
  return ((await response.json()) as Task).task;
}

it('opens a case’s details and timeline over a group, where the message has none', async () => {
  const [spoken] = await bot.say('visa K26-001', { user: TEAM, ...group });
  expect(JSON.stringify(spoken?.body)).toContain('task/fetch');
  expect(withoutIds(spoken?.body)).not.toMatch(/1992|Kvinna|Tidslinje/);
  const { type, value } = await open('K26-001', { user: TEAM, ...group });
  expect(type).toBe('continue');
  const card = (value as { card: { content: Card } }).card.content;
  expect(lint(card)).toEqual([]);
  expect(cardText(card)).toMatch(/Född: 1992[\s\S]*Tidslinje\n.+\nRemiss från Socialförvaltningen/);
});

it('keeps details out of the history of a personal chat too', async () => {
  const [spoken] = await bot.say('visa K26-001', { user: TEAM });
  expect(withoutIds(spoken?.body)).not.toMatch(/1992|Tidslinje/);
});

it.each([
  ['an unknown case', 'K99-001', { user: TEAM, ...group }, 'kan jag inte visa här'],
  [
    'somebody of the steering group',
    'K26-001',
    { user: STEERING, conversation: STEERING_CHANNEL, kind: 'channel' as const },
    'Det kan bara teamet göra',
  ],
  [
    'anybody in the steering group’s channel',
    'K26-001',
    { user: TEAM, conversation: STEERING_CHANNEL, kind: 'channel' as const },
    'kan jag inte visa i den här chatten',
  ],
])('says why not to %s', async (_name, code, who, words) => {
  const { type, value } = await open(code, who);
  expect(type).toBe('message');
  expect(value).toContain(words);
});

it('is written in the access log', async () => {
  await open('K26-001', { user: TEAM, ...group });
  const { looks } = await bot.live.looks();
  expect(looks.at(-1)).toMatchObject({ by: TEAM, codes: ['K26-001'], what: 'details' });
});

it('answers in the form that Teams reads', () => {
  expect(
    dialogAnswer('Rönnen', { type: 'AdaptiveCard', version: '1.5', lang: 'sv', body: [] }),
  ).toMatchObject({
    task: {
      type: 'continue',
      value: { title: 'Rönnen', card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
    },
  });
});
