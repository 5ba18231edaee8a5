import { existsSync, writeFileSync } from 'node:fs';
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
