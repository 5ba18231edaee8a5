import type { CaseEvent } from '../entry.js';

/** What one kind of thing that a case is due for is, in words: all that a new one needs beside its day (`due.ts`) and its step. */
interface DueRow {
  /** On a row among others. */
  readonly name: string;
  /** What comes next for a case, as a line begins. */
  readonly next: string;
  /** After a number: one, and several. */
  readonly counted: readonly [one: string, many: string];
  /** Above a list of this kind alone. */
  readonly list: string;
  /** The button that does it in one tap. */
  readonly button: string;
  /** Said where a meeting has gone through it and it has not been done. */
  readonly unsaved: string;
  /** The agenda's section of it. */
  readonly section: string;
  /** The events that do it, or move its day. */
  readonly events: readonly CaseEvent['type'][];
}

/** The kinds that can be due (DESIGN 5 and 15). A new one is a row here; what forgets it does not compile. */
export const DUE_TABLE = {
  'follow-up': {
    name: 'uppföljning',
    counted: ['uppföljning', 'uppföljningar'],
    next: 'Uppföljning',
    list: 'Uppföljningar med remittenten',
    button: 'Gjord',
    unsaved: 'uppföljningen är inte sparad',
    section: 'follow-ups',
    events: ['followed-up', 'follow-up-booked'],
  },
  trial: {
    name: 'prövotid',
    counted: ['prövotid', 'prövotider'],
    next: 'Beslut om prövotid',
    list: 'Beslut om prövotid',
    button: 'Fortsätter',
    unsaved: 'inget är beslutat',
    section: 'trials',
    events: ['trial-passed', 'trial-extended'],
  },
  review: {
    name: 'halvårsavstämning',
    counted: ['halvårsavstämning', 'halvårsavstämningar'],
    next: 'Halvårsavstämning',
    list: 'Halvårsavstämningar',
    button: 'Gjord',
    unsaved: 'avstämningen är inte sparad',
    section: 'reviews',
    events: ['reviewed'],
  },
  holding: {
    name: 'håller det?',
    counted: ['fråga om det håller', 'frågor om det håller'],
    next: 'Frågan ”Håller det?”',
    list: 'Håller det?',
    button: 'Ja, kvar',
    unsaved: 'frågan är inte besvarad',
    section: 'holding',
    events: ['held'],
  },
} as const satisfies Record<string, DueRow>;

export type DueKind = keyof typeof DUE_TABLE;
export const DUE_KINDS = Object.keys(DUE_TABLE) as [DueKind, ...DueKind[]];

export function dueRow(kind: DueKind): DueRow {
  return DUE_TABLE[kind];
}

/** What is due in a section of the agenda; undefined where the section is of something else. */
export function dueKindIn(section: string): DueKind | undefined {
  return DUE_KINDS.find((kind) => dueRow(kind).section === section);
}

/** What an event is about, of what is due. */
export function dueKindOf({ type }: CaseEvent): DueKind | undefined {
  return DUE_KINDS.find((kind) => dueRow(kind).events.includes(type));
}
