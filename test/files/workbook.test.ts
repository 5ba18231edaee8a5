import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sheetsOf } from '../../src/files/sheets-of.js';
import { openWorkbook } from '../../src/files/workbook/open.js';
import { serial, xlsx } from '../support/workbook.js';

const whyOf = async (file: Uint8Array) => {
  const read = await sheetsOf(file);
  return 'why' in read ? read.why : 'read';
};

describe('an .xlsx file', () => {
  test.each([false, true])('is read as Excel shows it, with days from 1904: %s', async (from1904) => {
    const file = xlsx({
      ...(from1904 && { from1904 }),
      shared: true,
      sheets: [
        {
          name: 'Ett & två',
          merged: ['A1:B1'],
          rows: [
            ['Rubrik\n på två rader'],
            [],
            [{ v: serial('2026-11-25', from1904), day: true }, 47, { v: 'röd', fill: 'FF0000' }, true],
            [
              { f: 'SUM(B3:B9)', v: 47 },
              { v: 'x', note: 'hemligt' },
            ],
          ],
        },
        { name: 'Dold', hidden: true, rows: [['a']] },
      ],
    });
    expect(await openWorkbook(file)).toEqual([
      {
        name: 'Ett & två',
        merged: [{ top: 1, bottom: 1, left: 0, right: 1 }],
        rows: [
          { row: 1, cells: ['Rubrik på två rader'] },
          { row: 3, cells: ['2026-11-25', '47', 'röd', 'ja'], marks: { 2: { fill: 'röd' } } },
          { row: 4, cells: ['47', 'x'], marks: { 0: { sum: true }, 1: { note: true } } },
        ],
      },
      { name: 'Dold', hidden: true, merged: [], rows: [{ row: 1, cells: ['a'] }] },
    ]);
  });

  test('macros and what else it carries are never unpacked', async () => {
    const extra = { 'xl/vbaProject.bin': new Uint8Array(1_000_000), 'xl/media/a.png': strToU8('x') };
    expect(await whyOf(xlsx({ sheets: [{ name: 'a', rows: [['b']] }], extra }))).toBe('read');
  });

  test('is refused when it says that it unpacks to too much, before it is unpacked', async () => {
    const file = Buffer.from(xlsx({ sheets: [{ name: 'a', rows: [['b']] }] }));
    const listed = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    file.writeUInt32LE(400_000_000, listed + 24);
    expect(await whyOf(file)).toContain('för stor att läsa');
  });

  test.each([
    ['an old or locked one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'äldre Excelfil'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'ingen Excelfil'],
    ['a broken one', xlsx({ sheets: [{ name: 'a', rows: [['b']] }] }).slice(0, 300), 'trasig'],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 0]), 'ingen textfil'],
  ])('%s is refused with what to do', async (_, file, words) => {
    expect(await whyOf(file)).toContain(words);
  });

  test('a long one comes whole', async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => [
      row,
      `en längre text på rad ${row}`,
      'b',
      'c',
      'd',
    ]);
    const [sheet] = await openWorkbook(xlsx({ sheets: [{ name: 'a', rows }] }));
    expect(sheet?.rows.length).toBe(30_000);
    expect(sheet?.rows.at(-1)?.cells[0]).toBe('29999');
  });

  test('one that takes too long is given up', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row, 'a', 'b', 'c', 'd', 'e']);
    await expect(openWorkbook(xlsx({ sheets: [{ name: 'a', rows }] }), 20)).rejects.toThrow('för lång tid');
  });
});

describe('a CSV file whose letters cannot be trusted is refused with how to save it', () => {
  const heading = 'kön;remittent;försörjning på länge';
  const bytes = (å: number, ö: number) =>
    Uint8Array.from(heading, (letter) => (letter === 'ö' ? ö : letter === 'å' ? å : letter.charCodeAt(0)));
  test.each([
    ['Macintosh', bytes(0x8c, 0x9a), 'CSV (Macintosh)'],
    ['MS-DOS', bytes(0x86, 0x94), 'CSV (MS-DOS)'],
    ['two ways in one', Buffer.concat([Buffer.from(heading), bytes(0xe5, 0xf6)]), 'olika sätt'],
    ['read wrong once already', Buffer.from('kÃ¶n;remittent'), 'redan förstörda'],
    ['lost letters', Buffer.from('k\uFFFDn;remittent'), 'redan förstörda'],
  ])('%s', async (_, file, words) => {
    expect(await whyOf(file)).toContain(words);
    expect(await whyOf(file)).toContain('CSV UTF-8');
  });

  test('Windows-1252 is read, with a name of another alphabet in it', async () => {
    const read = await sheetsOf(Buffer.concat([bytes(0xe5, 0xf6), Buffer.from([0x3b, 0x9a, 0x61])]));
    expect('why' in read ? read.why : read[0]?.rows[0]?.cells).toEqual([
      'kön',
      'remittent',
      'försörjning på länge',
      'ša',
    ]);
  });
});
