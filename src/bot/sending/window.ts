import type { Rate } from './rates.js';

/**
 * Counts what is sent against rates that all hold at once. A send counts from its beginning until a span after it was
 * answered: however long it is on its way, the receiver sees no more than the rate in any span.
 */
export interface Window {
  began(): void;
  ended(now: number): void;
  /** When one more may begin: a time, perhaps past, or never until one that is under way has ended. */
  freeAt(): number;
  /** Whether there is nothing to remember. */
  isIdle(now: number): boolean;
}

export function openWindow(rates: readonly Rate[]): Window {
  const most = Math.max(0, ...rates.map((rate) => rate.most));
  const longest = Math.max(0, ...rates.map((rate) => rate.span));
  const ends: number[] = [];
  let running = 0;

  const forget = (now: number) => {
    while (ends.length > most || (ends[0] ?? now) + longest < now) ends.shift();
  };
  return {
    began: () => {
      running += 1;
    },
    ended: (now) => {
      running -= 1;
      ends.push(now);
      forget(now);
    },
    freeAt: () =>
      Math.max(
        0,
        ...rates.map((rate) => {
          const left = rate.most - running;
          return left <= 0 ? Infinity : (ends[ends.length - left] ?? -Infinity) + rate.span;
        }),
      ),
    isIdle: (now) => {
      forget(now);
      return running === 0 && ends.length === 0;
    },
  };
}
