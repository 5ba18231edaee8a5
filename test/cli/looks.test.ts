import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/domain/ledger.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { files, folderOfTest, kraftbot } from '../support/command-line.js';

/** The command line's looks are in the access log too (DESIGN 11). */
const CSV =
  'arende;kon;remittent;remissdatum;inskriven;samtycke\nK26-001;K;SOC;2026-07-01;2026-08-03;2026-08-03\n';

async function register(): Promise<string> {
  const { data, file } = files(CSV);
  expect((await kraftbot(['import', file, '--data', data])).code).toBe(0);
  return data;
}

async function looksIn(data: string): Promise<readonly Look[]> {
  const ledger = await openJsonLedger(data, { readOnly: true });
  const { looks } = await ledger.looks();
  await ledger.close();
  return looks;
}

it('has what was imported as a change', async () => {
  expect(await looksIn(await register())).toMatchObject([
    { by: 'import', what: 'registered', codes: ['K26-001'], changed: true },
  ]);
});

it.each([
  ['due', ['due', '--days', '60']],
  ['agenda', ['agenda']],
  ['export', ['export']],
  ['ask', ['ask', 'vilka är inskrivna?']],
])('has what %s named, by which account', async (name, args) => {
  const data = await register();
  expect((await kraftbot([...args, '--data', data])).code).toBe(0);
  const [look, ...more] = (await looksIn(data)).filter(({ changed }) => !changed);
  expect(more).toEqual([]);
  expect(look).toMatchObject({ by: 'cli', what: name, codes: ['K26-001'] });
  expect(look?.where).not.toBe('');
});

it('has what was written in a file', async () => {
  const data = await register();
  const out = join(folderOfTest(), 'dagordning.docx');
  await kraftbot(['agenda', '--format', 'docx', '--out', out, '--data', data]);
  const looks = (await looksIn(data)).filter(({ changed }) => !changed);
  expect(looks).toMatchObject([{ what: 'agenda', codes: ['K26-001'] }]);
});

it('has no line for figures, and leaves no file behind for them', async () => {
  const data = await register();
  const before = readdirSync(join(data, 'access'));
  expect((await kraftbot(['status', '2025/26', '--data', data])).code).toBe(0);
  expect(readdirSync(join(data, 'access'))).toEqual(before);
});

it('shows nothing where the log cannot be written', async () => {
  const folder = await register();
  rmSync(join(folder, 'access'), { recursive: true });
  writeFileSync(join(folder, 'access'), '');
  const { code, out, err } = await kraftbot(['export', '--data', folder]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(join(folder, 'access'));
});

describe('kraftbot log', () => {
  it('shows the log, a case’s or a month’s, and is a look itself', async () => {
    const data = await register();
    await kraftbot(['due', '--days', '60', '--data', data]);
    const { out } = await kraftbot(['log', '--case', 'k26-001', '--month', '2026-11', '--data', data]);
    expect(out).toMatch(/09\.30 kommandoraden · det som ska följas upp · \p{L}* ?\(?K26-001\)? · konto /u);
    expect(out).toContain('importen · registrerade');
    const { out: json } = await kraftbot(['log', '--json', '--data', data]);
    expect((JSON.parse(json) as { looks: Look[] }).looks.map(({ what }) => what).sort()).toEqual([
      'due',
      'log',
      'registered',
    ]);
  });

  it('is for the admin, and says what is wrong with the line', async () => {
    const data = await register();
    expect(await kraftbot(['log', '--role', 'team', '--data', data])).toMatchObject({ code: 1, out: '' });
    for (const args of [
      ['--month', 'mars'],
      ['--control', '--case', 'K26-001'],
    ])
      expect((await kraftbot(['log', ...args, '--data', data])).code).toBe(2);
    const { out } = await kraftbot(['log', '--control', '--month', '2026-11', '--data', data]);
    expect(out).toContain('Inget sticker ut.');
    // As in the chat: the month that goes on.
    expect((await kraftbot(['log', '--control', '--data', data])).out).toBe(out);
  });
});
