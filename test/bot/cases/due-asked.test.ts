import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBot } from '../../support/bot.js';
import { chatWith } from '../../support/chat.js';
import { openDemoBot } from '../../support/demo-bot.js';
import { AGENCY, STEERING, TEAM, TEAM_CHAT } from '../../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

const say = (line: string, user = TEAM) => chatWith(bot, { user }).say(line);
const ALL = 'Uppföljningar';
const LATE = 'Försenat';
const WEEK = 'Att göra i veckan';

describe('what is due is the one list, however it is asked', () => {
  it.each([
    ['uppföljningar', ALL],
    ['vilka ska följas upp', ALL],
    ['vilka ska foljas upp snart?', ALL],
    ['vad är på gång', ALL],
    ['att göra', ALL],
    ['försenade', LATE],
    ['vad är försenat', LATE],
    ['vilka är försenade i dag', LATE],
    ['försenade uppföljningar', LATE],
    ['alla försenade', LATE],
    ['är något försenat?', LATE],
    ['försenade beslut', 'Försenat: beslut om prövotid'],
    ['uppföljningar i dag', 'Att göra i dag'],
    ['uppföljningar i veckan', WEEK],
    ['vad händer i veckan', WEEK],
    ['vad ska göras i veckan', WEEK],
    ['uppföljningar till fredag', 'Att göra till 27 november'],
    ['vilka ska följas upp nästa vecka', 'Att göra 30 november–6 december 2026'],
    ['vilka ska följas upp i december', 'Att göra 1–31 december 2026'],
    ['uppföljningar för FK', `${ALL} för Försäkringskassan`],
    ['försenade från region', `${LATE} från Region Dalarna`],
    ['vilka ska följas upp av teamet', `${ALL} för teamet`],
    ['uppföljningar för Maskrosen', `${ALL} för Maskrosen`],
    ['vilka avstämningar ska göras', 'Halvårsavstämningar'],
    ['vilka ska följas upp från fk i veckan', `${WEEK} från Försäkringskassan`],
    ['i veckan', WEEK],
    ['idag', 'Att göra i dag'],
    ['för FK', `${ALL} för Försäkringskassan`],
    ['vilka kvinnor ska följas upp', `${ALL} · kvinnor`],
    ['uppföljningar för män', `${ALL} · män`],
    ['vilka ska följas upp utom fk', `${ALL} · inte från Försäkringskassan`],
    ['vilka från fk eller soc ska följas upp', `${ALL} · från Försäkringskassan eller Socialförvaltningen`],
  ])('%s', async (line, title) => {
    const alone = chatWith(bot, { user: TEAM, conversation: line });
    const [first, ...rest] = (await alone.say(line)).split('\n');
    expect(first).toBe(title);
    expect(rest.join()).toContain('Raderna ändras när något är gjort.');
  });
});

it.each([
  ['försenade för män', 'Försenat · män', '**3** försenade'],
  ['hur många kvinnor är försenade', 'Försenat · kvinnor', '**5** försenade'],
])('%s is the one list of those', async (line, heading, number) => {
  const said = await say(line);
  expect(said).toContain(heading);
  expect(said).toContain(number);
});

it.each([
  'vilka ska inte följas upp',
  'försenade i kö',
  'uppföljningar zonk',
  'hur många är inte försenade',
  'när ska Maskrosen följas upp',
  'vilka är kvar',
])('never drops a word: %s is another question, or held', async (line) => {
  expect(await say(line)).not.toContain('Raderna ändras');
});

it('puts the most overdue first, with days, owner and Gjord on the row', async () => {
  const rows = (await say('vilka är försenade')).split('\n').filter((line) => line.includes('försenad ·'));
  const days = rows.map((row) => Number(/(\d+) dag/.exec(row)?.[1]));
  expect(rows[0]).toBe(
    '**Maskrosen** · K23-033 / 38 dagar försenad · uppföljning · Region Dalarna | [Gjord]',
  );
  expect(days).toEqual([...days].sort((one, other) => other - one));
  expect(rows.every((row) => row.endsWith('[Gjord]'))).toBe(true);
});

it.each(['hur många är försenade', 'hur många är försenade i dag?', 'antal försenade'])(
  'tells what kinds the late ones are of: %s',
  async (line) => {
    const [, said, kinds = ''] = /\*\*(\d+)\*\* försenade: (.*)\./.exec(await say(line)) ?? [];
    expect(kinds).toMatch(/uppföljningar.* och \d+ halvårsavstämning/);
    const counts = (kinds.match(/\d+/g) ?? []).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(said));
  },
);

it('counts the list that was shown, and those of it that are spoken of', async () => {
  const chat = chatWith(bot, { user: TEAM });
  const [, late] = /\*\*(\d+)\*\* försenade och/.exec(await chat.say('vilka ska följas upp')) ?? [];
  expect(await chat.say('hur många är försenade?')).toContain(`**${late}** försenade: `);
  await chat.say('vilka kvinnor ska följas upp');
  expect(await chat.say('hur många är försenade?')).toMatch(
    /^Försenat · kvinnor\n.*\n\*\*\d+\*\* försenade: /,
  );
});

it('shows of men and women together what it shows of all, and where others read along only how many', async () => {
  const rows = async (line: string) =>
    (await chatWith(bot, { user: TEAM, conversation: line }).say(line))
      .split('\n')
      .filter((one) => / · K\d\d-\d{3} \/ .* · (?:uppf|halv|prö)/.test(one));
  const [men, women, all] = [
    await rows('vilka män ska följas upp'),
    await rows('vilka kvinnor ska följas upp'),
    await rows('vilka ska följas upp'),
  ];
  expect(men.length).toBeGreaterThan(1);
  expect(women.length).toBeGreaterThan(1);
  const others = all.filter((row) => !men.includes(row) && !women.includes(row));
  const genders = others.map(
    (row) => bot.live.register.cases.get(/K\d\d-\d{3}/.exec(row)?.[0] ?? '')?.gender,
  );
  expect(genders.every((one) => one === 'X')).toBe(true);
  expect(women.filter((row) => men.includes(row))).toEqual([]);
  const group = { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' } as const;
  const open = await chatWith(bot, group).say('vilka kvinnor ska följas upp');
  expect(open).toMatch(/\*\*\d+\*\* kvinnor/);
  expect(open).not.toMatch(/K\d\d-\d{3}/);
  const filter = { who: [{ on: 'gender', not: false, in: ['K'] }] };
  const forged = await bot.press('due-page', { start: 0, filter }, group);
  expect(JSON.stringify(forged.value)).not.toMatch(/K\d\d.\d{3}/);
});

it('is nothing that "i veckan" means after a question of something else', async () => {
  const chat = chatWith(bot, { user: TEAM, conversation: 'of something else' });
  await chat.say('hur många remisser fick vi i oktober');
  expect(await chat.say('i veckan')).not.toContain('Raderna ändras');
});

it('opens the case from a row of any list that was asked for', async () => {
  const chat = chatWith(bot, { user: TEAM, conversation: 'a row opens' });
  await chat.say('vilka är inskrivna');
  expect(await chat.press('Öppna Maskrosen')).toContain('K23-033\nInskriven sedan 11 jan 2024.');
});

it('can be asked on about', async () => {
  const chat = chatWith(bot, { user: TEAM });
  await chat.say('vilka ska följas upp');
  expect(await chat.say('hur många av dem är kvinnor?')).toMatch(/\*\*\d+\*\* kvinnor/);
});

it('is only the authority’s own for its person, and nothing for the steering group', async () => {
  const own = await say('vad är försenat', AGENCY);
  expect(own).toContain('de saknar samtycke till Försäkringskassan');
  expect(own).not.toContain('[Gjord]');
  expect(await say('vilka ska följas upp', STEERING)).not.toMatch(/K\d\d-/);
});
