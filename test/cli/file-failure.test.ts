import { userInfo } from 'node:os';
import { expect, it } from 'vitest';
import { account } from '../../src/cli/account.js';
import { fileFailure } from '../../src/cli/file-failure.js';

const failed = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ['ENOENT', 'läsa', 'Filen a.csv finns inte.'],
  [
    'EACCES',
    'läsa',
    `Filen a.csv får kontot ${userInfo().username} inte läsa. Välj en mapp som kontot kommer åt.`,
  ],
  ['EIO', 'läsa', 'Filen a.csv går inte att läsa.'],
  ['ENOENT', 'skriva', 'Filen a.csv gick inte att skriva: mappen finns inte.'],
  [
    'EACCES',
    'skriva',
    `Filen a.csv får kontot ${userInfo().username} inte skriva. Välj en mapp som kontot kommer åt.`,
  ],
  ['ENOSPC', 'skriva', 'Filen a.csv skrevs inte: disken är full.'],
  ['EIO', 'skriva', 'Filen a.csv gick inte att skriva.'],
] as const)('says why a file could not be opened: %s, %s', (code, done, text) => {
  expect(fileFailure('Filen a.csv', failed(code), done)).toBe(text);
});

it('names the account, and who became it by sudo', () => {
  expect(account({})).toBe(userInfo().username);
  expect(account({ SUDO_USER: 'anna' })).toBe(`${userInfo().username} (anna)`);
});
