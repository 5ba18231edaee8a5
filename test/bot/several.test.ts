import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTeams } from '../../src/bot/config.js';
import { exportJson } from '../../src/domain/files/export-json.js';
import { seeded } from '../../torture/trial.js';
import { cardOf, openBot, type TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { ADMIN, STEERING, TEAM, TEAM_TWO, TENANT } from '../support/people.js';

/** One bot for two teams (DESIGN 13): each conversation is its team's, and nothing leaks between them. */
const member = (id: string, role: string) => ({ id, role, name: role });
const shared = [member(ADMIN, 'admin'), member(STEERING, 'steering')];
const text = JSON.stringify({
  teams: {
    hedemora: {
      name: 'Kraften Hedemora',
      programme: 'kraften-hedemora',
      tenants: [TENANT],
      members: [member(TEAM, 'team'), ...shared],
      conversations: [{ id: 'hedemora-chatt', kind: 'team' }],
    },
    avesta: {
      programme: 'samverkansteam-avesta',
      tenants: [TENANT],
      members: [member(TEAM_TWO, 'team'), ...shared],
      conversations: [{ id: 'avesta-chatt', kind: 'team' }],
    },
  },
});
const WHOLE = 'ny remiss soc kvinna 34 försörjningsstöd';
const [hedemora, avesta] = [
  { user: TEAM, conversation: 'hedemora-chatt', kind: 'groupChat' },
  { user: TEAM_TWO, conversation: 'avesta-chatt', kind: 'groupChat' },
] as const;

let bot: TestBot;
const cases = () => bot.teams.map(({ live }) => live.register.cases.size);
const exported = async (at: number) => [...exportJson((await bot.teams[at]?.live.entries()) ?? [])].join('');

describe('the configuration', () => {
  it('names what is wrong in which team, and a conversation that two of them have', () => {
    const parse = (change: (teams: Record<string, Record<string, unknown>>) => void) => () => {
      const data = JSON.parse(text) as { teams: Record<string, Record<string, unknown>> };
      change(data.teams);
      return parseTeams(JSON.stringify(data), 'k.json');
    };
    expect([...parse(() => undefined)().keys()]).toEqual(['hedemora', 'avesta']);
    expect(parse((teams) => delete teams['avesta']?.['members'])).toThrow('k.json, avesta: members saknas');
    expect(
      parse(({ avesta: one }) => {
        if (one) one['conversations'] = [{ id: 'hedemora-chatt', kind: 'team' }];
      }),
    ).toThrow('teams.avesta.conversations: hedemora-chatt är redan ett annat teams');
    expect(() => parseTeams('{"teams":{"Å B":{}}}', 'k.json')).toThrow('små bokstäver');
    expect(() => parseTeams('{"teams":{}}', 'k.json')).toThrow('teams är tom');
  });
});

describe('two teams in one bot', () => {
  beforeAll(async () => {
    bot = await openBot({ several: parseTeams(text, 'k.json') });
  });
  afterAll(() => bot.stop());
  const admin = { user: ADMIN };

  it('keeps what is said in a team’s chat in that team, and nobody else’s people get in', async () => {
    const chat = chatWith(bot, hedemora);
    await chat.say(WHOLE);
    expect(await chat.press('Spara')).toContain('Sparat');
    expect(cases()).toEqual([1, 0]);
    expect(await chatWith(bot, { ...hedemora, user: TEAM_TWO }).say('i kö')).toContain(
      'du är inte inlagd hos mig',
    );
    expect(await chatWith(bot, { user: TEAM_TWO }).say('i kö')).not.toMatch(/K26-/);
  });

  it('asks somebody with both which it is, goes on with that one, and says whose everything is', async () => {
    const chat = chatWith(bot, admin);
    expect(await chat.say('hur många står i kö?')).toMatch(
      /Vilket team gäller det\?[^]*Kraften Hedemora[^]*Avesta/,
    );
    expect(await chat.press('Avesta')).toMatch(/^Avesta[^]*0/);
    const other = chatWith(bot, { ...admin, conversation: 'svarat med ord' });
    await other.say('hur många står i kö?');
    expect(await other.say('avesta')).toMatch(/^Avesta[^]*0/);
    await other.say('byt team');
    expect(await other.say('den första')).toBe('Nu gäller det Kraften Hedemora.');
    expect(await chat.say('hur många står i kö?')).toMatch(/^Avesta/);
    expect(await chat.say('Kraften Hedemora: hur många står i kö?')).toMatch(/^Kraften Hedemora[^]*1/);
    expect(await chat.say('vilka är det?')).toMatch(/^Kraften Hedemora[^]*K26-001/);
    expect(await chat.say('avesta')).toBe('Nu gäller det Avesta.');
    expect(await chat.say('Byt till Kraften Hedemora!')).toBe('Nu gäller det Kraften Hedemora.');
    expect(await chat.say('status för perioden för avesta')).toMatch(/^Avesta[^]*Status för perioden/);
    expect(await chat.say('visa avesta')).toBe('Nu gäller det Avesta.');
    expect(await chat.say('byt till fk')).not.toContain('Nu gäller det');
    await chat.say('Kraften Hedemora!');
    for (const line of ['status avesta', 'status avesta 2025', 'status 2025 för avesta', 'i kö avesta'])
      expect(await chat.say(line), line).toMatch(/^Avesta/);
    // A place that is looked for, or recorded, is not the team.
    await chat.say('Kraften Hedemora');
    for (const line of ['sök avesta', 'hur många remisser från vårdcentralen avesta'])
      expect(await chat.say(line), line).toMatch(/^Kraften Hedemora/);
    expect(await chatWith(bot, { ...admin, conversation: 'inget frågat' }).say('och i avesta?')).toBe(
      'Nu gäller det Avesta.',
    );
    expect(await chat.say('byt team')).toContain('Vilket team gäller det?');
    expect(await chat.press('Avesta')).toBe('Nu gäller det Avesta.');
    expect(await chatWith(bot, { ...admin, conversation: 'ej valt' }).say('lediga platser avesta')).toContain(
      'Vilket team gäller det?',
    );
    expect(await chat.say('visa K26-001')).toMatch(/^Kraften Hedemora[^]*K26-001/);
    // A case that only one of them has tells whose the next question is.
    expect(await chat.say('hur många står i kö')).toMatch(/^Kraften Hedemora/);
  });

  it('asks the same of the other team, with what else the line changes, and a question that names one of that one', async () => {
    const chat = chatWith(bot, { ...admin, conversation: 'samma fråga' });
    expect(await chat.say('Kraften Hedemora: hur många kvinnor står i kö?')).toMatch(
      /^Kraften Hedemora[^]*\*\*1\*\* kvinna/,
    );
    expect(await chat.say('och i avesta?')).toMatch(/^Avesta[^]*\*\*0\*\* kvinnor står i kö/);
    expect(await chat.say('och männen?')).toMatch(/^Avesta[^]*\*\*0\*\* män/);
    expect(await chat.say('och kvinnorna i kraften hedemora?')).toMatch(
      /^Kraften Hedemora[^]*\*\*1\*\* kvinna/,
    );
    expect(await chat.say('hur många remisser har avesta fått i år?')).toMatch(
      /^Avesta[^]*\*\*0\*\* personer remitterades/,
    );
    expect(await chat.say('vilka står i Kraften Hedemoras kö?')).toMatch(/^Kraften Hedemora[^]*K26-001/);
    expect(await chat.say('status för perioden')).toMatch(/^Kraften Hedemora[^]*Status/);
    expect(await chat.say('och i avesta?')).toMatch(/^Avesta[^]*Status för 1 juli/);
    // One case is no team's but its own.
    await chat.say('när remitterades K26-001?');
    expect(await chat.say('och i avesta?')).toBe('Nu gäller det Avesta.');
    expect(await chat.say('när remitterades K26-001?')).toMatch(/^Kraften Hedemora/);
    expect(await chat.say('och kvinnorna i avesta?')).toMatch(/^Avesta[^]*Jag vet inte vilka du syftar på/);
    expect(await chat.say('hur många från vårdcentralen avesta står i kö?')).toMatch(
      /^Avesta[^]*från VC Avesta/,
    );
    const only = chatWith(bot, { user: TEAM, conversation: 'bara ett' });
    expect(await only.say('hur många remisser har avesta fått i år?')).toContain('Här gäller det bara');
  });

  it('asks which of two that a line names side by side, and goes on with the rest of it', async () => {
    const chat = chatWith(bot, admin);
    for (const line of [
      'avesta och hedemora: hur många är inskrivna',
      'hur många är inskrivna i Avesta och i Hedemora?',
    ]) {
      expect(await chat.say(line)).toContain('Vilket team gäller det?');
      expect(await chat.press('Kraften Hedemora')).toMatch(/Kraften Hedemora[^]*inskrivna/);
    }
  });

  it('asks whose it is once, however often the line is delivered', async () => {
    const line = bot.activity(
      { type: 'message', text: 'hur många står i kö?' },
      { ...admin, conversation: 'ny' },
    );
    const before = bot.connector.seen.length;
    await Promise.all([1, 2].map(() => bot.deliver(line)));
    await bot.deliver(line);
    expect(bot.connector.seen.slice(before).map(({ body }) => body.summary)).toEqual([
      'Vilket team gäller det?',
    ]);
  });

  it('presses what a card shows in the team whose card it is, whatever has been talked of since', async () => {
    const chat = chatWith(bot, admin);
    await chat.say(`Avesta: ${WHOLE}`);
    const card = chat.card();
    await chat.say('Kraften Hedemora');
    chat.look(card);
    expect(await chat.press('Spara')).toMatch(/^Avesta[^]*Sparat/);
    expect(cases()).toEqual([1, 1]);
    const unstamped = JSON.parse(JSON.stringify(card).replaceAll('"team":"avesta"', '"x":1')) as typeof card;
    chat.look(unstamped);
    expect(await chat.press('Spara')).toContain('Det syns inte vilket team kortet gäller.');
    expect(cases()).toEqual([1, 1]);
  });

  it('takes no card’s word for a team that its presser has no role in', async () => {
    const [spoken] = await bot.say(`Avesta: ${WHOLE}`, admin);
    const forged = chatWith(bot, { user: TEAM });
    forged.look(cardOf(spoken));
    await forged.press('Spara').catch(() => undefined);
    expect(bot.teams[1]?.live.register.cases.size).toBe(1);
  });

  it('neither asks about nor repeats a line with a personnummer', async () => {
    const other = { user: ADMIN, conversation: 'en-annan-chatt' };
    const spoken = JSON.stringify(await bot.say('ny remiss 811218-9876', other));
    expect(spoken).not.toContain('811218');
  });

  it('compares the teams for whoever steers both, masked, and alone', async () => {
    const chat = chatWith(bot, { user: STEERING });
    expect(await chat.say('tack!')).not.toContain('Vilket team');
    const shown = await chat.say('jämför teamen');
    // No one team's title stands over it, also when one has just been spoken of.
    expect(shown).toMatch(/^Teamen sida vid sida[^]*Kraften Hedemora[^]*Avesta/);
    expect(shown).toContain('färre än fem eller dolt');
    expect(await chat.say('jämför hedemora och Avesta')).toContain('Teamen sida vid sida');
    expect(await chat.say('kan du jämföra Kraften Hedemora med avesta 2024/25?')).toContain(
      '1 juli 2024–30 juni 2025',
    );
    expect(await chatWith(bot, { user: TEAM }).say('jämför teamen')).toContain('bara ett team');
    const group = { ...hedemora, user: ADMIN };
    expect(await chatWith(bot, group).say('jämför teamen')).toContain('bara för dig enskilt');
  });
});

describe('random work in two teams', () => {
  beforeAll(async () => {
    bot = await openBot({ several: parseTeams(text, 'k.json') });
  });
  afterAll(() => bot.stop());

  it('never changes the other’s export', async () => {
    const random = seeded(2026);
    const lines = [
      WHOLE,
      'skriv in {} samtycke fk rd',
      'avsluta {} annat flyttat',
      'lägg till på dagordningen: lokaler',
      '{} tackade nej',
      'boka studiebesök 30/11 fk man född 1988',
      'ångra',
      'paus 2026-12-20–2027-01-06',
    ];
    for (let turn = 0; turn < 60; turn += 1) {
      const at = Math.floor(random() * 2);
      const known = [...(bot.teams[at]?.live.register.cases.keys() ?? [])];
      const code = known[Math.floor(random() * known.length)] ?? 'K26-001';
      const line = lines[Math.floor(random() * lines.length)]?.replace('{}', code) ?? '';
      const before = await exported(1 - at);
      const direct = random() < 0.5;
      const chat = chatWith(bot, direct ? { user: ADMIN } : at === 0 ? hedemora : avesta);
      await chat.say(direct ? `${at === 0 ? 'hedemora' : 'avesta'}: ${line}` : line);
      await chat.press('Spara').catch(() => undefined);
      expect(await exported(1 - at)).toBe(before);
    }
    for (const [at, prefix] of ['K26', 'A26'].entries()) {
      const codes = [...(bot.teams[at]?.live.register.cases.keys() ?? [])];
      expect(codes.length).toBeGreaterThan(5);
      expect(codes.every((code) => code.startsWith(prefix))).toBe(true);
    }
  });
});
