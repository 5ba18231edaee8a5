import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planImport } from '../../src/domain/files/plan-import.js';
import { emptyRegister } from '../../src/domain/register.js';
import { day } from '../../src/domain/day.js';
import { openBot, type TestBot } from '../support/bot.js';
import { type Chat, chatWith } from '../support/chat.js';
import { ADMIN, config, STEERING, STEERING_CHANNEL, TEAM } from '../support/people.js';

let bot: TestBot;
let team: Chat;
let steering: Chat;

beforeAll(async () => {
  bot = await openBot({ config });
  const csv = readFileSync(new URL('../../data/kraften-2022-23.csv', import.meta.url), 'utf8');
  const time = { today: day('2026-11-25'), recorded: '2026-11-24T09:00:00.000Z' };
  const plan = planImport(csv, emptyRegister(), bot.live.programme, time);
  await bot.live.admitAll(plan.entries);
  team = chatWith(bot, { user: TEAM });
  steering = chatWith(bot, { user: STEERING });
});
afterAll(() => bot.stop());

describe('status in the chat', () => {
  test.each(['status 2022/23', 'status 220701-230630', 'statsu 2207-2306', 'Status verksamhetsår 2022/23'])(
    '%s gives the published figures',
    async (line) => {
      const said = await team.say(line);
      expect(said).toContain('**11 av 21**');
      expect(said).toContain('41 / inskrivna 1 juli | +16 / nya | −23 / avslutade | 34 / inskrivna 30 juni');
    },
  );

  test.each([
    'stäm av 2022/23\nInskrivna vid periodens början\t41\nNya inskrivna\t16\nAvslutade\t23\nInskrivna vid periodens slut\t34',
    'stäm av 2022/23:\nInskrivna vid periodens början 41\n+ nya 16\n− avslutade 23\n= inskrivna vid periodens slut 34\nI verksamheten under perioden 57',
    'stäm av 2022/23 41 16 23 34',
    'stäm av 2022/23 41 in, 16 nya, 23 avslut och 34 kvar',
    'stäm av 2022/23\n| Vid start | Nya | Avslut | Vid slut |\n|---|---|---|---|\n| 41 | 16 | 23 | 34 |',
  ])('a table pasted from a report is compared: %j', async (pasted) => {
    expect(await team.say(pasted)).toContain('Registret säger detsamma');
  });

  test('without a period it is the reporting year so far', async () => {
    expect(await team.say('status')).toContain('1 juli–25 november 2026');
  });

  test('its buttons open the tables, the trend, the comparison and the codes', async () => {
    await team.say('status 2022/23');
    expect(await team.press('Vilka?')).toContain('K22-');
    await team.say('status 2022/23');
    expect(await team.press('Tabeller')).toContain('Månader inskriven | 19,1 | 19,0 | 19,2');
    await team.say('status 2022/23');
    expect(await team.press('Trend')).toContain('juli 2022–juni 2023');
    await team.say('status 2022/23');
    expect(await team.press('Jämför')).toContain('1 juli 2021–30 juni 2022');
  });

  test('says what it does not understand, and what has not been', async () => {
    expect(await team.say('status blåbär')).toContain('förstår jag inte');
    expect(await team.say('status <at>x</at> [y](https://o.example)')).not.toMatch(/<|\]\(|:\/\//);
    expect(await team.say('status 2030')).toContain('har inte varit ännu');
  });

  test.each([
    ['jämför 2021/22 och 2022/23', '1 juli 2022–30 juni 2023 mot 1 juli 2021–30 juni 2022'],
    ['jämför 2022/23', '1 juli 2022–30 juni 2023 mot 1 juli 2021–30 juni 2022'],
    ['jämför hösten 2022 med våren 2023', '1 juli–31 december 2022 mot 1 januari–30 juni 2023'],
    ['2023 jämfört med 2022', '1 januari–31 december 2023 mot 1 januari–31 december 2022'],
    ['jämför med 2022/23', '1 juli–25 november 2026 mot 1 juli 2022–30 juni 2023'],
    ['jämför med förra perioden', '1 juli–25 november 2026 mot 1 juli–25 november 2025'],
  ])('%s holds two periods side by side', async (line, days) => {
    const own = chatWith(bot, { user: ADMIN });
    await own.say('hur många blåa är inskrivna');
    expect(await own.say(line)).toContain(days);
  });

  test('one figure of two periods is that question', async () => {
    expect(await team.say('jämför avslutade 2021/22 och 2022/23')).toMatch(
      /\*\*23\*\*[\s\S]*än 1 juli 2021–30 juni 2022/,
    );
  });

  test('as known on a day, from the day the register was begun', async () => {
    expect(await team.say('status 2022/23 som det såg ut 2023-09-11')).toContain(
      'började föras 24 november 2026',
    );
    expect(await team.say('status 2022/23 som det såg ut 2026-11-24')).toContain(
      'Som registret såg ut 24 november',
    );
    const wrong = {
      type: 'correct',
      code: 'K20-002',
      changes: [{ field: 'outcome', to: 'studier' }],
    } as const;
    await bot.live.run(wrong, {
      key: 'correction-1',
      by: TEAM,
      admin: false,
      at: '2026-11-25T10:00:00.000Z',
      today: day('2026-11-25'),
    });
    const changed = await team.say('vad har ändrats sedan 2026-11-24 för 2022/23');
    expect(changed).toContain('1 ändring');
    expect(changed).toContain('K20-002');
    expect(await team.say('vad har ändrats sedan dess')).toContain('Skriv sedan vilken dag');
  });
});

describe('the steering group', () => {
  test.each(['vad får jag se?', 'varför visas inte männen?', 'varför är siffrorna dolda?'])(
    'is told what it gets, and why: %s',
    async (line) => {
      expect(await steering.say(line)).toMatch(/siffror, aldrig personer[\s\S]*ingen ska kunna kännas igen/);
    },
  );

  test('compares no few days, whichever side they are on', async () => {
    for (const line of [
      'jämför 2022/23 och 2022-09-01–2022-09-05',
      'jämför 2022-09-01–2022-09-05 med 2022/23',
    ]) {
      const said = await steering.say(line);
      expect(said).toContain('Kortare än så visas inte');
      expect(said).not.toContain('Inskrivna vid början');
    }
  });

  test('who asks how it goes gets the status; the team gets what a colleague would say', async () => {
    expect(await steering.say('hur går det?')).toContain('1 juli–25 november 2026');
    expect(await team.say('hur går det?')).toContain('Vad kan jag göra?');
  });

  test('gets figures, masked, and never a code; an admin in its channel no more', async () => {
    const said = await steering.say('status 2022/23');
    expect(said).toContain('**11 av 21**');
    expect(said).not.toContain('Vilka?');
    await steering.press('Tabeller');
    const tables = await steering.press('Nya');
    expect(tables).toContain('färre än fem');
    const inChannel = { user: ADMIN, conversation: STEERING_CHANNEL, kind: 'channel' } as const;
    const admin = await team.say('status 2022/23', inChannel);
    expect(admin).not.toContain('Vilka?');
    const press = { view: 'who', from: '2022-07-01', to: '2023-06-30' };
    const forged = await bot.press('status-view', press, { user: STEERING });
    expect(JSON.stringify(forged)).not.toMatch(/K\d\d-\d/);
  });
});

describe('a button with days that no card has', () => {
  test.each([
    { view: 'status', from: '2022-07-01', to: '2022-06-01' },
    { view: 'status', from: '2022-13-01', to: '2023-06-30' },
    { view: 'ledger', from: '2022-07-01', to: '2023-06-30' },
  ])('%o is refused', async (data) => {
    const { value } = await bot.press('status-view', data);
    expect(String(value)).toContain('Kortet gick inte att läsa');
  });
});

describe('stäm av', () => {
  test('reads a table without a period, and a line whose numbers could be a day', async () => {
    const table =
      'stäm av\nInskrivna vid periodens början 41\nNya 16\nAvslutade 23\nInskrivna vid periodens slut 34';
    expect(await team.say(table)).toContain('41 + 16 − 23 = **34**');
    expect(await team.say('stäm av 12 10 8 14')).toContain('12 + 10 − 8 = **14**');
  });

  test('says that figures add up, or by how much they do not', async () => {
    expect(await team.say('stäm av 41 + 16 - 23 = 34')).toContain('Det går ihop');
    expect(await team.say('stäm av 34 in 34 nya 24 avslut 43 kvar')).toContain('blir 44, men det står 43');
    expect(await team.say('stäm av')).toContain('Skriv fyra tal');
  });

  test('says where the register says otherwise of the period', async () => {
    const right = await team.say('stäm av 2022/23: 41 in, 16 nya, 23 avslut, 34 kvar');
    expect(right).toContain('Det går ihop');
    expect(right).toContain('Registret säger detsamma för 1 juli 2022–30 juni 2023');
    const wrong = await steering.say('stäm av 2022/23: 41 in, 17 nya, 24 avslut, 34 kvar');
    expect(wrong).toContain('nya **16**, inte 17');
    expect(wrong).toContain('avslutade **23**, inte 24');
    expect(await steering.say('stäm av förra veckan: 1 + 1 - 1 = 1')).toContain('Kortare än så');
  });
});

describe('siffror till försäkringskassan', () => {
  test('counts different people in a calendar year', async () => {
    const said = await team.say('siffror till försäkringskassan 2022');
    expect(said).toContain('1 januari–31 december 2022');
    expect(said).toContain('olika personer');
  });
});
