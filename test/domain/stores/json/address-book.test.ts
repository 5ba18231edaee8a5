import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openAddressBook } from '../../../../src/domain/stores/json/address-book.js';
import { tempFolder } from '../../../support/temp-folder.js';

const schema = z.object({ serviceUrl: z.url() });
const reference = { serviceUrl: 'https://example.org/teams' };

it('remembers addresses over a restart', async () => {
  const folder = await tempFolder();
  const { book, lost } = await openAddressBook(folder, schema);
  expect([lost, book.get('a')]).toEqual([false, undefined]);
  await Promise.all([book.put('a', reference), book.put('b', reference)]);
  const again = await openAddressBook(folder, schema);
  expect([again.lost, again.book.get('a'), again.book.get('b')]).toEqual([false, reference, reference]);
});

it('writes nothing for an address that is the same', async () => {
  const folder = await tempFolder();
  const { book } = await openAddressBook(folder, schema);
  await book.put('a', reference);
  const before = (await stat(join(folder, 'conversations.json'))).ino;
  await book.put('a', { ...reference });
  expect((await stat(join(folder, 'conversations.json'))).ino).toBe(before);
});

it.each(['', 'not json', '[1]', '"text"'])(
  'starts empty from a file that says %j, says so, and works',
  async (text) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'conversations.json'), text);
    const { book, lost } = await openAddressBook(folder, schema);
    expect(lost).toBe(true);
    await book.put('a', reference);
    expect(JSON.parse(await readFile(join(folder, 'conversations.json'), 'utf8'))).toEqual({ a: reference });
  },
);

it('leaves out the one address that does not fit', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'conversations.json'), JSON.stringify({ a: reference, b: { serviceUrl: 7 } }));
  const { book, lost } = await openAddressBook(folder, schema);
  expect([lost, book.get('a'), book.get('b')]).toEqual([true, reference, undefined]);
});

it('holds the address in memory when the disk does not take it', async () => {
  const folder = await tempFolder();
  const { book } = await openAddressBook(folder, schema);
  await mkdir(join(folder, 'conversations.json'));
  await expect(book.put('a', reference)).rejects.toMatchObject({ code: 'write-failed' });
  expect(book.get('a')).toEqual(reference);
});
