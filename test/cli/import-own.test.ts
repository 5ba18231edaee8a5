import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOfTest, kraftbot } from '../support/command-line.js';
import { SAMPLE_ANSWERS, sampleFile, sampleKey, SAMPLES } from '../support/samples.js';
import { xlsx } from '../support/workbook.js';

const TODAY = ['--today', '2026-11-25'];

interface MapFile {
  sheets: { columns: { heading: string; to: string }[] }[];
  questions: { id: string; answer: string }[];
}

function placed(name: string, file: Uint8Array) {
  const folder = folderOfTest();
  const path = join(folder, name);
  const map = join(folder, 'karta.json');
  const data = join(folder, 'register');
  writeFileSync(path, file);
  const run = (...more: string[]) => kraftbot(['import', path, '--data', data, ...TODAY, ...more]);
  const change = (how: (mapping: MapFile) => void) => {
    const mapping = JSON.parse(readFileSync(map, 'utf8')) as MapFile;
    how(mapping);
    writeFileSync(map, JSON.stringify(mapping));
  };
  return { folder, map, data, run, change };
}

describe.each(SAMPLES)('%s on the command line', (name) => {
  test('is shown, asked about, saved once it is confirmed, and tells nobody who is in it', async () => {
    const { map, data, run, change } = placed(`${name}.xlsx`, sampleFile(name));
    const shown = await run();
    expect(shown.code).toBe(1);
    expect(shown.err).toContain('Inget är sparat. Stämmer förslaget');
    expect(existsSync(data)).toBe(false);

    const written = await run('--map', map);
    expect(written.err).toContain('karta.json är skriven');
    change(({ questions }) => {
      for (const question of questions) question.answer = SAMPLE_ANSWERS[name][question.id] ?? '';
    });
    const saved = await run('--map', map);
    expect({ code: saved.code, err: saved.err }).toEqual({ code: 0, err: '' });
    const again = await run('--map', map);
    expect(again.out).toMatch(/0 ärenden lästes in, \d+ oförändrade\./);

    const journal = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'));
    const everything =
      [shown, written, saved, again].map(({ out, err }) => out + err).join() + journal.join();
    const mapped = readFileSync(map, 'utf8');
    for (const secret of sampleKey(name).neverStoredNorShown)
      expect(everything + mapped).not.toContain(secret);
  });
});

describe('a mapping', () => {
  const rows = (...people: string[][]) =>
    xlsx({
      sheets: [{ name: 'Blad1', rows: [['Namn', 'Kön', 'Remittent', 'Remissdatum', 'Ställe'], ...people] }],
    });

  test('is remembered: the next file with the same headings and words is read at once', async () => {
    const first = placed('a.xlsx', rows(['Vendla Rågmo', 'Kv', 'Kommunen', '3/4-25', 'Långshyttan']));
    await first.run('--map', first.map);
    first.change(({ questions }) => {
      for (const question of questions) question.answer = 'SOC';
    });
    expect((await first.run('--map', first.map)).code).toBe(0);
    writeFileSync(
      join(first.folder, 'a.xlsx'),
      rows(['Osvald Kvarnmo', 'Man', 'Kommunen', '4/4-25', 'Garpenberg']),
    );
    const next = await first.run();
    expect(next.code).toBe(0);
    expect(next.out).toContain('1 ärende lästes in, 0 oförändrade.');
  });

  test('may be changed, but never to read who somebody is', async () => {
    const one = placed('a.xlsx', rows(['Vendla Rågmo', 'Kv', 'FK', '3/4-25', 'Långshyttan']));
    await one.run('--map', one.map);
    one.change(({ sheets }) => {
      for (const column of sheets[0]?.columns ?? []) {
        if (column.heading === 'Namn') column.to = 'handlaggare';
        if (column.heading.startsWith('Ställe')) column.to = 'enhet';
      }
    });
    const refused = await one.run('--map', one.map);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Namn (kolumn A) talar om vem någon är, och läses aldrig.');
    one.change(({ sheets }) => {
      for (const column of sheets[0]?.columns ?? []) if (column.heading === 'Namn') column.to = 'läs inte';
    });
    const done = await one.run('--map', one.map);
    expect(done.code).toBe(0);
    expect(done.out).toContain('”Långshyttan” är inte känt');
  });

  test('with an answer that is none, or that is no mapping, saves nothing', async () => {
    const one = placed('a.xlsx', rows(['Vendla Rågmo', 'Kv', 'Kommunen', '3/4-25', '']));
    await one.run('--map', one.map);
    one.change(({ questions }) => {
      for (const question of questions) question.answer = 'Skövde';
    });
    const wrong = await one.run('--map', one.map);
    expect({ code: wrong.code, there: existsSync(one.data) }).toEqual({ code: 1, there: false });
    expect(wrong.err).toContain('1 fråga väntar på svar i kartan');
    writeFileSync(one.map, '{');
    expect((await one.run('--map', one.map)).err).toContain('Ta bort den och kör igen');
  });
});

test('a file without headings to know is refused in words', async () => {
  const { run } = placed(
    'a.xlsx',
    xlsx({
      sheets: [
        {
          name: 'Blad1',
          rows: [
            ['1', '2'],
            ['3', '4'],
          ],
        },
      ],
    }),
  );
  expect((await run()).err).toContain('ingen rad med rubriker att känna igen');
});

test('a workbook with the register’s own headings is read as a CSV file is', async () => {
  const rows = [
    ['kon', 'remittent', 'remissdatum'],
    ['K', 'FK', '2026-11-02'],
  ];
  const { run } = placed('a.xlsx', xlsx({ sheets: [{ name: 'Blad1', rows }] }));
  expect((await run('--json')).out).toContain('"imported": 1');
});
