import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellDay, cellSince } from '../../../src/domain/files/cell-days.js';
import { cellText, guarded, unguarded } from '../../../src/domain/files/cell-text.js';

describe('days', () => {
  test.each([
    '2026-11-25',
    '2026/11/25',
    '2026.11.25',
    '20261125',
    '261125',
    '26-11-25',
    '25/11/2026',
    '25.11.2026',
    '25/11-2026',
    '25/11 2026',
    '25/11-26',
    '25/11 26',
    '25/11/26',
    '25.11.26',
    'den 25 november 2026',
    '25:e november 2026',
    '25 nov 26',
    '25 nov -26',
    '25 november 2026',
    '25 nov 2026',
    '25 nov. 2026',
    '2026-11-25 00:00:00',
    '2026-11-25 00:00',
    '2026-11-25T00:00:00',
    '2026-11-25 13:45:10,5',
    '46351',
    '46351,0',
    '46351.5',
  ])('%s is a day as Swedish Excel writes it', (text) => {
    expect(cellDay(text)).toBe('2026-11-25');
  });

  test.each([
    '2026-02-30',
    '31/4/2026',
    '11/25/2026',
    '',
    '12',
    '2026',
    '99999',
    '2026-11',
    'i går',
    '25 ju 2026',
    '2026-11-25x',
    '2026-11-25 25',
  ])('%j is no day', (text) => {
    expect(cellDay(text)).toBeUndefined();
  });

  test('a month is its first day and a year 1 July, where a time since is asked for', () => {
    expect(cellSince('2019-03')).toBe('2019-03-01');
    expect(cellSince('2019/3')).toBe('2019-03-01');
    expect(cellSince('2019')).toBe('2019-07-01');
    expect(cellSince('2019,0')).toBe('2019-07-01');
    expect(cellSince('2019-03-04')).toBe('2019-03-04');
    expect(cellSince('2019-13')).toBeUndefined();
  });
});

describe('texts', () => {
  test.each(['=1+1', '+46', '-5', '@SUM(A1)', "'=1", "''@x", '＝1', '＋1', '－1', '＠x'])(
    '%s is no formula once it is guarded',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  test.each([
    ['a,=1+1,b', "a,'=1+1,b"],
    ['a, +46', "a,' +46"],
    ["a,'=1", "a,''=1"],
    ['=1,-2', "'=1,'-2"],
    ['﹦1', "'﹦1"],
    ['\u200b=1', "'\u200b=1"],
  ])('%j is none where cells are parted by commas either', (text, cell) => {
    expect(guarded(text)).toBe(cell);
    expect(unguarded(cell)).toBe(text);
  });

  test('text made of signs, commas and quotes comes back too', () => {
    const signs = fc
      .string({ unit: fc.constantFrom('=', ',', "'", ' ', 'a', '-', '＝'), maxLength: 12 })
      .map(cellText);
    fc.assert(
      fc.property(signs, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text).split(',')).not.toContainEqual(expect.stringMatching(/^ *[=\-＝]/));
      }),
    );
  });

  test('what is guarded comes back; what needs no guard is left alone', () => {
    const text = fc.string({ unit: 'grapheme' }).map(cellText);
    fc.assert(
      fc.property(text, (plain) => {
        expect(unguarded(guarded(plain))).toBe(plain);
        expect(/^[=+\-@]/.test(guarded(plain))).toBe(false);
      }),
    );
    expect(guarded("'Vårdcentralen'")).toBe("'Vårdcentralen'");
  });

  test('a text is kept on one line, composed and without spaces around it', () => {
    expect(cellText(' \u00A0A\u030A\r\n b\t c\u0000 ')).toBe('Å b c');
  });
});
