import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBot, cardOf, openBot } from '../support/bot.js';
import { config, STEERING, TEAM } from '../support/people.js';
import { cardText } from '../../src/cards/card-text.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config });
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

describe('the welcome', () => {
  it.each(['hej', 'Hej!', 'hello', 'hjälp', 'hjalp', 'HELP', 'hi', 'hjäpl'])('answers %s', async (text) => {
    const [answer, ...more] = await bot.say(text);
    expect(more).toEqual([]);
    expect(answer?.body.summary).toBe('Kraftbot: vad jag kan göra och hur du börjar');
    expect(answer?.body.locale).toBe('sv-SE');
    expect(cardText(cardOf(answer))).toContain('Hej! Jag är Kraftbot.');
  });

  it('opens a menu to the team, and its lines at once to the steering group', async () => {
    const menu = async (user: string) => cardText(cardOf((await bot.say('hej', { user }))[0]));
    expect(await menu(TEAM)).toMatch(/\[Remiss ▾ [\s\S]*\[Siffror ▾ /);
    expect(await menu(STEERING)).toMatch(/\nstatus för perioden\n/);
  });
});
