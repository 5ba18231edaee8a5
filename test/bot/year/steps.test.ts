import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { givenIn } from '../../support/given.js';
import { config, STEERING, TEAM } from '../../support/people.js';
import { enrolment, referral } from '../../support/story.js';

vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: TEAM });
});
afterAll(() => bot.stop());

describe('steg', () => {
  it('are noted with a tap each, and their movement is told in numbers', async () => {
    const code = await givenIn(bot)(referral({}, '2026-01-05'), enrolment('2026-02-01'));
    expect(await chat.say(`steg ${code} 1/3`)).toContain(
      'Rutiner i vardagen:  {inga än, några, de flesta, fasta}',
    );
    await chat.press('Spara', { 'step:rutiner': '2', 'step:timmar': '1' });
    await chat.say(`steg ${code}`);
    const said = await chat.press('Spara', { 'step:rutiner': '3', 'step:timmar': '1', 'step:tro': '2' });
    expect(said).toContain('Steg antecknade 25 nov');
    const moved = await chat.say('hur har stegen rört sig?');
    expect(moved).toContain('**1 inskriven** har minst två mätningar: **1** steg upp och **0** ner.');
    expect(moved).toContain('(Chart.HorizontalBar)');
    expect(moved).toContain('Timmar i veckan att erbjuda | 0 | 1 | 0\nRutiner i vardagen | 1 | 0 | 0');
    expect(await chat.say('hur har stegen rört sig?', { user: STEERING })).toContain('kan bara teamet');
    await chat.say(`steg ${code}`);
    expect(await chat.press('Spara')).toContain('Stegen saknas.');
    expect(await chat.press('Spara', { 'step:rutiner': '9' })).toContain('Inget är sparat än.');
  });
});
