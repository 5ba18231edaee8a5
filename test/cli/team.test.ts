import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOfTest, kraftbot } from '../support/command-line.js';
import { ADMIN, TENANT } from '../support/people.js';

it('works in the folder of the team that is named, by its own configuration', async () => {
  const folder = folderOfTest();
  const [data, config] = [join(folder, 'data'), join(folder, 'kraftbot.json')];
  const team = (programme: string, name?: string) => ({
    ...{ name, programme },
    tenants: [TENANT],
    members: [{ id: ADMIN, role: 'admin', name: `Ledaren, ${programme}` }],
  });
  const teams = { hedemora: team('kraften-hedemora'), avesta: team('samverkansteam-avesta', 'Norra Avesta') };
  writeFileSync(config, JSON.stringify({ teams }));
  const env = { KRAFTBOT_CONFIG: config, KRAFTBOT_DATA: data };
  const run = (...args: string[]) => kraftbot(args, env);
  expect((await run('init', '--team', 'avesta')).out).toContain('register för Norra Avesta');
  expect(existsSync(join(data, 'avesta', 'journal.jsonl'))).toBe(true);
  const examined = await run('doctor', '--offline');
  expect(examined.out + examined.err).toContain(
    `Det finns inget register i mappen ${join(data, 'hedemora')}`,
  );
  await run('init', '--team', 'hedemora');
  expect((await run('import', 'data/kraften-demo.csv', '--team', 'hedemora')).code).toBe(0);
  expect(JSON.parse((await run('export', '--team', 'avesta', '--json')).out)).toMatchObject({
    entries: [{ event: { type: 'programme-chosen', programme: 'samverkansteam-avesta' } }],
  });
  const wrong = await run('status', '--team', '../hedemora');
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain('--team ska vara teamets namn');
});

it('puts no team’s copy in another’s place, nor a copy of another register, unless it is told to', async () => {
  const data = folderOfTest();
  const run = (...args: string[]) => kraftbot([...args, '--data', data]);
  const journal = (team: string) => readFileSync(join(data, team, 'journal.jsonl'), 'utf8');
  await run('init', '--team', 'hedemora');
  await run('init', '--team', 'avesta', '--today', '2026-11-24');
  const before = journal('avesta');
  const { out } = await run('backup', '--team', 'hedemora', '--json');
  const copy = join(data, 'hedemora', 'backups', (JSON.parse(out) as { name: string }).name);
  for (const team of ['avesta', 'borlange'])
    expect(await run('restore', copy, '--team', team)).toMatchObject({
      ...{ code: 1, out: '' },
      err: expect.stringContaining('är av registret för hedemora. Inget ändrades.') as string,
    });
  expect([journal('avesta'), existsSync(join(data, 'borlange'))]).toEqual([before, false]);

  const moved = join(folderOfTest(), 'kopia.jsonl');
  copyFileSync(copy, moved);
  const elsewhere = join(folderOfTest(), 'ny');
  await kraftbot(['init', '--data', elsewhere, '--today', '2026-11-23']);
  const refused = await kraftbot(['restore', moved, '--data', elsewhere]);
  expect(refused.err).toContain('kopia.jsonl är av ett annat register än det som finns i mappen.');
  expect(await kraftbot(['restore', moved, '--data', elsewhere, '--other-register'])).toMatchObject({
    code: 0,
  });
  expect(readFileSync(join(elsewhere, 'journal.jsonl'), 'utf8')).toBe(journal('hedemora'));
});
