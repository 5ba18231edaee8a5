import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../src/domain/day.js';
import {
  findPeriods,
  parsePeriod,
  type PeriodContext,
  type PeriodReading,
} from '../../../src/domain/periods/parse-period.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { type Programme } from '../../../src/domain/programme.js';
import { DAYS, IMPOSSIBLE, NOTHING, SPANS } from './samples.js';

const context: PeriodContext = {
  today: day('2026-11-25'),
  programme: programmeCalled('kraften-hedemora') as Programme,
  previousMeeting: day('2026-11-18'),
};
const parse = (text = '', given: Partial<PeriodContext> = {}) => parsePeriod(text, { ...context, ...given });

function daysOf(reading: PeriodReading | undefined) {
  if (reading === undefined || reading.kind === 'impossible') return reading;
  return [reading.kind, reading.period.from, reading.period.to];
}

describe('parsePeriod', () => {
  it.each(SPANS)('reads %j as %s to %s', (text, from, to, mark) => {
    const reading = parse(text);
    expect(daysOf(reading)).toEqual(['span', from, to]);
    expect(reading).toMatchObject({ running: mark === 'running', future: mark === 'future' });
  });

  it.each(DAYS)('reads %j as the day %s', (text, of) => {
    expect(daysOf(parse(text))).toEqual(['day', of, of]);
  });

  it.each(IMPOSSIBLE)('says that %j cannot be: %s', (text, why) => {
    expect(parse(text)).toEqual({ kind: 'impossible', text, why });
  });

  it('reads the same without å, ä and ö, in capitals and decomposed', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    for (const [text, from, to] of SPANS) {
      for (const form of [plain(text), text.toUpperCase(), text.normalize('NFD')]) {
        expect([form, ...(daysOf(parse(form)) as string[])]).toEqual([form, 'span', from, to]);
      }
    }
  });

  it('cannot tell since when without a meeting', () => {
    const without = { today: context.today, programme: context.programme };
    expect(parsePeriod('sedan förra mötet', without)).toMatchObject({
      kind: 'impossible',
      why: 'no-meeting',
    });
    expect(daysOf(parse('sedan sist', { previousMeeting: context.today }))).toEqual([
      'span',
      '2026-11-25',
      '2026-11-25',
    ]);
  });

  it('says in words what was understood', () => {
    const labels = [
      'perioden',
      '22/23',
      'hösten 2025',
      'q3',
      'v 48',
      '2207-2306',
      '1/7-30/9 2025',
      'sedan mars',
      'i fjol',
    ];
    expect(labels.map((text) => (parse(text) as { label: string }).label)).toEqual([
      'verksamhetsåret 2026/27 hittills',
      'verksamhetsåret 2022/23',
      'hösten 2025',
      'tredje kvartalet 2026',
      'vecka 48, 2026 hittills',
      'juli 2022–juni 2023',
      '1 juli–30 september 2025',
      'sedan 1 mars 2026',
      '2025',
    ]);
  });

  it('takes the next month where what lies ahead is asked about', () => {
    expect(daysOf(parse('december', { lean: 'coming' }))).toEqual(['span', '2026-12-01', '2026-12-31']);
  });

  it('is undefined for a text with more in it', () => {
    expect(['status 2025', '2025 kvinnor', '', 'hej'].map((text) => parse(text))).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('findPeriods', () => {
  const found = (text: string) =>
    findPeriods(text, context).map((match) => [
      text.slice(match.start, match.end),
      ...(daysOf(match) as string[]),
    ]);

  it('finds them where they stand, with the words that lead up to them', () => {
    expect(found('Hur många kvinnor under 30 skrevs in under våren 2026, jämfört med 24/25?')).toEqual([
      ['under våren 2026', 'span', '2026-01-01', '2026-06-30'],
      ['24/25', 'span', '2024-07-01', '2025-06-30'],
    ]);
    expect(found('statsu 2401-2406: hur många avslut')).toEqual([
      ['2401-2406', 'span', '2024-01-01', '2024-06-30'],
    ]);
    expect(found('K24-003 2025')).toEqual([['2025', 'span', '2025-01-01', '2025-12-31']]);
  });

  it('keeps the offsets of a decomposed text', () => {
    const text = 'nyinskrivna på våren 2026?'.normalize('NFD');
    expect(found(text).map(([words]) => words?.normalize('NFC'))).toEqual(['på våren 2026']);
  });

  it('goes back a year from the period that "samma period" stands after', () => {
    expect(found('2025/26 jämfört med samma period förra året').at(1)).toEqual([
      'samma period förra året',
      'span',
      '2024-07-01',
      '2025-06-30',
    ]);
  });

  it.each(NOTHING)('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const pad = (value: number) => String(value).padStart(2, '0');
const days = fc.integer({ min: 0, max: 8000 }).map((count) => addDays(day('2004-01-01'), count));

/** Every way of writing two days out, and the days they give back. */
const WRITTEN: readonly ((from: Day, to: Day) => string)[] = [
  (from, to) => `${from}–${to}`,
  (from, to) => `${from} - ${to}`,
  (from, to) => `${from} till ${to}`,
  (from, to) => `${six(from)}-${six(to)}`,
  (from, to) => `20${six(from)} – 20${six(to)}`,
  (from, to) => `från ${slashed(from)} t.o.m. ${slashed(to)}`,
  (from, to) => `mellan ${slashed(from)} och ${slashed(to)}`,
];
const six = (of: Day) => of.slice(2).replaceAll('-', '');
const slashed = (of: Day) => `${Number(of.slice(8))}/${Number(of.slice(5, 7))} ${of.slice(0, 4)}`;

describe('every notation', () => {
  it('gives back the days that were written', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(...WRITTEN), (one, two, write) => {
        const [from, to] = one <= two ? [one, two] : [two, one];
        expect(daysOf(parse(write(from, to)))).toEqual(['span', from, to]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back the months and the years that were written', () => {
    const month = fc.record({
      year: fc.integer({ min: 2013, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(month, month, (one, two) => {
        const [a, b] = [one, two].sort((x, y) => x.year - y.year || x.month - y.month) as [
          typeof one,
          typeof two,
        ];
        const text = `${a.year - 2000}${pad(a.month)}-${b.year - 2000}${pad(b.month)}`;
        const reading = parse(text);
        expect(reading).toMatchObject({ period: { from: `${a.year}-${pad(a.month)}-01` } });
        expect(JSON.stringify(reading)).toContain(`"to":"${b.year}-${pad(b.month)}-`);
        expect(daysOf(parse(`${a.year}/${a.year - 1999}`))).toEqual([
          'span',
          `${a.year}-07-01`,
          `${a.year + 1}-06-30`,
        ]);
      }),
    );
  });

  it('throws on nothing, and never answers backwards or outside the text', () => {
    const word = fc.constantFrom(
      ...SPANS.flatMap(([text]) => text.split(' ')),
      ...['-', '–', '/', '2025', '0', '99', 'K26-014', '\u0000', '🙂', 'i', 'sedan', 't.o.m.', '31/2', '٣'],
    );
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(line, days, (text, today) => {
        let last = 0;
        for (const match of findPeriods(text, { ...context, today })) {
          expect(match.start).toBeGreaterThanOrEqual(last);
          expect(match.end).toBeGreaterThan(match.start);
          last = match.end;
          if (match.kind !== 'impossible') expect(match.period.from <= match.period.to).toBe(true);
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
