import type { Line, Row } from '../row.js';
import { type Child, startChild } from '../support/child.js';
import { post } from '../support/drive.js';
import { median, ms } from '../support/figures.js';
import { startOurs } from '../support/stage.js';
import { openTeams } from '../support/teams.js';

/** The longest that the event loop may be held up, in milliseconds, by the register's size. */
const BARS: Readonly<Record<number, number>> = { 10_000: 10, 100_000: 25 };
/** A change, so that nothing that is kept of the register holds any more. */
const CHANGE = 'lägg till på dagordningen: en punkt';
const TURNS = [
  'status för perioden',
  'uppföljningar',
  'hur många kvinnor är inskrivna?',
  'hur många avslutades till arbete 2024?',
  'trend',
  'tabeller',
  'dagordning',
  'i kö',
];
const CHORES = ['csv', 'json', 'backup', 'compaction'] as const;

/**
 * P5: the longest block of the event loop: in the bot, by a change and by each kind of reading right after it; in a
 * process of its own, as the command line does it, by exports, a backup and a compaction. The median of a few times,
 * since a machine that others use holds up a loop as well.
 */
export const blocks: Row = async (effort) => {
  const lines: Line[] = [];
  const wrong: string[] = [];
  for (const cases of effort.short ? [10_000] : [10_000, 100_000]) {
    const bar = BARS[cases] ?? 0;
    const times = effort.short ? 3 : 5;
    const found = [
      ...(await inTurns(await effort.register(cases), times)),
      ...(await inChores(await effort.register(cases), times, wrong)),
    ];
    for (const { what, longest } of found)
      lines.push({
        what: `${what}, ${cases} cases`,
        ours: ms(longest),
        floor: '–',
        ratio: '–',
        bar: `≤ ${ms(bar)}`,
        met: longest <= bar,
      });
  }
  return { lines, wrong };
};

interface Block {
  readonly what: string;
  readonly longest: number;
}

async function inTurns(folder: string, times: number): Promise<Block[]> {
  const teams = await openTeams();
  const bot = await startOurs(teams, folder);
  const say = (line: string) => post(bot.ready['port'] ?? 0, teams.message(line));
  const found: Block[] = [];
  try {
    for (const line of [...TURNS, ...TURNS]) await say(line);
    found.push({ what: 'a change', longest: await longestOf(bot, times, () => say(CHANGE)) });
    for (const line of TURNS) {
      const longest = await longestOf(
        bot,
        times,
        () => say(line),
        () => say(CHANGE),
      );
      found.push({ what: `"${line}" after a change`, longest });
    }
  } finally {
    await bot.stop();
    await teams.close();
  }
  return found;
}

async function inChores(folder: string, times: number, wrong: string[]): Promise<Block[]> {
  const child = await startChild('chores', [folder]);
  const found: Block[] = [];
  try {
    for (const chore of CHORES) {
      const work = async () => {
        const { length } = await child.ask(chore);
        if (!length) wrong.push(`nothing was written: ${chore}`);
      };
      // The register is closed for the compaction, and that is once.
      const longest = await longestOf(child, chore === 'compaction' ? 1 : times, work);
      found.push({ what: chore, longest });
    }
  } finally {
    await child.stop();
  }
  return found;
}

async function longestOf(
  child: Child,
  times: number,
  work: () => Promise<unknown>,
  before?: () => Promise<unknown>,
): Promise<number> {
  const longest: number[] = [];
  for (let time = 0; time < times; time++) {
    await before?.();
    await child.ask('watch');
    await work();
    longest.push((await child.ask('longest'))['longest'] ?? Number.NaN);
  }
  return median(longest);
}
