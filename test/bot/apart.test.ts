import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseTeams } from '../../src/bot/config.js';
import type { Meta } from '../../src/domain/live-register.js';
import { day } from '../../src/domain/day.js';
import { setMember, setRoom } from '../../src/domain/privacy/permissions.js';
import { cardOf, openBot, type TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { cardIn, dialogsOf } from '../support/dialogs.js';
import { ADMIN, STEERING, TEAM, TEAM_TWO, TENANT } from '../support/people.js';

/** Two teams by the same rules, with the same codes and aliases: what is one's is never taken for the other's. */
const OTHER_TENANT = '00000000-0000-4000-8000-0000000000bb';
const BOTH = '00000000-0000-4000-8000-000000000077';
const member = (id: string, role: string) => ({ id, role, name: role });
const team = (name: string, only: string, rooms: readonly string[], tenants = [TENANT]) => ({
  ...{ name, programme: 'kraften-hedemora', tenants, sharepoint: 'teamen' },
  members: [member(only, 'team'), member(BOTH, 'team'), member(ADMIN, 'admin'), member(STEERING, 'steering')],
  conversations: rooms.map((id) => ({ id, kind: 'team' })),
});
const two = (avesta: readonly string[] = ['avesta-chatt']) => ({
  hedemora: team('Kraften Hedemora', TEAM, ['hedemora-chatt']),
  avesta: team('Avesta', TEAM_TWO, avesta, [TENANT, OTHER_TENANT]),
});
const parsed = (teams: object) => parseTeams(JSON.stringify({ teams }), 'k.json');
const inChat = (user: string, conversation: string) => ({ user, conversation, kind: 'groupChat' as const });
const OTHERS = 'Det här kortet hör till ett annat team, så inget är sparat.';
const ONLY = 'Här gäller det bara Kraften Hedemora, så jag svarar inte om ett annat team.';

let bot: TestBot;
const avesta = () => bot.teams[1];
const positions = () => bot.teams.map(({ live }) => live.register.position);
const refusals = () => bot.log.filter((line) => line.includes('"reason":"team"')).length;
const meta = (key: string): Meta => ({
  ...{ key, by: ADMIN, admin: true, at: '2026-11-25T07:00:00.000Z', today: day('2026-11-25') },
});

beforeAll(async () => {
  bot = await openBot({
    ...{ several: parsed(two()), dialogs: true, keepsFiles: () => true, living: { pause: 0 } },
  });
  for (const where of [inChat(TEAM, 'hedemora-chatt'), inChat(TEAM_TWO, 'avesta-chatt')]) {
    const chat = chatWith(bot, where);
    for (const line of ['ny remiss soc kvinna 34 försörjningsstöd', 'skriv in K26-001 samtycke fk rd']) {
      await chat.say(line);
      await chat.press('Spara');
    }
  }
  const more = chatWith(bot, { user: TEAM_TWO });
  await more.say('ny remiss af man 25 aktivitetsstöd');
  await more.press('Spara');
});
afterAll(() => bot.stop());

describe('a card of one team', () => {
  it('does nothing in the other’s chat, or for whoever has no role in its team, though both have such a case', async () => {
    const before = positions();
    const [inGroup] = await bot.say('avsluta K26-001 arbete lönebidrag', inChat(TEAM_TWO, 'avesta-chatt'));
    const [own] = await bot.say('Avesta: avsluta K26-001 arbete lönebidrag', { user: BOTH });
    const seen = refusals();
    for (const where of [inChat(TEAM, 'hedemora-chatt'), inChat(BOTH, 'hedemora-chatt'), { user: TEAM }])
      for (const spoken of [inGroup, own]) {
        const chat = chatWith(bot, where);
        chat.look(cardOf(spoken));
        expect(await chat.press('Spara')).toBe(OTHERS);
      }
    expect(positions()).toEqual(before);
    expect(refusals()).toBe(seen + 6);
  });

  it('of before there were several works in its team’s chat: a control', async () => {
    const chat = chatWith(bot, inChat(TEAM, 'hedemora-chatt'));
    await chat.say('uppföljning K26-001 klar');
    chat.look(JSON.parse(JSON.stringify(chat.card()).replaceAll('"team":"hedemora"', '"x":1')) as never);
    expect(await chat.press('Spara')).toContain('Sparat');
  });

  it('brings its team with a file that is offered, and a file alone is asked about', async () => {
    const offered = await bot.say('Avesta: rapport för perioden', { user: ADMIN });
    const [consent] = offered.flatMap(
      ({ body }) => (body.attachments ?? []) as unknown as { content: { acceptContext: object } }[],
    );
    const context = consent?.content.acceptContext;
    const value = { type: 'fileUpload', action: 'decline', context };
    const said = bot.connector.seen.length;
    await bot.deliver(bot.activity({ type: 'invoke', name: 'fileConsent/invoke', value }, { user: ADMIN }));
    expect(bot.connector.seen.slice(said).map(({ body }) => body.text)).toEqual([
      'Avesta: Då sparar jag ingen fil.',
    ]);
    const address = `${bot.connector.serviceUrl}/lista`;
    const chat = chatWith(bot, { user: BOTH, conversation: 'nytt' });
    expect(await chat.send('lista.xlsx', address)).toContain('Vilket team gäller filen?');
    await chat.say('avesta');
    expect(await chat.send('lista.xlsx', address)).toContain('Avesta: Jag hittar ingen rad');
  });
});

describe('a line about one team', () => {
  it('is not answered with the other’s figures, codes or cases', async () => {
    const lines = ['Avesta: visa K26-001', 'hur många är inskrivna i Avesta?', 'avesta status', 'Avesta'];
    for (const where of [inChat(BOTH, 'hedemora-chatt'), { user: TEAM }])
      for (const line of lines) expect(await chatWith(bot, where).say(line)).toContain(ONLY);
    expect(await chatWith(bot, { user: '00000000-0000-4000-8000-000000000099' }).say('Avesta')).not.toContain(
      'Hedemora',
    );
  });

  it('may name it first or last where both are the asker’s, but not where the words may be a place that is recorded', async () => {
    const chat = chatWith(bot, { user: BOTH });
    await chat.say('Kraften Hedemora');
    expect(await chat.say('hur många är inskrivna i Avesta?')).toMatch(/^Avesta\n\*\*1\*\*/);
    expect(await chat.say('Kraften Hedemora, hur många är inskrivna?')).toMatch(
      /^Kraften Hedemora\n\*\*1\*\*/,
    );
    expect(await chat.say('status för avesta')).toMatch(/^Avesta\nStatus/);
    await chat.say('Kraften Hedemora');
    for (const line of ['avsluta K26-001 arbete i Avesta', 'lägg till på dagordningen: lokalen i Avesta'])
      expect(await chat.say(line)).toMatch(/^Kraften Hedemora/);
  });

  it('does not tell who may not see it whose a case is', async () => {
    const ask = (line: string) => chatWith(bot, { user: STEERING, conversation: line }).say(line);
    const [there] = [...(avesta()?.live.register.cases.values() ?? [])].slice(-1);
    const unknown = (await ask('visa Vintergatan')).replaceAll('Vintergatan', '*');
    expect((await ask(`visa ${there?.alias ?? ''}`)).replaceAll(there?.alias ?? '', '*')).toBe(unknown);
  });

  it('of the teams side by side leaves out those that take nobody of the asker’s organisation', async () => {
    const guest = chatWith(bot, { user: STEERING, tenant: OTHER_TENANT, conversation: 'gäst' });
    expect(await guest.say('jämför teamen')).toContain('bara ett team');
    expect(await chatWith(bot, { user: STEERING }).say('jämför teamen')).toContain('Teamen sida vid sida');
  });
});

describe('whose a conversation is', () => {
  it('is said once, by whoever leads both, and shows nothing before', async () => {
    const chat = chatWith(bot, inChat(ADMIN, 'ny-grupp'));
    expect(await chat.say('hur många är inskrivna?')).toContain('inte inlagd hos mig');
    await chat.say('chatten är teamets');
    expect(await chat.press('Avesta')).toContain('Chatten är nu teamets.');
    const there = chatWith(bot, inChat(TEAM_TWO, 'ny-grupp'));
    await there.say('visa K26-001');
    expect(await there.say('hur många är inskrivna?')).toContain('**1**');
    expect(await chatWith(bot, inChat(TEAM, 'ny-grupp')).say('hur många är inskrivna?')).toContain(
      'du är inte inlagd hos mig',
    );
    const log = await chatWith(bot, { user: ADMIN }).say('Avesta: vem har tittat på K26-001');
    expect(log).toMatch(/ärendet · \S+ \(K26-001\) · teamets chatt/);
  });

  it('is one team’s where both say that it is theirs: the other’s agenda is not posted there', async () => {
    const room = 'bådas';
    await avesta()?.live.set(
      setRoom(room, { kind: 'team' }, { members: [], rooms: [] }, day('2026-11-25')),
      meta('r2'),
    );
    const place = { id: room, kind: 'groupChat' } as const;
    expect(avesta()?.config.levelOf(place)).toEqual({ kind: 'team' });
    await bot.live.set(
      setRoom(room, { kind: 'team' }, { members: [], rooms: [] }, day('2026-11-25')),
      meta('r1'),
    );
    expect(bot.teams.map(({ config }) => config.levelOf(place)?.kind)).toEqual(['team', undefined]);
  });
});

describe('a role that is taken away', () => {
  it('ends what its cards follow and what its dialogs save, and the cards of the team are not the other’s', async () => {
    const chat = chatWith(bot, { user: BOTH });
    await chat.say('Avesta: visa K26-001');
    const shown = chat.card();
    const group = inChat(BOTH, 'avesta-chatt');
    const [form] = await bot.say('ny remiss soc kvinna 34', group);
    const dialog = await dialogsOf(bot).open(cardOf(form), group);
    const changed = () =>
      bot.connector.seen.filter(
        ({ method, conversation }) => method === 'PUT' && conversation === `chatt-${BOTH}`,
      ).length;
    const work = chatWith(bot, { user: TEAM_TWO });
    const change = async (line: string) => {
      await work.say(line);
      await work.press('Spara');
    };
    await change('boka uppföljning K26-001 2026-11-27');
    await vi.waitFor(() => {
      expect(changed()).toBe(1);
    }, 2_000);
    const permissions = avesta()?.config.permissions ?? { members: [], rooms: [] };
    await avesta()?.live.set(
      setMember({ id: BOTH, name: 'Båda' }, undefined, permissions, day('2026-11-25')),
      meta('m'),
    );
    await change('boka uppföljning K26-001 2026-12-10');
    await avesta()?.cards.touched();
    expect(changed()).toBe(1);
    const before = positions();
    expect(JSON.stringify(await dialogsOf(bot).send(dialog, {}, group))).not.toContain('Sparat');
    expect(cardIn(dialog)).toBeDefined();
    chat.look(shown);
    expect(await chat.press('Uppföljning')).toBe(OTHERS);
    expect(positions()).toEqual(before);
  });
});

describe('a chart', () => {
  it('keeps its values where every button is given its team', async () => {
    const chat = chatWith(bot, { user: TEAM_TWO });
    await chat.say('skriv in K26-002');
    await chat.press('Spara');
    await chat.say('avsluta K26-002 arbete lönebidrag lön efter');
    await chat.press('Spara');
    const [said] = await bot.say('status för perioden', { user: TEAM_TWO });
    const card = JSON.stringify(said);
    expect(card).toContain('"Chart.HorizontalBar"');
    expect(card).toMatch(/"type":"Chart\.HorizontalBar"[^[]*"data":\[\{"x":"Arbete","y":1/);
  });
});

it('names two teams that are called the same', () => {
  const same = { ...two(), avesta: { ...two().avesta, name: 'kraften hedemora' } };
  expect(() => parsed(same)).toThrow('teams.avesta.name är samma som teams.hedemora.name');
});
