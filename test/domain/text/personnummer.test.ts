import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canaryAt, SPELLING_NAMES } from '../../support/canaries.js';
import { containsPersonnummer, withoutPersonnummer } from '../../../src/domain/text/personnummer.js';

/** The ten digits of a made-up number: date, three digits, check digit. */
function canary(date: Date, serial: number, coordination: boolean): string {
  const iso = date.toISOString();
  const day = Number(iso.slice(8, 10)) + (coordination ? 60 : 0);
  const nine =
    iso.slice(2, 4) + iso.slice(5, 7) + String(day).padStart(2, '0') + String(serial).padStart(3, '0');
  const sum = Array.from(nine).reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return nine + String((10 - (sum % 10)) % 10);
}

const numbers = fc
  .record({
    date: fc.date({ min: new Date('1930-01-01'), max: new Date('2019-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 999 }),
    coordination: fc.boolean(),
    twelve: fc.boolean(),
  })
  .map(({ date, serial, coordination, twelve }) => {
    const ten = canary(date, serial, coordination);
    return (twelve ? date.toISOString().slice(0, 2) : '') + ten;
  });
const SEPARATORS = [
  '-',
  '+',
  ' ',
  '.',
  '–',
  '—',
  '−',
  '/',
  '\u00a0',
  '\u200b',
  ' - ',
  '\u2009–\u2009',
  '\n',
  ', ',
];

describe('containsPersonnummer', () => {
  it.each([
    '850709-9805',
    '198507099805',
    '19850709-9805',
    '19 85 07 09 – 9805',
    '8507099805',
    'pnr: 850709+9805.',
    '８５０７０９－９８０５',
    '8\u200b5\u200b0\u200b7\u200b0\u200b9\u200b9\u200b8\u200b0\u200b5',
    '850769-9802',
    'K26-014 850709-9805 ring 0225-340 00',
    '220701-230630 850709-9805',
    '850709-850709-9805',
    'x8507099805y',
    '850709:9805',
    '19:85:07:09:98:05',
    '850709;9805',
    '**850709**-**9805**',
    '๘๕๐๗๐๙-๙๘๐๕',
    '⑧⑤⓪⑦⓪⑨⑨⑧⓪⑤',
    '19850709, sista fyra 9805',
    '1985-07-09 och de fyra sista är 9805',
    '2022-07-01 – 2023-06-30, 850709 9805',
    'sista fyra 4090, född 600224',
    '4090 är de fyra sista, född 1960-02-24',
    '18 januari 1969 7747',
    'född den 18:e jan. 1969, sista fyra är 7747',
    '18 JAN -69 7747',
    '9/10-1988 9757',
    '9.10.88 nr 9757',
    '7747, född 18 januari 1969',
  ])('finds %j', (text) => {
    expect(containsPersonnummer(text)).toBe(true);
    expect(containsPersonnummer(withoutPersonnummer(text))).toBe(false);
  });

  it.each([
    'K26-014',
    '850709-9804',
    '851309-9805',
    '850732-9805',
    'status 220701-230630',
    '2022-07-01–2023-06-30',
    '20220701-20230630',
    '2207-2306',
    'möte 2026-11-25 kl 09:00',
    'möte 2026-11-25 09:00',
    '2024-09-19; 2024-09-17; 2024-10-07; 2026-11-13',
    'sedan 2009-05-01, remiss 2026-11-20',
    '19850709, rum 9804',
    '18 januari 1969 7748',
    '9/10-1988 9758',
    'rum 4091, född 600224',
    '18 hundar 1969 7747',
    'mellan 1 juli 2001 och 30 juni 2002',
    '18 januari 2019 7747',
    '19850709 och långt senare i samma anteckning, efter mycket annat, 9805',
    '20240709, sista fyra 9805',
    'hur många 31–45 i kö 2026?',
    '',
  ])('lets %j be', (text) => {
    expect(containsPersonnummer(text)).toBe(false);
    expect(withoutPersonnummer(text)).toBe(text);
  });

  it('finds any number, wherever it is split', () => {
    const cuts = fc.array(fc.tuple(fc.integer({ min: 1, max: 11 }), fc.constantFrom(...SEPARATORS)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        numbers,
        cuts,
        fc.constantFrom('', 'K26-014: ', 'ring honom '),
        (number, splits, before) => {
          const separators = new Map(splits);
          const written = Array.from(number)
            .map((digit, at) => (at > 0 ? (separators.get(at) ?? '') : '') + digit)
            .join('');
          expect(containsPersonnummer(`${before}${written} i morgon`)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(SPELLING_NAMES.map((name, index) => [name, index] as const))('finds one %s', (_name, index) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (stream) => {
        const { text } = canaryAt(index, () => Number(stream.next().value));
        expect(containsPersonnummer(`ring ${text} nu`)).toBe(true);
        expect(containsPersonnummer(withoutPersonnummer(text))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('never stops a period in its own notations', () => {
    const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, fc.constantFrom('-', '–', ' – ', ' till ', ' t.o.m. '), (one, two, dash) => {
        const [from = '', to = ''] = [one, two].map((date) => date.toISOString().slice(0, 10)).sort();
        const short = (iso: string) => iso.slice(2).replaceAll('-', '');
        expect(containsPersonnummer(`status ${from}${dash}${to}`)).toBe(false);
        expect(containsPersonnummer(`status ${short(from)}${dash}${short(to)}`)).toBe(false);
        expect(containsPersonnummer(`status 20${short(from)}${dash}20${short(to)}`)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets words be', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), (text) => {
        expect(containsPersonnummer(text)).toBe(false);
      }),
    );
  });
});

it('redacts only the number', () => {
  expect(withoutPersonnummer('ring 850709-9805 i dag, 19850709 9805 i morgon')).toBe(
    'ring [borttaget] i dag, [borttaget] i morgon',
  );
});
