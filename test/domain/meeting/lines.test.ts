import { describe, expect, it } from 'vitest';
import { parsePause, parseSeries } from '../../../src/domain/meeting/lines.js';
import { d, kraften } from './support.js';

const now = { seriesDay: d('2026-09-02'), everyWeeks: 1, time: '09:00' };
const TODAY = d('2026-11-25');

function series(line: string, today = TODAY): string {
  const read = parseSeries(line, now, today);
  if (read.kind === 'unclear') return read.why;
  const { seriesDay, everyWeeks, time } = read.value;
  return `${everyWeeks} ${seriesDay} ${time}`;
}

function pause(line: string, today = TODAY): string {
  const read = parsePause(line, kraften, today);
  return read.kind === 'unclear' ? read.why : read.value.map(({ from, to }) => `${from}–${to}`).join(' + ');
}

describe('a series as people write it', () => {
  it.each([
    ['möte varannan onsdag från 2/9 kl 9', '2 2026-09-02 09:00'],
    ['Möte varje tisdag kl. 13.15', '1 2026-12-01 13:15'],
    ['mote var tredje torsdag fran och med 14 januari', '3 2027-01-14 09:00'],
    ['vi har möte varannan fredag klockan 8', '2 2026-11-27 08:00'],
    ['mötestid kl 10', '1 2026-11-25 10:00'],
    ['möte varje tisdag klockan halv nio', '1 2026-12-01 08:30'],
    ['möte varje tisdag kl 1 em', '1 2026-12-01 13:00'],
    ['möte tisdagar kvart över åtta', '1 2026-12-01 08:15'],
    ['ändra mötestid till 10', '1 2026-11-25 10:00'],
    ['varannan onsdag från 2/12 kl 9', '2 2026-12-02 09:00'],
    ['Mötet flyttas till torsdagar kl 8.30', '1 2026-11-26 08:30'],
    ['Teammöte varannan onsdag från och med 2 december', '2 2026-12-02 09:00'],
    ['mötet börjar alltid kl 10', '1 2026-11-25 10:00'],
    ['möte varje onsdag 14:30 med start 9 december', '1 2026-12-09 14:30'],
  ])('%s', (line, expected) => {
    expect(series(line)).toBe(expected);
  });

  it('takes a day without a year as the nearest one with that weekday', () => {
    expect(series('möte varannan onsdag från 6/1', d('2026-12-20'))).toBe('2 2027-01-06 09:00');
  });

  it('says so when the day is another weekday, or the time is none', () => {
    expect(series('möte varannan onsdag från 3/9 2026')).toBe(
      '3 september 2026 är en torsdag. Vilken dag menar du?',
    );
    expect(series('möte varannan')).toContain('När ska ni träffas?');
    expect(series('möte varje onsdag kl 25')).toContain('Klockslaget går inte att läsa');
    expect(series('möte varje onsdag från nån gång')).toContain('Jag förstår inte ”från nån gång”');
    expect(series('möte varje onsdag kl 1')).toContain('Klockslaget går inte att läsa');
    expect(series('möte jämna veckor onsdag kl 9')).toContain('Jämna och udda veckor');
    expect(series('möte varje onsdag utom i lokalen kl 9')).toContain('Jag förstår inte ”utom lokalen”');
  });
});

describe('a pause as people write it', () => {
  it.each([
    ['v 52-1', '2026-12-21–2027-01-10'],
    ['v. 52 – 1', '2026-12-21–2027-01-10'],
    ['vecka 52 till 1', '2026-12-21–2027-01-10'],
    ['29 juni till 9 augusti', '2027-06-29–2027-08-09'],
    ['30/12', '2026-12-30–2026-12-30'],
    ['på onsdag', '2026-12-02–2026-12-02'],
    ['nästa vecka', '2026-11-30–2026-12-06'],
    ['v 52 och v 1', '2026-12-21–2026-12-27 + 2027-01-04–2027-01-10'],
    ['9/12, 16/12 och 23/12', '2026-12-09–2026-12-09 + 2026-12-16–2026-12-16 + 2026-12-23–2026-12-23'],
    ['20 december till 7 januari', '2026-12-20–2027-01-07'],
  ])('%s', (line, expected) => {
    expect(pause(line)).toBe(expected);
  });

  it('is this year’s when it is going on', () => {
    expect(pause('29 juni till 9 augusti', d('2026-07-03'))).toBe('2026-06-29–2026-08-09');
  });

  it('says so when it is not days, or they have been', () => {
    expect(pause('i jul')).toContain('Vilka dagar menar du');
    expect(pause('när det passar')).toContain('Jag förstår inte vilka dagar');
    expect(pause('2025-07-01 till 2025-07-31')).toBe('De dagarna har redan varit.');
  });

  it('reads a very long line in no time', () => {
    const long = `v ${'1-'.repeat(20_000)}`;
    const before = process.cpuUsage();
    pause(long);
    series(long);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(400);
  });
});
