import { setTimeout as wait } from 'node:timers/promises';
import type { Line, Row } from '../row.js';
import type { Child } from '../support/child.js';
import { type Make, post } from '../support/drive.js';
import { median, ms, type Pair, summary, times } from '../support/figures.js';
import { inTurn, type Reading, readingsAt, wrongIn } from '../support/readings.js';
import { savedReferral } from '../support/referral.js';
import { cost, startFloor, startOurs } from '../support/stage.js';
import { openTeams, type Teams } from '../support/teams.js';

const CASES = 10_000;
const BARS = { cold: 1, changed: 2 };
/** How a small team uses it, in milliseconds. */
const QUIET = 45_000;
const COLD_ROUNDS = 5;
/** Kinds of turns in the short form: the status, the due list, one question. */
const FEW = 3;

/** A kind of turn, and the bot that answers nothing else. */
interface Answered {
  readonly what: string;
  readonly bot: Child;
  readonly make: Make;
}

/**
 * P1b: what the first reading turn costs, in processor time, of a bot that has long been warm: after 45 seconds of quiet,
 * beside the floor's first echo then (not in the short form); and after a referral was saved, beside the turn before it.
 */
export const firstTurns: Row = async (effort) => {
  const teams = await openTeams();
  const floor = await startFloor(teams);
  const echo: Make = () => teams.message('uppföljningar');
  const all: Answered[] = [];
  const wrong: string[] = [];
  try {
    await cost(floor, effort.warm, 8, echo);
    for (const one of readingsAt(CASES).slice(0, effort.short ? FEW : undefined)) {
      const answered = await answeredBy(one, teams, await effort.register(CASES));
      all.push(answered);
      wrong.push(...(await wrongIn(one, answered.bot, teams)));
      await cost(answered.bot, effort.warm, 8, answered.make);
    }
    const cold = effort.short ? [] : await coldOnes(all, { bot: floor, make: echo });
    const changed: Line[] = [];
    for (const one of all) changed.push(await afterChange(one, teams, effort.pairs));
    return { lines: [...cold, ...changed], wrong };
  } finally {
    for (const bot of [floor, ...all.map((one) => one.bot)]) await bot.stop();
    await teams.close();
  }
};

async function answeredBy(one: Reading, teams: Teams, folder: string): Promise<Answered> {
  return { what: one.what, bot: await startOurs(teams, folder), make: inTurn(teams, one) };
}

/** One turn of each after the same quiet. */
async function coldOnes(all: readonly Answered[], floor: Omit<Answered, 'what'>): Promise<Line[]> {
  const echoes: number[] = [];
  const found = all.map((): number[] => []);
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await wait(QUIET);
    echoes.push((await cost(floor.bot, 1, 1, floor.make)).cpu);
    for (const [at, { bot, make }] of all.entries()) found[at]?.push((await cost(bot, 1, 1, make)).cpu);
  }
  return all.map(({ what }, at) => {
    const pairs = (found[at] ?? []).map((ours, round): Pair => ({
      ours,
      floor: echoes[round] ?? Number.NaN,
    }));
    return lineOf(`${what}, cold`, 'F1 cold', pairs, BARS.cold);
  });
}

async function afterChange({ what, bot, make }: Answered, teams: Teams, times: number): Promise<Line> {
  const found: Pair[] = [];
  const one = async () => (await cost(bot, 1, 1, make)).cpu;
  for (let time = 0; time < times; time++) {
    const unchanged: number[] = [];
    for (let turn = 0; turn < times; turn++) unchanged.push(await one());
    await post(bot.ready['port'] ?? 0, savedReferral(teams));
    found.push({ floor: median(unchanged), ours: await one() });
  }
  return lineOf(`${what}, after a change`, 'before it', found, BARS.changed);
}

function lineOf(what: string, floor: string, pairs: readonly Pair[], bar: number): Line {
  const seen = summary(pairs);
  return {
    what,
    ours: ms(seen.ours),
    floor: `${ms(seen.floor)} ${floor}`,
    ratio: times(seen.ratio),
    bar: `≤ ${times(bar)}`,
    met: seen.ratio <= bar,
  };
}
