import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import type { MeetingEvent } from '../../../src/domain/entry.js';
import { calendarOf } from '../../../src/domain/meeting/calendar.js';
import { pointsOf } from '../../../src/domain/meeting/points.js';
import { NO_SETTINGS } from '../../../src/domain/settings.js';
import { kraften, registerWith } from './support.js';

const calendar = calendarOf(kraften, NO_SETTINGS);
const told = (on: string, ...events: MeetingEvent[]) => events.map((event) => ({ on, event }));
const added = (text: string): MeetingEvent => ({ type: 'point-added', text });

function points(meeting: string, streams: Readonly<Record<string, readonly MeetingEvent[]>>) {
  const register = registerWith(
    Object.fromEntries(Object.entries(streams).map(([on, events]) => [`meeting/${on}`, told(on, ...events)])),
  );
  return pointsOf(register, calendar, day(meeting)).map(({ row, text, times, tick }) => {
    return `${row} ${text} ${times}${tick?.ticked ? ' ✓' : ''}`;
  });
}

describe('the points of a meeting', () => {
  it('come back until they are ticked off, with how many meetings they have been through', () => {
    const streams = {
      '2026-11-11': [added('Lokaler')],
      '2026-11-18': [added('Julbord'), { type: 'ticked' as const, row: 'point/1', ticked: true }],
      '2026-11-25': [added('Bilar')],
    };
    expect(points('2026-11-18', streams)).toEqual(['point/2026-11-11/1 Lokaler 1', 'point/1 Julbord 0 ✓']);
    expect(points('2026-11-25', streams)).toEqual(['point/2026-11-11/1 Lokaler 2', 'point/1 Bilar 0']);
  });

  it('are done where somebody ticked them, later meetings too', () => {
    const streams = {
      '2026-11-11': [added('Lokaler')],
      '2026-11-18': [{ type: 'ticked' as const, row: 'point/2026-11-11/1', ticked: true }],
    };
    expect(points('2026-11-18', streams)).toEqual(['point/2026-11-11/1 Lokaler 1 ✓']);
    expect(points('2026-11-25', streams)).toEqual([]);
  });

  it('wait where they were put off, and do not count those meetings', () => {
    const streams = {
      '2026-11-11': [added('Lokaler'), { type: 'carried' as const, row: 'point/1', to: day('2026-12-02') }],
    };
    expect(points('2026-11-11', streams)).toEqual([]);
    expect(points('2026-11-25', streams)).toEqual([]);
    expect(points('2026-12-02', streams)).toEqual(['point/2026-11-11/1 Lokaler 1']);
  });

  it('stand in the order they were moved to, and are gone when taken back', () => {
    const streams = {
      '2026-11-25': [
        added('Ett'),
        added('Två'),
        added('Tre'),
        { type: 'point-moved' as const, point: 3, before: 1 },
        { type: 'point-removed' as const, point: 2 },
      ],
    };
    expect(points('2026-11-25', streams)).toEqual(['point/3 Tre 0', 'point/1 Ett 0']);
  });

  it('move with the series when their meeting is earlier or gone', () => {
    const series = {
      type: 'series-set' as const,
      seriesDay: day('2026-12-08'),
      everyWeeks: 1,
      time: '13:00',
    };
    const register = registerWith({
      settings: [{ on: '2026-12-01', event: series }],
      'meeting/2026-12-09': [
        { on: '2026-12-09', recorded: '2026-11-27T09:00:00.000Z', event: added('Julfika') },
        { on: '2026-12-09', recorded: '2026-12-04T09:00:00.000Z', event: added('Lokaler') },
      ],
      'meeting/2026-12-02': [
        { on: '2026-12-02', event: added('Bilar') },
        { on: '2026-12-02', event: { type: 'carried', row: 'point/1', to: day('2026-12-09') } },
      ],
    });
    const moved = calendarOf(kraften, register.settings);
    const texts = (on: string) =>
      pointsOf(register, moved, day(on)).map(({ text, first, times }) => `${text} ${first} ${times}`);
    expect(texts('2026-12-02')).toEqual([]);
    expect(texts('2026-12-08')).toEqual([
      'Bilar 2026-12-02 1',
      'Julfika 2026-12-08 0',
      'Lokaler 2026-12-08 0',
    ]);
    expect(texts('2026-12-15')).toContain('Julfika 2026-12-08 1');
  });

  it('come to the next meeting when it was for the next and that is sooner', () => {
    const soon = { type: 'series-set' as const, seriesDay: day('2026-11-26'), everyWeeks: 1, time: '9:00' };
    const register = registerWith({
      settings: [{ on: '2026-11-25', event: soon }],
      'meeting/2026-12-02': [
        { on: '2026-12-02', recorded: '2026-11-25T12:00:00.000Z', event: added('Bilar') },
      ],
      'meeting/2026-12-09': [
        { on: '2026-12-09', recorded: '2026-11-25T12:00:00.000Z', event: added('Julfika') },
      ],
    });
    const moved = calendarOf(kraften, register.settings);
    const texts = (on: string) => pointsOf(register, moved, day(on)).map(({ text }) => text);
    expect(texts('2026-11-26')).toEqual(['Bilar']);
    expect(texts('2026-12-03')).toEqual(['Bilar']);
    expect(texts('2026-12-10')).toEqual(['Bilar', 'Julfika']);
  });

  it('come to the next meeting when theirs was cancelled', () => {
    const streams = { '2027-01-06': [added('Budget')] };
    expect(points('2027-01-13', streams)).toEqual(['point/2027-01-06/1 Budget 0']);
  });
});
