import { addDays, type Day, weekday } from '../../domain/day.js';
import { type DueFilter, type DueKind, TEAM } from '../../domain/due.js';
import { referrerName } from '../../domain/programme.js';
import { dayLong, plural } from '../../domain/text/swedish.js';
import type { Reader } from '../turn.js';
import { stillNamed } from './case-words.js';

const TITLES: Readonly<Record<DueKind, string>> = {
  'follow-up': 'Uppföljningar med remittenten',
  trial: 'Beslut om prövotid',
  review: 'Halvårsavstämningar',
};

/** How far ahead a list looks, in words: "i veckan". */
function spanOf({ to }: DueFilter, days: number, today: Day): string {
  if (to === today) return 'i dag';
  if (to === sunday(today)) return 'i veckan';
  return `de närmaste ${plural(days, 'dagen', 'dagarna')}`;
}

/** The last day of the week that a day is in. */
export function sunday(today: Day): Day {
  return addDays(today, 7 - weekday(today));
}

/** What was asked for: "Att göra i veckan", "Försenat för Försäkringskassan". */
export function dueTitle(turn: Reader, filter: DueFilter): string {
  const { late, to, kind, owner, code } = filter;
  const span = to === undefined ? '' : spanOf(filter, 0, turn.today);
  const what = late
    ? 'Försenat'
    : kind
      ? TITLES[kind]
      : span.startsWith('i ')
        ? `Att göra ${span}`
        : 'Uppföljningar';
  const whose = owner === TEAM ? 'teamet' : owner && referrerName(turn.live.programme, owner);
  const about = [whose, code && stillNamed(turn, code)].filter((one) => one !== undefined && one !== '');
  return about.length === 0 ? what : `${what} för ${about.join(', ')}`;
}

/** What the list takes in: what is late always is. */
export function dueExtent({ late }: DueFilter, last: Day, today: Day): string {
  return late
    ? 'Det som skulle ha varit gjort före i dag'
    : `Försenat, och det som ska vara gjort senast ${dayLong(last, today)}`;
}

/** "**5** försenade och **3** de närmaste 14 dagarna." */
export function dueSentence(
  filter: DueFilter,
  overdue: number,
  coming: number,
  days: number,
  today: Day,
): string {
  const span = spanOf(filter, days, today);
  if (filter.late) return overdue === 0 ? 'Inget är försenat.' : `**${overdue}** försenade.`;
  if (overdue + coming === 0) return `Inget att följa upp ${span}.`;
  return `**${overdue}** försenade och **${coming}** ${span.startsWith('i ') ? `till ${span}` : span}.`;
}

/** Why some are not shown to this reader here. */
export function hiddenWords(turn: Reader, count: number): string | undefined {
  if (count === 0) return undefined;
  const { role, conversation } = turn;
  const until =
    role.kind === 'agency'
      ? `de saknar samtycke till ${referrerName(turn.live.programme, role.authority)}`
      : conversation.level.kind === 'mixed'
        ? 'de saknar samtycke till alla som läser här'
        : 'de visas bara när du skriver till mig enskilt';
  return `${count} till visas inte: ${until}.`;
}
