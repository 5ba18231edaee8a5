import { type Case, isOpen } from '../../case/case.js';
import { caseKeeper, keeper } from '../../kept.js';
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

const indexes = keeper<CaseIndex>();
const numbers = keeper<ReadonlyMap<number, readonly Case[]>>();
const folded = caseKeeper<string>();

/** The index of a register as it is now; made again only when the register has changed. */
export function caseIndex(register: Register): CaseIndex {
  return indexes(register, '', () => {
    const byAlias = new Map<string, Case[]>();
    for (const it of register.cases.values())
      if (it.alias !== undefined)
        put(
          byAlias,
          folded(it, it.alias, () => foldedAlias(it.alias ?? '')),
          it,
        );
    for (const cases of byAlias.values()) if (cases.length > 1) cases.sort(openFirst);
    const open = [...byAlias].filter(([, cases]) => cases.some(isOpen)).map(([alias]) => alias);
    return { byAlias, aliases: lexiconOf(open) };
  });
}

/** The cases with a running number. */
export function casesNumbered(register: Register, wanted: number): readonly Case[] {
  const byNumber = numbers(register, '', () => {
    const made = new Map<number, Case[]>();
    for (const it of register.cases.values()) {
      const number = numberOf(it.code);
      if (number !== undefined) put(made, number, it);
    }
    return made;
  });
  return byNumber.get(wanted) ?? [];
}

function put<Key>(map: Map<Key, Case[]>, key: Key, it: Case): void {
  const same = map.get(key);
  if (same) same.push(it);
  else map.set(key, [it]);
}

function openFirst(a: Case, b: Case): number {
  return Number(isOpen(b)) - Number(isOpen(a)) || (a.code < b.code ? 1 : -1);
}

function foldedAlias(alias: string): string {
  return fold(alias).replace(/[-.':*_]/g, '');
}

/** The running number in a code: 14 of K26-014. */
export function numberOf(code: string): number | undefined {
  const digits = /-(\d{1,6})$/.exec(code)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
