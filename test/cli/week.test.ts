import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CaseEntry } from '../../src/domain/case/fold-case.js';
import type { Day } from '../../src/domain/day.js';
import { openBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { folderOfTest, kraftbot } from '../support/command-line.js';
import { programme } from '../support/sample-register.js';

/**
 * R11: Teams is away for a week, and the team works on the command line: the register out as a file, changed in a
 * spreadsheet and read in again, agenda and lists on paper. Then Teams is back, and the bot knows it all.
 */
it('carries a team through a week without Teams, and back', async () => {
  const folder = folderOfTest();
  const data = join(folder, 'data');
  const file = join(folder, 'register.csv');
  let today = '2026-11-23';
  const run = async (...args: string[]) => {
    const said = await kraftbot([...args, '--data', data, '--today', today], {}, `${today}T08:30:00Z`);
    expect([args.join(' '), said.code, said.code === 0 ? '' : said.err]).toEqual([args.join(' '), 0, '']);
    return said.out;
  };
  const sheet = async (change: (row: Record<string, string>) => Record<string, string>) => {
    const [head = '', ...lines] = (await run('export')).replace('\uFEFF', '').trim().split(/\r?\n/);
    const names = head.split(';');
    const rows = lines.map((line): Record<string, string> => {
      const cells = line.split(';');
      return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    });
    const changed = rows.map(change);
    writeFileSync(
      file,
      [head, ...changed.map((row) => names.map((name) => row[name] ?? '').join(';'))].join('\n'),
    );
    return run('import', file, '--update');
  };
  const only = (code: string, cells: Record<string, string>) => (row: Record<string, string>) =>
    row['arende'] === code ? { ...row, ...cells } : row;

  // Monday: two referrals.
  await run('init');
  writeFileSync(
    file,
    'kon;fodelsear;remittent;forsorjning;remissdatum\nK;1992;SOC;forsorjningsstod;2026-11-23\nM;1985;FK;sjukpenning;2026-11-20\n',
  );
  expect(await run('import', file)).toContain('2 ärenden lästes in');
  // Tuesday: one is enrolled, with a consent.
  today = '2026-11-24';
  await sheet(only('K26-001', { inskriven: '2026-11-24', samtycke: '2026-11-24', provotid: 'pågår' }));
  // Wednesday: the meeting, on paper.
  today = '2026-11-25';
  expect(await run('agenda', '--format', 'md')).toContain('K26-001');
  expect(await run('minutes')).not.toBe('');
  // Thursday: the other said no; the first one's trial is decided early, and a follow-up made.
  today = '2026-11-26';
  await sheet(only('K26-002', { avslutad: '2026-11-26', utfall: 'ej-inskriven' }));
  await sheet(only('K26-001', { provotid: 'klar', senaste_uppfoljning: '2026-11-26' }));
  // Friday: figures, a copy, and everything in order.
  today = '2026-11-27';
  expect(await run('status')).toContain('1');
  expect(await run('due')).not.toContain('K26-002');
  await run('backup');
  expect(await run('verify')).toContain('Registret är helt');
  const exported = await run('export', '--format', 'json');

  // Teams is back.
  const bot = await openBot({ folder: data, today: '2026-11-27' as never, programme: programme() });
  onTestFinished(() => bot.stop());
  const [answer] = await bot.say('visa K26-001');
  expect(JSON.stringify(answer?.body)).toContain('K26-001');
  expect(bot.live.register.cases.get('K26-001')).toMatchObject({ stage: 'enrolled', enrolled: '2026-11-24' });
  expect(bot.live.register.cases.get('K26-002')).toMatchObject({ stage: 'declined' });
  expect(await run('export', '--format', 'json')).toBe(exported);
});

/** What a team does in a week, day by day: each line as it is written in Teams, and the button after it. */
const WEEK: readonly (readonly [day: string, ...said: string[]])[] = [
  [
    '2026-11-23',
    'ny remiss soc kvinna 34 försörjningsstöd',
    'Spara',
    'ny remiss fk man född 1985 sjukpenning',
    'Spara',
  ],
  [
    '2026-11-23',
    'ny remiss af kvinna född 1990 a-kassa',
    'Spara',
    'boka studiebesök K26-001 24 nov',
    'Spara',
  ],
  ['2026-11-24', 'studiebesök K26-001 gjort', 'Spara', 'skriv in K26-001, samtycke till alla', 'Spara'],
  ['2026-11-24', 'skriv in K26-003, samtycke till af', 'Spara', 'samtycke K26-003 till fk', 'Spara'],
  ['2026-11-25', 'prövotid K26-001 fortsätter', 'Spara', 'beslut: Alva ringer banken senast 3 dec'],
  ['2026-11-25', 'lägg till på dagordningen: lokaler', 'starta arbetsträning K26-003', 'Spara'],
  [
    '2026-11-26',
    'uppföljning K26-001 klar',
    'Spara',
    'avstämning K26-001 gjord',
    'Spara',
    'K26-002 tackade nej',
    'Spara',
  ],
  ['2026-11-27', 'avsluta K26-003 arbete lönebidrag', 'Spara', 'återkalla samtycke K26-001 till fk', 'Spara'],
  ['2026-11-27', 'avsluta K26-001 studier', 'Spara', 'ångra', 'Ångra'],
];

const BUTTONS = new Set(['Spara', 'Ångra']);

it('does on the command line whatever is done in Teams, in the same words, and the register is the same', async () => {
  const data = join(folderOfTest(), 'data');
  const run = (day: string, ...args: string[]) =>
    kraftbot([...args, '--data', data, '--today', day], {}, `${day}T08:30:00Z`);
  await run('2026-11-23', 'init');
  const inTeams = folderOfTest();
  const openOn = (day: string, folder = inTeams) =>
    openBot({ folder, today: day as Day, programme: programme() });
  for (const [day, ...said] of WEEK) {
    const bot = await openOn(day);
    const chat = chatWith(bot);
    for (const line of said) await (BUTTONS.has(line) ? chat.press(line) : chat.say(line));
    await bot.stop();
    const { out, ...ended } = await run(day, 'chat', ...said);
    expect({ said, ...ended }, out).toEqual({ said, code: 0, err: '' });
  }
  const teams = await openOn('2026-11-27');
  const bot = await openOn('2026-11-27', data);
  onTestFinished(() => teams.stop());
  const told = (entries: readonly CaseEntry[]) =>
    entries.map(({ stream, number, day: of, event }) => ({ stream, number, of, event }));
  const cases = [...bot.live.register.entries.keys()];
  expect(cases).toEqual(['K26-001', 'K26-002', 'K26-003']);
  for (const code of cases)
    expect(told(bot.live.register.entries.get(code) ?? [])).toEqual(
      told(teams.live.register.entries.get(code) ?? []),
    );
  expect([...bot.live.register.cases.values()].map(({ stage }) => stage)).toEqual([
    'enrolled',
    'declined',
    'closed',
  ]);
  await bot.stop();
  for (const line of ['dagordning', 'minnesanteckningar', 'öppna beslut'])
    expect((await run('2026-11-27', 'chat', line)).out).toMatch(/lokaler|Alva ringer banken/);
});
