import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOfTest, kraftbot } from '../support/command-line.js';

it('begins an empty register, in a folder that need not exist, with its programme', async () => {
  const data = join(folderOfTest(), 'ny', 'mapp');
  const { code, out } = await kraftbot(['init', '--data', data, '--programme', 'samverkansteam-avesta']);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('Ett nytt, tomt register för') as string,
  });
  expect(await kraftbot(['verify', '--data', data])).toMatchObject({ code: 0 });
  const other = await kraftbot(['import', 'x.csv', '--data', data, '--programme', 'kraft-lund']);
  expect(other.code).toBe(1);
});

it('leaves a register that is there alone', async () => {
  const data = folderOfTest();
  await kraftbot(['init', '--data', data]);
  const { code, err } = await kraftbot(['init', '--data', data]);
  expect({ code, err }).toEqual({
    code: 1,
    err: `Det finns redan ett register i mappen ${data}. Inget ändrades.\n`,
  });
});

it('is the admin’s', async () => {
  const data = join(folderOfTest(), 'ny');
  expect(await kraftbot(['init', '--data', data, '--role', 'team'])).toMatchObject({ code: 1 });
  expect(existsSync(data)).toBe(false);
});

it('prunes nothing where the register has no rule', async () => {
  const data = folderOfTest();
  await kraftbot(['init', '--data', data]);
  for (const time of ['06:00', '07:00', '08:00']) {
    const { code } = await kraftbot(['backup', '--data', data], {}, `2026-11-25T${time}:00Z`);
    expect(code).toBe(0);
  }
  expect(readdirSync(join(data, 'backups'))).toHaveLength(3);
});

it.each([
  ['backup', {}],
  ['encrypt', { KRAFTBOT_KEY: Buffer.alloc(32, 7).toString('base64') }],
])('is what %s says is missing, in a folder without a register', async (command, env) => {
  const data = folderOfTest();
  const { code, err } = await kraftbot([command, '--data', data], env);
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(/^Det finns inget register i mappen .* kraftbot init /) as string,
  });
});
