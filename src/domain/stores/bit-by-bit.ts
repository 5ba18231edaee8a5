import type { LedgerIndex } from './ledger-index.js';

/** Entries read at a time while nothing waits for them, about a millisecond's worth, and how long between: a turn has most of the time. */
const AT_A_TIME = 200;
const PAUSE_MS = 10;
/** When that begins: the bot is to listen first. */
const LATER_MS = 1_000;

/** What a snapshot spared the start, read bit by bit, so that no turn has to wait for all of it. */
export interface BitByBit {
  /** Other work of the same kind, which goes first: it says whether there is more. */
  readonly inPieces: (work: () => boolean) => void;
  readonly stop: () => void;
}

export function readBitByBit({ appends, entries, places }: LedgerIndex): BitByBit {
  const pieces = [() => places.readOn(), () => appends.readOn(), () => entries.readOn(AT_A_TIME)];
  let reading: NodeJS.Timeout;
  const some = () => {
    try {
      if (pieces[0]?.() === false) pieces.shift();
    } catch {
      // Whoever asks for it is told why.
      pieces.length = 0;
    }
    if (pieces.length === 0) clearInterval(reading);
  };
  reading = setTimeout(() => (reading = setInterval(some, PAUSE_MS).unref()), LATER_MS).unref();
  return {
    inPieces: (work) => void pieces.unshift(work),
    stop: () => {
      clearInterval(reading);
    },
  };
}
