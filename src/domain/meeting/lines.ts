import { addDays, type Day, daysBetween, weekday } from '../day.js';
import { parseDayText } from '../periods/parse-day.js';
import { parsePeriod } from '../periods/parse-period.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import type { Series } from '../settings.js';
import { fold } from '../text/fold.js';
import { dayPlain, WEEKDAYS } from '../text/swedish.js';

/** What a line about meetings says, or one Swedish sentence about what is wrong with it. */
export type Reading<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'unclear'; readonly why: string };

const LONGEST = 200;
const WEEKDAY_WORDS = WEEKDAYS.map((name) => fold(name));
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:varannan|varan+an|var annan|var 2:?a|var andra)\b/, 2],
  [/\bvar (?:tredje|3:?e)\b/, 3],
  [/\bvar (?:fjarde|4:?e)\b/, 4],
  [/\b(?:varje|alla|var|en gang i veckan|veckovis)\b/, 1],
];
/** A weekday, this one, those. */
const ENDINGS = ['', 'ar', 'en', 'arna'];
const TIME = /\b(?:kl\.?|klockan)\s{0,3}(\d{1,2})(?:[.:](\d{2}))?\b|\b(\d{1,2}):(\d{2})\b/;
const FROM = /\b(?:fran och med|fran|med start|fr\.? ?o\.? ?m\.?|borjar|start)\b(.{1,60})$/;

/**
 * A series of meetings: "möte varannan onsdag från 2/9 kl 9". What is not said is as it is now; without a first day the
 * next such weekday begins it. A day without a year is the nearest one with that weekday; if it is another weekday,
 * that is said.
 */
export function parseSeries(line: string, now: Series, today: Day): Reading<Series> {
  const text = fold(line.slice(0, LONGEST)).replace(/[!?]/g, ' ');
  const everyWeeks = COUNTS.find(([pattern]) => pattern.test(text))?.[1] ?? now.everyWeeks;
  const words = new Set(text.split(/\W+/));
  const named = WEEKDAY_WORDS.findIndex((word) => ENDINGS.some((ending) => words.has(word + ending)));
  const time = timeIn(text, now.time);
  if (time === undefined)
    return unclear('Klockslaget går inte att läsa. Skriv till exempel kl 9 eller kl 13.15.');
  const from = FROM.exec(text.replace(TIME, ' '))?.[1]?.trim();
  const wanted = named < 0 ? undefined : named + 1;
  const day =
    from === undefined ? firstOn(wanted ?? weekday(now.seriesDay), today) : nearest(from, wanted, today);
  if (day === undefined) return unclear('Jag förstår inte från vilken dag. Skriv till exempel från 2/9.');
  if (wanted !== undefined && weekday(day) !== wanted)
    return unclear(`${dayPlain(day)} är en ${WEEKDAYS[weekday(day) - 1] ?? ''}. Vilken dag menar du?`);
  return { kind: 'read', value: { seriesDay: day, everyWeeks, time } };
}

function timeIn(text: string, now: string): string | undefined {
  const found = TIME.exec(text);
  if (!found) return now;
  const hour = Number(found[1] ?? found[3]);
  const minute = Number(found[2] ?? found[4] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function firstOn(wanted: number, today: Day): Day {
  return addDays(today, (wanted - weekday(today) + 7) % 7);
}

/** A day as it was written: of last time and next time, the nearer one that has the weekday. */
function nearest(text: string, wanted: number | undefined, today: Day): Day | undefined {
  const days = (['past', 'coming'] as const).flatMap((lean) => {
    const read = parseDayText(text, today, lean);
    return read?.kind === 'day' ? [read.day] : [];
  });
  const byDistance = days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return byDistance.find((day) => wanted === undefined || weekday(day) === wanted) ?? byDistance[0];
}

/** What is a holiday here, and a month or nothing elsewhere. */
const HOLIDAYS = new Set([
  'jul',
  'julen',
  'julhelgen',
  'nyar',
  'pask',
  'pasken',
  'midsommar',
  'sportlovet',
  'hostlovet',
]);

/** How long ago a pause that is going on may have begun. */
const ONGOING_DAYS = 100;

/**
 * The days of a pause: "29 juni till 9 augusti", "v 52-1", "30/12", "nästa vecka". What has no year lies ahead, or is
 * going on.
 */
export function parsePause(line: string, programme: Programme, today: Day): Reading<Period> {
  const text = line
    .slice(0, LONGEST)
    .replace(/[!?]/g, ' ')
    .replace(
      /\b(v|vecka|veckorna)\.?\s{0,3}(\d{1,2})\s{0,3}[-–—]\s{0,3}(\d{1,2})(?!\d|\/)/i,
      'vecka $2 till vecka $3',
    )
    .trim();
  if (HOLIDAYS.has(fold(text).replace(/^i /, '')))
    return unclear('Vilka dagar menar du? Skriv till exempel `inget möte v 52-1`.');
  const read = (on: Day) => parsePeriod(text, { today: on, programme, lean: 'coming' });
  const ahead = read(today);
  const ongoing = read(addDays(today, -ONGOING_DAYS));
  if (ongoing !== undefined && ongoing.kind !== 'impossible') {
    const { from, to } = ongoing.period;
    if (from <= today && today <= to) return { kind: 'read', value: ongoing.period };
  }
  if (ahead === undefined || ahead.kind === 'impossible')
    return unclear(
      'Jag förstår inte vilka dagar. Skriv till exempel `paus 29 juni till 9 augusti` eller `inget möte v 52-1`.',
    );
  if (ahead.period.to < today) return unclear('De dagarna har redan varit.');
  return { kind: 'read', value: ahead.period };
}

function unclear(why: string): Reading<never> {
  return { kind: 'unclear', why };
}
