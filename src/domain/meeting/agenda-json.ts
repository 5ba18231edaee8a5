import { TEAM } from '../due.js';
import type { Programme } from '../programme.js';
import { dueKindIn } from '../schema/due.js';
import type { Agenda, CaseRow, CaseSection } from './agenda.js';
import { rowFacts } from './agenda-words.js';
import type { Decision } from './decisions.js';

/** An agenda as DESIGN 14 gives it to other programs: sections in DESIGN 8's order, empty ones left out. */
export interface AgendaJson {
  readonly meeting: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly items: readonly Readonly<Record<string, unknown>>[];
    /** Cases that belong here and may not be named to these readers. */
    readonly counted?: number;
  }[];
}

export function agendaJson(agenda: Agenda, programme: Programme): AgendaJson {
  const { meeting, previous, next, points, decisions, sections, situation, today } = agenda;
  const { enrolled, capacity, waiting, inTrial, longestWait } = situation;
  const pointItems = points.map(({ row, text, from, times, tick }) => {
    return { row, text, from, times, done: tick?.ticked ?? false };
  });
  const item = (row: CaseRow) => ({ ...itemOf(row), ...factOf(rowFacts(row, programme, today)) });
  return {
    meeting,
    previous: previous ?? null,
    next: next ?? null,
    sections: [
      ...(points.length > 0 ? [{ id: 'points', items: pointItems }] : []),
      ...(decisions.length > 0 ? [{ id: 'decisions', items: decisions.map(decisionItem) }] : []),
      ...sections.map(({ id, rows, counted }: CaseSection) => {
        return { id, items: rows.map(item), ...(counted > 0 && { counted }) };
      }),
      { id: 'places', items: [{ enrolled, capacity, waiting, inTrial, longestWait: longestWait ?? null }] },
    ],
  };
}

function decisionItem({ row, text, owner, due, from, state }: Decision) {
  return { row, text, owner: owner ?? null, due: due ?? null, from, done: state === 'done' };
}

function itemOf({ it, bare, section, on, days, owner }: CaseRow): Readonly<Record<string, unknown>> {
  const day = { [DAY_KEYS[section]]: on };
  if (bare) return { code: it.code, ...day };
  const named = { code: it.code, ...(it.alias !== undefined && { alias: it.alias }), ...day };
  if (dueKindIn(section)) return { ...named, days, owner: owner ?? TEAM };
  switch (section) {
    case 'waiting':
      return { ...named, days: -days, referrer: it.referrer };
    case 'new-referrals':
    case 'visits':
      return { ...named, referrer: it.referrer };
    case 'closures':
      return { ...named, outcome: it.stage === 'closed' ? it.outcome : undefined };
    default:
      return named;
  }
}

const DAY_KEYS: Readonly<Record<CaseRow['section'], string>> = {
  'new-referrals': 'referred',
  waiting: 'referred',
  visits: 'visit',
  'new-enrolled': 'enrolled',
  trials: 'due',
  'follow-ups': 'due',
  reviews: 'due',
  holding: 'due',
  'long-stay': 'enrolled',
  'no-consent': 'enrolled',
  quiet: 'since',
  closures: 'closed',
};

function factOf(fact: string | undefined) {
  return fact === undefined ? {} : { fact };
}
