import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { cardOf, openBot, type TestBot } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { chatWith } from '../../support/chat.js';
import { cardText } from '../../../src/cards/card-text.js';
import { ADMIN, config, MIXED_CHANNEL, STEERING, TEAM_CHAT } from '../../support/people.js';
import { aCase, ALL, entriesOf } from '../../domain/meeting/support.js';

let bot: TestBot;
const chat = { conversation: TEAM_CHAT, kind: 'groupChat' as const };

beforeAll(async () => {
  // The day before the meeting: the last one was a week ago.
  bot = await openBot({ config, today: day('2026-11-24') });
  const old = { referred: '2026-08-01', enrolled: '2026-08-26' };
  await bot.live.admitAll(
    entriesOf({
      'case/K26-001': aCase({
        alias: 'Rönnen',
        consent: ALL,
        ...old,
        followedUp: '2026-11-20',
        reviewed: '2026-11-20',
      }),
      'case/K26-002': aCase({ alias: 'Lärkan', ...old, closed: '2026-11-20', outcome: 'studier' }),
      'case/K26-003': aCase({
        alias: 'Järpen',
        ...old,
        followedUp: '2026-10-20',
        protected: true,
        reviewed: '2026-11-19',
      }),
      'case/K26-004': aCase({ alias: 'Göken', referrer: 'SOC', referred: '2026-11-19' }),
      'case/K26-005': [
        ...aCase({ alias: 'Tallen', referred: '2026-11-19', enrolled: '2026-11-20' }),
        { on: '2026-11-20', event: { type: 'undone', numbers: [2] } },
      ],
      'case/K26-006': aCase({
        referred: '2026-11-10',
        enrolled: '2026-11-18',
        by: 'import',
        recorded: '2026-11-20T08:00:00.000Z',
      }),
    }),
  );
});
afterAll(() => bot.stop());

async function since(line: string, who: Parameters<TestBot['say']>[1] = chat): Promise<string> {
  bot.connector.forget();
  const card = cardOf((await bot.say(line, who))[0]);
  expect(lint(card)).toEqual([]);
  return cardText(card);
}

describe('sedan sist', () => {
  it('tells what was recorded since the last meeting began', async () => {
    expect(await since('sedan sist')).toBe(
      [
        'Sedan mötet onsdag 18 november',
        '2 nya remisser, 0 nyinskrivna, 1 avslutad, 1 i resultat.',
        'Ärenden',
        '**Rönnen K26-001** · Uppföljning gjord 20 nov. Halvårsavstämning gjord 20 nov',
        '**Lärkan K26-002** · Avslutad 20 nov: studier',
        '**Göken K26-004** · Remiss från Socialförvaltningen 19 nov',
        '**Tallen K26-005** · Remiss från Region Dalarna 19 nov',
        '1 ändring till visas inte här.',
      ].join('\n'),
    );
  });

  it('names no case without consent where agencies read along', async () => {
    const text = await since('sen sist', { conversation: MIXED_CHANNEL, kind: 'channel' });
    expect(text).toContain('**Rönnen K26-001**');
    expect(text).toContain('**K26-002**');
    expect(text).not.toMatch(/Lärkan|Göken|Tallen|studier/);
  });
});

it('tells whom a consent is to where nobody else reads along', async () => {
  const own = chatWith(bot, { user: ADMIN });
  await own.say('samtycke Tallen fk');
  await own.press('Spara');
  expect(await since('sedan sist', { user: ADMIN })).toContain('Samtycke till Försäkringskassan från 24 nov');
  expect(await since('sedan sist')).toContain('Samtycke från 24 nov');
});

describe('sen förra styrgruppen', () => {
  it('asks for the day until it is known, then gives the steering group numbers only', async () => {
    bot.connector.forget();
    const [asked] = await bot.say('sen förra styrgruppen', { user: STEERING });
    expect(asked?.body.text).toContain('Jag vet inte när styrgruppen möttes senast');
    await bot.say('styrgruppen möttes 9 november', { user: ADMIN });
    expect(await since('sen förra styrgruppen', { user: STEERING })).toBe(
      'Sedan styrgruppen måndag 9 november\n3 nya remisser, 1 nyinskriven, 1 avslutad, 1 i resultat.',
    );
  });
});
