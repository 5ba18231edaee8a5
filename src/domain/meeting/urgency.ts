import { dueKindIn } from '../schema/due.js';
import { type Agenda, type CaseRow, type CaseSection, type CaseSectionId, compare } from './agenda.js';
import { isLate } from './agenda-words.js';

/** A case that is new in some way since the last meeting, once however many ways there are. */
export interface FreshRow {
  /** The first of its rows: what a tick is about. */
  readonly row: CaseRow;
  readonly all: readonly CaseRow[];
}

/** An agenda as a meeting takes it up (DESIGN 8), by urgency and not by section. */
export interface ByUrgency {
  /** All that is overdue, of whatever kind, most overdue first. */
  readonly late: readonly CaseRow[];
  /** The rest of what is due, by day. */
  readonly soon: readonly CaseRow[];
  /** Of what is due, those that may only be counted. */
  readonly hidden: number;
  /** Study visits that are booked, and those whose day has been and nobody has noted anything of. */
  readonly visits: CaseSection | undefined;
  readonly fresh: readonly FreshRow[];
  /** Sections of which the number is enough. */
  readonly others: readonly CaseSection[];
}

/** What is new since the last meeting. */
export const FRESH_SECTIONS: readonly CaseSectionId[] = ['new-referrals', 'new-enrolled', 'closures'];
const OTHER_SECTIONS: readonly CaseSectionId[] = ['waiting', 'long-stay', 'no-consent', 'quiet'];

export function byUrgency({ sections }: Pick<Agenda, 'sections'>): ByUrgency {
  const of = (ids: readonly CaseSectionId[]) =>
    ids.flatMap((id) => sections.find((section) => section.id === id) ?? []);
  const due = sections.filter(({ id }) => dueKindIn(id) !== undefined);
  const rows = due
    .flatMap((section) => section.rows)
    .sort((a, b) => compare(a.on, b.on) || compare(a.it.code, b.it.code));
  return {
    late: rows.filter(isLate),
    soon: rows.filter((row) => !isLate(row)),
    hidden: due.reduce((sum, section) => sum + section.counted, 0),
    visits: of(['visits'])[0],
    fresh: freshRows(of(FRESH_SECTIONS).flatMap((section) => section.rows)),
    others: of(OTHER_SECTIONS),
  };
}

function freshRows(rows: readonly CaseRow[]): readonly FreshRow[] {
  const found = new Map<string, CaseRow[]>();
  for (const row of rows) {
    const all = found.get(row.it.code);
    if (all) all.push(row);
    else found.set(row.it.code, [row]);
  }
  return [...found.values()].flatMap((all) => (all[0] ? [{ row: all[0], all }] : []));
}
