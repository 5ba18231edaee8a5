import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Line, Row } from '../row.js';
import { bundledBots } from '../support/bundled.js';
import type { Child } from '../support/child.js';
import { drive } from '../support/drive.js';
import { ms, type Pair, summary, times } from '../support/figures.js';
import { FEW, MANY, startFloor, startOurs } from '../support/stage.js';
import { openTeams, type Teams } from '../support/teams.js';

const CASES = 10_000;
const BARS = { bundled: 1, bundledFloor: 1.4, first: 1.5, growth: 1.3 };

/** What is left for a while has made what its first line needs. */
const A_WHILE = 1000;

/** From the start of a process to listening, and the first turn after that, in milliseconds. */
interface Started {
  readonly start: number;
  readonly first: number;
}

/**
 * P7: from the start of the process to listening, and the first turn. The product as it is shipped, one bundled file over a
 * register with a snapshot, against the smallest bot unbundled and bundled; and what a thousand times the entries add.
 */
export const start: Row = async ({ register, pairs, short }) => {
  const teams = await openTeams();
  const bundle = await bundledBots();
  const begun = async (bot: Promise<Child>, rest = 0): Promise<Started> => {
    const child = await bot;
    await wait(rest);
    const { wall } = await drive(child.ready['port'] ?? 0, 1, 1, () => teams.message('hej'));
    await child.stop();
    return { start: child.started, first: wall };
  };
  const folder = await withSnapshot(teams, await register(CASES));
  const few = await withSnapshot(teams, await register(FEW));
  const many = short ? undefined : await withSnapshot(teams, await register(MANY));
  const found: Record<'ours' | 'unbundled' | 'floor' | 'bundledFloor' | 'few' | 'many', Started>[] = [];
  try {
    for (let pair = 0; pair < Math.max(pairs, 5); pair++)
      found.push({
        floor: await begun(startFloor(teams)),
        ours: await begun(startOurs(teams, folder, bundle)),
        bundledFloor: await begun(startFloor(teams, bundle)),
        unbundled: await begun(startOurs(teams, folder), A_WHILE),
        few: await begun(startOurs(teams, few, bundle)),
        many: await begun(startOurs(teams, many ?? folder, bundle)),
      });
  } finally {
    await teams.close();
    await rm(bundle, { recursive: true });
  }
  const line = (
    what: string,
    floor: string,
    pair: (one: (typeof found)[number]) => Pair,
    bar?: number,
  ): Line => {
    const seen = summary(found.map(pair));
    return {
      what,
      ours: ms(seen.ours),
      floor: `${ms(seen.floor)} ${floor}`,
      ratio: times(seen.ratio),
      bar: bar === undefined ? '–' : `≤ ${times(bar)}`,
      met: bar === undefined ? undefined : seen.ratio <= bar,
    };
  };
  const most = short ? `${CASES} cases` : '1,000,000 entries';
  return {
    lines: [
      line(
        `start, ${CASES} cases, bundled`,
        'F1',
        ({ ours, floor }) => ({ ours: ours.start, floor: floor.start }),
        BARS.bundled,
      ),
      line(
        'the same',
        'F1 bundled',
        ({ ours, bundledFloor }) => ({ ours: ours.start, floor: bundledFloor.start }),
        BARS.bundledFloor,
      ),
      line(`start, ${CASES} cases, unbundled`, 'F1', ({ unbundled, floor }) => ({
        ours: unbundled.start,
        floor: floor.start,
      })),
      line(
        `start, ${most}`,
        '1,000 entries',
        ({ many: ours, few: floor }) => ({ ours: ours.start, floor: floor.start }),
        BARS.growth,
      ),
      line(
        'first turn at once, bundled',
        'F1',
        ({ ours, floor }) => ({ ours: ours.first, floor: floor.first }),
        BARS.first,
      ),
      line(
        'first turn a second later, unbundled',
        'F1 at once',
        ({ unbundled, floor }) => ({ ours: unbundled.first, floor: floor.first }),
        BARS.first,
      ),
    ],
    wrong: [],
  };
};

/** The folder, once a bot has run there and left a snapshot. */
async function withSnapshot(teams: Teams, folder: string): Promise<string> {
  await (await startOurs(teams, folder)).stop();
  return folder;
}
