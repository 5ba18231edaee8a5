import type { Case } from './case/case.js';

/** More than a team asks for between two changes. */
const MOST = 60;

/** Cases, and the position in the ledger that they stand at: a register, or what is told of one. */
export interface Positioned {
  readonly cases: ReadonlyMap<string, Case>;
  readonly position: number;
}

/**
 * Keeps what has been worked out from a register until the register changes: a list that is read all morning is made
 * once. The key says what else it was made of (the day, the period); each keeper is for one kind of thing.
 */
export function keeper<T>(): (register: Positioned, key: string, make: () => T) => T {
  const kept = new WeakMap<Positioned['cases'], { position: number; values: Map<string, T> }>();
  return ({ cases, position }, key, make) => {
    let now = kept.get(cases);
    if (now?.position !== position || now.values.size > MOST)
      kept.set(cases, (now = { position, values: new Map() }));
    const found = now.values.get(key);
    if (found !== undefined) return found;
    const made = make();
    now.values.set(key, made);
    return made;
  };
}

/** Keeps what has been made of the latest texts, of nothing but themselves: all are forgotten when they are so many. */
export function textsKeeper<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const found = kept.get(text);
    if (found !== undefined) return found;
    if (kept.size >= most) kept.clear();
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}

/** Works something out when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Keeps what has been worked out of each case until that case changes, so that after a change only one is looked at again.
 * The key says what else it was made of; of each case the last is kept.
 */
export function caseKeeper<T>(): (it: Case, key: string, make: (it: Case) => T) => T {
  const kept = new WeakMap<Case, { readonly key: string; readonly value: T }>();
  return (it, key, make) => {
    const before = kept.get(it);
    if (before?.key === key) return before.value;
    const value = make(it);
    kept.set(it, { key, value });
    return value;
  };
}
