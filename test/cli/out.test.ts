import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

  test('is of the kind that its name ends in', async () => {
    expect(await printed(join(folder, 'a.html'))).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'a.html'), 'utf8')).toContain('<!doctype html>');
    expect(await printed(join(folder, 'a.docx'))).toMatchObject({ code: 0 });
    expect((await readFile(join(folder, 'a.docx'))).subarray(0, 2).toString()).toBe('PK');
    const line = ['agenda', '--out', join(folder, 'b.docx'), '--format', 'md', '--data', data];
    expect((await kraftbot(line)).err).toContain('går inte ihop');
  });
});
