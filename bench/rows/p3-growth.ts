import type { Line, Row } from '../row.js';
import { startChild } from '../support/child.js';
import { ms, type Pair, summary, times } from '../support/figures.js';

const BAR = 1.15;
const SMALL = 100;

/** P3: a follow-up recorded, synced and folded in, in a small register and in one a thousand times as large. */
export const growth: Row = async ({ short, pairs, register }) => {
  const large = short ? 10_000 : 100_000;
  const count = short ? 150 : 400;
  const few = await startChild('writer', [await register(SMALL)]);
  const many = await startChild('writer', [await register(large)]);
  const found: { p50: Pair; cpu: Pair }[] = [];
  try {
    await few.ask('write', count);
    await many.ask('write', count);
    for (let pair = 0; pair < pairs * 2; pair++) {
      // Whichever comes first may pay for the other's last sync, so they take turns at that too.
      const first = pair % 2 === 0 ? few : many;
      const one = await first.ask('write', count);
      const other = await (first === few ? many : few).ask('write', count);
      const [small, big] = first === few ? [one, other] : [other, one];
      found.push({
        p50: { floor: small['p50'] ?? 0, ours: big['p50'] ?? 0 },
        cpu: { floor: small['cpu'] ?? 0, ours: big['cpu'] ?? 0 },
      });
    }
  } finally {
    await Promise.all([few.stop(), many.stop()]);
  }
  const lines = (['p50', 'cpu'] as const).map((figure): Line => {
    const seen = summary(found.map((one) => one[figure]));
    return {
      what: `the write at ${large} cases, ${figure}`,
      ours: ms(seen.ours),
      floor: `${ms(seen.floor)} at ${SMALL}`,
      ratio: times(seen.ratio),
      bar: `≤ ${times(BAR)}`,
      met: seen.ratio <= BAR,
    };
  });
  return { lines, wrong: [] };
};
