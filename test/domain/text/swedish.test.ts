import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import * as swedish from '../../../src/domain/text/swedish.js';

const today = day('2026-11-25');

describe('numbers', () => {
  it('writes decimals with a comma and thousands with a hard space', () => {
    expect(swedish.decimal(19.07, 1)).toBe('19,1');
    expect(swedish.decimal(1.005, 2)).toBe('1,01');
    expect(swedish.decimal(0, 1)).toBe('0,0');
    expect(swedish.decimal(1234567.5, 0)).toBe('1\u00a0234\u00a0568');
    expect(swedish.decimal(-0.04, 1)).toBe('0,0');
    expect(swedish.decimal(-3.5, 1)).toBe('−3,5');
  });

  it('writes shares, fractions and counted words', () => {
    expect(swedish.percent(12 / 21)).toBe('57\u00a0%');
    expect(swedish.fraction(12, 21)).toBe('12 av 21');
    expect(swedish.plural(1, 'dag', 'dagar')).toBe('1 dag');
    expect(swedish.plural(0, 'dag', 'dagar')).toBe('0 dagar');
  });
});

it('writes lists and capitals', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => swedish.list(items))).toEqual([
    '',
    'a',
    'a och b',
    'a, b och c',
  ]);
  expect(swedish.list(['a', 'b'], 'eller')).toBe('a eller b');
  expect(swedish.capital('över 45')).toBe('Över 45');
  expect(swedish.capital('')).toBe('');
});

describe('days', () => {
  it('leaves out the year when it is this one', () => {
    expect(swedish.dayShort(today, today)).toBe('25 nov');
    expect(swedish.dayShort(day('2025-03-01'), today)).toBe('1 mars 2025');
    expect(swedish.dayShort(today)).toBe('25 nov 2026');
    expect(swedish.dayLong(today, today)).toBe('onsdag 25 november');
    expect(swedish.dayLong(day('2027-01-06'), today)).toBe('onsdag 6 januari 2027');
  });

  it.each([
    ['2022-07-01', '2023-06-30', '1 juli 2022–30 juni 2023'],
    ['2025-07-01', '2025-09-30', '1 juli–30 september 2025'],
    ['2025-03-01', '2025-03-15', '1–15 mars 2025'],
    ['2024-07-01', '2024-07-01', '1 juli 2024'],
  ])('writes %s to %s as %s', (from, to, text) => {
    expect(swedish.spanText(day(from), day(to))).toBe(text);
  });

  it.each([
    ['2026-11-25', 'i dag'],
    ['2026-11-26', 'i morgon'],
    ['2026-11-24', 'i går'],
    ['2026-11-28', 'om 3 dagar'],
    ['2026-11-22', 'för 3 dagar sedan'],
    ['2026-12-20', '20 dec'],
    ['2027-01-03', '3 jan 2027'],
  ])('says %s as %s', (of, text) => {
    expect(swedish.dayInWords(day(of), today)).toBe(text);
  });

  it('says how late something is', () => {
    expect([-13, -1, 0, 1, 14].map(swedish.lateness)).toEqual([
      '13 dagar försenad',
      '1 dag försenad',
      'i dag',
      'i morgon',
      'om 14 dagar',
    ]);
  });
});
