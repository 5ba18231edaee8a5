import type { Line, Row } from '../row.js';
import type { Child } from '../support/child.js';
import type { Make } from '../support/drive.js';
import type { Effort } from '../support/effort.js';
import { ms, type Pair, summary, times } from '../support/figures.js';
import { openPeers, wrongWith } from '../support/peers.js';
import { inTurn, readingsAt, wrongIn } from '../support/readings.js';
import { cost, type Cost, startFloor, startOurs } from '../support/stage.js';
import { openTeams, type Teams } from '../support/teams.js';

const CASES = 10_000;
const AT_ONCE = [1, 8, 32];
/** Several at a time share what a turn costs beside its own work. */
const BARS = { cpu: 1, cpuAtOnce: 0.8, p50: 1.1, p99: 1.2 };

/** A bot, and what is said to it. */
interface Driven {
  readonly bot: Child;
  readonly make: Make;
}

/** A kind of turn as it is compared: ours, and the echoes it is held beside, the floor's first. */
interface Contest {
  readonly what: string;
  readonly teams: Teams;
  readonly ours: Driven;
  readonly echoes: readonly Driven[];
}

/**
 * P1: a reading turn at 10,000 cases beside the floor's echo, over HTTP, at 1, 8 and 32 (not in the short form) at a time; its processor time
 * beside the better of the peers' echoes too. A process for each kind of turn, and none is left quiet for long.
 */
export const reading: Row = async (effort) => {
  const teams = await openTeams();
  const floor = await startFloor(teams);
  const peers = await openPeers(teams);
  const echoes: readonly Driven[] = [
    { bot: floor, make: (speaker) => teams.message('uppföljningar', speaker) },
    ...peers.map(({ bot, echo }) => ({ bot, make: echo })),
  ];
  const lines: Line[] = [];
  const wrong: string[] = [];
  try {
    for (const peer of peers) wrong.push(...(await wrongWith(peer, teams)));
    for (const { bot, make } of echoes) await cost(bot, effort.warm, 8, make);
    for (const one of readingsAt(CASES)) {
      const bot = await startOurs(teams, await effort.register(CASES));
      wrong.push(...(await wrongIn(one, bot, teams)));
      const ours = { bot, make: inTurn(teams, one) };
      await cost(bot, effort.warm, 8, ours.make);
      for (const atOnce of effort.short ? AT_ONCE.slice(0, 2) : AT_ONCE)
        lines.push(...(await compare({ what: one.what, teams, ours, echoes }, atOnce, effort, wrong)));
      await bot.stop();
    }
  } finally {
    for (const { bot } of echoes) await bot.stop();
    await teams.close();
  }
  return { lines, wrong };
};

/** What one round of batches cost: the floor, the peer whose processor time was less, and ours. */
interface Compared {
  readonly floor: Cost;
  readonly peer: Cost;
  readonly ours: Cost;
}

async function compare(
  { what, teams, ours, echoes }: Contest,
  atOnce: number,
  { pairs, short }: Effort,
  wrong: string[],
): Promise<Line[]> {
  const turns = (short ? 50 : 200) * (atOnce === 1 ? 1 : 2);
  const found: Compared[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const costs: Cost[] = [];
    for (const { bot, make } of echoes) costs.push(await cost(bot, turns, atOnce, make));
    const [floor, ...others] = costs;
    const [peer] = others.sort((a, b) => a.cpu - b.cpu);
    if (!floor || !peer) throw new Error('no floor');
    const before = teams.calls();
    found.push({ floor, peer, ours: await cost(ours.bot, turns, atOnce, ours.make) });
    const replies = teams.calls() - before;
    if (replies !== turns) wrong.push(`${what}, ${atOnce} at a time: ${replies} replies to ${turns} lines`);
  }
  const line = (figure: keyof Cost, floor: 'floor' | 'peer', name: string, bar: number): Line => {
    const seen = summary(found.map((one): Pair => ({ floor: one[floor][figure], ours: one.ours[figure] })));
    return {
      what: `${what}, ${atOnce} at a time, ${figure}`,
      ours: ms(seen.ours),
      floor: `${ms(seen.floor)} ${name}`,
      ratio: times(seen.ratio),
      bar: `≤ ${times(bar)}`,
      met: seen.ratio <= bar,
    };
  };
  return [
    line('cpu', 'floor', 'F1', atOnce > 1 ? BARS.cpuAtOnce : BARS.cpu),
    line('cpu', 'peer', 'F5, F6', BARS.cpu),
    line('p50', 'floor', 'F1', BARS.p50),
    line('p99', 'floor', 'F1', BARS.p99),
  ];
}
