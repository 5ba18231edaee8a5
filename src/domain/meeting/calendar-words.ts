import { addDays, type Day } from '../day.js';
import type { Series } from '../settings.js';
import { dayLong, dayPlain, list, plural, WEEKDAYS } from '../text/swedish.js';
import { clock, skippedTexts } from './agenda-words.js';
import { type Calendar, nextMeeting, seriesOn, skippedBetween } from './calendar.js';
import { weekday } from '../day.js';

const OFTEN = ['varje', 'varannan', 'var tredje', 'var fjärde'];

/** "varannan onsdag kl. 9.00". */
export function seriesText({ seriesDay, everyWeeks, time }: Series): string {
  return `${OFTEN[everyWeeks - 1] ?? ''} ${WEEKDAYS[weekday(seriesDay) - 1] ?? ''} kl. ${clock(time)}`;
}

/** "Nästa möten: 25 november, 9 december och 23 december." with what falls away in between. */
export function aheadText(calendar: Calendar, today: Day): string {
  return meetingsText('Nästa möten', calendar, today, today);
}

/** "Därefter: 9 december, 23 december och 6 januari 2027.": the meetings after the next one. */
export function afterNextText(calendar: Calendar, today: Day): string {
  const next = nextMeeting(calendar, today);
  return next === undefined ? '' : meetingsText('Därefter', calendar, addDays(next, 1), today);
}

const AHEAD = 3;

function meetingsText(lead: string, calendar: Calendar, start: Day, today: Day): string {
  const days: Day[] = [];
  for (let from = start; days.length < AHEAD;) {
    const next = nextMeeting(calendar, from);
    if (next === undefined) break;
    days.push(next);
    from = addDays(next, 1);
  }
  const last = days.at(-1);
  if (last === undefined) return 'Inga fler möten är planerade.';
  const named = list(days.map((day) => dayPlain(day, today)));
  return [`${lead}: ${named}.`, ...skippedTexts(skippedBetween(calendar, start, last), today)].join(' ');
}

/** "Nästa möte är onsdag 25 november kl. 9.00." */
export function nextText(calendar: Calendar, from: Day, today: Day): string {
  const next = nextMeeting(calendar, from);
  if (next === undefined) return 'Inga fler möten är planerade.';
  const when = next === today ? 'i dag, ' : next === addDays(today, 1) ? 'i morgon, ' : '';
  return `Nästa möte är ${when}${dayLong(next, today)} kl. ${clock(seriesOn(calendar, next).time)}.`;
}

/** "90 minuter före mötet". */
export function postText(minutes: number): string {
  return minutes === 0 ? 'när mötet börjar' : `${plural(minutes, 'minut', 'minuter')} före mötet`;
}
