import { addDays, type Day, weekday } from '../../domain/day.js';
import { type DueFilter, type DueItem, TEAM } from '../../domain/due.js';
import { referrerName } from '../../domain/programme.js';
import { DUE_KINDS, dueRow } from '../../domain/schema/due.js';
import { dayLong, dayPlain, list, plural, spanText } from '../../domain/text/swedish.js';
import { filterName } from '../../domain/speech/sv/wording.js';
import type { Reader } from '../turn.js';
import { stillNamed } from './case-words.js';

/** How far ahead a list looks, in words: "i veckan". */
function spanOf({ from, to, code }: DueFilter, days: number, today: Day): string {
  if (from !== undefined && to !== undefined) return spanText(from, to);
  if (to === today) return 'i dag';
  if (to === sunday(today)) return 'i veckan';
  if (to !== undefined) return `till ${dayPlain(to, today)}`;
  return code === undefined ? `de närmaste ${plural(days, 'dagen', 'dagarna')}` : 'framöver';
}

/** The last day of the week that a day is in. */
export function sunday(today: Day): Day {
  return addDays(today, 7 - weekday(today));
}

/** What was asked for: "Att göra i veckan", "Försenat för Försäkringskassan". */
export function dueTitle(turn: Reader, filter: DueFilter): string {
  const { late, to, kind, owner, referrer, code, who = [] } = filter;
  const { programme } = turn.live;
  const what = kind
    ? dueRow(kind).list
    : to === undefined
      ? 'Uppföljningar'
      : `Att göra ${spanOf(filter, 0, turn.today)}`;
  const whose = owner === TEAM ? 'teamet' : owner && referrerName(programme, owner);
  const about = [whose, code && stillNamed(turn, code)].filter((one) => one !== undefined && one !== '');
  return [
    late ? (kind ? `Försenat: ${what.toLocaleLowerCase('sv')}` : 'Försenat') : what,
    ...(about.length === 0 ? [] : [`för ${about.join(', ')}`]),
    ...(referrer === undefined ? [] : [`från ${referrerName(programme, referrer)}`]),
    ...who.map((one) => `· ${filterName(one, programme)}`),
  ].join(' ');
}

/** What the list takes in: what is late is, unless it is only of days to come. */
export function dueExtent({ late, from, to, code }: DueFilter, last: Day, today: Day): string | undefined {
  if (late) return 'Det som skulle ha varit gjort före i dag';
  if (code !== undefined && to === undefined) return undefined;
  return from === undefined
    ? `Försenat, och det som ska vara gjort senast ${dayLong(last, today)}`
    : undefined;
}

/** "**5** försenade och **3** de närmaste 14 dagarna.", "**4** försenade: 3 uppföljningar och 1 prövotid." */
export function dueSentence(
  filter: DueFilter,
  { seen, overdue }: { readonly seen: readonly DueItem[]; readonly overdue: number },
  days: number,
  today: Day,
): string {
  const coming = seen.length - overdue;
  const span = spanOf(filter, days, today);
  if (filter.late && overdue === 0) return 'Inget är försenat.';
  if (overdue + coming === 0) return `Inget att göra ${span}.`;
  if (filter.from !== undefined) return `**${coming}** att göra.`;
  const late = `**${overdue}** ${overdue === 1 ? 'försenad' : 'försenade'}`;
  if (filter.late) return `${late}${filter.kind ? '' : `: ${byKind(seen)}`}.`;
  if (coming === 0) return `${late}, inget mer ${span}.`;
  return overdue === 0
    ? `**${coming}** ${span}, inget försenat.`
    : `${late} och **${coming}** ${span.startsWith('i ') ? `till ${span}` : span}.`;
}

function byKind(items: readonly DueItem[]): string {
  const counts = DUE_KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length] as const);
  return list(
    counts.filter(([, count]) => count > 0).map(([kind, count]) => plural(count, ...dueRow(kind).counted)),
  );
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
