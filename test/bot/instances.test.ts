import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { onceAmong } from '../../src/bot/chain/once-among.js';
import { messageAnswer } from '../../src/bot/invoke.js';
import { ownersOf } from '../../src/bot/message-owners.js';
import { cardText } from '../../src/cards/card-text.js';
import type { Card } from '../../src/cards/kit.js';
import { openPostgres, type PostgresStore } from '../../src/domain/stores/postgres/store.js';
import { cardOf, openBot, type TestBot } from '../support/bot.js';
import { buttonsOf } from '../support/card-parts.js';
import { buttonOf, type Chat, chatWith } from '../support/chat.js';
import { cardIn, dialogsOf, valuesOf } from '../support/dialogs.js';
import { ADMIN, config, TEAM, TEAM_CHAT } from '../support/people.js';
import { ENGINE } from '../support/engine.js';
import { testSql } from '../support/postgres.js';

/** Two instances of the bot on one PostgreSQL: what one has heard, shown or saved the other knows (DESIGN 13). */
const sql = testSql();
let store: PostgresStore;
let one: TestBot;
let other: TestBot;
const group = { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' } as const;
/** A press on one message of Teams', whichever instance it comes to. */
const pressAt = (bot: TestBot, button: object | undefined) => {
  const value = { action: { type: 'Action.Execute', ...button }, trigger: 'manual' };
  const { serviceUrl } = one.connector;
  const parts = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'kortet', serviceUrl };
  return bot.deliver(bot.activity(parts, group));
};
const WHOLE = 'ny remiss soc kvinna 34 försörjningsstöd';

beforeEach(async () => {
  await sql().ask({ text: 'drop schema public cascade' });
  await sql().ask({ text: 'create schema public' });
  store = { ...(await openPostgres(sql())), close: () => Promise.resolve() };
  [one, other] = (await Promise.all(
    [0, 1].map(() => openBot({ config, store, dialogs: true, living: { pause: 0 }, keepsFiles: () => true })),
  )) as [TestBot, TestBot];
});
afterEach(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

describe(`two instances, on ${ENGINE}`, () => {
  it('finds at once at one what was saved at the other, and saves a card pressed at both once', async () => {
    const [here, there] = [chatWith(one), chatWith(other)];
    await here.say(WHOLE);
    there.look(here.card());
    expect(await here.press('Spara')).toContain('Sparat');
    expect(await there.press('Spara')).toMatch(/Redan sparat/i);
    expect(await there.say('hur många står i kö')).toContain('1');
    expect(other.live.register.cases.size).toBe(1);
  });

  it('follows up at one what was asked at the other', async () => {
    await chatWith(one).say('hur många remisser har vi fått i år');
    expect(await chatWith(other).say('och männen?')).toContain('män');
  });

  it('opens at one, for its writer alone, what was typed in a group at the other', async () => {
    const [spoken] = await one.say('ny remiss soc kvinna 34', group);
    const dialog = await dialogsOf(other).open(cardOf(spoken), group);
    expect(valuesOf(cardIn(dialog))).toMatchObject({ referrer: 'SOC', gender: 'K' });
  });

  it('takes in what is written elsewhere though nobody writes here', async () => {
    const chat = chatWith(one);
    await chat.say(WHOLE);
    await chat.press('Spara');
    await vi.waitFor(() => {
      expect(other.live.register.position).toBe(one.live.register.position);
    }, 2_000);
    expect(other.live.register.cases.size).toBe(1);
  });

  it('tells the real meeting’s end once, whichever of them Teams tells it to', async () => {
    const there = { ...group, user: ADMIN };
    const chat = chatWith(one, there);
    await chat.say('posta dagordningen här');
    const end = { type: 'event', name: 'application/vnd.microsoft.meetingEnd', value: {} };
    const told = async (bot: TestBot) => {
      const before = bot.connector.seen.length;
      await bot.deliver(bot.activity(end, there));
      return bot.connector.seen.length - before;
    };
    expect([await told(one), await told(other), await told(other)]).toEqual([1, 0, 0]);
  });

  it('changes at one what was asked for there and saved at the other, and has the looks of both in one log', async () => {
    const chat = chatWith(one);
    await chat.say(WHOLE);
    await chat.press('Spara');
    await chat.say('visa K26-001');
    const there = chatWith(other, { user: ADMIN });
    await there.say('skriv in K26-001 samtycke fk rd');
    await there.press('Spara');
    const changes = () => one.connector.seen.filter(({ method }) => method === 'PUT');
    await vi.waitFor(() => {
      expect(changes().map(({ body }) => cardText(cardOf({ body } as never)))).toEqual([
        expect.stringContaining('Inskriven sedan'),
      ]);
    }, 3_000);
    await vi.waitFor(async () => {
      const log = await there.say('vem har tittat på K26-001');
      expect(log).toContain('Handledare Ett');
      expect(log).toContain('Verksamhetsledare');
    }, 3_000);
  });

  it('does and says once what is delivered to both, at once or in turn', async () => {
    const point = one.activity({ type: 'message', text: 'lägg till på dagordningen: lokaler' }, { id: 'p' });
    await Promise.all([one, other, one, other].map((bot) => bot.deliver(point)));
    const question = one.activity({ type: 'message', text: 'hur många står i kö' }, { id: 'q' });
    await one.deliver(question);
    await other.deliver(question);
    expect([...one.connector.seen, ...other.connector.seen]).toHaveLength(2);
    expect(await chatWith(other).say('dagordning')).toMatch(/lokaler(?!.*lokaler)/s);
  });

  it.each([
    ['at once', (press: (bot: TestBot) => Promise<unknown>) => Promise.all([one, other].map(press))],
    ['in turn', async (press: (bot: TestBot) => Promise<unknown>) => [await press(one), await press(other)]],
  ])(
    'gives a press that is delivered to both %s the same answer, and changes the card once',
    async (_, both) => {
      const chat = chatWith(one);
      await chat.say(WHOLE);
      const { verb, data } = buttonOf(chat.card(), 'Spara') as unknown as { verb: string; data: object };
      const answers = await both((bot) => bot.press(verb, data, { id: 'samma', replyTo: 'kortet' }));
      expect(answers[1]).toEqual(answers[0]);
      expect(cardText((answers[0] as { value: Card }).value)).toContain('Sparat');
      const changed = [...one.connector.seen, ...other.connector.seen].filter(
        ({ method }) => method === 'PUT',
      );
      expect(changed).toHaveLength(1);
      await other.teams[0]?.refresh();
      expect([...other.live.register.cases.keys()]).toEqual(['K26-001']);
    },
  );

  it('saves one card once that is pressed twice at both at once, and tells the other that it is', async () => {
    const chat = chatWith(one);
    await chat.say(WHOLE);
    const { verb, data } = buttonOf(chat.card(), 'Spara') as unknown as { verb: string; data: object };
    const presses = await Promise.all(
      [one, other].map((bot, at) => bot.press(verb, data, { id: `ny-${at}` })),
    );
    const texts = presses.map(({ value }) => cardText(value as Card)).sort();
    expect(texts).toEqual([expect.stringMatching(/^Redan sparat/i), expect.stringContaining('Sparat')]);
    for (const { teams } of [one, other]) await teams[0]?.refresh();
    expect(one.live.register.position).toBe(other.live.register.position);
    expect([...other.live.register.cases.keys()]).toEqual(['K26-001']);
  });

  it('shows what both have changed in one message, though what changed first comes last', async () => {
    const chat = chatWith(one, group);
    for (const line of ['beslut: köpa kaffe', 'beslut: laga taket', 'öppna beslut']) await chat.say(line);
    const [first, second] = buttonsOf(chat.card()).presses.filter(({ verb }) => verb === 'decision-set');
    one.connector.forget();
    one.connector.behave({ kind: 'ok', after: 500 }, 1);
    const pressed = pressAt(one, first);
    await vi.waitFor(() => {
      expect(one.connector.spoken).toHaveLength(1);
    });
    await Promise.all([pressed, pressAt(other, second)]);
    const shown = () => cardText(cardOf(one.connector.seen.at(-1)));
    expect(shown()).toContain('laga taket');
    await vi.waitFor(() => {
      expect(shown()).toContain('Inga beslut väntar på att bli klara.');
    }, 3_000);
  });

  it('says of a list that is saved at both that it is saved, and saves it once', async () => {
    const list = 'Kön;Remitterad av;Datum för remiss\nKvinna;Socialtjänsten;2026-11-02\n';
    const files = createServer((_, response) => response.end(list)).listen(0, '127.0.0.1');
    onTestFinished(() => void files.close());
    await once(files, 'listening');
    const { port } = files.address() as AddressInfo;
    const [here, there] = [one, other].map((bot) => chatWith(bot)) as [Chat, Chat];
    await here.send('Lista.csv', `http://127.0.0.1:${port}/lista`);
    await here.press('Stämmer');
    there.look(here.card());
    const save = 'Spara 1 ärende';
    const said = await Promise.all([here.press(save), there.press(save)]);
    expect(said.sort()).toEqual([
      expect.stringContaining('Redan sparat: allt i listan finns i registret.'),
      expect.stringContaining('Sparat: 1 ärende.'),
    ]);
    for (const { teams } of [one, other]) await teams[0]?.refresh();
    expect([...one.live.register.cases.keys()]).toEqual(['K26-001']);
  });

  it('takes over a delivery from an instance that died with it, and from none that still works', async () => {
    let time = Date.parse('2026-11-25T08:00:00.000Z');
    const now = () => new Date(time);
    const memory = store.memory('team', undefined, now);
    await memory.claim('d', {}, new Date(time + 10_000));
    let runs = 0;
    const answer = onceAmong(memory, now, 'd', () => Promise.resolve(messageAnswer(`gång ${(runs += 1)}`)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toBe(0);
    time += 10_001;
    expect(await answer).toEqual(messageAnswer('gång 1'));
    expect(await onceAmong(memory, now, 'd', () => Promise.reject(new Error()))).toEqual(await answer);
  });

  it('lets one of them do what the bot does of its own accord, and the next when it has stopped', async () => {
    const leases = ['a', 'b'].map((holder) => store.lease('ett', 'schedule', holder));
    expect(await leases[0]?.take()).toBe(1);
    expect(await leases[1]?.take()).toBeUndefined();
    expect(await leases[0]?.take()).toBe(1);
    await leases[0]?.release();
    expect(await leases[1]?.take()).toBe(2);
    expect(await leases[0]?.take()).toBeUndefined();
  });

  it('leaves a message, and the page that it shows, to whichever of them last said something in it', async () => {
    const now = () => new Date();
    const owners = [0, 1].map(() => ownersOf(store.memory('team', undefined, now), now));
    await owners[0]?.take('chatten/m-1', 'brief');
    expect(await owners[0]?.mine('chatten/m-1')).toBe(true);
    await owners[1]?.take('chatten/m-1', 20);
    expect(await owners[0]?.mine('chatten/m-1')).toBe(false);
    expect(await owners[0]?.page('chatten/m-1')).toBe(20);
    expect(await owners[0]?.mine('chatten/m-2')).toBe(true);
  });
});
