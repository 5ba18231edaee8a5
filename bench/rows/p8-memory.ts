import type { Line, Row } from '../row.js';
import { drive } from '../support/drive.js';
import { times } from '../support/figures.js';
import { openStage } from '../support/stage.js';
import type { Posted } from '../support/teams.js';

const CASES = 1000;
const AT_ONCE = 32;
const BARS = { size: 1.2, growth: 1.03 };
const TURNS = { long: { first: 20_000, last: 120_000 }, short: { first: 1500, last: 4000 } };

/** What is read over and over. Nothing is saved, so that the register does not grow. */
const LINES = ['status för perioden', 'uppföljningar', 'hur många kvinnor är inskrivna?', 'hjälp'];

/** P8: resident memory after many turns at 1,000 cases, collected first, beside the floor's; and its growth from there. */
export const memory: Row = async ({ register, short }) => {
  const stage = await openStage(await register(CASES));
  const { first, last } = short ? TURNS.short : TURNS.long;
  try {
    const { teams, floor, ours } = stage;
    const after = async (bot: typeof ours, turns: number, make: () => Posted) => {
      await drive(bot.ready['port'] ?? 0, turns, AT_ONCE, make);
      const { rss = Number.NaN } = await bot.ask('memory');
      return rss;
    };
    let asked = 0;
    const reading = () => teams.message(LINES[asked++ % LINES.length] ?? '');
    const echo = await after(floor, first, () => teams.message('hej'));
    const mine = await after(ours, first, reading);
    const later = await after(ours, last - first, reading);
    const line = (what: string, now: number, before: number, whose: string, bar: number): Line => ({
      what,
      ours: megabytes(now),
      floor: `${megabytes(before)} ${whose}`,
      ratio: times(now / before),
      bar: `≤ ${times(bar)}`,
      met: now / before <= bar,
    });
    const growth = line(`memory after ${last} turns`, later, mine, `after ${first}`, BARS.growth);
    return {
      lines: [
        line(`memory after ${first} turns, ${CASES} cases`, mine, echo, 'F1', BARS.size),
        short ? { ...growth, what: `${growth.what} (still warming up: not judged)`, met: undefined } : growth,
      ],
      wrong: [],
    };
  } finally {
    await stage.close();
  }
};

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
