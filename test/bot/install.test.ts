import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBot, cardOf, openBot, type Who } from '../support/bot.js';
import { cardText } from '../../src/cards/card-text.js';
import { chatWith } from '../support/chat.js';
import { givenIn } from '../support/given.js';
import { config, STEERING, STEERING_CHANNEL, STRANGER, TEAM_CHAT } from '../support/people.js';
import { enrolment, referral } from '../support/story.js';

let bot: TestBot;
beforeEach(async () => {
  bot = await openBot({ config });
});
afterEach(() => bot.stop());

/** What a page load of the Playground sends, and Teams at an installation. */
const install = async (who?: Who) => {
  for (const parts of [
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] },
  ])
    expect((await bot.deliver(bot.activity(parts, who))).status).toBe(200);
};

it('welcomes once where it is installed, however many page loads', async () => {
  await install();
  await install();
  expect(bot.connector.seen).toHaveLength(1);
  expect(cardText(cardOf(bot.connector.seen[0]))).toContain('Hej! Jag är Kraftbot.');
  await install({ conversation: TEAM_CHAT, kind: 'groupChat' });
  expect(bot.connector.seen).toHaveLength(2);
});

it('welcomes the steering group with what it may see', async () => {
  await install({ conversation: STEERING_CHANNEL, kind: 'channel' });
  expect(cardText(cardOf(bot.connector.seen[0]))).toBe(
    [
      'Hej! Jag är Kraftbot.',
      'Jag visar hur det går för teamet: hur många som kommer, går vidare och når resultat. Jag hör till Kraften Hedemora.',
      'Tryck på en rad, eller skriv själv:',
      'status för perioden',
      'status för förra perioden',
      'hur många kvinnor remitterades förra perioden?',
      'hur många gick till arbete förra perioden?',
      'Skriv som du brukar, stavfel går bra. Skriv aldrig namn eller personnummer till mig.',
    ].join('\n'),
  );
});

it('offers the steering group what is answered in full, however few there are', async () => {
  await givenIn(bot)(referral({}, '2026-03-01'), enrolment('2026-04-01'));
  const chat = chatWith(bot, { user: STEERING });
  const offered = (await chat.say('hjälp')).split('\n').slice(3, -1);
  expect(offered).toHaveLength(4);
  for (const line of offered) {
    const told = await chat.say(line);
    expect(told, line).not.toMatch(/visas inte|färre än|kan jag inte|bara hur många/);
    expect(told, line).toMatch(/^Status för|\d\*\* (?:kvinna|kvinnor|person|personer) |^Inga personer/);
  }
});

it('says where it is not at home, and nothing to strangers', async () => {
  await install({ conversation: 'okänd', kind: 'groupChat' });
  expect(bot.connector.seen[0]?.body.text).toContain('inte inlagd hos mig');
  bot.connector.forget();
  await install({ user: STRANGER });
  expect(bot.connector.seen).toEqual([]);
});

it('is quiet when somebody else comes, or when it is removed', async () => {
  for (const parts of [
    { type: 'conversationUpdate', membersAdded: [{ id: 'någon' }] },
    { type: 'conversationUpdate', membersRemoved: [{ id: 'bot' }] },
    { type: 'installationUpdate', action: 'remove' },
  ])
    await bot.deliver(bot.activity(parts));
  expect(bot.connector.seen).toEqual([]);
});
