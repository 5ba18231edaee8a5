import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.js';
import { demoCsv } from '../support/sample-register.js';
import { kraftbot } from '../support/command-line.js';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftbot-out-'));
  data = join(folder, 'data');
  await writeFile(join(folder, 'demo.csv'), demoCsv());
  await kraftbot(['import', join(folder, 'demo.csv'), '--data', data, '--today', '2026-11-25']);
  await mkdir(join(data, 'backups'), { recursive: true });
  await symlink(join(data, 'journal.jsonl'), join(folder, 'link.txt'));
  await symlink(data, join(folder, 'other'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const printed = (out: string) => kraftbot(['agenda', '--out', out, '--data', data, '--today', '2026-11-25']);

describe('a page is never written over the register', () => {
  test.each([
    'data/journal.jsonl',
    'data/../data/journal.jsonl',
    'data/JOURNAL.jsonl',
    'data/journal.lock',
    'data/conversations.json',
    'data/backups/x.txt',
    'data/set-aside',
    'link.txt',
    'other/journal.jsonl',
  ])('%s', async (name) => {
    const before = await readFile(join(data, 'journal.jsonl'));
    const { code, err } = await printed(join(folder, name));
    expect(err).toContain('hör till registret, så inget skrevs');
    expect(code).toBe(1);
    expect(await readFile(join(data, 'journal.jsonl'))).toEqual(before);
  });

  test.each(['page.txt', 'data/page.txt', 'journal.jsonl'])('but %s is nobody’s', async (name) => {
    expect(await printed(join(folder, name))).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, name), 'utf8')).toContain('möte');
  });
});

/** What fills the disk when half of it is written. */
function* full() {
  yield 'halva';
  throw new Error('full');
}

describe('another file', () => {
  test('is written over only where that is asked for', async () => {
    const file = join(folder, 'kept.txt');
    await writeFile(file, 'mitt');
    const refused = await printed(file);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('finns redan, så inget skrevs');
    expect(await readFile(file, 'utf8')).toBe('mitt');
    const line = ['agenda', '--out', file, '--overwrite', '--data', data, '--today', '2026-11-25'];
    expect(await kraftbot(line)).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toContain('möte');
  });

  test('is whole or not there at all, and what stood there before is left', async () => {
    const file = join(folder, 'whole.txt');
    await expect(writeWhole(file, full() as never)).rejects.toThrow('full');
    await writeFile(file, 'mitt');
    await expect(writeWhole(file, full() as never)).rejects.toThrow('full');
    expect(await readFile(file, 'utf8')).toBe('mitt');
    expect((await readdir(folder)).filter((name) => name.startsWith('whole.txt'))).toEqual(['whole.txt']);
  });

  test('is of the kind that its name ends in', async () => {
    expect(await printed(join(folder, 'a.html'))).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'a.html'), 'utf8')).toContain('<!doctype html>');
    expect(await printed(join(folder, 'a.docx'))).toMatchObject({ code: 0 });
    expect((await readFile(join(folder, 'a.docx'))).subarray(0, 2).toString()).toBe('PK');
    const line = ['agenda', '--out', join(folder, 'b.docx'), '--format', 'md', '--data', data];
    expect((await kraftbot(line)).err).toContain('går inte ihop');
  });
});

test('the register is exported to a file, whole, of the kind that its name says', async () => {
  const line = (name: string) => kraftbot(['export', '--out', join(folder, name), '--data', data]);
  const { out: shown } = await kraftbot(['export', '--data', data]);
  expect(await line('register.csv')).toMatchObject({ code: 0, err: '' });
  expect(await readFile(join(folder, 'register.csv'), 'utf8')).toBe(shown);
  if (process.platform !== 'win32')
    expect((await stat(join(folder, 'register.csv'))).mode & 0o777).toBe(0o600);
  expect((await line('register.csv')).err).toContain('finns redan');
  expect(await line('liggare.json')).toMatchObject({ code: 0 });
  expect(JSON.parse(await readFile(join(folder, 'liggare.json'), 'utf8'))).toBeTruthy();
});

test('minutes are not made up of a meeting that has not been, or that the register does not remember', async () => {
  const minutes = (day: string) =>
    kraftbot(['minutes', '--date', day, '--data', data, '--today', '2026-11-25']);
  expect((await minutes('2026-12-02')).err).toContain('har inte varit än');
  expect((await minutes('2026-10-07')).err).toContain('Registret fanns inte vid det mötet');
  expect((await kraftbot(['minutes', '--data', join(folder, 'ingen')])).code).toBe(1);
});

test('a flag with a slip in it is answered with the one that was meant', async () => {
  expect((await kraftbot(['agenda', '--formt', 'md'])).err).toContain('Menade du --format?');
  expect((await kraftbot(['agenda', '--zzz'])).err).not.toContain('Menade');
});
