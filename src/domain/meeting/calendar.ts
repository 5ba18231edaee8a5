import { TZDate } from '@date-fns/tz';
import { addDays, type Day, dayAt, daysBetween, weekday } from '../day.js';
import type { Programme } from '../programme.js';
import type { Pause, Series, Settings } from '../settings.js';
import { feastOn } from '../periods/red-days.js';

/** When the team meets (DESIGN 8): the programme's series, the team's own choices after it, and what is closed. */
export interface Calendar {
  /** In the order they were set: for a day the last one that had begun holds, else the first. */
  readonly series: readonly [Series, ...Series[]];
  readonly pauses: readonly Pause[];
  /** Eves without a meeting, by name, lower case. */
  readonly closedEves: ReadonlySet<string>;
  /** Minutes before the meeting that its agenda is posted. */
  readonly postMinutesBefore: number;
}

/** Why there is no meeting on a day. */
export type NoMeeting =
  | { readonly kind: 'not-in-series' }
  | { readonly kind: 'feast'; readonly name: string }
  | { readonly kind: 'pause'; readonly pause: Pause };

/** A series with nothing but pauses ahead ends here: nobody plans a meeting later than this. */
const FARTHEST_DAYS = 3 * 366;
const FRIDAY = 5;
const STOCKHOLM = 'Europe/Stockholm';

/** The calendar of a programme as the team has set it. `postMinutesBefore` is the configuration's, if it has one. */
export function calendarOf(programme: Programme, settings: Settings, postMinutesBefore?: number): Calendar {
  const { meeting } = programme;
  const { seriesDay, everyWeeks, time } = meeting;
  return {
    series: [{ seriesDay, everyWeeks, time }, ...settings.allSeries],
    pauses: settings.pauses,
    closedEves: new Set(meeting.closedEves.map((name) => name.toLocaleLowerCase('sv'))),
    postMinutesBefore: postMinutesBefore ?? meeting.postMinutesBefore,
  };
}

/** The series that holds on a day. */
export function seriesOn(calendar: Calendar, day: Day): Series {
  return (
    calendar.series.findLast((series) => (series.holdsFrom ?? series.seriesDay) <= day) ?? calendar.series[0]
  );
}

/** The series that was chosen last, whether it has begun or not. */
export function latestSeries({ series }: Calendar): Series {
  return series.at(-1) ?? series[0];
}

/** Is a day one of a series, before it began too? */
export function isInSeries({ seriesDay, everyWeeks }: Series, day: Day): boolean {
  return daysBetween(seriesDay, day) % (everyWeeks * 7) === 0;
}

/** Why there is no meeting on a day, or undefined if there is one. */
export function noMeetingOn(calendar: Calendar, day: Day): NoMeeting | undefined {
  if (!isInSeries(seriesOn(calendar, day), day)) return { kind: 'not-in-series' };
  const pause = calendar.pauses.find(({ from, to }) => from <= day && day <= to);
  if (pause) return { kind: 'pause', pause };
  const feast = feastOn(day);
  if (feast && (feast.red || calendar.closedEves.has(feast.name))) return { kind: 'feast', name: feast.name };
  return undefined;
}

export function meetingOn(calendar: Calendar, day: Day): boolean {
  return noMeetingOn(calendar, day) === undefined;
}

/** The first meeting on or after a day; undefined if everything ahead is paused. */
export function nextMeeting(calendar: Calendar, from: Day): Day | undefined {
  return search(calendar, from, 1);
}

/** The last meeting before a day. */
export function previousMeeting(calendar: Calendar, before: Day): Day | undefined {
  return search(calendar, addDays(before, -1), -1);
}

function search(calendar: Calendar, start: Day, step: 1 | -1): Day | undefined {
  for (let days = 0; days <= FARTHEST_DAYS; days++) {
    const day = addDays(start, days * step);
    if (meetingOn(calendar, day)) return day;
  }
  return undefined;
}

/** Every meeting in `[from, to]`, in order. */
export function meetingsBetween(calendar: Calendar, from: Day, to: Day): readonly Day[] {
  const found: Day[] = [];
  for (let day = nextMeeting(calendar, from); day !== undefined && day <= to;) {
    found.push(day);
    day = nextMeeting(calendar, addDays(day, 1));
  }
  return found;
}

/** A day of the series without its meeting. */
export interface Skipped {
  readonly day: Day;
  readonly why: Exclude<NoMeeting, { kind: 'not-in-series' }>;
}

/** The days of the series in `[from, to]` on which there is no meeting, and why. */
export function skippedBetween(calendar: Calendar, from: Day, to: Day): readonly Skipped[] {
  const found: Skipped[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const why = noMeetingOn(calendar, day);
    if (why !== undefined && why.kind !== 'not-in-series') found.push({ day, why });
  }
  return found;
}

/** The day of the round before a meeting: the working day before it. */
export function dayForRound(meeting: Day): Day {
  let day = addDays(meeting, -1);
  while (weekday(day) > FRIDAY || feastOn(day)?.red) day = addDays(day, -1);
  return day;
}

/** The instant a meeting begins, by the clock in Sweden. */
export function meetingStart(calendar: Calendar, day: Day): Date {
  return instantAt(day, seriesOn(calendar, day).time);
}

/** The instant of a day and a time ("09:00") by the clock in Sweden. */
export function instantAt(day: Day, time: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, STOCKHOLM).getTime());
}

/** The instant a meeting's agenda is to be posted. */
export function postAt(calendar: Calendar, day: Day): Date {
  return new Date(meetingStart(calendar, day).getTime() - calendar.postMinutesBefore * 60_000);
}

/** How long a meeting may go on: until then its agenda is the one to show and add to, in milliseconds. */
const MEETING_LENGTH = 3 * 3_600_000;

/** The meeting that is meant now: today's until it is over, then the next; undefined if everything is paused. */
export function currentMeeting(calendar: Calendar, now: Date): Day | undefined {
  const today = dayAt(now);
  const next = nextMeeting(calendar, today);
  const over = next === today && now.getTime() >= meetingStart(calendar, today).getTime() + MEETING_LENGTH;
  return over ? nextMeeting(calendar, addDays(today, 1)) : next;
}

/** The meeting that has begun most recently: whose minutes are meant now. */
export function lastBegun(calendar: Calendar, now: Date): Day | undefined {
  const today = dayAt(now);
  const begun = meetingOn(calendar, today) && now >= meetingStart(calendar, today);
  return begun ? today : previousMeeting(calendar, today);
}
