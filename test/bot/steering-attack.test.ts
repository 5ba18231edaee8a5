import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestBot } from '../support/bot.js';
import { type Chat, chatWith } from '../support/chat.js';
import { openDemoBot } from '../support/demo-bot.js';
import { STEERING, TEAM } from '../support/people.js';

let bot: TestBot;
let team: Chat;
let steering: Chat;

beforeAll(async () => {
  bot = await openDemoBot();
  team = chatWith(bot, { user: TEAM });
  steering = chatWith(bot, { user: STEERING });
});
afterAll(() => bot.stop());

/** The figure of an answer, and how many a share is of, or undefined where none is told. */
const told = (said: string) => {
  const figure = /\*\*(\d+)\*\*/.exec(said)?.[1];
  const part = /\((\d+) av \d+\)/.exec(said)?.[1];
  return part ?? figure;
};
const numberIn = async (chat: Chat, question: string) => {
  const figure = told(await chat.say(question));
  return figure === undefined ? undefined : Number(figure);
};

const WHOLES = [
  'hur många är inskrivna',
  'hur många skrevs in 2024/25',
  'hur många avslutades 2025',
  'hur många skrevs in hösten 2025',
];
const PARTS = [
  'kvinnor',
  'män',
  'från fk',
  'från af',
  'från egen ansökan',
  'mellan 31 och 45 år',
  'med försörjningsstöd',
  'med samtycke',
];

describe('somebody in the steering group who subtracts', () => {
  test.each(WHOLES)(
    '%s less a part of them is never 1–4',
    async (whole) => {
      const all = await numberIn(steering, whole);
      expect(all).toBe(await numberIn(team, whole));
      for (const part of PARTS) {
        const asked = part.includes(' ')
          ? whole.replace('många', 'många') + ` ${part}`
          : whole.replace('många', `många ${part}`);
        for (const question of [asked, `andel ${part} bland de som ${whole.replace('hur många ', '')}`]) {
          const figure = await numberIn(steering, question);
          if (figure === undefined || all === undefined) continue;
          expect([1, 2, 3, 4], question).not.toContain(figure);
          expect([1, 2, 3, 4], `${whole} less ${question}`).not.toContain(all - figure);
        }
      }
    },
    90_000,
  );

  test.each([
    'hur många är inte från egen ansökan',
    'medelålder för inskrivna',
    'medelålder för inskrivna utan af',
    'äldsta inskrivna',
    'vem är yngst',
    'median väntetid 2025',
    'hur många skrevs in 2026-09-01–2026-09-05',
  ])('is told no figure by: %s', async (question) => {
    expect(await steering.say(question)).not.toMatch(/\*\*\d/u);
  });

  test('does not hear how many wait by asking for places', async () => {
    const waiting = await numberIn(team, 'hur många står i kö');
    for (const question of [
      'hur många står i kö',
      'har vi plats för två till?',
      'hur många lediga platser har vi?',
    ])
      expect(await steering.say(question)).not.toMatch(
        new RegExp(`(?<!\\d)${waiting ?? 0}(?:\\*\\*)? person`, 'u'),
      );
  });

  test('gets no status of a few days, and none as it was', async () => {
    expect(await steering.say('status 2026-09-01–2026-09-05')).toContain('Kortare än så visas inte');
    expect(await steering.say('status 2024/25 som det såg ut 2026-11-24')).toContain(
      'kan vara en enda person',
    );
    expect(await steering.say('status 2026-09-01–2026-10-05')).not.toContain('resultat:');
  });
});
