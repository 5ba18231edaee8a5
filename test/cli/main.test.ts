import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/table.js';
import { folderOfTest, kraftbot } from '../support/command-line.js';

test('help is Swedish, names every command, and goes to stdout', async () => {
  const { code, out, err } = await kraftbot(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
});

test.each(COMMANDS.map(({ name }) => name))('%s --help shows how it is used', async (name) => {
  for (const line of [
    [name, '--help'],
    ['help', name],
    ['--json', name, '-h'],
  ]) {
    const { code, out, err } = await kraftbot(line);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Så här: kraftbot ${name}`);
  }
});

test('no command at all is wrong usage, with the help on stderr', async () => {
  const { code, out, err } = await kraftbot([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Kommandon:');
});

test('the version is a number', async () => {
  expect((await kraftbot(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [
    ['imprt', 'x.csv'],
    'Kommandot imprt finns inte. Menade du import, init eller export? Alla kommandon: kraftbot --help\n',
  ],
  [['exp'], 'Kommandot exp finns inte. Menade du export? Alla kommandon: kraftbot --help\n'],
  [
    ['qqqqqq'],
    'Kommandot qqqqqq finns inte. En rad som i chatten skrivs så: kraftbot chat "avsluta K26-014 arbete". Alla kommandon: kraftbot --help\n',
  ],
  [
    ['due', '--foo'],
    'Flaggan --foo finns inte.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
  [
    ['due', '--days'],
    'Flaggan --days behöver ett värde.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
  [
    ['due', '--days', '--json'],
    'Flaggan --days behöver ett värde.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
  [
    ['due', '--days', 'x'],
    '--days ska vara ett heltal, till exempel 14.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
  [
    ['due', '--json=ja'],
    'Flaggan --json tar inget värde.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
  [
    ['due', 'nu'],
    'Det är för mycket på raden.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
  [
    ['import'],
    'Något saknas på raden.\nSå här: kraftbot import FIL.csv|FIL.xlsx [--map KARTA.json] [--dry-run] [--update]\n',
  ],
  [
    ['budget', 'b.csv'],
    'Läs in filen så här: kraftbot budget --import b.csv\nSå här: kraftbot budget [ÅR | RAD] [--import FIL.csv|FIL.xlsx]\n',
  ],
  [
    ['due', '--today', '2026-02-30'],
    '--today ska vara en dag, till exempel 2026-11-25.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
  [
    ['due', '--role', 'chef'],
    '--role ska vara team, agency:FK (eller en annan myndighet), steering eller admin.\nSå här: kraftbot due [--days 14] [--format text|md|html|docx] [--out FIL]\n',
  ],
])('wrong usage: %j', async (args, message) => {
  expect(await kraftbot(args)).toEqual({ code: 2, out: '', err: message });
});

test('an option named as something of every object is still unknown', async () => {
  expect((await kraftbot(['due', '--constructor'])).code).toBe(2);
  expect((await kraftbot(['due', '--__proto__', 'x'])).code).toBe(2);
});

test('a personnummer on the line is not repeated', async () => {
  const number = '811218-9876';
  for (const line of [
    [number],
    ['due', '--programme', number],
    ['import', `${number}.csv`],
    ['due', `--${number}`],
  ]) {
    const { code, out, err } = await kraftbot([...line, '--data', folderOfTest()]);
    expect({ failed: code > 0, out }).toEqual({ failed: true, out: '' });
    expect(err).not.toContain('9876');
  }
});
