import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { cardOf, openBot, type TestBot } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import {
  ADMIN,
  AGENCY,
  config,
  MIXED_CHANNEL,
  STEERING_CHANNEL,
  TEAM,
  TEAM_CHAT,
} from '../../support/people.js';

let bot: TestBot;
const inTeam = { user: ADMIN, conversation: TEAM_CHAT, kind: 'groupChat' as const };
const alone = { user: ADMIN };

beforeAll(async () => {
  bot = await openBot({ config });
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

async function card(line: string, who: Parameters<TestBot['say']>[1] = alone): Promise<Card> {
  const found = cardOf((await bot.say(line, who))[0]);
  expect(lint(found)).toEqual([]);
  return found;
}
const said = async (line: string, who: Parameters<TestBot['say']>[1] = alone) =>
  (await bot.say(line, who))[0]?.body.text;
const settings = () => bot.live.register.settings;

async function undo(of: Card): Promise<string> {
  const button = of.actions?.find((one) => one.title === 'Ångra') as unknown as {
    verb: string;
    data: object;
  };
  return cardText((await bot.press(button.verb, button.data, alone)).value as Card);
}

describe('posta dagordningen här', () => {
  it('places it in a group that shows the admin no more than the team, and takes it back', async () => {
    const placed = await card('posta dagordningen här', inTeam);
    expect(cardText(placed)).toBe(
      [
        'Dagordningen postas här i fortsättningen, 90 minuter före mötet.',
        'Nästa möte är i dag, onsdag 25 november kl. 9.00.',
        '[Ångra]',
      ].join('\n'),
    );
    expect(settings().agendaPlace).toEqual({ conversation: TEAM_CHAT, kind: 'groupChat' });
    expect(cardText(await card('posta dagordningen här', inTeam))).toContain(
      'Dagordningen postas redan här.',
    );
    expect(await undo(placed)).toContain('Det är som förut igen.');
    expect(settings().agendaPlace).toBeUndefined();
    expect(await undo(placed)).toContain('redan ångrat');
  });

  it.each([
    ['a channel, whatever the thread', `${MIXED_CHANNEL};messageid=1764000000000`, MIXED_CHANNEL, 'channel'],
    ['the admin’s own chat', 'min-chatt', 'min-chatt', 'personal'],
  ] as const)('places it in %s', async (_, conversation, kept, kind) => {
    const placed = await card('posta dagordningen här', { user: ADMIN, conversation, kind });
    expect(cardText(placed)).toContain('Dagordningen postas här i fortsättningen');
    expect(settings().agendaPlace).toEqual({ conversation: kept, kind });
    expect(await undo(placed)).toContain('Det är som förut igen.');
  });

  it('is for the admin, and not for the steering group’s chat', async () => {
    expect(await said('posta dagordningen här', { ...inTeam, user: TEAM })).toContain('Det kan bara');
    const steering = { user: ADMIN, conversation: STEERING_CHANNEL, kind: 'channel' as const };
    expect(await said('posta dagordningen här', steering)).toContain('kan inte postas i styrgruppens chatt');
    expect(settings().agendaPlace).toBeUndefined();
  });
});

describe('when the team meets', () => {
  it('is set with one line and shown back in full', async () => {
    const set = await card('möte varannan onsdag från 2/9 kl 9');
    expect(cardText(set)).toBe(
      [
        'Möte varannan onsdag kl. 9.00, från onsdag 2 september.',
        'Nästa möten: 25 november, 9 december och 23 december.',
        '[Ångra]',
      ].join('\n'),
    );
    expect(await undo(set)).toContain('25 november, 2 december och 9 december');
  });

  it('is paused, and says which meetings that takes', async () => {
    const paused = await card('inget möte v 52-1');
    expect(cardText(paused)).toBe(
      [
        'Inga möten 21 december 2026–10 januari 2027.',
        'Inställt: 23 december och 30 december.',
        'Nästa möten: 25 november, 2 december och 9 december.',
        '[Ångra]',
      ].join('\n'),
    );
    expect(cardText(await card('dagordning 16 december'))).toContain(
      'Nästa möte: onsdag 13 januari 2027 kl. 9.00. Inget möte 23 december, 30 december och 6 januari 2027 (uppehåll 21 december 2026–10 januari 2027).',
    );
    expect(cardText(await card('häv paus v 52-1'))).toContain(
      'Uppehållet 21 december 2026–10 januari 2027 är hävt.',
    );
    expect(settings().pauses).toEqual([]);
  });

  it('is not changed by a line that is not understood', async () => {
    expect(await said('paus när det passar')).toContain('Inget är ändrat.');
    expect(await said('möte varannan onsdag från 3/9 2026')).toContain('är en torsdag');
    expect(settings().pauses).toEqual([]);
    // Nor by a suggestion: pressed, it would have set a series of fewer words than were written.
    const unread = cardText(await card('mötet då varannan vi ses'));
    expect(unread).toContain('förstod');
    expect(unread).not.toMatch(/Möte varannan|Inget möte/i);
  });

  it('is paused over the summer, with a day and a month', async () => {
    const paused = await card('paus 29 juni till 9 augusti');
    expect(cardText(paused)).toContain('Inga möten 29 juni–9 augusti 2027.');
    expect(await undo(paused)).toContain('Det är som förut igen.');
  });

  it.each([
    ['när är nästa möte?', 'onsdag 25 november'],
    ['är det möte imorgon?', 'Inget möte'],
  ])('is asked about: %s', async (line, answer) => {
    expect(JSON.stringify((await bot.say(line, { user: AGENCY }))[0]?.body)).toContain(answer);
  });

  it('is told to anybody', async () => {
    expect(await said('nästa möte', { user: AGENCY })).toBe(
      'Nästa möte är i dag, onsdag 25 november kl. 9.00. Därefter: 2 december, 9 december och 16 december.',
    );
  });
});

describe('lägg till på dagordningen', () => {
  it('adds a point from a personal chat, tells who did, and takes it back', async () => {
    const added = await card('lägg till på dagordningen: Lokaler *till* våren', { user: TEAM });
    expect(cardText(added)).toContain('Tillagt på dagordningen: **Lokaler ∗till∗ våren**');
    expect(cardText(added)).toContain('Onsdagsmöte 25 november · tillagd av Handledare Ett');
    expect(cardText(await card('dagordning', inTeam))).toContain(
      '☐ | **Lokaler ∗till∗ våren** / punkt · Handledare Ett',
    );
    expect(await undo(added)).toContain('Punkten står inte längre på dagordningen.');
    expect(cardText(await card('dagordning', inTeam))).not.toContain('Lokaler');
  });

  it('keeps no personnummer, and nothing empty', async () => {
    expect(await said('lägg till på dagordningen: ring 19850709-9805', { user: TEAM })).toContain(
      'personnummer',
    );
    expect(await said('lägg till på dagordningen', { user: TEAM })).toContain('Skriv vad ni ska ta upp');
    const gone = async () => cardText(await card('ta bort punkten om julfikat', { user: TEAM }));
    expect(await gone()).toContain('ingen sådan punkt');
    await card('Punkt till nästa möte: julfika', { user: TEAM });
    expect(await gone()).toContain('**julfika**');
    expect(await said('mötet börjar kl 10 nästa gång')).toContain('Ett enskilt möte kan jag inte flytta');
    expect(await said('dagordningen ska komma en timme före mötet')).toContain('90 minuter före mötet');
  });
});

describe('styrgruppen möttes', () => {
  it('is remembered', async () => {
    expect(cardText(await card('styrgruppen möttes 12 oktober'))).toContain(
      'styrgruppen möttes måndag 12 oktober',
    );
    expect(settings().steeringMeetings).toEqual(['2026-10-12']);
  });
});
