import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { kraftbot } from '../../support/command-line.js';
import { givenIn } from '../../support/given.js';
import { ADMIN, config, STEERING, STEERING_CHANNEL, TEAM } from '../../support/people.js';
import { closure, enrolment, referral } from '../../support/story.js';
import { tempFolder } from '../../support/temp-folder.js';
import { xlsx } from '../../support/workbook.js';

vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = spaced(chatWith(bot, { user: ADMIN }));
  const given = givenIn(bot);
  for (const referred of ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'])
    await given(referral({}, referred), enrolment('2026-02-01'));
  await given({ type: 'close', code: 'K26-001', closed: day('2026-08-01'), outcome: 'arbete' });
  await given(referral({}, '2026-10-01'), enrolment('2026-10-15'), closure());
});
afterAll(() => bot.stop());

/** With ordinary spaces between thousands. */
function spaced(chat: Chat): Chat {
  const plain = async (said: Promise<string>) => (await said).replace(/\u00a0/g, ' ');
  return {
    ...chat,
    say: (...line) => plain(chat.say(...line)),
    press: (...button) => plain(chat.press(...button)),
  };
}

describe('budget', () => {
  it('is written a line at a time, and its sums are checked as they are written', async () => {
    expect(await chat.say('budget 2026 löner 1 850 000 beviljat')).toContain(
      'Löner 2026: **1 850 000 kr** beviljat.',
    );
    expect(await chat.say('budget 2026 beviljat totalt 2,1 mkr')).toContain(
      'Summan av beviljat: det blir 1 850 000, men det står 2 100 000 (250 000 för mycket).',
    );
    await chat.press('Ångra');
    await chat.say('budget 2026 lokaler 150000 beviljat');
    expect(await chat.say('budget 2026 beviljat totalt 2,1 mkr')).toContain(
      'Summan av beviljat: 1 850 000 + 150 000 blir 2 000 000, men det står 2 100 000 (100 000 för mycket).',
    );
    expect(await chat.press('Ångra')).not.toContain('2 100 000');
    expect(await chat.say('utfall löner 900 000 t.o.m. 30/9')).toContain(
      'utfall till och med 30 september 2026',
    );
    // A line's name in another form is that line.
    expect(await chat.say('utfall lokalerna 100 tkr 30 sep')).toContain(
      'Lokaler 2026: **100 000 kr** utfall',
    );
    await chat.say('prognos löner 1 700 000');
  });

  it('keeps the sign of a forecast, and the whole of a name that joins words or says what it costs', async () => {
    for (const [line, told] of [
      ['budget 2031 övriga kostnader prognos -20 000', 'Övriga kostnader 2031: **−20 000 kr** prognos.'],
      ['prognos 2031 övriga kostnader minus 25 000', 'Övriga kostnader 2031: **−25 000 kr** prognos.'],
      ['budget 2031 resor och logi 50 000 beviljat', 'Resor och logi 2031: **50 000 kr** beviljat.'],
      ['budget 2031 handledning/utbildning beviljat 65 272', 'Handledning/utbildning 2031: **65 272 kr**'],
      ['kostnader för lokaler 2031: beviljat 150 000', 'Lokaler 2031: **150 000 kr** beviljat.'],
      ['utfall 2024 lokaler 500 kr', 'Lokaler 2024: **500 kr** utfall'],
      ['budget 2031 löner – 900 000 beviljat', 'Löner 2031: **900 000 kr** beviljat.'],
    ] as const)
      expect(await chat.say(line)).toContain(told);
    const before = bot.live.register.position;
    expect(await chat.say('budget 2031 löner -900 000 beviljat')).toContain('kan inte vara mindre än noll');
    expect(bot.live.register.position).toBe(before);
  });

  it('is told in one sentence, with what each enrolled and each result has cost', async () => {
    expect(await chat.say('budget 2027 sökt 2,1 mkr, beviljat 1,9 mkr')).toContain(
      'Totalt 2027: **2 100 000 kr** äskat. Totalt 2027: **1 900 000 kr** beviljat.',
    );
    expect(await chat.say('hur ligger vi till mot budget?')).toContain(
      'Till och med 30 september 2026 är **1 000 000 kr** använt av 2 000 000 kr: **50 %** när 75 % av året har gått, och prognosen är 1 700 000 kr. Det är 250 000 kr för var och en av 4 i verksamheten och 1 000 000 kr för den enda i resultat.',
    );
  });

  it('is the leader’s to write, and tells the steering group no more than its own figures', async () => {
    expect(await chat.say('budget löner 5 000 beviljat', { user: TEAM })).toContain(
      'skriver verksamhetsledaren in',
    );
    const told = await chat.say('budget', {
      user: STEERING,
      conversation: STEERING_CHANNEL,
      kind: 'channel',
    });
    expect(told).toContain('Löner | 1 850 000 | 900 000 | 1 700 000');
    expect(told).not.toContain('för var och en');
  });

  it.each([
    ['utfall löner 900 000 och 30 000', 'Är 900 000 och 30 000 äskat, beviljat, utfall eller prognos?'],
    ['budget löner 100 000', 'Är 100 000 äskat, beviljat, utfall eller prognos?'],
    ['prognos 1 700 000', 'Vilken rad i budgeten'],
    ['utfall löner 900 000 t.o.m. 31/12-27', 'Utfallets sista dag 31 dec 2027 ligger i framtiden'],
    ['budget lokaler 180000 kr utfall till och med oktober 142 500', 'Är 180000 och 142 500 äskat'],
    ['hur skriver jag in budgeten?', 'En rad skrivs in så här: `utfall löner'],
    ['vad kostar en deltagare?', 'för var och en av 4 i verksamheten'],
    ['budget 2025', 'Ingen budget för 2025 är inskriven.'],
    ['utfall 2025', 'personer avslutades'],
    ['utfall 220701-230630', 'personer avslutades'],
  ])('answers %s', async (line, words) => {
    const before = bot.live.register.position;
    expect(await chat.say(line)).toContain(words);
    expect(bot.live.register.position).toBe(before);
  });

  it('is read from a file on the command line, all of it or nothing', async () => {
    const folder = await tempFolder();
    const data = join(folder, 'data');
    const run = (...args: string[]) => kraftbot([...args, '--data', data]);
    await run('init');
    const file = join(folder, 'budget.csv');
    const head = 'år;rad;äskat;beviljat;utfall;utfall till;prognos\n';
    await writeFile(
      file,
      `${head}2025;Löner;2 000 000;1 594 728;;;1 150 000\n2025;Handledning;;65 272;x;;65 272\n`,
    );
    expect((await run('budget', '--import', file)).err).toContain('Rad 3: ”x” är inget belopp.');
    await writeFile(file, `${head}2025;Löner;;;900 000;30/9-25;\n2025;Lokal;;;1 000;i höst;\n`);
    expect((await run('budget', '--import', file)).err).toContain('Rad 3: ”i höst” är ingen dag.');
    await writeFile(
      file,
      `${head}2025;Löner;2 000 000;1 594 728;;;1 150 000\n2025;Handledning;;65 272;;;65 272\n2025;Totalt;;1 660 000;;;\n`,
    );
    expect(await run('budget', '--import', file)).toMatchObject({ code: 0, err: '' });
    const book = join(folder, 'budget.xlsx');
    const rows = [
      ['Vår budget'],
      ['År', 'Rad', 'Beviljat', 'Prognos'],
      [2022, 'Lokaler', 40_000, 30_000],
      [2022, 'Övriga kostnader', 110_000, '−20 000'],
    ];
    await writeFile(book, xlsx({ sheets: [{ name: 'Blad1', rows }] }));
    expect(await run('budget', '--import', book)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse((await run('budget', '2022', '--json')).out)).toMatchObject({
      sums: { granted: 150_000, forecast: 10_000 },
    });
    const written = await run('budget', 'utfall löner 900 000 t.o.m. 30/9');
    expect(written).toMatchObject({ code: 0, err: '' });
    const { out } = await run('budget', '2025', '--json');
    expect(JSON.parse(out)).toMatchObject({
      year: 2025,
      sums: { asked: 2_000_000, granted: 1_660_000, forecast: 1_215_272 },
      faults: [],
    });
  });
});
