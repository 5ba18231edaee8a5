import { type Case, isOpen } from '../../case/case.js';
import { caseKeeper } from '../../kept.js';
import { alongKeeper } from '../../kept-along.js';
import type { Register } from '../../register.js';
import { fold } from '../../text/fold.js';
import { type Lexicon, lexiconOf } from '../../text/match-word.js';

/** A register's open and closed cases by their aliases. */
export interface CaseIndex {
  /** Folded alias → the cases that bear it, open ones first. */
  readonly byAlias: ReadonlyMap<string, readonly Case[]>;
  /** The folded aliases of cases that are not closed: what a misspelt one may mean. */
  readonly aliases: Lexicon;
}

interface Index {
  readonly byAlias: Map<string, readonly Case[]>;
  readonly byNumber: Map<number, readonly Case[]>;
  /** Undefined once an open case has come, gone or changed its name. */
  aliases: Lexicon | undefined;
}

const indexes = alongKeeper<Index>((cases) => {
  const index: Index = { byAlias: new Map(), byNumber: new Map(), aliases: undefined };
  for (const it of cases.values()) takeIn(index, undefined, it);
  return index;
}, takeIn);
const folded = caseKeeper<string>();

/** The index of a register as it is now. */
export function caseIndex(register: Register): CaseIndex {
  const index = indexes(register);
  const { byAlias } = index;
  const open = () => [...byAlias].filter(([, cases]) => cases.some(isOpen)).map(([alias]) => alias);
  return { byAlias, aliases: (index.aliases ??= lexiconOf(open())) };
}

/** The cases with a running number. */
export function casesNumbered(register: Register, wanted: number): readonly Case[] {
  return indexes(register).byNumber.get(wanted) ?? [];
}

function takeIn(index: Index, before: Case | undefined, now: Case | undefined): boolean {
  replace(index.byNumber, before, now, ({ code }) => numberOf(code));
  replace(index.byAlias, before, now, aliasOf, openFirst);
  const isAs = before && now && before.alias === now.alias && isOpen(before) === isOpen(now);
  if (!isAs) index.aliases = undefined;
  return true;
}

/** Takes a case out from under the key that it had and puts it under the one that it has, in its place. */
function replace<Key>(
  map: Map<Key, readonly Case[]>,
  before: Case | undefined,
  now: Case | undefined,
  keyOf: (it: Case) => Key | undefined,
  order?: (a: Case, b: Case) => number,
): void {
  const [from, to] = [before && keyOf(before), now && keyOf(now)];
  if (before && from !== undefined) {
    const left = (map.get(from) ?? []).flatMap((one) =>
      one !== before ? [one] : from === to && now ? [now] : [],
    );
    if (left.length > 0) map.set(from, left);
    else map.delete(from);
  }
  if (now && to !== undefined && to !== from) map.set(to, [...(map.get(to) ?? []), now]);
  const same = to === undefined ? undefined : map.get(to);
  if (order && to !== undefined && same && same.length > 1) map.set(to, [...same].sort(order));
}

function aliasOf(it: Case): string | undefined {
  const { alias } = it;
  return alias === undefined ? undefined : folded(it, alias, () => foldedAlias(alias));
}

function openFirst(a: Case, b: Case): number {
  return Number(isOpen(b)) - Number(isOpen(a)) || (a.code < b.code ? 1 : -1);
}

function foldedAlias(alias: string): string {
  return fold(alias).replace(/[-.':*_]/g, '');
}

/** The running number in a code: 14 of K26-014. */
export function numberOf(code: string): number | undefined {
  const digits = code.slice(code.lastIndexOf('-') + 1);
  return digits !== code && /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}
