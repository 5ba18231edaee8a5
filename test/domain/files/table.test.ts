import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src/domain/files/csv-sheet.js';
import { readTable } from '../../../src/domain/files/table.js';

const HEAD = 'kon;remittent;remissdatum;enhet';
const unit = (file: Uint8Array | string) => readTable(file).rows[0]?.cells[3];

describe('a file as Excel saves it', () => {
  const text = `${HEAD}\r\nK;FK;2026-11-02;Vårdcentral Åäö\r\n`;
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', iconv.encode(text, 'win1252')],
    ['UTF-16', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['comma', Buffer.from(text.replaceAll(';', ','))],
    ['tab', Buffer.from(text.replaceAll(';', '\t'))],
    ['only line feeds', Buffer.from(text.replaceAll('\r', ''))],
    ['a sep line', Buffer.from(`sep=;\r\n${text}`)],
  ])('%s', (_, bytes) => {
    expect(unit(bytes)).toBe('Vårdcentral Åäö');
  });

  test('cells may be quoted, with separators, quotes and line breaks in them', () => {
    expect(unit(`${HEAD}\nK;FK;2026-11-02;"A; ""B""\nC"\n`)).toBe('A; "B" C');
  });

  test('rows are numbered as in the file, empty ones too', () => {
    expect(readTable(`${HEAD}\n\n;;;\nK;FK;2026-11-02;\n`).rows.map(({ row }) => row)).toEqual([4]);
    expect(readTable(`sep=;\n${HEAD}\nK;FK;2026-11-02;\n`).rows.map(({ row }) => row)).toEqual([3]);
  });
});

test('headings in any order, case and spacing; unknown ones are told', () => {
  const table = readTable('Remissdatum;KÖN;Remittent;Försörjning sedan;Skonummer\n2026-11-02;K;FK;2019;38\n');
  expect([...table.columns]).toEqual(['remissdatum', 'kon', 'remittent', 'forsorjning_sedan', undefined]);
  expect(table.rows[0]?.cells).toEqual(['2026-11-02', 'K', 'FK', '2019', '38']);
  expect(table.warnings).toEqual([
    { row: 1, column: 'Skonummer', message: 'Kolumnen Skonummer är okänd och läses inte.' },
  ]);
});

test.each([
  ['', 'Filen är tom, eller saknar rubrikrad.'],
  ['\n\n', 'Filen är tom, eller saknar rubrikrad.'],
  ['kon;remittent\n', 'Kolumnen remissdatum saknas.'],
  [`${HEAD};Kön\n`, 'Kolumnen kon finns flera gånger.'],
  [`${HEAD}\nK;FK;2026-11-02;A;B\n`, 'Raden har fler celler än det finns rubriker. Saknas det citattecken?'],
  [`${HEAD}\nK;FK;2026-11-02;"A\n`, 'Ett citattecken på raden saknar sitt par.'],
  [`${HEAD};19811218-9876\n`, 'Rubrikraden innehåller ett personnummer. Ta bort det och försök igen.'],
  ['PK\u0003\u0004\0\0', 'Filen är ingen textfil. Spara den som CSV i Excel och försök igen.'],
  [new Uint8Array(MAX_FILE_BYTES + 1), 'Filen är för stor: högst 20 MB kan läsas in.'],
])('%#: a file that is not as it must be is refused', (file, message) => {
  const table = readTable(file);
  expect(table.errors.map((error) => error.message)).toEqual([message]);
  expect(table.rows).toEqual([]);
});

test('a row that was cut short, and a file without rows, are told', () => {
  expect(readTable(`${HEAD}\nK;FK;2026-11-02`).warnings[0]?.message).toContain('bara 3 celler av 4');
  expect(readTable(`${HEAD}\n`).warnings[0]?.message).toBe('Filen har inga rader under rubrikerna.');
});
