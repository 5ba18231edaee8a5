import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { openDemoBot } from '../support/demo-bot.js';
import { TEAM } from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

const answer = (line: string) => chatWith(bot, { user: TEAM }).say(line);

describe('a card is answered like a question: the next line may be of what it shows', () => {
  it.each([
    ['status för förra perioden', 'vilka avslutades', '**26** personer avslutades 1 juli 2025–30 juni 2026'],
    ['status 2023/24', 'och året efter', 'Status för 1 juli 2024–30 juni 2025'],
    ['status 2022/23', 'hur många avslut totalt?', '**18** personer avslutades'],
    ['status 2023/24', 'och männen', 'Jag vet inte vilka du syftar på'],
    ['hur ser det ut?', 'och hur många fick jobb i fjol då', '**2** personer avslutades till arbete'],
    ['status', 'är det fler kvinnor än män?', '**17** kvinnor är inskrivna'],
    ['status förra perioden', 'är det bra?', '60 %'],
    ['vad är försenat', 'hur många är det', '**9** försenade'],
    ['uppföljningar', 'bara fk', 'Uppföljningar från Försäkringskassan'],
    ['i kö', 'är någon kvinna', '1 kvinna står i kö'],
    ['ärende K26-005', 'hur gammal är hon', 'Rosenfinken (K26-005): ålder'],
  ])('%s → %s', async (card, line, told) => {
    await answer(card);
    expect(await answer(line)).toContain(told);
  });

  it('is no question where it is a comment, and the thread is kept', async () => {
    await answer('hur många gick till arbete 2024?');
    for (const line of ['fint, det var fler än jag trodde', 'wow', 'det visste jag inte'])
      expect([line, await answer(line)]).toEqual([line, 'Okej.']);
    expect(await answer('och kvinnorna?')).toMatch(
      /kvinnor avslutades till arbete 1 januari–31 december 2024/,
    );
  });

  it.each([
    ['är det en kvinna?', 'kön'],
    ['är hon kvar?', '**Nej.**'],
    ['står den i kö?', '**Nej.**'],
    ['vad blev det?', 'utfall **Studier**'],
    ['hur länge var hon med?', '**20,5 månader**'],
    ['har hon varit på studiebesök?', 'studiebesök **'],
  ])('of one case: %s', async (line, told) => {
    await answer('ärende K24-019');
    expect(await answer(line)).toContain(told);
  });

  it('is of no question before a card that shows something else', async () => {
    await answer('hur många är inskrivna');
    await answer('dagordning');
    expect(await answer('och männen')).toContain('jag vet inte vad du syftar på');
  });
});

describe('an extreme after a list that was narrowed', () => {
  it('says of whom it is, and asks of all with one tap', async () => {
    const chat = chatWith(bot, { user: TEAM });
    await chat.say('vilka är inskrivna från fk');
    expect(await chat.say('vem är yngst?')).toContain(
      'är yngst: **18 år**. Räknat på 10 personer från Försäkringskassan som är inskrivna i dag',
    );
    const all = await chat.press('Av alla inskrivna');
    expect(all).toContain('är yngst: **18 år**.');
    expect(all).not.toContain('Försäkringskassan');
  });
});
