import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COLUMN_WORDS } from '../../src/domain/files/column-words.js';
import { files, folderOfTest, kraftbot } from '../support/command-line.js';
import { demoCsv } from '../support/sample-register.js';

const HEADER = 'kon;remittent;remissdatum\n';
const TODAY = ['--today', '2026-11-25'];

test('imports every row, and the same file again changes nothing', async () => {
  const { data, file, journal } = files(demoCsv());
  const line = ['import', file, '--data', data, ...TODAY];
  expect(await kraftbot(line)).toEqual({ code: 0, out: '207 ärenden lästes in, 0 oförändrade.\n', err: '' });
  const before = journal();
  const again = await kraftbot([...line, '--json']);
  expect(JSON.parse(again.out)).toEqual({ imported: 0, unchanged: 207, warnings: [], errors: [] });
  expect(again.err).toBe('');
  expect(journal()).toBe(before);
});

test('a dry run says what would happen and makes no folder', async () => {
  const { data, file } = files(`${HEADER}K;FK;2026-11-02\n`);
  const { code, out } = await kraftbot(['import', file, '--data', data, '--dry-run', ...TODAY]);
  expect({ code, out }).toEqual({ code: 0, out: '1 ärende skulle läsas in, 0 oförändrade.\n' });
  expect(existsSync(data)).toBe(false);
});

test('three bad rows among sixty: each is named, and nothing is stored', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, index) => `K;FK;2026-10-${String((index % 28) + 1).padStart(2, '0')}`,
  );
  rows[2] = 'Q;FK;2026-10-03';
  rows[30] = 'M;FK;2026-02-30';
  rows[58] = 'M;;2027-01-01';
  const { data, file } = files(HEADER + rows.join('\r\n'));
  const { code, out, err } = await kraftbot(['import', file, '--data', data, '--json', ...TODAY]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    imported: 0,
    unchanged: 0,
    warnings: [],
    errors: [
      { row: 4, column: 'kon', message: 'Kön: ”Q” finns inte. Välj bland K, M, X.' },
      {
        row: 32,
        column: 'remissdatum',
        message: 'Remissdatumet: ”2026-02-30” är inget datum. Skriv till exempel 2026-11-25.',
      },
      { row: 60, column: 'remittent', message: 'Remittenten saknas.' },
    ],
  });
  expect(err).toBe('Inget lästes in: filen har 3 fel att rätta först.\n');
  expect(existsSync(data)).toBe(false);
});

test('a personnummer is never told again', async () => {
  const number = '19811218-9876';
  const { data, file } = files(
    `kon;remittent;remissdatum;enhet;egen\nK;FK;2026-11-02;${number};\nK;FK;2026-11-02;;811218 9876\n`,
  );
  const { code, out, err } = await kraftbot(['import', file, '--data', data, '--json', ...TODAY]);
  expect(code).toBe(1);
  expect(out + err).not.toMatch(/9876|811218/);
  const { errors } = JSON.parse(out) as { errors: { row: number; column: string }[] };
  expect(errors.map(({ row, column }) => [row, column])).toEqual([
    [2, 'enhet'],
    [3, 'egen'],
  ]);
});

test('what is imported with --today stands as recorded that day', async () => {
  const { data, file, journal } = files(`${HEADER}K;FK;2026-03-02\n`);
  await kraftbot(['import', file, '--data', data, '--today', '2026-07-01']);
  expect(journal()).toContain('"recorded":"2026-07-01T07:30:00.000Z"');
});

test('the register remembers its programme, and no other takes it over', async () => {
  const { data, file } = files(`${HEADER}K;SKOLA;2026-11-02\n`);
  await kraftbot(['import', file, '--data', data, '--programme', 'samverkansteam-avesta', ...TODAY]);
  expect((await kraftbot(['export', '--data', data, ...TODAY])).out).toContain('A26-001;');
  const other = await kraftbot(['due', '--data', data, '--programme', 'kraften-hedemora']);
  expect(other).toEqual({
    code: 1,
    out: '',
    err: 'Registret hör till programmet samverkansteam-avesta och har redan ärenden. kraften-hedemora går inte att använda här: ange en annan mapp med --data.\n',
  });
  expect((await kraftbot(['due', '--data', data, '--programme', 'annat'])).code).toBe(2);
});

test('the configuration names the programme where nobody else has', async () => {
  const { data, file } = files(`${HEADER}K;SKOLA;2026-11-02\n`);
  const config = `${file}.json`;
  writeFileSync(config, JSON.stringify({ programme: 'samverkansteam-avesta', members: [] }));
  const line = ['import', file, '--data', data, ...TODAY];
  expect((await kraftbot(line, { KRAFTBOT_CONFIG: config })).code).toBe(0);
  expect((await kraftbot(['export', '--data', data, ...TODAY])).out).toContain('A26-001;');
  const broken = await kraftbot(['due', '--data', folderOfTest()], { KRAFTBOT_CONFIG: file });
  expect({ code: broken.code, out: broken.out }).toEqual({ code: 1, out: '' });
  expect(broken.err).toContain('går inte att läsa');
});

test.each([
  ['a file that is not there', 'saknas.csv', 'finns inte'],
  ['a folder', '.', 'är ingen fil'],
])('refuses %s', async (_, name, why) => {
  const folder = folderOfTest();
  const { code, out, err } = await kraftbot(['import', join(folder, name), '--data', join(folder, 'data')]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(why);
});

test('is not for the steering group or an authority', async () => {
  const { data, file } = files(`${HEADER}K;FK;2026-11-02\n`);
  for (const role of ['steering', 'agency:FK'])
    expect((await kraftbot(['import', file, '--data', data, '--role', role])).code).toBe(1);
  expect(existsSync(data)).toBe(false);
});

test('the columns stand in the help and in the guide, as they are', async () => {
  const { out: help } = await kraftbot(['import', '--help']);
  const guide = readFileSync('docs/anvandarguide.md', 'utf8').replaceAll(/ +/g, ' ');
  for (const [column, [name, holds]] of Object.entries(COLUMN_WORDS)) {
    expect(help.replaceAll(/ +/g, ' ')).toContain(` ${column} ${name}: ${holds}`);
    expect(guide).toContain(`| \`${column}\` | ${name} | ${holds} |`);
  }
});
