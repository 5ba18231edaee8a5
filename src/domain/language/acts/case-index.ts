import { type Case, isOpen } from '../../case/case.js';
import type { Register } from '../../register.js';
import { fold } from '../../text/fold.js';
import { type Lexicon, lexiconOf } from '../../text/match-word.js';

/** A register's cases as people name them. */
export interface CaseIndex {
  /** Folded alias → the cases that bear it, open ones first. */
  readonly byAlias: ReadonlyMap<string, readonly Case[]>;
  /** Running number → the cases with it. */
  readonly byNumber: ReadonlyMap<number, readonly Case[]>;
  /** The folded aliases of cases that are not closed: what a misspelt one may mean. */
  readonly aliases: Lexicon;
}

interface Kept {
  readonly position: number;
  readonly index: CaseIndex;
}
const kept = new WeakMap<Register, Kept>();
const folded = new WeakMap<Case, string>();

/** The index of a register as it is now; made again only when the register has changed. */
export function caseIndex(register: Register): CaseIndex {
  const before = kept.get(register);
  if (before?.position === register.position) return before.index;
  const byAlias = new Map<string, Case[]>();
  const byNumber = new Map<number, Case[]>();
  for (const it of register.cases.values()) {
    if (it.alias !== undefined) put(byAlias, foldedAlias(it, it.alias), it);
    const number = numberOf(it.code);
    if (number !== undefined) put(byNumber, number, it);
  }
  for (const cases of byAlias.values()) if (cases.length > 1) cases.sort(openFirst);
  const open = [...byAlias].filter(([, cases]) => cases.some(isOpen)).map(([alias]) => alias);
  const index = { byAlias, byNumber, aliases: lexiconOf(open) };
  kept.set(register, { position: register.position, index });
  return index;
}

function put<Key>(map: Map<Key, Case[]>, key: Key, it: Case): void {
  const same = map.get(key);
  if (same) same.push(it);
  else map.set(key, [it]);
}

function openFirst(a: Case, b: Case): number {
  return Number(isOpen(b)) - Number(isOpen(a)) || (a.code < b.code ? 1 : -1);
}

function foldedAlias(it: Case, alias: string): string {
  const known = folded.get(it);
  if (known !== undefined) return known;
  const made = fold(alias).replace(/[-.':*_]/g, '');
  folded.set(it, made);
  return made;
}

/** The running number in a code: 14 of K26-014. */
export function numberOf(code: string): number | undefined {
  const digits = /-(\d{1,6})$/.exec(code)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
