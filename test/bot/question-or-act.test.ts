import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { openDemoBot } from '../support/demo-bot.js';
import { ADMIN } from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

/** Each in a chat of its own: nothing is followed up. */
const say = (line: string) => chatWith(bot, { user: ADMIN, conversation: line }).say(line);
/** How many entries of any kind there are. */
const kept = () => bot.live.register.position;

describe('what is asked is answered, though its words also tell an act', () => {
  it.each([
    [
      'Vi har en ny kollega som börjar på måndag. Hon undrar hur många som står i kö.',
      '3 personer står i kö',
    ],
    ['rem fr rd 2025', '13 personer från Region Dalarna remitterades'],
    ['rem kvinnor 2025', 'kvinnor remitterades'],
    ['avsl 24/25 arb', '11 personer avslutades till arbete'],
    ['nya 2025/26', '24 personer skrevs in'],
    ['snittålder inskr', '37,5 år'],
    ['inskr <30', '14 personer under 30 år är inskrivna'],
    ['inskr soc 2024', 'inskrivna'],
    ['tackat nej 2025', 'tackade nej'],
    [
      'visa alla kvinnor utan samtycke till fk',
      '4 kvinnor utan samtycke till Försäkringskassan är inskrivna',
    ],
    ['alla män över 50', '1 man över 50 år'],
    ['alla kvinnor från soc', '4 kvinnor från Socialförvaltningen'],
    ['Solrosen, när skrevs hon in?', 'Solrosen'],
    ['punkt hur många står i kö punkt', '3 personer står i kö'],
    ['punkt nej vänta hur många är över sextio år av de inskrivna', '5 personer'],
  ])('%s', async (line, answer) => {
    const before = kept();
    const said = (await say(line)).replaceAll('**', '');
    expect(said).toContain(answer);
    expect(said).toContain('Så här förstod jag frågan');
    expect(kept()).toBe(before);
  });
});

describe('what is saved at once is not saved by a line that asks', () => {
  it.each([
    'punkt hur många platser vi ska ha i höst',
    'beslut hur många ska vi ta emot',
    'inget möte hur många är inskrivna',
    'inget möte på onsdag?',
    'paus i juli?',
    'möte varannan onsdag kl 13, hur många möten blir det?',
  ])('%s', async (line) => {
    const before = kept();
    await say(line);
    expect(kept()).toBe(before);
  });
});

describe('an act stays an act', () => {
  it.each([
    ['ny remiss soc i oktober', 'Ny remiss'],
    ['ny remiss rd i går', 'Ny remiss'],
    ['kvinna född 1990 från soc med försörjningsstöd, remiss kom i går', 'Ny remiss'],
    ['Ny remiss kvinna född 1990 soc försörjningsstöd. Hur många står i kö?', 'Ny remiss'],
    [
      'Solrosen avslutades i går till arbete. Hur många har gått till arbete i år?',
      'Hur många har gått till arbete',
    ],
    ['avsluta arbete', 'Vilket ärende ska avslutas'],
    ['skriv in', 'Vilket ärende ska skrivas in'],
    ['K26-016 prövotid ok', 'K26-016'],
    ['jag har precis varit på uppföljning med Solrosen, det gick bra', 'Solrosen'],
    ['14', 'Vilket av dem menar du?'],
    ['uppf Maskrosen klar, pratade om hans cykel', '[Spara]'],
    ['uppf Maskrosen klar, pratade om hans depression', 'Sparas inte: depression.'],
    ['bokade studiebesök', 'Bokade studiebesök'],
  ])('%s', async (line, card) => {
    const said = await say(line);
    expect(said).toContain(card);
    expect(said).not.toContain('Så här förstod jag frågan');
  });

  it.each([
    'punkt: hur många platser ska vi ha i höst?',
    'lägg till på dagordningen hur många som står i kö',
    'ta upp på mötet hur många som står i kö',
    'punkt hur vi gör med semestern',
    'beslut: vilka som kallas till våren bestäms i januari',
    'inget möte på onsdag',
  ])('%s', async (line) => {
    const before = kept();
    await say(line);
    expect(kept()).toBe(before + 1);
  });
});
