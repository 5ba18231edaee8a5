import type { CaseEvent, CaseFacts, Change, Entry, Event } from '../entry.js';
import { fieldRow, FIELDS } from '../schema/fields.js';

/** What an erased case's entries go by, by its code: `K26-014` → `X26-001`. */
export type Erased = ReadonlyMap<string, string>;

/**
 * An entry once the cases have been erased (DESIGN 14): what happened to an erased case is an anonymous row, under a code
 * that leads nowhere, with what the figures are made of and nothing else, so that every earlier total stays right. Names,
 * words, who wrote it and the key that it came under are gone. Other cases' entries are as they were.
 */
export function anonymised(entry: Entry, erased: Erased): Entry {
  if (erased.size === 0) return entry;
  if (!entry.stream.startsWith('case/')) return { ...entry, event: unnamed(entry.event, erased) };
  const anonymous = erased.get(entry.stream.slice('case/'.length));
  if (anonymous === undefined) return { ...entry, event: unnamed(entry.event, erased) };
  return {
    ...entry,
    stream: `case/${anonymous}`,
    key: `erased/${anonymous}/${entry.number}`,
    by: 'erased',
    event: bare(entry.event as CaseEvent),
  };
}

/** Events that name a case in passing: a tick on an agenda, the card of a trial, the case that somebody came back from. */
function unnamed(event: Event, erased: Erased): Event {
  const other = (code: string) => erased.get(code) ?? code;
  switch (event.type) {
    case 'ticked':
    case 'carried': {
      const [section = '', code = ''] = event.row.split('/');
      return erased.has(code) ? { ...event, row: `${section}/${other(code)}` } : event;
    }
    case 'trial-card-claimed':
    case 'trial-card-failed':
      return erased.has(event.code) ? { ...event, code: other(event.code) } : event;
    case 'registered':
    case 'visit-booked': {
      const { earlierCase } = event.facts;
      return earlierCase !== undefined && erased.has(earlierCase)
        ? { ...event, facts: { ...event.facts, earlierCase: other(earlierCase) } }
        : event;
    }
    default:
      return event;
  }
}

function bare(event: CaseEvent): CaseEvent {
  switch (event.type) {
    case 'visit-booked':
      return { type: event.type, visit: event.visit, facts: bareFacts(event.facts) };
    case 'visit-rebooked':
      return { type: event.type, visit: event.visit };
    case 'registered':
      return { ...event, facts: bareFacts(event.facts) };
    case 'followed-up':
    case 'reviewed':
      return without(event, 'note');
    case 'undone':
      return without(event, 'reason');
    case 'activity-started':
      return without(event, 'place');
    case 'corrected':
      return { ...event, changes: bareChanges(event.changes) };
    default:
      return event;
  }
}

/** The event as if the field had never been filled in. */
function without<E extends CaseEvent>(event: E, field: 'note' | 'reason' | 'place'): E {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== field)) as E;
}

function bareFacts(facts: CaseFacts): CaseFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => !FIELDS.some((it) => it === name && fieldRow(it).identifies)),
  ) as CaseFacts;
}

/** A correction keeps a change, or the fold would lose its number: one that says nothing. */
function bareChanges(changes: readonly Change[]): Change[] {
  return changes.map((change) =>
    fieldRow(change.field).identifies ? { field: change.field, from: null, to: null } : change,
  );
}
