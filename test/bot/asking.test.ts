import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.js';
import { dueOf } from '../../src/domain/due.js';
import { openBot, type TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { openDemoBot } from '../support/demo-bot.js';
import { AGENCY, config, STEERING, TEAM, TEAM_CHAT } from '../support/people.js';
import { tempFolder } from '../support/temp-folder.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

const answer = (line: string, user = TEAM) => chatWith(bot, { user }).say(line);
/** The ways on below the sentence that holds a question back. */
const offers = async (line: string, user = TEAM) => (await answer(line, user)).split('\n').slice(1);

describe('Vilka? under a figure', () => {
  const opening = (said: string) =>
    said.split('\n').filter((row) => row.startsWith('**K') || / · K\d/.test(row));

  it('names those behind it, longest first, each row a case that opens', async () => {
    const chat = chatWith(bot, { user: TEAM });
    await chat.say('hur många kvinnor är inskrivna');
    const said = await chat.press('Vilka?');
    expect(said).toContain('**17** kvinnor är inskrivna i dag');
    expect(said).toContain('Längst tid först.');
    expect(opening(said)).toHaveLength(17);
    expect(new Set(JSON.stringify(chat.card()).match(/"title":"Öppna [^"]+"/g)).size).toBe(17);
    expect(await chat.say('och männen?')).toContain('**16** män är inskrivna');
  });

  it('of two questions in a line names those of each', async () => {
    const chat = chatWith(bot, { user: TEAM });
    await chat.say('hur många remisser kom 2025 och hur många avslutades 2025');
    expect(await chat.press('Vilka?')).toMatch(/remitterades[\s\S]*K25-024[\s\S]*avslutades[\s\S]*K22-029/);
  });

  it('is counted again for whoever presses, where they press', async () => {
    const chat = chatWith(bot, { user: TEAM });
    await chat.say('hur många kvinnor är inskrivna');
    const card = chat.card();
    const group = chatWith(bot, { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' });
    group.look(card);
    expect(await group.press('Vilka?')).toMatch(
      /i dag, 25 november 2026\.\n17 ärenden får inte visas för dig här\.$/,
    );
    const agency = chatWith(bot, { user: AGENCY });
    agency.look(card);
    const said = await agency.press('Vilka?');
    const [, unnamed] = /(\d+) ärenden får inte visas för dig här/.exec(said) ?? [];
    expect(Number(unnamed) + opening(said).length).toBe(17);
    expect(opening(said).length).toBeGreaterThan(0);
    const steering = chatWith(bot, { user: STEERING });
    steering.look(card);
    expect(opening(await steering.press('Vilka?'))).toEqual([]);
  });
});

describe('a question that is held back offers what is near it', () => {
  it('offers the readings that it asks about', async () => {
    const asked = ['hur många kvinnor i resultat 2025', 'hur många kvinnor avslutade utom dropouts 2025'];
    expect((await offers('hur många kvinnor fullföljde 2025')).slice(0, 2)).toEqual(asked);
  });

  it.each([
    ['vilka väntar på zonk från soc', ['vilka står i kö?']],
    ['hur många avslutades i zonk', ['hur många avslutades']],
    ['uppföljningar i zonk för kvinnor', ['uppföljningar för kvinnor']],
    ['hur många slutade i zonk hösten 2025', ['hur många avslutades hösten 2025?']],
    ['är Rosenfinken zonk', ['när ska Rosenfinken följas upp?', 'när skrevs Rosenfinken in?']],
  ])('%s', async (line, first) => {
    const found = await offers(line);
    expect(found.join('\n')).toContain(first.join('\n'));
    expect(found.length).toBeLessThan(4);
  });

  it.each(['hur många kaniner har vi', 'när slutar blarg', 'vilka har svarat på brevet'])(
    '%s: help, where nothing is near',
    async (line) => {
      expect(await offers(line)).toEqual(['[Hjälp]']);
    },
  );

  it('never offers a question that has lost a word, which may be a misspelt "not"', async () => {
    expect(await offers('vilka är inte zonk i prövotid')).not.toContain('vilka är inte i prövotid');
    expect((await offers('hur många kvinnor utan zonk skrevs in')).join()).not.toContain('utan');
    expect(await offers('hur många avslutades utm dropouts')).not.toContain('hur många avslutades dropouts');
  });

  it('offers only what it answers', async () => {
    for (const line of ['hur många kvinnor fullföljde 2025', 'vilka väntar på zonk från soc'])
      for (const offer of await offers(line))
        expect(await answer(offer), offer).toMatch(/Så här förstod jag frågan|Raderna ändras/);
  });
});

describe('a running period is compared with the same days', () => {
  it.each([
    ['hur många remisser jämfört med förra året', '1 juli–25 november 2025'],
    ['hur många fler remisser än förra året', '1 juli–25 november 2025'],
    ['hur många remisser i år jämfört med i fjol', '1 januari–25 november 2025'],
    ['hur många remisser perioden jämfört med förra perioden', '1 juli–25 november 2025'],
    ['hur många remisser den här månaden jämfört med förra månaden', '1–25 oktober 2026'],
    ['hur många är inskrivna jämfört med förra året', '25 november 2025'],
  ])('%s', async (line, days) => {
    expect(await answer(line)).toMatch(new RegExp(`(?:än|som) ${days}`));
  });

  it('compares with the same days of the year before whatever the period is, and with a year written out as it stands', async () => {
    expect(await answer('hur många remisser hösten 2025 jämfört med förra året')).toContain(
      'än 1 juli–31 december 2024',
    );
    expect(await answer('hur många remisser jämfört med 2025')).toContain('än 1 januari–31 december 2025');
  });
});

it('lists the quiet cases however they are asked for: nothing written for 45 days, nothing late', async () => {
  const { cases, entries } = bot.live.register;
  const quiet = [...cases.values()]
    .filter((it) => it.stage === 'enrolled')
    .filter((it) => dueOf(it, bot.live.programme, day('2026-11-25')).every(({ days }) => days >= 0))
    .filter(({ code }) => (entries.get(code) ?? []).every((one) => one.day <= '2026-10-11'))
    .map(({ code }) => code);
  expect(quiet.length).toBeGreaterThan(5);
  for (const line of ['tysta ärenden', 'vilka är tysta?', 'hur många tysta ärenden har vi?'])
    expect([line, (await answer(line)).match(/K\d\d-\d{3}/g)]).toEqual([line, quiet.sort()]);
  expect(await answer('tysta från soc')).toMatch(/\*\*2\*\* ärenden/);
});

it('tells after the share in result, and only then, whether it is good', async () => {
  await answer('hur stor andel nådde resultat 2024/25?');
  expect(await answer('är det bra?')).toContain('60 %** vidare 2021');
  await answer('hur många är inskrivna?');
  expect(await answer('är det bra?')).not.toContain('vidare 2021');
});

it('goes on after a restart with what was asked before it, and not half an hour later', async () => {
  const own = await tempFolder();
  const at = async (time: string, line: string) => {
    const it = await openBot({ config, folder: own, now: () => new Date(`2026-11-25T${time}:00.000Z`) });
    const said = await chatWith(it, { user: TEAM }).say(line);
    await it.stop();
    return said;
  };
  await at('08:00', 'hur många remisser har vi fått i år');
  expect(await at('08:29', 'och männen?')).toMatch(/män/);
  expect(await at('09:00', 'och kvinnorna?')).toContain('Jag vet inte vilka du syftar på');
});

describe('a case that was shown or written about is the one spoken of', () => {
  it.each([
    ['berätta om K23-014', 'hur länge har hon varit inskriven?', 'månader'],
    ['visa K23-014', 'har den samtycke?', 'samtycke'],
    ['K23-014', 'ålder', 'ålder i år'],
    ['uppföljning gjord K23-014', 'när är nästa avstämning?', 'halvårsavstämning'],
  ])('%s · %s', async (line, question, told) => {
    const chat = chatWith(bot, { user: TEAM, conversation: line });
    await chat.say(line);
    const said = await chat.say(question);
    expect(said).toContain('K23-014');
    expect(said).toContain(told);
  });
});

it('answers a whole question after a card that it is not of, and holds what is of nothing that was asked', async () => {
  const chat = chatWith(bot, { user: TEAM, conversation: 'whole after a card' });
  await chat.say('visa K23-014');
  expect(await chat.say('vilka har försörjningsstöd')).toContain('inskrivna · försörjningsstöd');
  await chat.say('visa K23-014');
  expect(await chat.say('och männen?')).toContain('Jag vet inte vilka du syftar på');
});

it.each([
  ['när ska K23-014 följas upp?', 'och halvårsavstämningen', 'nästa halvårsavstämning'],
  ['fördela de inskrivna på åldersgrupp', 'och på kön i stället', 'per kön'],
  ['hur många remisser fick vi 2024?', 'och avslut', '35'],
])('%s · %s goes on, though it looks like an order', async (question, line, told) => {
  const chat = chatWith(bot, { user: TEAM, conversation: line });
  await chat.say(question);
  expect(await chat.say(line)).toContain(told);
});

it('never takes a line that points back for a question of all that is due', async () => {
  const chat = chatWith(bot, { user: TEAM, conversation: 'due' });
  await chat.say('när ska K26-002 följas upp');
  expect(await chat.say('hur försenad är den')).toContain('Uppföljningar för Småspoven');
});
