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
    const behind = known && noted ? noted.count - known.count : Infinity;
    const missed = noted && behind <= noted.latest.length && noted.latest.slice(noted.latest.length - behind);
    const isAlong = known && missed && missed.every(({ before, now }) => take(known.index, before, now));
    const index = isAlong ? known.index : make(cases);
    kept.set(cases, { position, count: noted?.count ?? 0, index });
    return index;
  };
}
