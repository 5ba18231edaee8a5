import { type Case, nameOf } from './case/case.js';
import { begins, type BeginCommand, type CaseCommand, type ChangeCommand } from './case/commands.js';
import { type Dated, decide, decideBegin } from './case/decide.js';
import { type CaseEntry, codeOf } from './case/fold-case.js';
import { decideUndo } from './case/undo.js';
import { type Day, referralYear } from './day.js';
import type { Entry, Event, MeetingEvent, NewEntry, SettingsEvent, Stream } from './entry.js';
import { keptFold, registerFrom } from './kept-register.js';
import type { AccessLog, Appended, Ledger, Look } from './ledger.js';
import { anonymised } from './privacy/erase.js';
import type { Programme } from './programme.js';
import type { Refusal } from './refusals.js';
import { admit, emptyRegister, isAliasTaken, lastNumber, type Register } from './register.js';
import { aliasForNew, aliasRefusal } from './text/aliases.js';

/** Who does something, when, and by which delivery. */
export interface Meta {
  /** From the form or the activity: the same key again finds the first answer. */
  readonly key: string;
  /** A user's id, `cli` or `import`. */
  readonly by: string;
  readonly admin: boolean;
  /** The conversation's id, for the access log. */
  readonly where?: string;
  /** An instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly today: Day;
}

/** What became of a command. Only `saved` and `repeated` mean that it is on disk. */
export type Outcome =
  /** `before` and `after` are undefined where the case did not exist, or does not any more. */
  | {
      readonly kind: 'saved' | 'repeated';
      readonly code: string;
      readonly before: Case | undefined;
      readonly after: Case | undefined;
      readonly entries: readonly CaseEntry[];
    }
  /** The card was older than the case: nothing was written. `since` is what has happened to it meanwhile. */
  | {
      readonly kind: 'stale';
      readonly now: Case;
      readonly seen: number;
      readonly since: readonly CaseEntry[];
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly now: Case | undefined };

/** What a stream's own decision gives: events to write, or every reason why not. */
export type StreamDecision<E extends Event> =
  | { readonly kind: 'decided'; readonly events: readonly Dated<E>[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export type StreamOutcome<E extends Event> =
  | { readonly kind: 'saved' | 'repeated'; readonly entries: readonly Entry<E>[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** The register in use: read it freely, change it through commands. */
export interface LiveRegister {
  readonly register: Register;
  readonly programme: Programme;
  /** Command → decision → ledger → register. Rejects with the store's failure if it could not be saved. */
  run(command: CaseCommand, meta: Meta): Promise<Outcome>;
  /** The same for a meeting; `decide` sees the meeting's entries so far and is asked again after a conflict. */
  meet(
    day: Day,
    decide: (entries: readonly Entry<MeetingEvent>[]) => StreamDecision<MeetingEvent>,
    meta: Meta,
  ): Promise<StreamOutcome<MeetingEvent>>;
  set(
    decide: (entries: readonly Entry<SettingsEvent>[]) => StreamDecision<SettingsEvent>,
    meta: Meta,
  ): Promise<StreamOutcome<SettingsEvent>>;
  /** Many entries in one commit, all or none: an import. Where they are the `last` that is asked of it, they are not taken in. */
  admitAll(entries: Iterable<NewEntry>, how?: { readonly last: boolean }): Promise<Appended>;
  /** Takes in what other instances have written since. */
  refresh(): Promise<void>;
  /** The whole ledger, without what is erased. */
  entries(): Promise<readonly Entry[]>;
  note(look: Look): void;
  looks(month?: string): Promise<AccessLog>;
  /** The code of what keeps it from saving right now; undefined if nothing does. */
  fault(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** How often a command is decided anew after a conflict, before somebody must be told. */
const MOST_TRIES = 100;

function contended(): Error {
  return new Error('the ledger would not take the entries');
}

/** Reads the whole ledger and holds its register from then on. */
export async function openRegister(ledger: Ledger, programme: Programme): Promise<LiveRegister> {
  const register = (ledger.kept && registerFrom(ledger.kept, ledger)) ?? emptyRegister();
  const queues = new Map<string, Promise<unknown>>();
  const reserved = new Set<string>();

  const catchUp = async () => {
    for (const entry of await ledger.read(register.position)) take(entry);
  };
  const take = (entry: Entry) => {
    if (entry.position === register.position + 1) admit(register, entry);
  };
  await catchUp();
  ledger.keepFolds?.(() => keptFold(register));

  /** One at a time in a stream, so that two who press at once do not both read the same revision. */
  const inTurn = async <T>(stream: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(stream) ?? Promise.resolve();
    const mine = before.then(work, work);
    queues.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (queues.get(stream) === mine) queues.delete(stream);
    }
  };

  /** Writes; after a conflict takes in what others wrote and says `again`. */
  const write = async (entries: readonly NewEntry[], where?: string): Promise<Appended | 'again'> => {
    const appended = await ledger.append(entries);
    noteChange(appended, where);
    if (appended.kind === 'appended' && appended.entries[0]?.position === register.position + 1)
      appended.entries.forEach(take);
    else await catchUp();
    return appended.kind === 'conflict' ? 'again' : appended;
  };

  /** Every change of a case is in the access log too, whoever wrote it and from where. */
  const noteChange = (appended: Appended, where?: string) => {
    if (appended.kind !== 'appended') return;
    const ofCases = appended.entries.filter(({ stream }) => stream.startsWith('case/'));
    const [first] = ofCases;
    if (!first) return;
    const { recorded: at, by, event } = first;
    const codes = [...new Set(ofCases.map(codeOf))];
    ledger.note({ at, by, what: event.type, codes, changed: true, ...(where !== undefined && { where }) });
  };

  const entriesOf = (code: string) => register.entries.get(code) ?? [];
  const newEntries = (
    stream: Stream,
    last: number,
    events: readonly Dated<Event>[],
    meta: Meta,
  ): NewEntry[] =>
    events.map(({ event, day }, index) => {
      const key = index === 0 ? meta.key : `${meta.key}#${index + 1}`;
      return { stream, number: last + index + 1, key, day, recorded: meta.at, by: meta.by, event };
    });
  const answer = (appended: Exclude<Appended, { kind: 'conflict' }>, before: Case | undefined): Outcome => {
    const entries = appended.entries as readonly CaseEntry[];
    const code = entries[0] ? codeOf(entries[0]) : '';
    const kind = appended.kind === 'appended' ? 'saved' : 'repeated';
    return { kind, code, before, after: register.cases.get(code), entries };
  };

  const begin = async (command: BeginCommand, meta: Meta): Promise<Outcome> => {
    const refusal = aliasRefusalOf(register, command.facts.alias, undefined, meta.today);
    if (refusal) return { kind: 'refused', refusals: [refusal], now: undefined };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const day = command.type === 'refer' ? command.referred : command.visit;
      const code = nextCode(register, programme.prefix + referralYear(day), reserved);
      const taken = (word: string) => isAliasTaken(register, word, meta.today) || reserved.has(word);
      const alias = command.facts.alias ?? aliasForNew(taken, code);
      const decision = decideBegin(command, code, alias, { programme, today: meta.today });
      if (decision.kind === 'refused') return { ...decision, now: undefined };
      const held = alias === undefined ? [code] : [code, alias];
      held.forEach((word) => reserved.add(word));
      try {
        const written = await write(newEntries(`case/${code}`, 0, decision.events, meta), meta.where);
        if (written !== 'again' && written.kind !== 'conflict') return answer(written, undefined);
      } finally {
        held.forEach((word) => reserved.delete(word));
      }
    }
    throw contended();
  };

  const change = async (command: ChangeCommand, meta: Meta): Promise<Outcome> => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const it = register.cases.get(command.code);
      const repeat = entriesOf(command.code).filter((entry) => entry.key === meta.key);
      if (repeat.length > 0)
        return answer({ kind: 'repeated', entries: commitOf(entriesOf(command.code), repeat) }, it);
      if (!it)
        return { kind: 'refused', refusals: [{ code: 'no-such-case', text: command.code }], now: undefined };
      if (command.revision !== undefined && command.revision !== it.revision) {
        const since = entriesOf(command.code).filter((entry) => entry.number > (command.revision ?? 0));
        return { kind: 'stale', now: it, seen: command.revision, since };
      }
      const events = eventsOf(command, it, meta);
      if (events.kind === 'refused') return { ...events, now: it };
      const last = entriesOf(command.code).length;
      const written = await write(newEntries(`case/${command.code}`, last, events.events, meta), meta.where);
      if (written !== 'again' && written.kind !== 'conflict') return answer(written, it);
    }
    throw contended();
  };

  const eventsOf = (command: ChangeCommand, it: Case, meta: Meta): StreamDecision<CaseEntry['event']> => {
    const now = { programme, today: meta.today };
    if (command.type === 'undo') {
      const undoer = { by: meta.by, admin: meta.admin, at: meta.at };
      const undo = decideUndo(command.numbers, command.reason, entriesOf(it.code), nameOf(it), undoer, now);
      return undo.kind === 'refused'
        ? undo
        : { kind: 'decided', events: [{ event: undo.event, day: meta.today }] };
    }
    if (command.type === 'correct') {
      const alias = command.changes.find((one) => one.field === 'alias')?.to;
      const refusal = aliasRefusalOf(register, typeof alias === 'string' ? alias : undefined, it, meta.today);
      if (refusal) return { kind: 'refused', refusals: [refusal] };
    }
    return decide(command, it, now);
  };

  const inStream = async <E extends MeetingEvent | SettingsEvent>(
    stream: Stream,
    soFar: () => readonly Entry<E>[],
    decideOn: (entries: readonly Entry<E>[]) => StreamDecision<E>,
    meta: Meta,
  ): Promise<StreamOutcome<E>> => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const decision = decideOn(soFar());
      if (decision.kind === 'refused') return decision;
      if (decision.events.length === 0) return { kind: 'saved', entries: [] };
      const last = soFar().at(-1)?.number ?? 0;
      const written = await write(newEntries(stream, last, decision.events, meta));
      if (written !== 'again' && written.kind !== 'conflict')
        return {
          kind: written.kind === 'appended' ? 'saved' : 'repeated',
          entries: written.entries as unknown as readonly Entry<E>[],
        };
    }
    throw contended();
  };

  return {
    register,
    programme,
    run: (command, meta) =>
      begins(command) ? begin(command, meta) : inTurn(`case/${command.code}`, () => change(command, meta)),
    meet: (day, decideOn, meta) =>
      inTurn(`meeting/${day}`, () =>
        inStream(`meeting/${day}`, () => register.meetings.get(day) ?? [], decideOn, meta),
      ),
    set: (decideOn, meta) =>
      inTurn('settings', () => inStream('settings', () => register.settingsEntries, decideOn, meta)),
    admitAll: async (entries, { last } = { last: false }) => {
      const appended = await ledger.append(entries);
      noteChange(appended);
      if (!last) await catchUp();
      return appended;
    },
    refresh: catchUp,
    entries: async () => (await ledger.read(0)).map((entry) => anonymised(entry, register.settings.erased)),
    note: (look) => {
      ledger.note(look);
    },
    looks: (month) => ledger.looks(month),
    fault: () => ledger.fault(),
    close: () => ledger.close(),
  };
}

/** The entries of the append that began with these: a commit's later keys are the first one's with a number. */
function commitOf(entries: readonly CaseEntry[], first: readonly CaseEntry[]): readonly CaseEntry[] {
  const key = first[0]?.key ?? '';
  return entries.filter((entry) => entry.key === key || entry.key.startsWith(`${key}#`));
}

/** The next code of a prefix and year, past those that are being written right now. */
export function nextCode(register: Register, series: string, reserved: ReadonlySet<string>): string {
  for (let number = lastNumber(register, series) + 1; ; number++) {
    const code = `${series}-${String(number).padStart(3, '0')}`;
    if (!reserved.has(code)) return code;
  }
}

function aliasRefusalOf(
  register: Register,
  alias: string | undefined,
  bearer: Case | undefined,
  today: Day,
): Refusal | undefined {
  if (alias === undefined) return undefined;
  const why = aliasRefusal(alias);
  if (why) return { code: 'alias-refused', field: 'alias', why };
  return isAliasTaken(register, alias, today, bearer)
    ? { code: 'alias-taken', field: 'alias', alias }
    : undefined;
}
