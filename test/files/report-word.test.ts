import { atDesk } from '../../src/domain/status/for-seat.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.js';
import { makeReport } from '../../src/domain/report/make-report.js';
import type { Figure, Report, ReportTable } from '../../src/domain/report/report.js';
import { reportAsWord } from '../../src/files/report-word.js';
import { partsOf } from '../support/docx.js';
import { programme, publishedCsv, registerFromCsv } from '../support/sample-register.js';

let report: Report;
let file: ReturnType<typeof partsOf>;
const all = (pattern: RegExp, xml: string) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);

beforeAll(async () => {
  const today = day('2026-11-25');
  const period = { from: day('2022-07-01'), to: day('2023-06-30') };
  const register = registerFromCsv(publishedCsv(), programme(), today);
  const made = makeReport({
    register,
    programme: programme(),
    period,
    today,
    seat: atDesk({ kind: 'admin' }),
  });
  if (made.kind !== 'report') throw new Error(made.why);
  report = made.report;
  file = partsOf(await reportAsWord(report));
});

describe('the report as a Word file can be read by everybody', () => {
  test('it has a title and says that it is in Swedish', () => {
    expect(file.core).toContain('<dc:title>Årsrapport 2022/23, Kraften Hedemora</dc:title>');
    expect(file.styles).toContain('w:val="sv-SE"');
    expect(all(/w:lang [^>]*w:val="([^"]+)"/g, file.document + file.styles)).toEqual(['sv-SE']);
  });

  test('its headings are in order, and no level is jumped over', () => {
    const levels = all(/<w:pStyle w:val="(Title|Heading\d)"\/>/g, file.document);
    const numbers = levels.map((style) => (style === 'Title' ? 0 : Number(style.slice(-1))));
    expect(numbers[0]).toBe(0);
    expect(numbers.filter((level) => level === 0).length).toBe(1);
    expect(numbers.slice(1).every((level, at) => level <= (numbers[at] ?? 0) + 1)).toBe(true);
    expect(numbers.filter((level) => level === 2).length).toBe(9);
    // By these a PDF made of the file knows its headings.
    const outline = all(/w:styleId="(Heading[123])">(?:(?!<\/w:style>).)*<w:outlineLvl/g, file.styles);
    expect(outline).toEqual(['Heading1', 'Heading2', 'Heading3']);
  });

  test('each table has a row of headings that comes again on every page, and rows that are not cut', () => {
    const tables = file.document.split('<w:tbl>').slice(1);
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      const [head = '', ...rows] = table.split('</w:tr>').slice(0, -1);
      expect(head).toContain('<w:tblHeader/>');
      for (const row of [head, ...rows]) expect(row).toContain('<w:cantSplit/>');
    }
  });

  test('each chart is described with all of its numbers, and has them in a table under it', () => {
    const described = all(/<wp:docPr [^>]*descr="([^"]*)"/g, file.document);
    expect(described).toEqual([
      'Stapeldiagram över remisser: Region Dalarna 7, Försäkringskassan 3, Socialförvaltningen 3, Arbetsförmedlingen 2, Egen ansökan 1.',
      expect.stringMatching(/^Stapeldiagram över avslut: Arbete 7, .*Dropout \(tidigt avhopp\) 2\.$/),
    ]);
    expect(file.names.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).length).toBe(2);
    expect(file.document.match(/<w:drawing>/g)?.length).toBe(2);
  });

  test('a name stays on the page of what it names, and no empty line stands for room', () => {
    expect(file.styles).toMatch(/w:styleId="Caption">.*?<w:keepNext\/>/);
    const named = /<w:pStyle w:val="Caption"\/><\/w:pPr>.*?<\/w:p>(<w:tbl>|<w:p><w:r><w:drawing>)/g;
    expect(all(named, file.document).length).toBe(file.document.match(/w:val="Caption"/g)?.length);
    expect(file.document).not.toMatch(/<\/w:tbl><w:p>(<w:pPr>(?:(?!<w:p>).)*<\/w:pPr>)?<\/w:p>/);
  });

  test('a chart of several columns tells each of them by name', async () => {
    const period = { from: day('2026-01-01'), to: day('2026-06-30') };
    const number = (value: number): Figure => ({
      ...{ path: 'steps', period, value, shown: String(value) },
      codes: () => undefined,
    });
    const table: ReportTable = {
      name: 'Steg',
      head: ['Steg', 'Upp', 'Lika', 'Ner'],
      rows: [
        ['Rutiner', number(3), number(1), number(0)],
        ['Tro på arbete', number(2), number(0), number(2)],
      ],
      chart: { kind: 'bar', columns: [1, 2, 3], unit: 'inskrivna' },
    };
    const parts = [{ heading: 'Deltagare', blocks: [{ kind: 'table', table } as const], sections: [] }];
    const drawn = partsOf(await reportAsWord({ title: 'T', team: 'Kraften', period, notes: [], parts }));
    expect(all(/<wp:docPr [^>]*descr="([^"]*)"/g, drawn.document)).toEqual([
      'Stapeldiagram över inskrivna: Rutiner 3 upp, 1 lika och 0 ner; Tro på arbete 2 upp, 0 lika och 2 ner.',
    ]);
  });

  test('each page has its number', () => {
    expect(file.footer).toContain('PAGE');
    expect(file.footer).toContain('NUMPAGES');
  });
});

test('every number of a sentence is one of its figures, or a rule of the programme', () => {
  const rules = new Set(['12', '16', '64', '40', '30', '50', '60', '2021', '2022', '2023', '07', '06', '01']);
  const blocks = report.parts.flatMap((part) => [
    ...part.blocks,
    ...part.sections.flatMap(({ description }) => description),
  ]);
  const sentences = blocks.flatMap((block) => (block.kind === 'sentences' ? block.sentences : []));
  expect(sentences.length).toBeGreaterThan(25);
  for (const { text, figures } of sentences) {
    const known = new Set(figures.flatMap(({ shown }) => all(/\d+(?:,\d+)?/g, shown)));
    const bare = text.replace(/\d+–\d+ år/g, '');
    const unknown = all(/\d+(?:,\d+)?/g, bare).filter((number) => !known.has(number) && !rules.has(number));
    expect([text, unknown]).toEqual([text, []]);
  }
});
