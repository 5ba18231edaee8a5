import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { day } from '../../../src/domain/day.js';
import { cardOf, openBot, type TestBot, type Who } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import { chatWith } from '../../support/chat.js';
import { ADMIN, AGENCY, config, MIXED_CHANNEL, TEAM_CHAT, TEAM_TWO } from '../../support/people.js';
import { aCase, ALL, entriesOf } from '../../domain/meeting/support.js';
import type { MeetingEvent } from '../../../src/domain/entry.js';

let bot: TestBot;
const chat = { conversation: TEAM_CHAT, kind: 'groupChat' as const };
const mixed = { conversation: MIXED_CHANNEL, kind: 'channel' as const };
const AGENDA = 'agenda-message';
const at = { meeting: '2026-11-25', show: 'brief' };
let tokens = 0;

const point = (text: string) => ({
  on: '2026-11-25',
  event: { type: 'point-added', text } satisfies MeetingEvent,
});

beforeAll(async () => {
  bot = await openBot({ config });
  const old = { referred: '2026-08-01', enrolled: '2026-08-13', trialPassed: '2026-09-13' };
  await bot.live.admitAll(
    entriesOf({
      'case/K26-001': aCase({ alias: 'Rönnen', referrer: 'FK', consent: ALL, ...old }),
      'case/K26-002': aCase({ alias: 'Lärkan', referrer: 'SOC', ...old }),
      'meeting/2026-11-25': [point('Ett'), point('Två'), point('Tre')],
    }),
  );
});
afterAll(() => bot.stop());

/** Opens a row from the agenda's message, and gives the row's own card. */
async function open(row: string, who: Who = chat): Promise<Card> {
  bot.connector.forget();
  await bot.press('agenda-row', { ...at, row, token: token() }, { ...who, replyTo: AGENDA });
  const card = cardOf(bot.connector.seen[0]);
  expect(lint(card)).toEqual([]);
  return card;
}

function token(): string {
  tokens += 1;
  return `token-number-${tokens}`;
}

interface Pressable {
  readonly title?: string;
  readonly verb?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

function pressables(node: unknown): readonly Pressable[] {
  if (Array.isArray(node)) return node.flatMap(pressables);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'verb' in node && 'type' in node ? [node as Pressable] : [];
  return [...own, ...Object.values(node).flatMap(pressables)];
}

async function press(card: Card, title: string, who: Who = chat, extra = {}): Promise<Card> {
  const found = pressables(card).find((one) => one.title === title);
  if (!found?.verb) throw new Error(`no ${title} on ${cardText(card)}`);
  bot.connector.forget();
  const answer = await bot.press(found.verb, { ...found.data, ...extra }, { replyTo: 'row-card', ...who });
  expect(lint(answer.value as Card)).toEqual([]);
  return answer.value as Card;
}

/** What the agenda's message, which the row was opened from, was changed to. */
function agendaNow(): string {
  const changed = bot.connector.seen.find((one) => one.method === 'PUT' && one.activity === AGENDA);
  return cardText(cardOf(changed));
}

async function agenda(who: Who = chat): Promise<string> {
  bot.connector.forget();
  return cardText(cardOf((await bot.say('dagordning', who))[0]));
}

describe('a point on the agenda', () => {
  it('is moved up by anybody present, and the agenda changes with it', async () => {
    const who = { ...mixed, user: AGENCY };
    const card = await open('point/3', who);
    const moved = await press(card, 'Flytta upp', who);
    expect(cardText(moved)).toContain('Flyttad upp.');
    expect(agendaNow()).toMatch(/Ett[^]*Tre[^]*Två/);
    expect(agendaNow()).not.toContain('Lärkan');
    const top = await press(moved, 'Flytta upp', who);
    expect(agendaNow()).toMatch(/Tre[^]*Ett[^]*Två/);
    expect(cardText(top)).not.toContain('[Flytta upp]');
  });

  it('moves once when pressed twice', async () => {
    const card = await open('point/2');
    await press(card, 'Flytta upp');
    await press(card, 'Flytta upp');
    expect(await agenda()).toMatch(/Tre[^]*Två[^]*Ett/);
  });

  it('is put off to the next meeting, and taken back', async () => {
    const off = await press(await open('point/1'), 'Ta upp 2 december');
    expect(cardText(off)).toContain('Ett tas upp 2 december.');
    expect(agendaNow()).not.toContain('Ett');
    expect(cardText(cardOf((await bot.say('dagordning 2 december', chat))[0]))).toContain('Ett');
    expect(cardText(cardOf((await bot.say('protokoll', chat))[0]))).toContain('Ett (till 2 december)');
    await press(off, 'Ångra');
    expect(agendaNow()).toContain('Ett');
  });
});

describe('a case on the agenda', () => {
  it('is put off too, and both the minutes and the next agenda say so', async () => {
    const card = await open('follow-ups/K26-002');
    const off = await press(card, 'Ta upp 2 december', { ...chat, user: TEAM_TWO });
    expect(agendaNow()).toContain('**1** inskrivna utan samtycke');
    expect(agendaNow()).not.toContain('**Lärkan** · K26-002 / 12 dagar');
    const minutes = cardText(cardOf((await bot.say('protokoll', chat))[0]));
    expect(minutes).toContain('Uppföljning med remittent: Lärkan K26-002 (till 2 december)');
    await press(off, 'Ångra');
    expect(agendaNow()).toContain('**Lärkan** · K26-002 / 12 dagar');
  });

  it('is followed up with a note, which stands in the case and not on the agenda', async () => {
    const card = await open('follow-ups/K26-001');
    const refused = await press(card, 'Spara', chat, { note: 'Ring 850709-9805' });
    expect(cardText(refused)).toContain('Inget sparades.');
    expect(cardText(refused)).not.toContain('850709');
    const saved = await press(refused, 'Spara', chat, { note: 'Ny handläggare från januari' });
    expect(cardText(saved)).toContain('✓ **Rönnen** · gjord 25 nov, nästa 25 feb 2027');
    const events = bot.live.register.entries.get('K26-001')?.map((entry) => entry.event);
    expect(events?.at(-1)).toMatchObject({ type: 'followed-up', note: 'Ny handläggare från januari' });
    expect(agendaNow()).toContain('✓ **Rönnen** · gjord 25 nov, nästa 25 feb 2027');
    expect(agendaNow()).not.toContain('handläggare');
    expect(cardText(await press(saved, 'Ångra'))).toContain('Ångrat: **Rönnen**');
  });

  it('leads to its card and its closure, for those who may', async () => {
    const card = await open('follow-ups/K26-001');
    const said = await bot.press('say', pressables(card).find((one) => one.verb === 'say')?.data ?? {}, chat);
    expect(said.http).toBe(200);
    expect(cardText(cardOf(bot.connector.seen.at(-1)))).toContain('Avsluta Rönnen');
    const agency = await open('follow-ups/K26-001', { user: AGENCY });
    expect(cardText(agency)).not.toMatch(/Avsluta|anteckning/);
    expect(cardText(agency)).toContain('[Visa ärendet]');
  });

  it('offers no name where agencies read along without consent, and no row that they may not see', async () => {
    const card = cardText(await open('follow-ups/K26-002', mixed));
    expect(card).toContain('**K26-002**');
    expect(card).not.toMatch(/Lärkan|Avsluta|Visa/);
    expect(cardText(await open('follow-ups/K26-002', { user: AGENCY }))).toContain(
      'Den raden finns inte kvar',
    );
    const answer = await bot.press(
      'agenda-carry',
      { ...at, row: 'follow-ups/K26-002', token: token() },
      { user: AGENCY },
    );
    expect(cardText(answer.value as Card)).toContain('Inget ändrades.');
    expect(await agenda()).toContain('**Lärkan** · K26-002 / 12 dagar');
  });
});

describe('the posted agenda', () => {
  it('is changed for everybody by a trial decided from its row', async () => {
    const posted: MeetingEvent = {
      type: 'post-confirmed',
      conversation: TEAM_CHAT,
      activity: AGENDA,
    };
    const trial = { alias: 'Järpen', referred: '2026-10-20', enrolled: '2026-11-02', consent: ALL };
    const events = entriesOf({ 'case/K26-003': aCase(trial) });
    await bot.live.admitAll(events);
    await bot.live.meet(
      day('2026-11-25'),
      () => ({ kind: 'decided', events: [{ event: posted, day: day('2026-11-25') }] }),
      { key: 'posted', by: 'bot', admin: false, at: '2026-11-25T07:00:00.000Z', today: day('2026-11-25') },
    );
    await bot.say('posta dagordningen här', { ...chat, user: ADMIN });
    const card = cardOf((await bot.say('dagordning', chat)).at(0));
    const goesOn = pressables(card).find((one) => one.title === 'Fortsätter');
    bot.connector.forget();
    await bot.press('agenda-done', goesOn?.data ?? {}, { ...chat, replyTo: 'another-card' });
    await expect.poll(() => bot.connector.seen.some((one) => one.activity === AGENDA)).toBe(true);
    expect(agendaNow()).toMatch(/✓ \*\*Järpen\*\* · fortsätter efter prövotiden, beslut 25 nov \| \[Ångra\]/);
    expect(agendaNow()).not.toContain('[Fortsätter]');
  });

  it('is changed by a closure too, logged with one line and one tap', async () => {
    const talk = chatWith(bot, chat);
    await talk.say('avsluta Rönnen arbete lönebidrag');
    bot.connector.forget();
    await talk.press('Spara');
    await expect.poll(() => bot.connector.seen.some((one) => one.activity === AGENDA)).toBe(true);
    expect(agendaNow()).toMatch(/✓ \*\*Rönnen\*\* · K26-001 · Avslutad 25 nov: arbete$/m);
    expect(agendaNow()).not.toContain('12 dagar försenad · Försäkringskassan');
  });
});

describe('the agenda where other authorities read', () => {
  it('decides a trial from its row, with what all of them may see', async () => {
    const trial = { alias: 'Tumlaren', referred: '2026-10-20', enrolled: '2026-11-03', consent: ALL };
    await bot.live.admitAll(entriesOf({ 'case/K26-004': aCase(trial) }));
    const card = cardOf((await bot.say('dagordning', mixed)).at(0));
    const goesOn = pressables(card).find(
      (one) => one.title === 'Fortsätter' && JSON.stringify(one.data).includes('K26-004'),
    );
    expect(goesOn).toBeDefined();
    await bot.press('agenda-done', goesOn?.data ?? {}, { ...mixed, replyTo: 'mixed-card' });
    expect(bot.live.register.cases.get('K26-004')).toMatchObject({ trialPassed: '2026-11-25' });
  });
});
