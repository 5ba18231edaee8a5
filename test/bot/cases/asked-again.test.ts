import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { config, TEAM } from '../../support/people.js';

let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: TEAM });
  for (const line of ['ny remiss soc kvinna 34 försörjningsstöd 2/11', 'skriv in K26-001 9/11']) {
    await chat.say(line);
    await chat.press('Spara');
  }
});
afterAll(() => bot.stop());

const booked = () => JSON.stringify(bot.live.register.cases.get('K26-001'));

describe('a day more than a year ahead', () => {
  it('is asked about once more, and saved when it was meant', async () => {
    await chat.say('boka uppföljning K26-001');
    expect(await chat.press('Boka', { on: '2206-12-17' })).toContain(
      '17 december 2206 är mer än ett år bort. Rätta dagen, eller tryck en gång till om den stämmer.',
    );
    expect(booked()).not.toContain('2206');
  });

  it('is asked about again when it is another', async () => {
    expect(await chat.press('Boka', { on: '2062-12-17' })).toContain('17 december 2062 är mer');
    expect(await chat.press('Boka', { on: '2062-12-17' })).toMatch(/Sparat|högst ett år/);
  });
});

describe('the same press once more', () => {
  it('is told that what it saved has been taken back since', async () => {
    await chat.say('samtycke K26-001 fk');
    const form = chat.card();
    await chat.press('Spara');
    await chat.press('Ångra');
    chat.look(form);
    expect(await chat.press('Spara')).toMatch(/^\*\*Det sparades, men har ångrats sedan dess:/);
  });
});
