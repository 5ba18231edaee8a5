import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LIVING } from '../../src/bot/living-cards.js';
import type { Line, Row } from '../row.js';
import { type Child, startChild } from '../support/child.js';
import { post } from '../support/drive.js';
import type { Effort } from '../support/effort.js';
import { median, ms } from '../support/figures.js';
import { savedReferral } from '../support/referral.js';
import { programme } from '../support/register.js';
import { startOurs, startSeveral } from '../support/stage.js';
import { openTeams, PERSON, TENANT } from '../support/teams.js';

/** The longest that the event loop may be held up, in milliseconds, by the register's size. */
const BARS: Readonly<Record<number, number>> = { 200: 10, 10_000: 10, 100_000: 25 };
/** Of so few only what the steering group asks is measured: the fewer they are, the more must be hidden. */
const FEW = 200;
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
/** What the steering group asks, and how its answer is known. */
const STEERING = [
  ['den ena: status för perioden', 'I resultat'],
  ['jämför teamen', 'Teamen sida vid sida'],
] as const;
/** Another chat than the team's member's. */
const CHAT = 1;
const MANAGER = '00000000-0000-4000-8000-000000000004';
const LEADER = '00000000-0000-4000-8000-000000000005';
/** An answer of the steering group's is waited for so long, and looked for so often, in milliseconds. */
const LONGEST = 60_000;
const LOOK = 5;
/** Between two rounds of the cards that follow the register, in milliseconds, and a little more. */
const ROUND = LIVING.pause + 200;
const CHORES = ['csv', 'json', 'backup', 'compaction'] as const;

/**
 * P5: the longest block of the event loop: in the bot, by a change, by each kind of reading right after it and by an agenda that follows one, also by what the
 * steering group of two teams asks after a referral; in a process of its own, as the command line does it, by exports, a backup
 * and a compaction. The median of a few times,
 * since a machine that others use holds up a loop as well.
 */
export const blocks: Row = async (effort) => {
  const lines: Line[] = [];
  const wrong: string[] = [];
  for (const cases of effort.short ? [10_000] : [FEW, 10_000, 100_000]) {
    const bar = BARS[cases] ?? 0;
    const times = effort.short ? 3 : 5;
    const ofAll = async () => [
      ...(await inTurns(await effort.register(cases), times, wrong)),
      ...(await inChores(await effort.register(cases), times, wrong)),
    ];
    const found = [
      ...(cases === FEW ? [] : await ofAll()),
      ...(await inSteering(effort, cases, times, wrong)),
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

async function inTurns(folder: string, times: number, wrong: string[]): Promise<Block[]> {
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
    const followed = async () => {
      const calls = teams.calls();
      await say(CHANGE);
      // The answer, and the agenda.
      for (const until = performance.now() + ROUND; teams.calls() < calls + 2 && performance.now() < until;)
        await pause(LOOK);
      if (teams.calls() < calls + 2) wrong.push('a living agenda did not follow a change');
    };
    const shown = async () => {
      await say('dagordning');
      await pause(ROUND);
    };
    found.push({
      what: 'a change that a living agenda follows',
      longest: await longestOf(bot, times, followed, shown),
    });
  } finally {
    await bot.stop();
    await teams.close();
  }
  return found;
}

/** Two teams and a manager of both: each of the questions after a referral that moves the counts of one. */
async function inSteering(effort: Effort, cases: number, times: number, wrong: string[]): Promise<Block[]> {
  const teams = await openTeams();
  const team = (name: string, members: readonly object[]) => ({
    ...{ name, programme: programme.id, tenants: [TENANT], conversations: [] },
    members: [...members, { id: MANAGER, role: 'steering' }, { id: LEADER, role: 'admin' }],
  });
  const both = { ena: team('Den ena', [{ id: PERSON, role: 'team' }]), andra: team('Den andra', []) };
  const config = join(await effort.folder(), 'teams.json');
  await writeFile(config, JSON.stringify({ teams: both }));
  const folders = [await effort.register(cases), await effort.register(cases)];
  const bot = await startSeveral(teams, config, folders);
  const port = bot.ready['port'] ?? 0;
  const ask = async ([line, answer]: (typeof STEERING)[number]) => {
    const until = performance.now() + LONGEST;
    const calls = teams.calls();
    await post(port, teams.message(line, CHAT, MANAGER));
    while (teams.calls() === calls && performance.now() < until) await pause(LOOK);
    if (!teams.last().includes(answer)) wrong.push(`${line} answered ${teams.last().slice(0, 200)}`);
  };
  const found: Block[] = [];
  try {
    for (const one of STEERING) await ask(one);
    for (const one of STEERING) {
      const longest = await longestOf(
        bot,
        times,
        () => ask(one),
        () => post(port, savedReferral(teams)),
      );
      found.push({ what: `the steering group's "${one[0]}" after a referral`, longest });
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
