import { type Case, endOf, isOpen } from './case/case.js';
import { evolve } from './case/evolve.js';
import { type CaseEntry, foldCase } from './case/fold-case.js';
import { addMonths, type Day, dayAt } from './day.js';
import type { Entry, MeetingEvent, SettingsEvent } from './entry.js';
import { noteChange } from './kept-along.js';
import { anonymised } from './privacy/erase.js';
import { openCases } from './open-cases.js';
import { foldSettings, NO_SETTINGS, type Settings } from './settings.js';
import { editDistance } from './text/edit-distance.js';
import { fold } from './text/fold.js';

/**
 * The register: the fold of the whole ledger (DESIGN 3). It is read freely and changed only by `admit`, one entry
 * at a time in the ledger's order.
 */
export interface Register {
  /** Every case that exists, in the order they began. */
  readonly cases: ReadonlyMap<string, Case>;
  /** A case's entries, undone ones too: its timeline. */
  readonly entries: ReadonlyMap<string, readonly CaseEntry[]>;
  /** How many in the queue were referred on each day. */
  readonly queue: ReadonlyMap<Day, number>;
  readonly meetings: ReadonlyMap<Day, readonly Entry<MeetingEvent>[]>;
  readonly settingsEntries: readonly Entry<SettingsEvent>[];
  readonly settings: Settings;
  /** How many entries have been admitted: the position of the last. */
  readonly position: number;
  /** The Swedish day of the first entry about a case, or undefined while there is none. */
  readonly since: Day | undefined;
}

/** The same while it is folded: for `admit`, and for whoever keeps it. */
export interface Building extends Register {
  readonly cases: Map<string, Case>;
  readonly entries: Map<string, CaseEntry[]>;
  readonly queue: Map<Day, number>;
  readonly meetings: Map<Day, Entry<MeetingEvent>[]>;
  readonly settingsEntries: Entry<SettingsEvent>[];
  settings: Settings;
  position: number;
  since: Day | undefined;
  /** Folded alias → the last day it was given up, for aliases no case bears any more. */
  readonly retired: Map<string, Day>;
  /** Alias → the code of the case that bears it, or was the last to. */
  readonly bearers: Map<string, string>;
  /** Prefix and year → the highest running number given. */
  readonly numbers: Map<string, number>;
}

export function emptyRegister(): Register {
  const register: Building = {
    cases: new Map(),
    entries: new Map(),
    queue: new Map(),
    meetings: new Map(),
    settingsEntries: [],
    settings: NO_SETTINGS,
    position: 0,
    since: undefined,
    retired: new Map(),
    bearers: new Map(),
    numbers: new Map(),
  };
  return register;
}

/** Takes the next entry in. Throws if the ledger holds an order of events that no case can have. */
export function admit(register: Register, entry: Entry): void {
  const building = register as Building;
  building.position = entry.position;
  if (entry.stream === 'settings') {
    building.settingsEntries.push(entry as Entry<SettingsEvent>);
    building.settings = foldSettings(building.settingsEntries);
    const { event } = entry as Entry<SettingsEvent>;
    if (event.type === 'case-erased') erase(building, event.code, entry);
  } else if (entry.stream.startsWith('meeting/')) {
    const day = entry.stream.slice('meeting/'.length) as Day;
    const before = building.meetings.get(day);
    if (before) before.push(entry as Entry<MeetingEvent>);
    else building.meetings.set(day, [entry as Entry<MeetingEvent>]);
  } else {
    admitCase(building, entry as CaseEntry);
  }
}

/** A register of these entries. */
export function registerOf(entries: readonly Entry[]): Register {
  const register = emptyRegister();
  for (const entry of entries) admit(register, entry);
  return register;
}

/** The register as it was known at the end of a day: only what had been recorded by then, without what is erased since. */
export function registerAsOf(entries: readonly Entry[], day: Day): Register {
  return registerOf(
    entries.filter(({ recorded, event }) => event.type === 'case-erased' || dayAt(new Date(recorded)) <= day),
  );
}

function admitCase(building: Building, entry: CaseEntry): void {
  const code = entry.stream.slice('case/'.length);
  building.since ??= dayAt(new Date(entry.recorded));
  let entries = building.entries.get(code);
  if (!entries) {
    entries = [];
    building.entries.set(code, entries);
    countCode(building, code);
  }
  entries.push(entry);
  const before = building.cases.get(code);
  const after =
    entry.event.type === 'undone'
      ? foldCase(entries)
      : (evolve(before, entry.event, code, entry.number) ?? 'broken');
  if (after === 'broken') throw new Error(`the ledger does not fold: ${code} entry ${entry.number}`);
  const now = after === 'absent' ? undefined : after;
  moveAlias(building, before?.alias, now, entry);
  moveInQueue(building.queue, before, now);
  if (now) building.cases.set(code, now);
  else building.cases.delete(code);
  noteChange(building.cases, before, now);
}

const CODE = /^([A-ZÅÄÖ]+\d\d)-(\d+)$/;

function countCode(building: Building, code: string): void {
  const [, series, number] = CODE.exec(code) ?? [];
  if (series === undefined) return;
  building.numbers.set(series, Math.max(building.numbers.get(series) ?? 0, Number(number)));
}

/** The case is as if it had been an anonymous row from the start; its code is never given again. */
function erase(building: Building, code: string, tombstone: Entry): void {
  countCode(building, code);
  const entries = building.entries.get(code);
  if (!entries) return;
  const before = building.cases.get(code);
  moveAlias(building, before?.alias, undefined, tombstone);
  moveInQueue(building.queue, before, undefined);
  building.entries.delete(code);
  building.cases.delete(code);
  noteChange(building.cases, before, undefined);
  for (const entry of entries) admitCase(building, anonymised(entry, building.settings.erased) as CaseEntry);
}

function moveAlias(
  { bearers, retired }: Building,
  from: string | undefined,
  now: Case | undefined,
  entry: Entry,
) {
  const to = now?.alias;
  if (from !== to && from !== undefined) {
    bearers.delete(from);
    retired.set(from, dayAt(new Date(entry.recorded)));
  }
  if (now && to !== undefined && from !== to) bearers.set(to, now.code);
}

function moveInQueue(queue: Map<Day, number>, before: Case | undefined, now: Case | undefined) {
  const [from, to] = [queuedOn(before), queuedOn(now)];
  if (from === to) return;
  if (from !== undefined) {
    const left = (queue.get(from) ?? 0) - 1;
    if (left > 0) queue.set(from, left);
    else queue.delete(from);
  }
  if (to !== undefined) queue.set(to, (queue.get(to) ?? 0) + 1);
}

function queuedOn(it: Case | undefined): Day | undefined {
  return it?.stage === 'waiting' ? it.referred : undefined;
}

/** The highest running number given in a prefix and a year of two digits; 0 if none. Undone cases count. */
export function lastNumber(register: Register, series: string): number {
  return (register as Building).numbers.get(series) ?? 0;
}

const YEARS_OF_REST = 5;

/**
 * Is a word in use, or within two edits of one that is, or was it in use within five years (DESIGN 3)? What `bearer` is called is
 * free to itself.
 */
export function isAliasTaken(register: Register, alias: string, today: Day, bearer?: Case): boolean {
  return wasGiven(register, alias, today, bearer) || isLikeAnother(register, alias, bearer);
}

function isLikeAnother(register: Register, alias: string, bearer: Case | undefined): boolean {
  const folded = fold(alias);
  return openCases(register).some(
    (it) =>
      it.alias !== undefined &&
      it.code !== bearer?.code &&
      editDistance(fold(it.alias), folded, MOST_ALIKE) <= MOST_ALIKE,
  );
}

const MOST_ALIKE = 2;

function wasGiven(register: Register, alias: string, today: Day, own: Case | undefined): boolean {
  const { retired } = register as Building;
  const rested = (since: Day) => addMonths(since, YEARS_OF_REST * 12) <= today;
  const bearer = bearerOf(register, alias);
  if (bearer) return bearer.code !== own?.code && (isOpen(bearer) || !rested(endOf(bearer)));
  const since = retired.get(alias);
  return since !== undefined && !rested(since);
}

/** The case with an alias, letter by letter. */
export function bearerOf(register: Register, alias: string): Case | undefined {
  const code = (register as Building).bearers.get(alias);
  return code === undefined ? undefined : register.cases.get(code);
}
