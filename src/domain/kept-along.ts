import type { Case } from './case/case.js';
import type { Positioned } from './kept.js';

type Cases = Positioned['cases'];

/** What a case was and what it is now: nothing before it came, nothing once it is gone. */
interface Change {
  readonly before: Case | undefined;
  readonly now: Case | undefined;
}
interface Changes {
  /** How many there have been. */
  count: number;
  readonly latest: Change[];
}

/** Whoever is further behind than so many changes looks through all cases again. */
const MOST = 500;
/** Where no case has changed yet: what moves the position may be a meeting's, or a setting. */
const UNCHANGED: Changes = { count: 0, latest: [] };
const changes = new WeakMap<Cases, Changes>();

/** Tells what is kept along that a case of a register has changed. */
export function noteChange(cases: Cases, before: Case | undefined, now: Case | undefined): void {
  let noted = changes.get(cases);
  if (!noted) changes.set(cases, (noted = { count: 0, latest: [] }));
  noted.count += 1;
  noted.latest.push({ before, now });
  if (noted.latest.length > 2 * MOST) noted.latest.splice(0, MOST);
}

/**
 * Keeps an index of a register's cases along with them: it is made once, and then takes in each case that changes, so that after
 * a change nobody looks through them all. `take` answers false to a change that it cannot take in; then it is made anew.
 */
export function alongKeeper<T>(
  make: (cases: Cases) => T,
  take: (index: T, before: Case | undefined, now: Case | undefined) => boolean,
): (register: Positioned) => T {
  const kept = new WeakMap<Cases, { readonly position: number; readonly count: number; readonly index: T }>();
  return ({ cases, position }) => {
    const known = kept.get(cases);
    if (known?.position === position) return known.index;
    const noted = changes.get(cases);
    const { count, latest } = noted ?? UNCHANGED;
    const behind = count - (known?.count ?? -Infinity);
    const isAlong =
      known &&
      behind <= latest.length &&
      latest.slice(latest.length - behind).every(({ before, now }) => take(known.index, before, now));
    const index = isAlong ? known.index : make(cases);
    kept.set(cases, { position, count, index });
    return index;
  };
}

/** More questions about each case than are asked from one change to the next. */
const MOST_KEYS = 6;

/**
 * Keeps along with a register what is found of each case, where that is something: after a change only the cases that have
 * changed are looked at again. The key says what else it was made of. In no certain order.
 */
export function findingsKeeper<T>(): (
  register: Positioned,
  key: string,
  find: (it: Case) => readonly T[],
) => Iterable<readonly T[]> {
  const kept = alongKeeper<Map<string, { found: Map<string, readonly T[]>; changed: Set<string> }>>(
    () => new Map(),
    (all, before, now) => {
      for (const { changed } of all.values()) changed.add((now ?? before)?.code ?? '');
      return true;
    },
  );
  return (register, key, find) => {
    const all = kept(register);
    if (!all.has(key) && all.size >= MOST_KEYS) all.clear();
    const known = all.get(key) ?? { found: new Map(), changed: new Set(register.cases.keys()) };
    all.set(key, known);
    for (const code of known.changed) {
      const it = register.cases.get(code);
      const found = it ? find(it) : [];
      if (found.length > 0) known.found.set(code, found);
      else known.found.delete(code);
    }
    known.changed.clear();
    return known.found.values();
  };
}
