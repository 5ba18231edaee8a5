import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, folderOfTest, kraftbot } from '../support/command-line.js';

/** Erasing and the extract on the command line (DESIGN 14). */
const CSV = [
  'arende;alias;kon;remittent;enhet;handlaggare;remissdatum;inskriven;samtycke;avslutad;utfall',
  'K25-001;Rönnen;K;SOC;Arbetsmarknadsenheten;Hemlige Handläggaren;2025-07-01;2025-08-03;2025-08-03;2025-11-03;arbete',
  'K25-002;Lärkan;M;FK;;;2025-07-01;2025-08-03;2025-08-03;;',
].join('\n');

async function register() {
  const { data, file, journal } = files(`${CSV}\n`);
  expect((await kraftbot(['import', file, '--data', data])).code).toBe(0);
  return { data, journal };
}

describe('kraftbot erase', () => {
  it('asks for the code twice, and refuses a case that goes on and one that is not there', async () => {
    const { data, journal } = await register();
    const before = journal();
    for (const args of [
      ['K25-001'],
      ['K25-001', '--confirm', 'K25-002'],
      ['K25-002', '--confirm', 'K25-002'],
      ['K25-009'],
    ])
      expect((await kraftbot(['erase', ...args, '--data', data])).code).toBe(1);
    expect(
      (await kraftbot(['erase', 'K25-001', '--confirm', 'K25-001', '--role', 'team', '--data', data])).code,
    ).toBe(1);
    expect(journal()).toBe(before);
  });

  it('leaves nothing but an anonymous row, and the figures as they were', async () => {
    const { data, journal } = await register();
    const status = async () => (await kraftbot(['status', '2025/26', '--json', '--data', data])).out;
    const before = await status();
    await kraftbot(['backup', '--data', data]);
    const { code, out } = await kraftbot(['erase', 'Rönnen', '--confirm', 'K25-001', '--data', data]);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('K25-001 är raderat') as string,
    });
    expect(journal()).not.toMatch(/Hemlige|Rönnen/);
    expect(await status()).toBe(before);
    expect((await kraftbot(['verify', '--data', data])).code).toBe(0);
    expect((await kraftbot(['export', '--data', data])).out).not.toContain('K25-001');
  });

  it('leaves an encrypted register encrypted, with its figures', async () => {
    const { data, journal } = await register();
    const env = { KRAFTBOT_KEY: Buffer.alloc(32, 7).toString('base64') };
    const run = (...args: string[]) => kraftbot([...args, '--data', data], env);
    expect((await run('encrypt')).code).toBe(0);
    const status = async () => (await run('status', '2025/26', '--json')).out;
    const before = await status();
    expect((await run('erase', 'K25-001', '--confirm', 'K25-001')).code).toBe(0);
    expect(journal()).not.toMatch(/X25-001|K25-002|Lärkan/);
    expect(await status()).toBe(before);
    expect((await run('export')).out).not.toMatch(/K25-001|Rönnen/);
  });
});

describe('kraftbot subject-access', () => {
  it('is all there is of a case, for a person to read', async () => {
    const { data } = await register();
    const file = join(folderOfTest(), 'utdrag.html');
    await kraftbot(['subject-access', 'K25-001', '--format', 'html', '--out', file, '--data', data]);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('<html lang="sv">');
    for (const words of [
      'Utdrag om ärendet K25-001',
      'Hemlige Handläggaren',
      'Inskriven 3 aug 2025',
      'importen',
      '25 nov 2026',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('K25-002');
    const { out } = await kraftbot(['subject-access', 'K25-001', '--json', '--data', data]);
    const all = JSON.parse(out) as { case: { code: string }; entries: unknown[]; looks: { what: string }[] };
    expect(all.case.code).toBe('K25-001');
    expect(all.entries.length).toBeGreaterThan(2);
    expect(all.looks.map(({ what }) => what)).toContain('subject-access');
  });

  it('is for the admin, and says when there is no such case', async () => {
    const { data } = await register();
    expect((await kraftbot(['subject-access', 'K25-001', '--role', 'team', '--data', data])).code).toBe(1);
    expect((await kraftbot(['subject-access', 'K19-001', '--data', data])).err).toContain('inget ärende');
  });
});
