import { setImmediate as turn } from 'node:timers/promises';

/** How long others are kept out at a time, in milliseconds, on whatever machine; garbage may be collected besides. */
const SLICE = 1;

/** For long work that is done bit by bit: after each bit, what to wait for once others have been kept out for so long. */
export function slicer(): () => Promise<void> | undefined {
  let since = performance.now();
  return () =>
    performance.now() - since < SLICE
      ? undefined
      : turn().then(() => {
          since = performance.now();
        });
}

/** What is made bit by bit, with others let in between. */
export async function* inSlices<T>(bits: Iterable<T>): AsyncGenerator<T, void> {
  const letIn = slicer();
  for (const bit of bits) {
    yield bit;
    const others = letIn();
    if (others) await others;
  }
}
