import { dueListCard, type DueRow } from '../../cards/due-list.js';
import { type Button, execute } from '../../cards/kit.js';
import { type DueItem, dueList, TEAM } from '../../domain/due.js';
import { keeper } from '../../domain/kept.js';
import { casesStillOpenOn } from '../../domain/open-cases.js';
import { mayChange } from '../../domain/privacy/visibility.js';
import { referrerName } from '../../domain/programme.js';
import { dayShort, lateness } from '../../domain/text/swedish.js';
import type { CardReply, Reader, Turn } from '../turn.js';
import { mayNameTo } from './finding.js';

/** Rows a page: keeps the card well under 24 KB and a phone's patience. */
const PAGE = 12;

export interface Done {
  readonly sentence: string;
  readonly undo: Button | undefined;
}

/** What is due, and what of it may be named to whoever reads. */
interface Lists {
  readonly items: readonly DueItem[];
  readonly seen: readonly DueItem[];
  readonly overdue: number;
}

const lists = keeper<Lists>();

function listsFor(turn: Reader, days: number): Lists {
  const { programme, register } = turn.live;
  const { today, role, conversation } = turn;
  return lists(register, JSON.stringify([today, days, role, conversation.level]), () => {
    const items = dueList(casesStillOpenOn(register, today), programme, today, days);
    const seen = items.filter(({ code }) => {
      const it = register.cases.get(code);
      return it !== undefined && mayNameTo(turn, it);
    });
    return { items, seen, overdue: seen.filter((item) => item.days < 0).length };
  });
}

/** The list of what is due, from a row on, as the reader may see it. */
export function dueReply(
  turn: Reader,
  start: number,
  done?: Done,
  days = turn.live.programme.dueDays,
): CardReply {
  const { items, seen, overdue } = listsFor(turn, days);
  const from = start < seen.length ? start : 0;
  const page = seen.slice(from, from + PAGE);
  const token = turn.token();
  const rows = page.map((item) => ({ item, row: rowOf(turn, item, token, from) }));
  const late = (list: typeof rows, wanted: boolean) =>
    list.filter(({ item }) => item.days < 0 === wanted).map(({ row }) => row);
  const rest = seen.length - from - page.length;
  return {
    summary: `Uppföljningar: ${overdue} försenade, ${seen.length - overdue} kommande`,
    card: dueListCard({
      overdue: late(rows, true),
      coming: late(rows, false),
      days,
      more: rest > 0 ? { count: rest, data: { start: from + PAGE } } : undefined,
      hidden: items.length - seen.length,
      totals: { overdue, coming: seen.length - overdue },
      done,
      updated: `Läget ${dayShort(turn.today)}. Listan ändras när något är gjort.`,
    }),
  };
}

/** The list in a turn, as a message that follows the register. */
export function livingDue(turn: Turn, start: number, done?: Done): CardReply {
  const again = (now: Turn) => dueReply(now, start, done);
  return { ...again(turn), living: { turn, again } };
}

const KINDS = { 'follow-up': 'Uppföljning', trial: 'Prövotid', review: 'Halvårsavstämning' } as const;

function rowOf(turn: Reader, item: DueItem, token: string, start: number): DueRow {
  const owner = item.owner === TEAM ? 'teamet' : referrerName(turn.live.programme, item.owner);
  const revision = turn.live.register.cases.get(item.code)?.revision;
  const data = { code: item.code, kind: item.kind, revision, token, start };
  return {
    code: item.code,
    alias: item.alias,
    fact: `${KINDS[item.kind]} · ${owner}`,
    when: lateness(item.days),
    late: item.days < 0,
    step: mayChange(turn.role)
      ? {
          label: item.kind === 'trial' ? 'Besluta' : 'Gjord',
          verb: item.kind === 'trial' ? 'decide' : 'done',
          data,
        }
      : undefined,
  };
}

/** Ångra for something done from a list: it comes back in the list when pressed. */
export function undoInList(turn: Reader, code: string, numbers: readonly number[], start: number): Button {
  const data = { code, numbers, token: turn.token(), start };
  return execute('Ångra', 'undo-done', data, { withoutInputs: true });
}
