import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseTeams } from '../../src/bot/config.js';
import { StoreFailure } from '../../src/domain/stores/failures.js';
import type { Sql } from '../../src/domain/stores/postgres/sql.js';
import { openPostgres, type PostgresStore } from '../../src/domain/stores/postgres/store.js';
import { type BotOptions, cardOf, openBot, type TestBot } from '../support/bot.js';
import { buttonOf, chatWith } from '../support/chat.js';
import { ADMIN, config, TEAM, TEAM_CHAT, TENANT } from '../support/people.js';
import { ENGINE } from '../support/engine.js';
import { testSql } from '../support/postgres.js';

/** What one instance has told somebody, the next to be spoken to knows (DESIGN 13). */
const sql = testSql();
let store: PostgresStore;
let one: TestBot;
let other: TestBot;
const GROUP = { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' } as const;
const WHOLE = 'ny remiss soc kvinna 34 försörjningsstöd';

const both = async (options: BotOptions) => {
  [one, other] = (await Promise.all([0, 1].map(() => openBot({ store, ...options })))) as [TestBot, TestBot];
};
beforeEach(async () => {
  await sql().ask({ text: 'drop schema public cascade' });
  await sql().ask({ text: 'create schema public' });
  store = { ...(await openPostgres(sql())), close: () => Promise.resolve() };
});
afterEach(() => Promise.all([one.stop(), other.stop()]));

describe(`at the other of two instances, on ${ENGINE}`, () => {
  it('is not welcomed a second time by what else one installation sends', async () => {
    await both({ config });
    const added = { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] };
    await one.deliver(one.activity({ type: 'installationUpdate', action: 'add' }));
    await other.deliver(other.activity(added));
    expect([one, other].map(({ connector }) => connector.seen.length)).toEqual([1, 0]);
  });

  it('has been warned, and is believed the second time', async () => {
    await both({ config });
    const point = 'lägg till på dagordningen: Rönnen mår dåligt';
    expect(await chatWith(one).say(point)).toContain('Inget är sparat än.');
    expect(await chatWith(other).say(point)).not.toContain('Inget är sparat än.');
    const [here, there] = [chatWith(one), chatWith(other)];
    for (const line of [`${WHOLE} 2/11`, 'skriv in K26-001 9/11']) {
      await here.say(line);
      await here.press('Spara');
    }
    await here.say('boka uppföljning K26-001');
    there.look(here.card());
    expect(await here.press('Boka', { on: '2206-12-17' })).toContain('är mer än ett år bort');
    expect(await there.press('Boka', { on: '2206-12-17' })).not.toContain('är mer än ett år bort');
  });

  it('presses what nobody else saw, and nobody else sees what comes of it', async () => {
    await both({ config, dialogs: true });
    const recipient = { id: 'bot', name: 'Kraftbot', isTargeted: true };
    await one.deliver(one.activity({ type: 'message', text: WHOLE, recipient }, GROUP));
    const { verb, data } = buttonOf(cardOf(one.connector.seen[0]), 'Spara') as unknown as {
      readonly verb: string;
      readonly data: object;
    };
    await other.press(verb, data, { ...GROUP, replyTo: `sent-${one.connector.count()}` });
    expect(other.live.register.cases.size).toBe(1);
    expect(other.connector.seen.map(({ method, targeted }) => [method, targeted])).toEqual([['PUT', true]]);
  });

  it('has a list read as it was confirmed to be', async () => {
    const list = 'Kön;Remitterad av;Datum för remiss\nKvinna;Socialtjänsten;2026-11-02\n';
    const files = createServer((_, response) => response.end(list)).listen(0, '127.0.0.1');
    await vi.waitFor(() => {
      expect(files.listening).toBe(true);
    });
    const address = `http://127.0.0.1:${(files.address() as AddressInfo).port}/lista`;
    await both({ config, keepsFiles: () => true });
    const [here, there] = [chatWith(one), chatWith(other)];
    expect(await here.send('Lista.csv', address)).toContain('[Stämmer]');
    await here.press('Stämmer');
    expect(await here.press('Spara 1 ärende')).toContain('Nästa gång läser jag listan på samma sätt.');
    expect(await there.send('Lista.csv', address)).not.toContain('[Stämmer]');
    files.close();
  });

  it('is told in the own chat that another has heard from, where Teams shows nothing to one in the group', async () => {
    await both({ config, dialogs: true });
    const chat = chatWith(one);
    await chat.say(WHOLE);
    await chat.press('Spara');
    one.connector.forget();
    other.connector.refuseTargeted(403);
    await other.say('hur gammal är K26-001', GROUP);
    // Where Teams is reached is part of what was heard.
    expect(one.connector.seen.map(({ conversation }) => conversation)).toEqual([`chatt-${TEAM}`]);
    expect(other.connector.seen.map(({ body }) => body.text)).toEqual([
      'Svaret har du i din egen chatt med mig.',
    ]);
  });

  it('sees the posted agenda follow the register, when that leads which did not', async () => {
    await both({ config, living: { pause: 0 }, now: () => new Date('2026-11-25T07:00:00.000Z') });
    const leader = { user: ADMIN, conversation: TEAM_CHAT, kind: 'groupChat' } as const;
    await one.say('posta dagordningen här', leader);
    const posted = await vi.waitFor(async () => {
      for (const bot of [one, other]) await bot.teams[0]?.schedule.tick();
      const [post] = await sql().ask<{ line: string }>({
        text: "select line from entries where line like '%post-confirmed%'",
      });
      return /"activity":"([^"]+)"/.exec(post?.line ?? '')?.[1] ?? expect.fail('not posted');
    });
    const isFirst = await one.teams[0]?.instances?.leads();
    const [led, leads] = isFirst ? [one, other] : [other, one];
    await led.teams[0]?.stop();
    const chat = chatWith(leads);
    for (const line of [WHOLE, 'ny remiss fk man 41 sjukpenning']) {
      await chat.say(line);
      await chat.press('Spara');
      await chat.say('visa K26-001');
    }
    await leads.teams[0]?.cards.touched();
    one.connector.forget();
    await vi.waitFor(async () => {
      await leads.teams[0]?.schedule.tick();
      const changes = one.connector.seen.filter(
        ({ method, activity }) => method === 'PUT' && activity === posted,
      );
      expect(JSON.stringify(changes.at(-1)?.body)).toContain('i kö');
    });
  });

  it('sees whose a card is that changes in the own chat, where that is of several teams', async () => {
    const team = {
      programme: 'kraften-hedemora',
      tenants: [TENANT],
      conversations: [],
      members: [{ id: ADMIN, role: 'admin', name: 'Admin' }],
    };
    const several = parseTeams(
      JSON.stringify({ teams: { hedemora: { ...team, name: 'Hedemora' }, avesta: team } }),
      'k.json',
    );
    await both({ several });
    await one.say('hej', { user: ADMIN });
    one.connector.forget();
    const [hedemora] = other.teams;
    await vi.waitFor(async () => {
      await hedemora?.instances?.hear();
      expect(hedemora?.addressBook.get(`chatt-${ADMIN}`)).toBeDefined();
    });
    await hedemora?.conversations.post(`chatt-${ADMIN}`, { text: 'Ett nytt möte.' });
    expect(one.connector.seen.map(({ body }) => body.text)).toEqual(['Hedemora: Ett nytt möte.']);
  });

  it('is answered with what this one knows while the database does not, and the other knows it afterwards', async () => {
    let isAway = false;
    let back: () => void = () => undefined;
    let returned = Promise.resolve();
    const away = () => {
      isAway = true;
      returned = new Promise((resolve) => {
        back = () => {
          isAway = false;
          resolve();
        };
      });
    };
    const frozen: Sql = {
      ...sql(),
      ask: async (statement) => {
        if (isAway) await returned;
        return sql().ask(statement);
      },
    };
    store = { ...(await openPostgres(frozen)), close: () => Promise.resolve() };
    await both({ config });
    const [here, there] = [chatWith(one), chatWith(other)];
    away();
    expect(await here.say('hur många remisser har vi fått i år')).toContain('remitterades');
    expect(await here.say('och männen?')).toContain('män');
    back();
    await vi.waitFor(
      async () => {
        expect(await here.say('tack!')).not.toBe('');
        expect(await there.say('och kvinnorna?')).toContain('kvinnor');
      },
      { timeout: 8_000, interval: 500 },
    );
  });

  it('is not told that nothing was saved where that is not known, and is told what was when it is', async () => {
    let isAway = false;
    let isLost = false;
    const lost: Sql = {
      ...sql(),
      ask: async (statement) => {
        if (isAway) throw new StoreFailure({ code: 'no-database', cause: 'ECONNRESET' });
        const rows = await sql().ask(statement);
        if (!isLost || statement.name !== 'append') return rows as never;
        isAway = true;
        isLost = false;
        throw new StoreFailure({ code: 'no-database', cause: 'ECONNRESET' });
      },
    };
    store = { ...(await openPostgres(lost)), close: () => Promise.resolve() };
    await both({ config, limit: 20_000 });
    const chat = chatWith(one);
    await chat.say(WHOLE);
    const { verb, data } = buttonOf(chat.card(), 'Spara') as unknown as { verb: string; data: object };
    isLost = true;
    const { value } = await one.press(verb, data);
    expect((value as { message: string }).message).toContain('går inte att veta om det hann sparas');
    isAway = false;
    expect(await chat.press('Spara')).toContain('Redan sparat');
    expect(one.live.register.cases.size).toBe(1);
  });
});
