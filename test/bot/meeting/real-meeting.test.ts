import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardOf, openBot, type TestBot, type Who } from '../../support/bot.js';
import { cardText } from '../../../src/cards/card-text.js';
import { chatWith } from '../../support/chat.js';
import { ADMIN, config, STEERING_CHANNEL, STRANGER, TEAM_CHAT } from '../../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config });
  const chat = chatWith(bot, { user: ADMIN, conversation: TEAM_CHAT, kind: 'groupChat' });
  await chat.say('posta dagordningen här');
  await chat.say('lägg till på dagordningen: ny lokal');
});
afterAll(() => bot.stop());

/** What the bot says and changes when Teams tells of the meeting; whoever opened it may be anybody. */
async function went(
  name: string,
  where: Who = { conversation: TEAM_CHAT, kind: 'groupChat' },
): Promise<string[]> {
  const before = bot.connector.seen.length;
  const event = {
    type: 'event',
    name: `application/vnd.microsoft.${name}`,
    value: { MeetingType: 'Recurring' },
  };
  const answer = await bot.deliver(bot.activity(event, { user: STRANGER, ...where }));
  expect(answer.status).toBe(200);
  return bot.connector.seen.slice(before).map((one) => cardText(cardOf(one)));
}

it('says on the agenda that the meeting goes on, and gives the minutes with open points within five seconds of its end, once', async () => {
  const [agenda] = await went('meetingStart');
  expect(agenda).toContain('Mötet pågår.');
  expect(agenda).toContain('ny lokal');
  const ended = performance.now();
  const [minutes, ...more] = await went('meetingEnd');
  expect(performance.now() - ended).toBeLessThan(5000);
  expect(minutes).toContain('Minnesanteckningar');
  expect(minutes).toContain('ny lokal');
  expect(more).toEqual([]);
  expect(await went('meetingEnd')).toEqual([]);
});

it('says nothing of meetings elsewhere, or where nobody knows it', async () => {
  expect(await went('meetingEnd', { conversation: STEERING_CHANNEL, kind: 'channel' })).toEqual([]);
  expect(await went('meetingStart', { conversation: 'okänd-chatt', kind: 'groupChat' })).toEqual([]);
  expect(await went('participantJoin')).toEqual([]);
});
