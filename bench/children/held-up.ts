import { openSync, readSync } from 'node:fs';

/** The loop is looked at this often, in milliseconds. */
const LOOK = 1;

let timer: NodeJS.Timeout | undefined;
let longest = 0;

/** Begins to watch how long the event loop is held up. */
export function watch(): void {
  longest = 0;
  let [seen, worked] = [performance.now(), processorTime()];
  clearInterval(timer);
  timer = setInterval(() => {
    const [now, work] = [performance.now(), processorTime()];
    longest = Math.max(longest, Math.min(now - seen - LOOK, work - worked));
    [seen, worked] = [now, work];
  }, LOOK);
}

/** Watches no more. The longest so far, in milliseconds. */
export function heldUp(): number {
  clearInterval(timer);
  return longest;
}

const text = Buffer.alloc(80);
const scheduled = opened();

/**
 * The processor time of this thread, in milliseconds, where the system tells it (Linux): what other processes take
 * meanwhile is no block of ours. Elsewhere the clock's, so that it alone counts.
 */
function processorTime(): number {
  if (scheduled === undefined) return performance.now();
  const read = readSync(scheduled, text, 0, text.length, 0);
  return Number(text.toString('latin1', 0, read).split(' ', 1)[0]) / 1e6;
}

function opened(): number | undefined {
  try {
    return openSync('/proc/self/schedstat', 'r');
  } catch {
    return undefined;
  }
}
