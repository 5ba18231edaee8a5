import * as z from 'zod';
import type { Case } from './case/case.js';
import type { CaseEntry } from './case/fold-case.js';
import type { Day } from './day.js';
import type { Entry, MeetingEvent, SettingsEvent, Stream } from './entry.js';
import type { KeptFold, Ledger } from './ledger.js';
import { type Building, emptyRegister, type Register } from './register.js';
import { foldSettings } from './settings.js';
import { UnreadMap } from './unread-map.js';

/**
 * What the fold of a ledger means. Raise it when a change of `evolve`, `admit` or the case's fields makes another register of
 * the same entries: a fold that was kept before is then not read. test/domain/kept-register.test.ts notices.
 */
export const FOLD_VERSION = 3;

/** Cases of a part: so that making or reading one takes a few milliseconds. */
const CASES = 500;

/** As long as the register, so that each of it is not looked at: it is vouched for by the store's hash. */
const list = <T>() => z.custom<T[]>(Array.isArray);
const headSchema = z.object({
  fold: z.literal(FOLD_VERSION),
  since: z.custom<Day>().optional(),
  meetings: list<Day>(),
  queue: list<[Day, number]>(),
  retired: list<[string, Day]>(),
  bearers: list<[string, string]>(),
  numbers: list<[string, number]>(),
});
/** The codes of the cases that there are, in the parts' order, and of those that have entries. */
const codesSchema = z.object({ cases: list<string>(), codes: list<string>() });
/** Cases by the fields that they have: `fields` once, and each as its place among those and its values. */
const casesSchema = z.object({
  fields: z.array(z.array(z.string())),
  cases: list<[number, ...unknown[]]>(),
});

/** A register as parts that a store can keep. What happens to it meanwhile is not in them. */
export function keptFold(register: Register): KeptFold {
  const { position, since, queue, retired, bearers, numbers } = register as Building;
  const head = {
    fold: FOLD_VERSION,
    since,
    meetings: [...register.meetings.keys()],
    queue: [...queue],
    retired: [...retired],
    bearers: [...bearers],
    numbers: [...numbers],
  };
  const names = { cases: [...register.cases.keys()], codes: [...register.entries.keys()] };
  const cases = [...register.cases.values()];
  const parts = Math.ceil(cases.length / CASES);
  return {
    position,
    parts: [
      () => head,
      () => names,
      ...Array.from({ length: parts }, (_, at) => () => rowsOf(cases.slice(at * CASES, (at + 1) * CASES))),
    ],
  };
}

/**
 * The register that was kept, over the entries of its ledger: which cases there are is read when it is first asked, they when
 * somebody asks for one, or bit by bit, and a case's own entries when its timeline is asked for. Undefined where this version
 * would fold otherwise.
 */
export function registerFrom(
  { position, parts }: KeptFold,
  ledger: Pick<Ledger, 'stream' | 'inPieces'>,
): Register | undefined {
  const [first, names, ...rest] = parts;
  const head = headSchema.safeParse(first?.()).data;
  if (!head) return undefined;
  const upTo = (name: Stream) => ledger.stream(name).filter((entry) => entry.position <= position);
  let codes: z.infer<typeof codesSchema> | undefined;
  const named = () => (codes ??= codesSchema.parse(names?.()));
  const cases = new UnreadMap<string, Case>(
    () => named().cases,
    (_, at) => {
      const read = casesIn(casesSchema.parse(rest[Math.floor(at / CASES)]?.()));
      return read.map((it) => [it.code, it]);
    },
  );
  ledger.inPieces?.(() => cases.readOn());
  const one =
    <Key, Value>(value: (key: Key) => Value) =>
    (key: Key): [Key, Value][] => [[key, value(key)]];
  const settingsEntries = upTo('settings') as Entry<SettingsEvent>[];
  return Object.assign<Building, Partial<Building>>(emptyRegister() as Building, {
    cases,
    entries: new UnreadMap(
      () => named().codes,
      one((code) => upTo(`case/${code}`) as CaseEntry[]),
    ),
    meetings: new UnreadMap(
      () => head.meetings,
      one((day) => upTo(`meeting/${day}`) as Entry<MeetingEvent>[]),
    ),
    queue: new Map(head.queue),
    retired: new Map(head.retired),
    bearers: new Map(head.bearers),
    numbers: new Map(head.numbers),
    settingsEntries,
    settings: foldSettings(settingsEntries),
    position,
    since: head.since,
  });
}

function rowsOf(cases: readonly Case[]): z.infer<typeof casesSchema> {
  const fields = new Map<string, number>();
  return {
    cases: cases.map((it) => {
      const names = Object.keys(it).join(' ');
      const place = fields.get(names) ?? fields.size;
      fields.set(names, place);
      return [place, ...(Object.values(it) as unknown[])];
    }),
    fields: [...fields.keys()].map((names) => names.split(' ')),
  };
}

function casesIn({ fields, cases }: z.infer<typeof casesSchema>): Case[] {
  // A copy of an object that has the fields is as quick to read as one that the fold makes; one built up field by field is not.
  const blanks = fields.map(
    (names) => JSON.parse(`{${names.map((name) => `"${name}":null`).join(',')}}`) as Record<string, unknown>,
  );
  return cases.map(([place, ...values]) => {
    const it = { ...blanks[place] };
    fields[place]?.forEach((name, at) => (it[name] = values[at] ?? undefined));
    return it as unknown as Case;
  });
}
