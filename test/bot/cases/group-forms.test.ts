import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { cardOf, openBot, type TestBot, type Who } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import { buttonOf, cardIn, dialogsOf } from '../../support/dialogs.js';
import { caseWorld, type CaseWorld, SEATS } from '../../support/case-world.js';
import { config } from '../../support/people.js';

/** Forms in a group where the client has dialogs (DESIGN 10): details never stand in the chat. */
const START = Date.parse('2026-11-25T08:00:00.000Z');
const MINUTE = 60_000;
const LINE = 'ny remiss soc kvinna 34 försörjningsstöd';
const who = SEATS['team in the team’s chat'];
const other: Who = { ...who, user: SEATS['team two'].user };

let bot: TestBot;
let world: CaseWorld;
let dialogs: ReturnType<typeof dialogsOf>;
let clock = START;
beforeAll(async () => {
  bot = await openBot({ config, dialogs: true, now: () => new Date(clock) });
  world = await caseWorld(bot);
  dialogs = dialogsOf(bot);
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
  clock = START;
});

async function ask(line: string, from: Who = who): Promise<Card> {
  const [spoken, ...more] = await bot.say(line, from);
  expect(more).toEqual([]);
  const card = cardOf(spoken);
  expect(lint(card)).toEqual([]);
  return card;
}
const cases = () => bot.live.register.cases.size;
const newest = () => [...bot.live.register.cases.values()].at(-1);
const save = async (card: Card, from: Who = who) =>
  bot.press('save-draft', buttonOf(card, 'save-draft'), { ...from, replyTo: 'kortet' });

describe('a referral written in the team’s chat', () => {
  it('is answered without its details, and nothing is written', async () => {
    const before = bot.live.register.position;
    const card = await ask(LINE);
    expect(cardText(card)).toBe(
      [
        'Ny remiss · Socialförvaltningen · 25 nov',
        'Markerat är antaget: dagen är i dag.',
        'Ifyllt, men visas inte i chatten: kön, födelseår och försörjning.',
        cardText(card)
          .split('\n')
          .find((line) => line.startsWith('Teamet tar inte emot')),
        '[Spara]',
        '[Ändra]',
      ].join('\n'),
    );
    const sent = JSON.stringify(card, (key, value: unknown) => (key === 'token' ? '' : value));
    expect(sent).not.toMatch(/Kvinna|1992|34|forsorjningsstod|örsörjningsstöd/);
    expect(bot.live.register.position).toBe(before);
  });

  it('is saved as it was written by one tap, and the card becomes the saved case', async () => {
    const card = await ask(LINE);
    const answer = await save(card);
    expect(cardText(answer.value as Card)).toMatch(/^Sparat: \*\*.+\*\* \(K26-\d+\)[\s\S]*\[Ångra\]/);
    expect(newest()).toMatchObject({
      gender: 'K',
      birthYear: 1992,
      income: 'forsorjningsstod',
      stage: 'waiting',
    });
    expect(bot.connector.seen.at(-1)).toMatchObject({ method: 'PUT', activity: 'kortet' });
  });

  it('opens filled in, and is saved from the dialog, which closes', async () => {
    const before = cases();
    const dialog = await dialogs.open(await ask(LINE), who);
    expect(cardText(cardIn(dialog))).toMatch(
      /Kön \*: K [\s\S]*Födelseår \(valfritt\): 1992[\s\S]*Försörjning \(valfritt\): forsorjningsstod/,
    );
    expect(cardText(cardIn(dialog))).toMatch(/Uträknat från åldern[\s\S]*\[Spara\]$/);
    expect(await dialogs.send(dialog, { birthYear: '1991' }, who)).toBe('closed');
    expect(cases()).toBe(before + 1);
    expect(newest()).toMatchObject({ gender: 'K', birthYear: 1991, referrer: 'SOC' });
    const changed = bot.connector.seen.at(-1);
    expect(changed).toMatchObject({ method: 'PUT', activity: 'kortet', conversation: who.conversation });
    expect(cardText(cardOf(changed))).toMatch(/^Sparat: [\s\S]*\[Ångra\]/);
  });

  it('shows what is wrong in the dialog, with what was typed kept', async () => {
    const before = cases();
    const card = await ask(LINE);
    const wrong = await dialogs.send(
      await dialogs.open(card, who),
      { birthYear: '1950', unit: 'Vårdcentralen Norr' },
      who,
    );
    const text = cardText(cardIn(wrong));
    expect(text).toMatch(/Födelseår \(valfritt\): 1950\nÅldern .+ är 76 år\. Programmet tar emot 16–64 år\./);
    expect(text).toContain('Enhet (valfritt): Vårdcentralen Norr');
    expect(cases()).toBe(before);
    expect(bot.connector.seen.filter((one) => one.method === 'PUT')).toEqual([]);
    const reopened = await dialogs.open(card, who);
    expect(cardText(cardIn(reopened))).toContain('Vårdcentralen Norr');
    expect(await dialogs.send(reopened, { birthYear: '1992' }, who)).toBe('closed');
    expect(newest()).toMatchObject({ birthYear: 1992, unit: 'Vårdcentralen Norr' });
  });

  it('never sends a personnummer back', async () => {
    const dialog = await dialogs.open(await ask(LINE), who);
    const stopped = await dialogs.send(dialog, { unit: 'Anna 191212121212' }, who);
    expect(cardText(cardIn(stopped))).toContain('innehåller ett personnummer');
    expect(JSON.stringify([stopped, bot.connector.seen, bot.log])).not.toContain('191212121212');
  });

  it('is not saved as it stands when something is missing, wrong or not understood', async () => {
    for (const [line, inside] of [
      ['ny remiss', /Kön \*: /],
      ['ny remiss soc kvinna 70', /Åldern .+ är 70 år/],
      ['ny remiss soc kvinna 34 krumelurig', /Jag förstod inte: krumelurig/],
    ] as const) {
      const card = await ask(line);
      const before = cases();
      if (!/\[Spara\]/.test(cardText(card)))
        expect(cardText(card)).toMatch(/något saknas eller behöver rättas/);
      else expect(cardText((await save(card)).value as Card)).toMatch(/något saknas eller behöver rättas/);
      expect(JSON.stringify(bot.connector.seen)).not.toMatch(/krumelurig|70 år/);
      expect(cardText(cardIn(await dialogs.open(card, who)))).toMatch(inside);
      expect(cases()).toBe(before);
    }
  });

  it('is registered once, however often it is sent', async () => {
    const before = cases();
    const card = await ask(LINE);
    const dialog = await dialogs.open(card, who);
    const sent = await Promise.all([dialogs.send(dialog, {}, who), dialogs.send(dialog, {}, who)]);
    expect(sent).toEqual(['closed', 'closed']);
    expect(cardText((await save(card)).value as Card)).toMatch(/^Redan sparat/);
    expect(cases()).toBe(before + 1);
  });

  it('is forgotten after a quarter of an hour: the form opens empty, and says so', async () => {
    const before = cases();
    const card = await ask(LINE);
    clock = START + 16 * MINUTE;
    const answer = cardText((await save(card)).value as Card);
    expect(answer).toMatch(/minns jag inte längre/);
    expect(answer).not.toContain('[Spara]');
    const dialog = await dialogs.open(card, who);
    expect(cardText(cardIn(dialog))).toMatch(/minns jag inte längre[\s\S]*Födelseår \(valfritt\): \n/);
    expect(cases()).toBe(before);
    expect(await dialogs.send(dialog, { gender: 'M', referrer: 'FK' }, who)).toBe('closed');
    expect(newest()).toMatchObject({ gender: 'M', referrer: 'FK' });
  });

  it('is saved from a dialog that stood open for longer than that, as a message of its own', async () => {
    const dialog = await dialogs.open(await ask(LINE), who);
    clock = START + 16 * MINUTE;
    expect(await dialogs.send(dialog, {}, who)).toBe('closed');
    expect(bot.connector.seen.at(-1)).toMatchObject({ method: 'POST', conversation: who.conversation });
    expect(newest()).toMatchObject({ birthYear: 1992 });
  });

  it('is its writer’s: another in the chat neither sees nor saves it', async () => {
    const before = cases();
    const card = await ask(LINE);
    const opened = await dialogs.open(card, other);
    expect(opened).toEqual({ text: expect.stringContaining('Det är den som skrev raden') as string });
    expect((await save(card, other)).value).toContain('Det är den som skrev raden');
    expect(cases()).toBe(before);
    expect(cardText(cardIn(await dialogs.open(card, who)))).toContain('Födelseår (valfritt): 1992');
  });

  it('says in the dialog that it is saved when the message could not be changed', async () => {
    const dialog = await dialogs.open(await ask(LINE), who);
    bot.connector.behave({ kind: 'status', status: 403 });
    const told = await dialogs.send(dialog, {}, who);
    expect(told).toEqual({ text: expect.stringMatching(/^Sparat: /) as string });
  });
});

it('says everything in a personal chat', async () => {
  const card = await ask(LINE, SEATS.team);
  expect(cardText(card)).toContain('kvinna, född ca 1992');
});

describe('who may', () => {
  it.each([
    'agency in the team’s chat',
    'agency in the meeting’s channel',
    'steering in its channel',
  ] as const)('not %s', async (seat) => {
    const card = await ask(LINE);
    const before = cases();
    const opened = await dialogs.open(card, SEATS[seat]);
    expect(opened).toEqual({
      text: expect.stringMatching(/bara teamet|inte visa i den här chatten/) as string,
    });
    expect(JSON.stringify((await save(card, SEATS[seat])).value)).not.toContain('Sparat');
    const form = { verb: 'save', form: 'refer', token: crypto.randomUUID(), gender: 'K', referrer: 'SOC' };
    const sent = await bot.deliver(
      bot.activity({ type: 'invoke', name: 'task/submit', value: { data: form } }, SEATS[seat]),
    );
    expect(await sent.text()).toMatch(/bara teamet|inte visa i den här chatten/);
    expect(cases()).toBe(before);
  });

  it('not a case that may not be named in the chat', async () => {
    const data = { form: 'close', token: crypto.randomUUID(), code: world.protected, revision: 2 };
    const value = { data: { verb: 'open-draft', ...data, msteams: { type: 'task/fetch' } } };
    const response = await bot.deliver(bot.activity({ type: 'invoke', name: 'task/fetch', value }, who));
    expect(await response.text()).toContain('Inget är sparat');
  });
});

describe('a case that somebody else changes meanwhile', () => {
  it('shows what changed in the dialog, keeps what was typed, and asks again', async () => {
    const card = await ask(`avsluta ${world.toFk} arbete lönebidrag`);
    const dialog = await dialogs.open(card, who);
    await bot.live.run(
      { type: 'review', code: world.toFk, on: '2026-11-24' as never },
      {
        key: 'meanwhile',
        by: other.user ?? '',
        admin: false,
        at: new Date(START).toISOString(),
        today: '2026-11-25' as never,
      },
    );
    const again = await dialogs.send(dialog, { incomeAfter: 'lon' }, who);
    const text = cardText(cardIn(again));
    expect(text).toMatch(/har ändrats sedan formuläret visades[\s\S]*Halvårsavstämning gjord 24 nov \(/);
    expect(text).toContain('Försörjning efter (valfritt): lon');
    expect(bot.live.register.cases.get(world.toFk)?.stage).toBe('enrolled');
    expect(await dialogs.send(again, {}, who)).toBe('closed');
    expect(bot.live.register.cases.get(world.toFk)).toMatchObject({ stage: 'closed', incomeAfter: 'lon' });
  });

  it('is asked about again also where it is saved as it was written', async () => {
    const card = await ask(`uppföljning ${world.consented} klar, anteckning: går framåt`);
    const meta = {
      key: 'meanwhile-2',
      by: other.user ?? '',
      admin: false,
      at: new Date(START).toISOString(),
    };
    await bot.live.run(
      { type: 'review', code: world.consented, on: '2026-11-24' as never },
      { ...meta, today: '2026-11-25' as never },
    );
    const again = (await save(card)).value as Card;
    expect(cardText(again)).toMatch(/har ändrats sedan formuläret visades/);
    expect(JSON.stringify(again)).not.toContain('framåt');
    const dialog = await dialogs.open(again, who);
    expect(cardText(cardIn(dialog))).toContain('går framåt');
    expect(await dialogs.send(dialog, {}, who)).toBe('closed');
  });
});
