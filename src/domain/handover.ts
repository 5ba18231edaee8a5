import { type Activity, type Case, isOpen, wasEnrolled } from './case/case.js';
import { type CaseEntry, undoneNumbers } from './case/fold-case.js';
import type { Day } from './day.js';
import { type DueItem, dueOf } from './due.js';
import { allDecisions, type Decision } from './meeting/decisions.js';
import type { Programme } from './programme.js';
import type { Register } from './register.js';
import { fold } from './text/fold.js';

/** What whoever takes over a case has to know (DESIGN 15). */
export interface Handover {
  readonly it: Case;
  /** Nearest first. */
  readonly due: readonly DueItem[];
  readonly activities: readonly Activity[];
  /** Open decisions that name the case. */
  readonly decisions: readonly Decision[];
  /** The latest notes, newest first: among the case's details. */
  readonly notes: readonly { readonly on: Day; readonly text: string }[];
}

const NOTES = 3;

export function handoverOf(register: Register, programme: Programme, it: Case, today: Day): Handover {
  const entries = register.entries.get(it.code) ?? [];
  return {
    it,
    due: [...dueOf(it, programme, today)].sort((a, b) => a.days - b.days),
    activities: wasEnrolled(it) ? it.activities.filter(({ to }) => to === undefined || to >= today) : [],
    decisions: allDecisions(register).filter(({ state, text }) => state === 'open' && isAbout(text, it)),
    notes: notesOf(entries).slice(-NOTES).reverse(),
  };
}

function isAbout(text: string, { code, alias }: Case): boolean {
  const words = fold(text).split(/[^\p{L}\d-]+/u);
  return [code, ...(alias === undefined ? [] : [alias])].some((name) => words.includes(fold(name)));
}

function notesOf(entries: readonly CaseEntry[]): Handover['notes'] {
  const undone = undoneNumbers(entries);
  return entries.flatMap(({ event, number, day }) =>
    'note' in event && event.note !== undefined && !undone.has(number) ? [{ on: day, text: event.note }] : [],
  );
}

/** The open cases that somebody was the last to write about, in the register's order: theirs to hand over. */
export function casesLastBy(register: Register, person: string): readonly Case[] {
  return [...register.cases.values()].filter(
    (it) => isOpen(it) && register.entries.get(it.code)?.findLast(isWritten)?.by === person,
  );
}

/** Not by an import or the bot itself. */
function isWritten({ by }: CaseEntry): boolean {
  return by !== 'import' && by !== 'schedule' && by !== 'cli';
}
