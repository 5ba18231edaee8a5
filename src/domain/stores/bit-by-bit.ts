import type { LedgerIndex } from './ledger-index.js';

/** Entries read at a time while nothing waits for them, about a millisecond's worth, and how long between: a turn has most of the time. */
const AT_A_TIME = 200;
const PAUSE_MS = 10;

/** What a snapshot spared the start, read bit by bit, so that no turn has to wait for all of it. */
export interface BitByBit {
  /** Other work of the same kind, which goes first: it says whether there is more. */
  readonly inPieces: (work: () => boolean) => void;
  readonly stop: () => void;
}

export function readBitByBit({ appends, entries }: LedgerIndex): BitByBit {
  const pieces = [() => appends.readOn(), () => entries.readOn(AT_A_TIME)];
  const reading = setInterval(() => {
    if (pieces[0]?.() === false) pieces.shift();
    if (pieces.length === 0) clearInterval(reading);
  }, PAUSE_MS).unref();
  return {
    inPieces: (work) => void pieces.unshift(work),
    stop: () => {
      clearInterval(reading);
    },
  };
}
