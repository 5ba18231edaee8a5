import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { files, folderOfTest, kraftbot } from '../support/command-line.js';
import { demoCsv } from '../support/sample-register.js';

const TODAY = ['--today', '2026-11-25'];
let at: string[];

beforeEach(async () => {
  const { data, file } = files(demoCsv());
  at = ['--data', data];
  await kraftbot(['import', file, ...at, ...TODAY]);
});

interface Json {
  readonly meeting: string;
  readonly previous: string;
  readonly sections: readonly { readonly id: string; readonly items: readonly Record<string, unknown>[] }[];
}

async function agenda(...more: string[]): Promise<Json> {
  const { code, out } = await kraftbot(['agenda', '--json', ...at, ...TODAY, ...more]);
  expect(code).toBe(0);
  return JSON.parse(out) as Json;
}
const codes = (json: Json, id: string) =>
  json.sections.find((section) => section.id === id)?.items.map((item) => item['code']);

describe('kraftbot agenda', () => {
  it('gives the next meeting, its sections in order and no empty one', async () => {
    const json = await agenda();
    expect([json.meeting, json.previous]).toEqual(['2026-11-25', '2026-11-18']);
    expect(json.sections.map((section) => section.id)).toEqual([
      'waiting',
      'trials',
      'follow-ups',
      'reviews',
      'long-stay',
      'no-consent',
      'quiet',
      'places',
    ]);
    expect(codes(json, 'waiting')).toEqual(['K26-018', 'K26-020', 'K26-021']);
    expect(codes(json, 'trials')).toEqual(['K26-015', 'K26-016', 'K26-017', 'K26-019']);
    expect([...(codes(json, 'follow-ups') ?? [])].sort()).toEqual(
      'K23-033 K25-005 K25-008 K25-019 K25-020 K26-001 K26-002 K26-005 K26-006'.split(' '),
    );
    expect(json.sections.at(-1)?.items).toEqual([
      { enrolled: 35, capacity: 40, waiting: 3, inTrial: 4, longestWait: 44 },
    ]);
  });

  it('gives the first meeting on or after a day, over red days', async () => {
    for (const on of ['2026-11-26', '26/11-26', '26 nov 26', 'den 26 november 2026'])
      expect((await agenda('--date', on)).meeting).toBe('2026-12-02');
    const late = await agenda('--date', '2026-12-31');
    expect([late.meeting, late.previous]).toEqual(['2027-01-13', '2026-12-30']);
  });

  it('tells what was new at an earlier meeting', async () => {
    const json = await agenda('--date', '2026-11-18');
    expect(codes(json, 'new-referrals')).toEqual(['K26-021']);
  });

  it('shows an agency its own cases only, and the steering group none', async () => {
    const fk = await agenda('--role', 'agency:FK');
    expect(codes(fk, 'waiting')).toEqual(['K26-018']);
    expect(codes(fk, 'no-consent')).toEqual([]);
    const refused = await kraftbot(['agenda', ...at, ...TODAY, '--role', 'steering']);
    expect(refused).toEqual({ code: 1, out: '', err: 'Dagordningen visas inte för styrgruppen.\n' });
  });

  it('prints', async () => {
    const { out } = await kraftbot(['agenda', ...at, ...TODAY, '--format', 'md']);
    expect(out).toMatch(
      /^# Dagordning, onsdagsmöte 25 november 2026\n\nKraften Hedemora · utskrivet 25 november 2026\n/,
    );
    expect(out).toContain('## Snart');
  });

  it('refuses a day that is none, and a format that is none', async () => {
    const day = await kraftbot(['agenda', ...at, ...TODAY, '--date', '2026-02-30']);
    expect(day.code).toBe(2);
    expect(day.err).toContain('--date ska vara en dag');
    expect((await kraftbot(['agenda', ...at, ...TODAY, '--format', 'pdf'])).code).toBe(2);
  });
});

describe('kraftbot minutes', () => {
  it('prints the latest meeting’s, or that of a day', async () => {
    const { code, out } = await kraftbot(['minutes', ...at, '--today', '2026-12-03', '--date', '2026-11-27']);
    expect(code).toBe(0);
    expect(out).toContain('Minnesanteckningar, onsdagsmöte 25 november 2026');
    expect(out).toContain('Nästa möte: onsdag 2 december kl. 9.00.');
  });

  it('writes a Word file', async () => {
    const file = join(folderOfTest(), 'minnesanteckningar.docx');
    const line = ['minutes', ...at, ...TODAY, '--format', 'docx'];
    expect((await kraftbot(line)).code).toBe(2);
    expect(await kraftbot([...line, '--out', file])).toEqual({ code: 0, out: `Skrev ${file}.\n`, err: '' });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const elsewhere = await kraftbot([...line, '--out', join(file, 'x.docx')]);
    expect(elsewhere).toMatchObject({ code: 1, out: '' });
  });

  it('is not for the steering group', async () => {
    const refused = await kraftbot(['minutes', ...at, ...TODAY, '--role', 'steering']);
    expect(refused.code).toBe(1);
  });
});
