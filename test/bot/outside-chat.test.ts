import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBot, type TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { ADMIN, AGENCY, config, STEERING, STEERING_CHANNEL, TEAM } from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config });
});
afterAll(() => bot.stop());

describe('what is not done in the chat', () => {
  const LINES: readonly (readonly [line: string, admin: RegExp])[] = [
    ['exportera', /`kraftbot export`/],
    ['Exportera registret', /`kraftbot export`/],
    ['inställningar', /ändrar er IT på servern.*`paus v 52-1`/],
    ['inställingar', /ändrar er IT på servern/],
  ];
  it.each(LINES)('%s: an admin is told how', async (line, words) => {
    expect(await chatWith(bot, { user: ADMIN }).say(line)).toMatch(words);
  });

  it.each([TEAM, AGENCY, STEERING])('tells %s whom to ask, and no command', async (user) => {
    for (const [line] of LINES) {
      const said = await chatWith(bot, { user }).say(line);
      expect(said, line).toContain('Fråga verksamhetsledaren.');
      expect(said, line).not.toContain('kraftbot');
    }
  });

  it('leaves questions with such words to the questions', async () => {
    expect(await chatWith(bot, { user: TEAM }).say('vilka roller finns')).toContain(
      'Jag förstod inte ”roller”',
    );
  });
});

describe('a list or a case is not for the steering group', () => {
  const POINTER = 'Siffrorna får du med `status för perioden`.';
  it.each(['alla', 'visa K26-014', 'uppföljningar', 'avsluta K26-014 arbete'])(
    '%s points to the figures',
    async (line) => {
      expect(await chatWith(bot, { user: STEERING }).say(line)).toContain(POINTER);
      const there = { user: ADMIN, conversation: STEERING_CHANNEL, kind: 'channel' } as const;
      expect(await chatWith(bot, there).say(line)).toContain(POINTER);
    },
  );

  it('offers them as a button when a question asks for a list', async () => {
    const chat = chatWith(bot, { user: STEERING });
    expect(await chat.say('vilka är inskrivna')).toMatch(
      /^Det kan jag inte visa för dig här\.\nstatus för perioden/,
    );
  });

  it('says nothing of them to others who are refused', async () => {
    const said = await chatWith(bot, { user: AGENCY }).say('avsluta K26-014 arbete');
    expect(said).toContain('Det kan bara');
    expect(said).not.toContain('status för perioden');
  });
});
