import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBot, type TestBot } from '../support/bot.js';
import { config, TEAM_CHAT } from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config });
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

const GROUP = { conversation: TEAM_CHAT, kind: 'groupChat' } as const;

it.each([
  ['tack', 'Varsågod!'],
  ['Tack så mycket!', 'Varsågod!'],
  ['👍', 'Bra.'],
  ['ok tack', 'Varsågod!'],
  ['nej tack', 'Då gör jag ingenting.'],
  ['ja', 'Vad vill du att jag gör?'],
  ['förlåt', 'Ingen fara.'],
  ['vem är du?', 'Jag är Kraftbot'],
  ['spara', 'Frågar kortet något först'],
])('answers %s as a colleague would, and nothing in a group', async (line, words) => {
  const [answer, ...more] = await bot.say(line);
  expect(more).toEqual([]);
  expect(answer?.body.text).toContain(words);
  expect(await bot.say(line, GROUP)).toEqual([]);
});

it('asks what is wanted where nothing was written, and cannot read a picture', async () => {
  expect((await bot.say(''))[0]?.body.text).toContain('Skriv vad du vill ha gjort');
  const picture = {
    text: '',
    attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/a' }],
  };
  await bot.deliver(bot.activity({ type: 'message', ...picture }));
  expect(bot.connector.seen.at(-1)?.body.text).toContain('Bilder kan jag inte läsa');
});

it('still does what a line with thanks in it asks for', async () => {
  expect((await bot.say('hej, alla ärenden tack'))[0]?.body.attachments).toBeDefined();
});
