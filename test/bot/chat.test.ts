import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBot, cardOf, openBot } from '../support/bot.js';
import { config, STEERING, TEAM } from '../support/people.js';
import { cardText } from '../support/card-text.js';

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

  it('offers four buttons to the team, and one to the steering group', async () => {
    const titles = async (user: string) => {
      const { actions = [] } = cardOf((await bot.say('hej', { user }))[0]);
      return actions.map((one) => one.title);
    };
    expect(await titles(TEAM)).toEqual(['Ny remiss', 'Uppföljningar', 'Dagordning', 'Status för perioden']);
    expect(await titles(STEERING)).toEqual(['Status för perioden']);
  });
});
