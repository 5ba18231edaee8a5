import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../support/docx.js';
import { publishedCsv } from '../support/sample-register.js';
import { files, kraftbot } from '../support/command-line.js';

interface Json {
  title: string;
  parts: { heading: string; blocks: object[]; sections: { heading: string; description: object[] }[] }[];
  figures: { path: string; from: string; value: number; shown: string; cases?: string[] }[];
}

async function register() {
  const { data, file } = files(publishedCsv());
  expect((await kraftbot(['import', file, '--data', data])).code).toBe(0);
  return data;
}

describe('kraftbot report', () => {
  test('writes a Word file of its own name, and never over another', async () => {
    const data = await register();
    const out = join(data, '..', 'rapport.docx');
    const args = ['report', '2022/23', '--data', data, '--out', out];
    const { code, out: said } = await kraftbot(args);
    expect([code, said]).toEqual([0, `Skrev ${out}.\n`]);
    expect(partsOf(readFileSync(out)).document).toContain('Årsrapport 2022/23, Kraften Hedemora');
    const again = await kraftbot(args);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('finns redan')]);
    const wrong = await kraftbot(['report', '2022/23', '--data', data, '--out', 'rapport.pdf']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('.docx')]);
    expect(existsSync('rapport.pdf')).toBe(false);
  });

  test('is whole for an authority, but for the ages of a few who have not consented to it', async () => {
    const data = await register();
    const json = (...role: string[]) =>
      kraftbot(['report', '2022/23', '--data', data, '--json', ...role]).then(({ out }) => out);
    const [own, theirs] = [await json(), await json('--role', 'agency:AF')];
    expect(own).toContain('den yngsta');
    expect(theirs).not.toMatch(/den yngsta|styrgruppen: färre|Bara hela perioder/);
    expect(theirs).toContain('Lämnade den');
    expect(own).toMatch(/Ärendena bakom varje siffra finns med .*--json/);
    expect(theirs).not.toContain('--json');
  });

  test('gives every number with the cases behind it, and the steering group no case', async () => {
    const data = await register();
    const json = async (...more: string[]) =>
      JSON.parse((await kraftbot(['report', '2022/23', '--data', data, '--json', ...more])).out) as Json;
    const { figures, parts } = await json();
    const heads = parts.flatMap(({ heading, sections }) => [heading, ...sections.map((one) => one.heading)]);
    expect(heads).toEqual([
      'Sammanfattning',
      ...['Deltagare', 'Personal', 'Organisation'].flatMap((of) => [
        of,
        ...['villkor', 'process', 'resultat'].map((what) => `${of} – ${what}`),
      ]),
      'Bilaga 1. Ålder och kön',
      'Bilaga 2. Så är siffrorna räknade',
    ]);
    const counts = figures.filter(({ path }) =>
      /^(referred|enrolled|closed|result)\.[a-zA-Z.0-9-]+$/.test(path),
    );
    const plain = counts.filter(({ path }) => !/Age\.(mean|min|max)|mean|median/i.test(path));
    expect(plain.length).toBeGreaterThan(100);
    for (const { path, value, cases } of plain) expect([path, cases?.length]).toEqual([path, value]);
    const steering = await json('--role', 'steering');
    expect(steering.figures.some(({ cases }) => cases)).toBe(false);
    expect(JSON.stringify(steering)).toContain('färre än fem eller dolt');
    expect(JSON.stringify(steering)).not.toMatch(/K\d\d-\d{3}/);
  });

  test('names the question that gives each of the main numbers, and it does', async () => {
    const data = await register();
    const { out } = await kraftbot(['report', '2022/23', '--data', data, '--json']);
    const { blocks } = (JSON.parse(out) as Json).parts.at(-1) ?? { blocks: [] };
    const asked = blocks.flatMap((block) => ('rows' in block ? (block.rows as [string, string][]) : []));
    expect(asked.length).toBe(9);
    for (const [question, shown] of asked) {
      const answer = JSON.parse((await kraftbot(['ask', question, '--data', data, '--json'])).out) as {
        text: string;
      };
      expect([question, answer.text]).toEqual([question, expect.stringContaining(shown)]);
    }
  });

  test('refuses days that have not been, and for the steering group days that are no whole period', async () => {
    const data = await register();
    const future = await kraftbot(['report', '2030', '--data', data, '--json']);
    expect([future.code, future.err]).toEqual([1, expect.stringContaining('Det som inte har hänt')]);
    const part = [
      'report',
      '--from',
      '2023-01-10',
      '--to',
      '2023-05-01',
      '--data',
      data,
      '--role',
      'steering',
    ];
    const { code, err } = await kraftbot(part);
    expect([code, err]).toEqual([1, expect.stringContaining('Styrgruppen får hela år och halvår')]);
  });
});
