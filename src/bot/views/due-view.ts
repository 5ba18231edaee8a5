import { dueListCard } from '../../cards/due-list.js';
import { execute, plain, type Row } from '../../cards/kit.js';
import { rowName } from '../../cards/names.js';
import { addDays, type Day, daysBetween } from '../../domain/day.js';
import { type DueFilter, type DueItem, dueList, isAskedFor, TEAM } from '../../domain/due.js';
import { select } from '../../domain/answers/filters.js';
import type { Filter, Query } from '../../domain/schema/query.js';
import { dueAlone, dueAsked, dueShown, readDue } from '../../domain/language/acts/due-filter.js';
import { keeper } from '../../domain/kept.js';
import { casesWithDue } from '../../domain/open-cases.js';
import { mayChange } from '../../domain/privacy/visibility.js';
import { referrerName } from '../../domain/programme.js';
import { dueRow } from '../../domain/schema/due.js';
import { dayShort, lateness } from '../../domain/text/swedish.js';
import type { CardReply, Reader, Turn } from '../turn.js';
import { markRow, type RowVerbs, stepButtons, withMark } from './due-rows.js';
import { dueExtent, dueSentence, dueTitle, hiddenWords } from './due-words.js';
import { mayNameTo } from './finding.js';
import { type PointSaid, roundPart, roundSentence, roundTitle } from './round-words.js';
import { type RowMark, stillStands } from './row-mark.js';

/** Rows a page: keeps the card well under 24 KB and a phone's patience. */
const PAGE = 12;

/** What of what is due, from which row on, and how it stands there. */
export interface DueParts {
  readonly filter: DueFilter;
  readonly start: number;
  /** What the last press led to. */
  readonly mark?: RowMark | undefined;
  /** The case whose trial is opened, for more than one way on. */
  readonly open?: string | undefined;
  /** The meeting that it is a round before. */
  readonly round?: Day | undefined;
  /** What became of the point that was just written. */
  readonly said?: PointSaid | undefined;
}

/** What is due, and what of it may be named to whoever reads. */
interface Lists {
  readonly items: readonly DueItem[];
  readonly seen: readonly DueItem[];
  readonly overdue: number;
  /** The only case of those seen, and whether any of it is of a closure that may last. */
  readonly only: string | undefined;
  readonly holding: boolean;
}

const lists = keeper<Lists>();

function listsFor(turn: Reader, filter: DueFilter, days: number): Lists {
  const { programme, register } = turn.live;
  const { today, role, conversation } = turn;
  return lists(register, JSON.stringify([today, days, filter, role, conversation.level]), () => {
    const caseOf = ({ code }: DueItem) => register.cases.get(code);
    const all = dueList(casesWithDue(register, today), programme, today, days);
    const whose = filter.who && codesOf(turn, filter.who);
    const items = all.filter((item) => {
      const it = caseOf(item);
      return it !== undefined && isAskedFor(item, it, filter) && (whose?.has(item.code) ?? true);
    });
    const seen = items.filter((item) => {
      const it = caseOf(item);
      return it !== undefined && mayNameTo(turn, it);
    });
    const [only, ...others] = new Set(seen.map(({ code }) => code));
    return {
      items,
      seen,
      overdue: seen.filter((item) => item.days < 0).length,
      only: others.length === 0 ? only : undefined,
      holding: seen.some(({ kind }) => kind === 'holding'),
    };
  });
}

/** The enrolled who are so; nobody where others read along. */
function codesOf(turn: Reader, who: readonly Filter[]): ReadonlySet<string> {
  const { register, programme } = turn.live;
  if (turn.conversation.level.kind !== 'personal') return new Set();
  const { today } = turn;
  const span = { from: today, to: today, day: true, named: false };
  const asked = { cases: register.cases, position: register.position, programme, today };
  return new Set(select(asked, { population: 'enrolled', filters: who, span }).map(({ code }) => code));
}

/** The list of what is due (DESIGN 5), from a row on, as the reader may see it. */
export function dueReply(turn: Reader, { filter, start, mark, open, round, said }: DueParts): CardReply {
  const { today, live } = turn;
  const ahead = live.programme.dueDays;
  const days = daysAhead(filter, today, ahead);
  const { items, seen, overdue, only, holding } = listsFor(turn, filter, days);
  const from = start < seen.length ? start : 0;
  const page = seen.slice(from, from + PAGE);
  const token = turn.token();
  const verbs: RowVerbs = {
    done: 'done',
    more: 'due-more',
    undo: 'undo-done',
    data: { token, start: from, filter, ...(round && { round }) },
  };
  const standing = mark && stillStands(turn, mark) ? mark : undefined;
  const rows = withMark(page, standing).map((one) =>
    'words' in one
      ? { late: (one.due ?? today) < today, row: markRow(one, verbs) }
      : { late: one.days < 0, row: rowOf(turn, one, open === one.code, verbs) },
  );
  const coming = seen.length - overdue;
  const rest = seen.length - from - page.length;
  const total = listsFor(turn, {}, ahead).seen.length;
  const sentence = round
    ? roundSentence(overdue, coming)
    : dueSentence(filter, { seen, overdue }, days, today);
  const title = round ? roundTitle(round, today) : dueTitle(turn, filter);
  const query = holding ? undefined : dueShown(filter, today);
  return {
    shown: filter.code === undefined ? { query, about: only } : { about: filter.code },
    summary: plain(`${title}: ${sentence.replaceAll('**', '')}`),
    card: dueListCard({
      title,
      extent: dueExtent(filter, addDays(today, days), today),
      sentence,
      overdue: rows.filter(({ late }) => late).map(({ row }) => row),
      coming: rows.filter(({ late }) => !late).map(({ row }) => row),
      more: rest > 0 ? { count: rest, data: { ...verbs.data, start: from + PAGE } } : undefined,
      round: round && roundPart(verbs.data, round, said),
      all:
        total > seen.length && !round
          ? { label: `Alla ${ahead} dagar (${total})`, data: { start: 0, filter: {} } }
          : undefined,
      hidden: hiddenWords(turn, items.length - seen.length),
      updated: `Läget ${dayShort(today)}. Raderna ändras när något är gjort.`,
    }),
  };
}

/** So far ahead all that one case is due for has its day. */
const FAR = 366;

function daysAhead({ to, code }: DueFilter, today: Day, ahead: number): number {
  if (to !== undefined) return Math.max(0, daysBetween(today, to));
  return code === undefined ? ahead : FAR;
}

/** The list in a turn, as a message that follows the register. */
export function livingDue(turn: Turn, parts: DueParts = { filter: {}, start: 0 }): CardReply {
  const again = (now: Turn) => dueReply(now, parts);
  return { ...again(turn), living: { turn, again } };
}

/**
 * The list that a line asks for by itself (DESIGN 5), or what it was understood as; undefined for any other line. `alone`: nothing was
 * spoken of that "i veckan" could be of.
 */
export function dueFor(
  turn: Turn,
  line: string | undefined,
  query?: Query,
  alone = false,
): CardReply | undefined {
  const { register, programme } = turn.live;
  const { today } = turn;
  const world = { register, programme, today };
  const said =
    line === undefined ? undefined : (readDue(line, world) ?? (alone ? dueAlone(line, world) : undefined));
  const filter = said ?? (query && dueAsked(query, today, line === undefined));
  const isHidden = filter?.who !== undefined && turn.conversation.level.kind !== 'personal';
  return filter && !isHidden ? livingDue(turn, { filter, start: 0 }) : undefined;
}

function rowOf(turn: Reader, item: DueItem, opened: boolean, verbs: RowVerbs): Row {
  const { code, alias, days, kind, owner } = item;
  const whose = owner === TEAM ? 'teamet' : referrerName(turn.live.programme, owner);
  const name = alias ?? code;
  return {
    main: rowName(item),
    facts: `${dueRow(kind).name} · ${whose}`,
    when: lateness(days),
    late: days < 0,
    open: execute(`Öppna ${name}, ${dueRow(kind).name}`, 'show', { code }, { withoutInputs: true }),
    buttons: mayChange(turn.role) ? stepButtons(turn, { ...item, name }, opened, verbs) : [],
  };
}
