import { spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { openPostgres } from '../../src/domain/stores/postgres/store.js';
import { connect } from '../../src/domain/stores/postgres/sql.js';
import { builtCli } from '../support/built-cli.js';
import { folderOfTest, kraftbot } from '../support/command-line.js';
import { openBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { newDatabase } from '../support/postgres.js';
import { someEntry, someLook } from '../support/store-entries.js';

/** The command line against a real server: a register is moved there, worked on, and moved back. */
it('moves a register both ways with the same export, and works on it where it is', async () => {
  const [home, back] = [folderOfTest(), join(folderOfTest(), 'ny')];
  await kraftbot(['import', 'data/kraften-demo.csv', '--data', home]);
  const before = await kraftbot(['export', '--format', 'json', '--data', home]);
  const env = { DATABASE_URL: await newDatabase() };
  const there = await kraftbot(['migrate-store', '--to', 'database', '--data', home, '--json'], env);
  expect(there).toMatchObject({ code: 0, err: '' });
  const moved = JSON.parse(there.out) as { entries: number; sum: string; equal: boolean };
  expect(moved).toMatchObject({ team: 'team', equal: true });
  expect((await readFile(join(home, 'journal.jsonl'), 'utf8')).trimEnd()).toContain(moved.sum);
  expect((await kraftbot(['export', '--format', 'json'], env)).out).toBe(before.out);
  expect((await kraftbot(['verify', '--json'], env)).out).toContain('"ok": true');
  const again = await kraftbot(['import', 'data/kraften-demo.csv'], env);
  expect(again).toMatchObject({ code: 0 });
  expect((await kraftbot(['migrate-store', '--to', 'folder', '--data', back], env)).code).toBe(0);
  expect((await kraftbot(['export', '--format', 'json', '--data', back])).out).toBe(before.out);
  const twice = await kraftbot(['migrate-store', '--to', 'database', '--data', back], env);
  expect(twice).toMatchObject({ code: 1 });
  expect(twice.err).toContain('Det finns redan ett register för team i databasen.');
});

it('asks which team, begins one once, and says what only a folder can', async () => {
  const env = { DATABASE_URL: await newDatabase() };
  const absent = await kraftbot(['status'], env);
  expect(absent.err).toContain('kraftbot init');
  expect(
    await kraftbot(['init', '--team', 'avesta', '--programme', 'samverkansteam-avesta'], env),
  ).toMatchObject({
    code: 0,
    err: '',
  });
  expect((await kraftbot(['init', '--team', 'avesta'], env)).err).toContain('Det finns redan ett register');
  await kraftbot(['init', '--team', 'hedemora'], env);
  const which = await kraftbot(['status'], env);
  expect(which).toMatchObject({ code: 2 });
  expect(which.err).toContain('Välj team med --team: avesta, hedemora.');
  expect((await kraftbot(['status', '--team', 'hedemora', '--json'], env)).code).toBe(0);
  expect((await kraftbot(['backup'], env)).err).toContain('Registret ligger i PostgreSQL');
});

it('moves each of several teams from its own folder and back to it, and says where there is none', async () => {
  const [home, back] = [folderOfTest(), join(folderOfTest(), 'ny')];
  const env = { DATABASE_URL: await newDatabase() };
  const teams = ['avesta', 'hedemora'];
  for (const [at, team] of teams.entries())
    await kraftbot(['init', '--data', home, '--team', team, '--today', `2026-11-2${at}`]);
  const move = (team: string, to: string, data: string) =>
    kraftbot(['migrate-store', '--to', to, '--team', team, '--data', data], env);
  for (const team of teams) expect(await move(team, 'database', home)).toMatchObject({ code: 0, err: '' });
  for (const team of teams) {
    expect(await move(team, 'folder', back)).toMatchObject({ code: 0, err: '' });
    const [was, is] = await Promise.all(
      [home, back].map((data) => readFile(join(data, team, 'journal.jsonl'), 'utf8')),
    );
    expect(is).toBe(was);
  }
  await cp(join(home, 'hedemora'), join(home, 'falun'), { recursive: true });
  const same = await move('falun', 'database', home);
  expect(same).toMatchObject({ code: 1, out: '' });
  expect(same.err).toContain('är av registret för hedemora. Inget ändrades.');
  const nowhere = await move('borlange', 'database', home);
  expect(nowhere).toMatchObject({ code: 1 });
  expect(nowhere.err).toContain(`Det finns inget register i mappen ${join(home, 'borlange')}`);
});

it('moves all of a register or none of it when it is killed on the way, and does it when it is run again', async () => {
  const [home, back] = [folderOfTest(), join(folderOfTest(), 'ny')];
  const env = { DATABASE_URL: await newDatabase() };
  const journal = await openJsonLedger(home, { begin: true });
  for (let at = 0; at < 4_000; at += 500)
    await journal.append(Array.from({ length: 500 }, (_, one) => someEntry(1, `K26-${at + one}`)));
  journal.note(someLook);
  await journal.close();
  const journalOf = (folder: string) =>
    readFile(join(folder, 'journal.jsonl'), 'utf8').catch(() => undefined);
  const whole = await journalOf(home);
  const cli = builtCli();
  const sql = connect(env.DATABASE_URL);
  const isThere = async () =>
    (await sql.ask({ text: "select 1 from pg_tables where tablename = 'head'" })).length > 0;
  let killed = 0;
  for (const [to, data] of [
    ['database', home],
    ['folder', back],
  ] as const)
    for (let wait = 200; ; wait += 150) {
      const ended = await killedAfter(wait, cli, ['migrate-store', '--to', to, '--data', data], env);
      if (to === 'folder') expect([undefined, whole]).toContain(await journalOf(back));
      else if (await isThere())
        expect([0, 4_000]).toContain(
          Number((await sql.ask({ text: 'select count(*) from entries' }))[0]?.['count']),
        );
      if (ended === 'killed') killed += 1;
      else {
        expect(ended).toMatch(/Exporten är lika i båda|Det finns redan ett register/);
        break;
      }
    }
  expect(killed).toBeGreaterThan(2);
  expect(await journalOf(back)).toBe(whole);
  const kept = await openJsonLedger(back, { readOnly: true });
  expect((await kept.looks()).looks).toEqual([someLook]);
  await Promise.all([kept.close(), sql.close()]);
}, 120_000);

it('remembers how a list was read where the register is, whichever machine it is read on', async () => {
  const env = { DATABASE_URL: await newDatabase() };
  const [here, there] = [folderOfTest(), folderOfTest()];
  const list = join(here, 'lista.csv');
  await writeFile(list, 'Kön;Remitterad av;Datum för remiss\nKvinna;Socialtjänsten;2026-11-02\n');
  const map = ['--map', join(here, 'karta.json')];
  const read = (data: string, more: string[] = []) =>
    kraftbot(['import', list, '--data', data, ...more], env);
  expect(await read(here)).toMatchObject({ code: 1 });
  await read(here, map);
  expect(await read(here, map)).toMatchObject({ code: 0, err: '' });
  expect(await read(there)).toMatchObject({ code: 0, err: '' });
});

it('works with an account that may read and add and nothing more, and tells an erasure that it may not do', async () => {
  const env = { DATABASE_URL: await newDatabase() };
  await kraftbot(['import', 'data/kraften-demo.csv'], env);
  const owner = connect(env.DATABASE_URL);
  const grants = (await readFile('infra/postgres/grants.sql', 'utf8'))
    .split('\n')
    .filter((line) => !line.startsWith('--'))
    .join('\n');
  await owner.ask({ text: 'drop role if exists kraftbot_app' }).catch(() => undefined);
  await owner.ask({ text: 'create role kraftbot_app login' });
  await owner.ask({ text: grants });
  const url = new URL(env.DATABASE_URL);
  url.username = 'kraftbot_app';
  const app = { DATABASE_URL: url.href };
  expect((await kraftbot(['status', '--json'], app)).code).toBe(0);
  const bot = await openBot({ store: await openPostgres(connect(app.DATABASE_URL)) });
  const chat = chatWith(bot);
  await chat.say('ny remiss soc kvinna 34 försörjningsstöd');
  expect(await chat.press('Spara')).toContain('Sparat');
  await bot.stop();
  const code = [...bot.live.register.cases.values()].find(({ stage }) => stage === 'closed')?.code ?? '';
  const erase = ['erase', code, '--confirm', code];
  expect((await kraftbot(erase, app)).err).toContain('Databasen säger nej (42501).');
  expect(await kraftbot(erase, env)).toMatchObject({ code: 0, err: '' });
  expect((await kraftbot(['export', '--format', 'json'], app)).out).not.toContain(`case/${code}`);
  const mine = connect(app.DATABASE_URL);
  for (const text of [
    'delete from entries',
    "update entries set line = ''",
    'drop table entries',
    'delete from looks',
  ])
    await expect(mine.ask({ text })).rejects.toMatchObject({
      failure: { code: 'database-refused', cause: '42501' },
    });
  await mine.close();
  await owner.ask({ text: 'drop owned by kraftbot_app' });
  await owner.ask({ text: 'drop role kraftbot_app' });
  await owner.close();
});

/** What the installed command says, killed as a power cut would if it is not done by then. */
function killedAfter(
  milliseconds: number,
  cli: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === null ? said : 'killed');
    });
  });
}
