import { addDays, type Day, daysBetween, weekday } from '../day.js';
import { readSeries, type SaidSeries } from '../language/series.js';
import { parsePeriod } from '../periods/parse-period.js';
import type { Period } from '../periods/period.js';
import { reach } from '../periods/reach.js';
import type { Single } from '../periods/time.js';
import type { Programme } from '../programme.js';
import type { Series } from '../settings.js';
import { dayPlain, WEEKDAYS } from '../text/swedish.js';

/** What a line about meetings says, or one Swedish sentence about what is wrong with it. */
export type Reading<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'unclear'; readonly why: string };

const LONGEST = 200;

/**
 * A series of meetings: "möte varannan onsdag från 2/9 kl 9". What is not said is as it is now; without a first day the
 * next such weekday begins it, and the meetings of the series before it are none from tomorrow on. A day without a year is the nearest one with that weekday; if it is another weekday,
 * that is said.
 */
export function parseSeries(line: string, now: Series, today: Day): Reading<Series> {
  const { every, isByParity, weekday: wanted, clock, from, unknown } = readSeries(line.slice(0, LONGEST));
  if (unknown.length > 0) return unclear(notUnderstood(unknown));
  if (wanted === undefined && clock === undefined && from === undefined) return unclear(WHEN);
  const time = clock ? timeOf(clock) : now.time;
  if (time === undefined)
    return unclear('Klockslaget går inte att läsa. Skriv till exempel kl 9 eller kl 13.15.');
  const day =
    from === undefined ? firstOn(wanted ?? weekday(now.seriesDay), today) : nearest(from, wanted, today);
  if (day === undefined) return unclear('Jag förstår inte från vilken dag. Skriv till exempel från 2/9.');
  if (wanted !== undefined && weekday(day) !== wanted)
    return unclear(`${dayPlain(day)} är en ${WEEKDAYS[weekday(day) - 1] ?? ''}. Vilken dag menar du?`);
  if (isByParity) return unclear(WEEK_53);
  const tomorrow = addDays(today, 1);
  const holds = from === undefined && tomorrow < day ? { holdsFrom: tomorrow } : {};
  return { kind: 'read', value: { seriesDay: day, everyWeeks: every ?? now.everyWeeks, time, ...holds } };
}

const WHEN = 'När ska ni träffas? Skriv till exempel `möte varannan onsdag från 2/9 kl 9`.';

/** Two odd weeks follow each other over some New Years. */
const WEEK_53 =
  'Jämna och udda veckor följs inte alltid åt över nyår. Skriv till exempel `möte varannan onsdag från 2/12 kl 9`.';

function notUnderstood(words: readonly string[]): string {
  return `Jag förstår inte ”${words.join(' ')}”. Skriv till exempel \`möte varannan onsdag från 2/9 kl 9\`.`;
}

function timeOf({ hour, minute, sure }: NonNullable<SaidSeries['clock']>): string | undefined {
  if (!sure || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function firstOn(wanted: number, today: Day): Day {
  return addDays(today, (wanted - weekday(today) + 7) % 7);
}

/** A day as it was written: of last time and next time, the nearer one that has the weekday. */
function nearest(said: Single, wanted: number | undefined, today: Day): Day | undefined {
  const days = (['past', 'coming'] as const).flatMap((lean) => {
    const meant = reach(said, { today, lean });
    return typeof meant === 'object' ? [meant.period.from] : [];
  });
  const byDistance = days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return byDistance.find((day) => wanted === undefined || weekday(day) === wanted) ?? byDistance[0];
}

/** How long ago a pause that is going on may have begun. */
const ONGOING_DAYS = 100;

/**
 * The days of a pause: "29 juni till 9 augusti", "v 52-1", "30/12", "v 52 och v 1". What has no year lies ahead, or is
 * going on.
 */
export function parsePause(line: string, programme: Programme, today: Day): Reading<readonly Period[]> {
  const text = line.slice(0, LONGEST).replace(/[!?]/g, ' ').trim();
  const whole = pauseIn(text, programme, today);
  const parts = text.split(/,|\boch\b|\bsamt\b/u);
  if (whole.kind === 'read' || parts.length === 1) return whole;
  const read = parts.map((part) => pauseIn(part.trim(), programme, today));
  return read.find(({ kind }) => kind === 'unclear')
    ? whole
    : { kind: 'read', value: read.flatMap(valuesOf) };
}

function valuesOf(read: Reading<readonly Period[]>): readonly Period[] {
  return read.kind === 'read' ? read.value : [];
}

function pauseIn(text: string, programme: Programme, today: Day): Reading<readonly Period[]> {
  const read = (on: Day) => parsePeriod(text, { today: on, programme, lean: 'coming' });
  const ahead = read(today);
  const ongoing = read(addDays(today, -ONGOING_DAYS));
  if (ongoing !== undefined && ongoing.kind !== 'impossible') {
    const { from, to } = ongoing.period;
    if (from <= today && today <= to) return { kind: 'read', value: [ongoing.period] };
  }
  if (ahead?.kind === 'impossible' && ahead.why === 'vague')
    return unclear('Vilka dagar menar du? Skriv till exempel `inget möte v 52-1`.');
  if (ahead === undefined || ahead.kind === 'impossible')
    return unclear(
      'Jag förstår inte vilka dagar. Skriv till exempel `paus 29 juni till 9 augusti` eller `inget möte v 52-1`.',
    );
  if (ahead.period.to < today) return unclear('De dagarna har redan varit.');
  return { kind: 'read', value: [ahead.period] };
}

function unclear(why: string): Reading<never> {
  return { kind: 'unclear', why };
}
