import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.js';
import { findDays, parseDayText, type Lean } from '../../../src/domain/periods/parse-day.js';

const today = day('2026-11-25');
const read = (text: string, lean?: Lean) => {
  const reading = parseDayText(text, today, lean);
  return reading?.kind === 'day' ? reading.day : reading?.why;
};

describe('parseDayText', () => {
  it.each([
    ['igår', '2026-11-24', '2026-11-24'],
    ['i förrgår', '2026-11-23', '2026-11-23'],
    ['I dag', '2026-11-25', '2026-11-25'],
    ['imorgon', '2026-11-26', '2026-11-26'],
    ['i övermorgon', '2026-11-27', '2026-11-27'],
    ['måndag', '2026-11-23', '2026-11-30'],
    ['onsdag', '2026-11-25', '2026-11-25'],
    ['i måndags', '2026-11-23', '2026-11-23'],
    ['förra måndagen', '2026-11-16', '2026-11-16'],
    ['på fredag', '2026-11-27', '2026-11-27'],
    ['på onsdag', '2026-12-02', '2026-12-02'],
    ['nästa fredag', '2026-12-04', '2026-12-04'],
    ['onsdag v 50', '2026-12-09', '2026-12-09'],
    ['onsdag 2 december', '2026-12-02', '2026-12-02'],
    ['2/11', '2026-11-02', '2027-11-02'],
    ['10/11', '2026-11-10', '2027-11-10'],
    ['2/12', '2025-12-02', '2026-12-02'],
    ['2/11 2025', '2025-11-02', '2025-11-02'],
    ['2/11-25', '2025-11-02', '2025-11-02'],
    ['onsdag i nästa vecka', '2026-12-02', '2026-12-02'],
    ['måndag i förra veckan', '2026-11-16', '2026-11-16'],
    ['sista måndagen i mars', '2026-03-30', '2027-03-29'],
    ['andra tisdagen i mars 2027', '2027-03-09', '2027-03-09'],
    ['den 15:e', '2026-11-15', '2026-12-15'],
    ['den 15', '2026-11-15', '2026-12-15'],
    ['15-12', '2025-12-15', '2026-12-15'],
    ['03-03-2027', '2027-03-03', '2027-03-03'],
    ['3/4-25', '2025-04-03', '2025-04-03'],
    ['övermorgon', '2026-11-27', '2026-11-27'],
    ['i fredags', '2026-11-20', '2026-11-20'],
    ['för två veckor sedan', '2026-11-11', '2026-11-11'],
    ['den sista oktober', '2026-10-31', '2027-10-31'],
    ['nyår', '2025-12-31', '2026-12-31'],
    ['lör', '2026-11-21', '2026-11-28'],
    ['lör 5/12', '2026-12-05', '2026-12-05'],
    ['mån 1/2', '2027-02-01', '2027-02-01'],
    ['3 mars tjugohundratjugosju', '2027-03-03', '2027-03-03'],
    ['2 nov', '2026-11-02', '2027-11-02'],
    ['den 2:a november', '2026-11-02', '2027-11-02'],
    ['första april', '2026-04-01', '2027-04-01'],
    ['sista november', '2025-11-30', '2026-11-30'],
    ['2026-11-02', '2026-11-02', '2026-11-02'],
    ['261102', '2026-11-02', '2026-11-02'],
    ['20261102', '2026-11-02', '2026-11-02'],
    ['om tre veckor', '2026-12-16', '2026-12-16'],
    ['om 2 mån', '2027-01-25', '2027-01-25'],
    ['för tre dagar sedan', '2026-11-22', '2026-11-22'],
    ['29/2', '2024-02-29', '2028-02-29'],
  ])('%j is %s, or %s when it is to come', (text, past, coming) => {
    expect([read(text, 'past'), read(text, 'coming')]).toEqual([past, coming]);
  });

  it.each([
    ['31/2', 'no-such-day'],
    ['31 februari', 'no-such-day'],
    ['2026-02-30', 'no-such-day'],
    ['fredag 25 november', 'other-weekday'],
    ['29 februari 2026', 'no-such-day'],
  ])('says that %j cannot be', (text, why) => {
    expect(read(text)).toBe(why);
  });

  it('is undefined for what is no day', () => {
    expect(['', '34', 'mars', '2025', 'K26-014', 'i dag och i morgon'].map((text) => read(text))).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('shows the day, with the year when it is another', () => {
    expect(parseDayText('2/11', today)).toEqual({ kind: 'day', day: '2026-11-02', label: '2 november' });
    expect(parseDayText('2/12', today)).toMatchObject({ label: '2 december 2025' });
  });
});

describe('findDays', () => {
  it('finds the days of a line and leaves its other numbers', () => {
    const found = (text: string, lean?: Lean) =>
      findDays(text, today, lean).map((match) => [
        text.slice(match.start, match.end),
        match.kind === 'day' && match.day,
      ]);
    expect(found('ny remiss soc kvinna 34 försörjningsstöd 2/11')).toEqual([['2/11', '2026-11-02']]);
    expect(found('ny remiss soc 2 nov 25 kvinna')).toEqual([['2 nov', '2026-11-02']]);
    expect(found('uppf K26-21 klar, nästa 3/3', 'coming')).toEqual([['3/3', '2027-03-03']]);
    expect(found('starta arbetsträning Lärkan måndag 4 tim', 'coming')).toEqual([['måndag', '2026-11-30']]);
    expect(found('avsluta K26-014 arbete, ring 0225-340 00, kvinna 31-45')).toEqual([]);
    expect(found('från den 1 juli 2025')).toEqual([['den 1 juli 2025', '2025-07-01']]);
  });

  it('throws on nothing and gives back every day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 9000 }), (text, count) => {
        findDays(text, today);
        const of = addDays(day('2005-01-01'), count);
        expect(findDays(`på ${of}.`, today)).toMatchObject([{ day: of }]);
        expect(read(`${Number(of.slice(8))}/${Number(of.slice(5, 7))}-${of.slice(2, 4)}`)).toBe(
          of >= '2010-01-01' && of < '2028-01-01' ? of : undefined,
        );
      }),
    );
  });
});
