import type { Clock } from '../../src/bot/sending/clock.js';

export interface HastyClock extends Clock {
  /** Lets time pass, and wakes whoever is to be woken by then. */
  pass(milliseconds: number): void;
}

/**
 * A clock on which no time passes until somebody waits for it; then it is that time at once. With `patient` it waits
 * for `pass`.
 */
export function hastyClock({ patient = false } = {}): HastyClock {
  const calls = new Set<{ readonly at: number; readonly call: () => void }>();
  let now = 0;
  const first = () => [...calls].sort((a, b) => a.at - b.at)[0];
  const wakeUntil = (until: number) => {
    for (let next = first(); next && next.at <= until; next = first()) {
      calls.delete(next);
      now = Math.max(now, next.at);
      next.call();
    }
  };
  return {
    now: () => now,
    wake: (at, call) => {
      const one = { at, call };
      calls.add(one);
      if (!patient)
        setImmediate(() => {
          const next = first();
          if (next) wakeUntil(next.at);
        });
      return () => {
        calls.delete(one);
      };
    },
    pass: (milliseconds) => {
      const until = now + milliseconds;
      wakeUntil(until);
      now = until;
    },
  };
}
