/**
 * When the agenda must be posted, worked out without any of the project's own code: Wednesdays, a list of the red ones,
 * and the rule for summer time.
 */
export interface Expected {
  readonly day: string;
  /** Milliseconds since 1970: from when it may stand in the chat, and when the meeting begins. */
  readonly post: number;
  readonly start: number;
}

export interface YearPlan {
  readonly year: number;
  readonly everyWeeks: 1 | 2;
  /** The first Wednesday of the series. */
  readonly first: string;
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** 90 minutes before. */
const BEFORE = 1.5 * HOUR;

/** Wednesdays 2024–2031 without a meeting: red days, julafton and nyårsafton. */
export const RED_WEDNESDAYS: readonly string[] = [
  '2024-05-01',
  '2024-12-25',
  '2025-01-01',
  '2025-12-24',
  '2025-12-31',
  '2027-01-06',
  '2029-06-06',
  '2029-12-26',
  '2030-05-01',
  '2030-12-25',
];

export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first Wednesday of a year. */
export function firstWednesday(year: number): string {
  let time = Date.UTC(year, 0, 1);
  while (new Date(time).getUTCDay() !== 3) time += DAY;
  return isoDay(time);
}

/** Nine o'clock in Sweden on a day, in milliseconds since 1970. */
export function nineOClock(day: string): number {
  const year = Number(day.slice(0, 4));
  const summer = day >= lastSunday(year, 2) && day < lastSunday(year, 9);
  return Date.parse(`${day}T09:00:00Z`) - (summer ? 2 : 1) * HOUR;
}

function lastSunday(year: number, month: number): string {
  let time = Date.UTC(year, month + 1, 0);
  while (new Date(time).getUTCDay() !== 0) time -= DAY;
  return isoDay(time);
}

/** Every meeting of the plan's year. */
export function expectedPosts({ year, everyWeeks, first, pauses }: YearPlan): readonly Expected[] {
  const found: Expected[] = [];
  for (let time = Date.parse(first); isoDay(time) < `${year + 1}-01-01`; time += 7 * everyWeeks * DAY) {
    const day = isoDay(time);
    const paused = pauses.some(({ from, to }) => from <= day && day <= to);
    if (day < `${year}-01-01` || paused || RED_WEDNESDAYS.includes(day)) continue;
    const start = nineOClock(day);
    found.push({ day, post: start - BEFORE, start });
  }
  return found;
}
