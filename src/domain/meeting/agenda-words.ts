import { addMonths, type Day, dayAt, daysBetween, weekday } from '../day.js';
import { TEAM } from '../due.js';
import { outcomeOnRow, type Programme, referrerName } from '../programme.js';
import { dueKindIn } from '../schema/due.js';
import {
  capital,
  dayLong,
  dayPlain,
  dayShort,
  lateness,
  list,
  plural,
  spanText,
  WEEKDAYS,
} from '../text/swedish.js';
import type { Agenda, CaseRow, CaseSection, CaseSectionId, SectionId, Situation } from './agenda.js';
import type { Skipped } from './calendar.js';
import type { Decision } from './decisions.js';
import type { Point } from './points.js';

/** What users read above each section. */
export const SECTION_NAMES: Readonly<Record<SectionId, string>> = {
  points: 'Egna punkter',
  decisions: 'Beslut',
  'new-referrals': 'Nya remisser',
  waiting: 'I kö',
  visits: 'Bokade studiebesök',
  'new-enrolled': 'Nyinskrivna',
  trials: 'Prövotid går ut',
  'follow-ups': 'Uppföljning med remittent',
  reviews: 'Halvårsavstämning',
  holding: 'Håller det?',
  'long-stay': 'Inskrivna länge',
  'no-consent': 'Utan samtycke',
  quiet: 'Tysta',
  closures: 'Avslutade',
  places: 'Läget',
};

/** "onsdagsmöte 25 november", with the year where it is not today's, or today is not told. */
export function meetingName(meeting: Day, today?: Day): string {
  return `${WEEKDAYS[weekday(meeting) - 1] ?? ''}smöte ${dayPlain(meeting, today)}`;
}

/** "9.00" of "09:00". */
export function clock(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

/** "34 av 40 inskrivna, 3 i prövotid, 6 i kö, längst väntat 41 dagar". */
export function situationText({ enrolled, capacity, inTrial, waiting, longestWait }: Situation): string {
  const wait = longestWait === undefined ? '' : `, längst väntat ${plural(longestWait, 'dag', 'dagar')}`;
  return `${enrolled} av ${capacity} inskrivna, ${inTrial} i prövotid, ${waiting} i kö${wait}`;
}

/** Alias and code, or for some readers the code alone. */
export function caseName({ it, bare }: CaseRow): {
  readonly alias: string | undefined;
  readonly code: string;
} {
  return { alias: bare ? undefined : it.alias, code: it.code };
}

/** When, in words: "12 dagar försenad", "i morgon", "fre 4 dec"; the day itself where only it may be shown. */
export function rowWhen({ section, on, days, bare }: CaseRow, today: Day): string | undefined {
  if (!dueKindIn(section)) return bare ? dayShort(on, today) : undefined;
  return comingDay({ on, days }, today);
}

export function isLate({ section, days }: CaseRow): boolean {
  return days < 0 && dueKindIn(section) !== undefined;
}

/** One line of facts: never more than referrer, dates and outcome (DESIGN 10). Nothing where only a code may stand. */
export function rowFacts(row: CaseRow, programme: Programme, today: Day): string | undefined {
  const { it, section, on, bare } = row;
  if (bare) return undefined;
  const day = dayShort(on, today);
  const from = referrerName(programme, it.referrer);
  switch (section) {
    case 'new-referrals':
      return `remiss från ${from} ${day}`;
    case 'waiting':
      return `${from} · ${row.days === 0 ? 'kom i dag' : `väntat ${plural(-row.days, 'dag', 'dagar')}`}`;
    case 'visits':
      return row.days < 0
        ? `var ${day}, inte antecknat som gjort · ${from}`
        : `${comingDay(row, today)} · ${from}`;
    case 'new-enrolled':
      return it.stage === 'enrolled'
        ? `inskriven ${day} · prövotid till ${dayShort(it.trialUntil, today)}`
        : `inskriven ${day}`;
    case 'trials':
      return `prövotid · inskriven ${dayShort(enrolledOn(row), today)}`;
    case 'follow-ups':
      return `uppföljning · ${ownerName(row, programme)} · ${lastTime(row, 'lastFollowUp', 'första gången', today)}`;
    case 'reviews':
      return `halvårsavstämning · ${lastTime(row, 'lastReview', 'första gången', today)}`;
    case 'holding':
      return it.stage === 'closed' ? `håller det? · avslutad ${dayShort(it.closed, today)}` : undefined;
    case 'long-stay':
      return `inskriven ${day} · ${plural(monthsSince(on, today), 'månad', 'månader')}`;
    case 'no-consent':
      return `inskriven ${day} · samtycke saknas`;
    case 'quiet':
      return `inget antecknat sedan ${day}`;
    case 'closures':
      return it.stage === 'closed' ? `${outcomeOnRow(programme, it.outcome)} ${day}` : day;
  }
}

/** "12 dagar försenad", "i morgon", "fre 4 dec". */
function comingDay({ on, days }: Pick<CaseRow, 'on' | 'days'>, today: Day): string {
  return days <= 1 ? lateness(days) : `${shortWeekday(on)} ${dayShort(on, today)}`;
}

/** "Försäkringskassan", or "teamet". */
function ownerName({ owner }: CaseRow, programme: Programme): string {
  return owner === undefined || owner === TEAM ? 'teamet' : referrerName(programme, owner);
}

function enrolledOn({ it, on }: CaseRow): Day {
  return it.stage === 'enrolled' || it.stage === 'closed' ? it.enrolled : on;
}

function lastTime({ it }: CaseRow, field: 'lastFollowUp' | 'lastReview', none: string, today: Day): string {
  const last = it.stage === 'enrolled' || it.stage === 'closed' ? it[field] : undefined;
  return last === undefined ? none : `förra gången ${dayShort(last, today)}`;
}

/** Whole calendar months from a day. */
function monthsSince(from: Day, to: Day): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return addMonths(from, months) <= to ? months : months - 1;
}

/** What a point's grey line says: where it comes from, and how often it has been put off. */
export function pointFacts({ first, times }: Point, today: Day): string | undefined {
  return times === 0 ? undefined : `kvar sedan ${dayShort(first, today)}, ${plural(times, 'möte', 'möten')}`;
}

/** When a decision is to be done, in words: "5 dagar försenat", "senast ons 9 dec". */
export function decisionWhen({ due, state }: Decision, today: Day): string | undefined {
  if (due === undefined || state === 'done') return undefined;
  const days = daysBetween(today, due);
  return days < 0
    ? `${plural(-days, 'dag', 'dagar')} försenat`
    : `senast ${days === 0 ? 'i dag' : `${shortWeekday(due)} ${dayShort(due, today)}`}`;
}

/** "beslut 18 nov · Jonas". */
export function decisionFacts({ from, owner, state, since }: Decision, today: Day): string {
  const done = state === 'done' ? [`klart ${dayShort(dayAt(new Date(since)), today)}`] : [];
  return [`beslut ${dayShort(from, today)}`, ...(owner === undefined ? [] : [owner]), ...done].join(' · ');
}

function shortWeekday(day: Day): string {
  return (WEEKDAYS[weekday(day) - 1] ?? '').slice(0, 3);
}

/** A section as one line: "**3** i kö, Hamnviken längst: 51 dagar". */
export function sectionLine({ id, rows, counted }: CaseSection, programme: Programme): string {
  const count = `**${rows.length + counted}**`;
  const [first] = rows;
  switch (id) {
    case 'waiting':
      return `${count} i kö${first && !first.bare ? `, ${first.it.alias ?? first.it.code} längst: ${plural(-first.days, 'dag', 'dagar')}` : ''}`;
    case 'long-stay':
      return `${count} inskrivna ${programme.longStayMonths === 12 ? 'ett år eller mer' : `${programme.longStayMonths} månader eller mer`}`;
    case 'no-consent':
      return `${count} inskrivna utan samtycke`;
    case 'quiet':
      return `${count} där inget har antecknats på ${programme.quietDays} dagar`;
    default:
      return `${count} ${SECTION_NAMES[id].toLocaleLowerCase('sv')}`;
  }
}

/** "3 ärenden utan samtycke", "och 2 till som inte visas här". */
export function countedText(id: CaseSectionId, counted: number, shown: number): string | undefined {
  if (counted === 0) return undefined;
  if (id === 'no-consent' && shown === 0)
    return `${plural(counted, 'inskriven saknar', 'inskrivna saknar')} samtycke.`;
  return shown === 0
    ? `${plural(counted, 'ärende', 'ärenden')} som inte visas här.`
    : `Och ${plural(counted, 'ärende', 'ärenden')} till som inte visas här.`;
}

/** "Nästa möte: onsdag 13 januari kl. 9.00. Inget möte 6 januari (trettondedag jul)." */
export function nextMeetingText({
  next,
  time,
  skipped,
  today,
}: Pick<Agenda, 'next' | 'time' | 'skipped' | 'today'>): string {
  if (next === undefined) return 'Inget nästa möte är planerat.';
  return [`Nästa möte: ${dayLong(next, today)} kl. ${clock(time)}.`, ...skippedTexts(skipped, today)].join(
    ' ',
  );
}

/** Why some of the series' days have no meeting, a sentence for each reason. */
export function skippedTexts(skipped: readonly Skipped[], today: Day): readonly string[] {
  const reasons = new Map<string, Day[]>();
  for (const { day, why } of skipped) {
    const reason = why.kind === 'feast' ? why.name : `uppehåll ${pauseText(why.pause.from, why.pause.to)}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), day]);
  }
  return [...reasons].map(
    ([reason, days]) => `Inget möte ${list(days.map((day) => dayPlain(day, today)))} (${reason}).`,
  );
}

/** "29 juni–9 augusti 2026", or the one day. */
export function pauseText(from: Day, to: Day): string {
  return spanText(from, to);
}

/** As a sentence's first words. */
export function titleOf(meeting: Day, today: Day): string {
  return capital(meetingName(meeting, today));
}
