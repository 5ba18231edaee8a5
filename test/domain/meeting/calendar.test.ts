import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../src/domain/day.js';
import {
  calendarOf,
  latestSeries,
  meetingOn,
  meetingsBetween,
  meetingStart,
  nextMeeting,
  noMeetingOn,
  postAt,
  previousMeeting,
  skippedBetween,
} from '../../../src/domain/meeting/calendar.js';
import { parseSeries } from '../../../src/domain/meeting/lines.js';
import { NO_SETTINGS, type Settings } from '../../../src/domain/settings.js';
import { d, kraften } from './support.js';

const weekly = calendarOf(kraften, NO_SETTINGS);
const setTo = (settings: Partial<Settings>) => calendarOf(kraften, { ...NO_SETTINGS, ...settings });
const everyOther = setTo({ allSeries: [{ seriesDay: d('2026-09-02'), everyWeeks: 2, time: '09:00' }] });

describe('which days have a meeting', () => {
  it('is every Wednesday of the programme, before the day that names the series too', () => {
    expect(meetingOn(weekly, d('2026-11-25'))).toBe(true);
    expect(meetingOn(weekly, d('2026-11-26'))).toBe(false);
    expect(meetingOn(weekly, d('2024-02-28'))).toBe(true);
  });

  it('is every other Wednesday over weeks 53 and 1, by the series and not by the week number', () => {
    expect(meetingsBetween(everyOther, d('2026-12-01'), d('2027-02-10'))).toEqual([
      '2026-12-09',
      '2026-12-23',
      '2027-01-20',
      '2027-02-03',
    ]);
  });

  it('leaves out red days and the eves that the programme keeps', () => {
    expect(noMeetingOn(weekly, d('2027-01-06'))).toEqual({ kind: 'feast', name: 'trettondedag jul' });
    const fridays = setTo({ allSeries: [{ seriesDay: d('2026-06-12'), everyWeeks: 1, time: '09:00' }] });
    expect(noMeetingOn(fridays, d('2026-06-19'))).toEqual({ kind: 'feast', name: 'midsommarafton' });
    const thursdays = setTo({ allSeries: [{ seriesDay: d('2026-12-03'), everyWeeks: 1, time: '09:00' }] });
    expect(noMeetingOn(thursdays, d('2026-12-24'))).toEqual({ kind: 'feast', name: 'julafton' });
    expect(meetingOn(thursdays, d('2026-04-30'))).toBe(false);
    const early = setTo({ allSeries: [{ seriesDay: d('2026-04-02'), everyWeeks: 1, time: '09:00' }] });
    expect(meetingOn(early, d('2026-04-30'))).toBe(true);
  });

  it('leaves out pauses, both ends included', () => {
    const paused = setTo({ pauses: [{ from: d('2026-07-01'), to: d('2026-08-12') }] });
    expect(nextMeeting(paused, d('2026-06-25'))).toBe('2026-08-19');
    expect(previousMeeting(paused, d('2026-08-19'))).toBe('2026-06-24');
    expect(skippedBetween(paused, d('2026-08-06'), d('2026-08-18'))).toEqual([
      { day: '2026-08-12', why: { kind: 'pause', pause: { from: '2026-07-01', to: '2026-08-12' } } },
    ]);
  });

  it('has no meeting of the old series where the new one is to hold at once', () => {
    const sunday = d('2026-11-29');
    const read = parseSeries('möte varje torsdag kl 13', latestSeries(weekly), sunday);
    const changed = setTo({ allSeries: read.kind === 'read' ? [read.value] : [] });
    expect(meetingsBetween(changed, d('2026-11-18'), d('2026-12-12'))).toEqual([
      '2026-11-18',
      '2026-11-25',
      '2026-12-03',
      '2026-12-10',
    ]);
    const again = parseSeries('möten på fredagar från 11/12', latestSeries(changed), sunday);
    expect(again).toEqual({
      kind: 'read',
      value: { seriesDay: '2026-12-11', everyWeeks: 1, time: '13:00' },
    });
  });

  it('keeps the old series until the new one begins', () => {
    const changed = setTo({
      allSeries: [{ seriesDay: d('2026-12-03'), everyWeeks: 2, time: '13:15' }],
    });
    expect(meetingsBetween(changed, d('2026-11-18'), d('2026-12-31'))).toEqual([
      '2026-11-18',
      '2026-11-25',
      '2026-12-02',
      '2026-12-03',
      '2026-12-17',
    ]);
  });

  it('gives up when everything ahead is paused', () => {
    const closed = setTo({ pauses: [{ from: d('2026-01-01'), to: d('2099-12-31') }] });
    expect(nextMeeting(closed, d('2026-11-25'))).toBeUndefined();
  });

  it('is the same forwards and backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 4 }), (offset, everyWeeks) => {
        const calendar = setTo({ allSeries: [{ seriesDay: d('2024-01-03'), everyWeeks, time: '09:00' }] });
        const next = nextMeeting(calendar, addDays(d('2024-02-01'), offset));
        if (next === undefined) throw new Error('no meeting');
        const previous = previousMeeting(calendar, next);
        if (previous === undefined) throw new Error('no meeting');
        expect(weekday(next)).toBe(3);
        expect(daysBetween(previous, next) % (7 * everyWeeks)).toBe(0);
        expect(nextMeeting(calendar, addDays(previous, 1))).toBe(next);
      }),
      { numRuns: 60 },
    );
  });
});

describe('when a meeting begins and its agenda is posted', () => {
  it('follows the clock in Sweden over both changes', () => {
    expect(meetingStart(weekly, d('2026-03-25')).toISOString()).toBe('2026-03-25T08:00:00.000Z');
    expect(meetingStart(weekly, d('2026-04-01')).toISOString()).toBe('2026-04-01T07:00:00.000Z');
    expect(meetingStart(weekly, d('2026-10-21')).toISOString()).toBe('2026-10-21T07:00:00.000Z');
    expect(meetingStart(weekly, d('2026-10-28')).toISOString()).toBe('2026-10-28T08:00:00.000Z');
  });

  it('posts ninety minutes before, in real minutes, or as the configuration says', () => {
    expect(postAt(weekly, d('2026-11-25')).toISOString()).toBe('2026-11-25T06:30:00.000Z');
    const early = calendarOf(kraften, NO_SETTINGS, 15);
    expect(postAt(early, d('2026-11-25')).toISOString()).toBe('2026-11-25T07:45:00.000Z');
    const night = setTo({ allSeries: [{ seriesDay: d('2026-03-29'), everyWeeks: 1, time: '04:00' }] });
    expect(postAt(night, d('2026-03-29')).toISOString()).toBe('2026-03-29T00:30:00.000Z');
  });
});
