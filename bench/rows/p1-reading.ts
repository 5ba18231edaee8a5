import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dueList } from '../../src/domain/due.js';
import { reportingYearSoFar } from '../../src/domain/periods/period.js';
import { ask } from '../../src/domain/speech/sv/ask.js';
import { registerOf } from '../../src/domain/register.js';
import { periodStatus } from '../../src/domain/status/period-status.js';
import type { Entry } from '../../src/domain/entry.js';
import type { Line, Row } from '../row.js';
import type { Effort } from '../support/effort.js';
import { ms, type Pair, summary, times } from '../support/figures.js';
import { entriesOf, programme, TODAY } from '../support/register.js';
import { openPeers, type Peer, wrongWith } from '../support/peers.js';
import { cost, type Cost, openStage, type Stage } from '../support/stage.js';
import { post } from '../support/drive.js';

const CASES = 10_000;
const AT_ONCE = [1, 8, 32];
/** Several at a time share what a turn costs beside its own work. */
const BARS = { cpu: 1, cpuAtOnce: 0.8, p50: 1.1, p99: 1.2 };
/** The questions that come with the project: kinds that the team asks. */
const FILE = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'questions.jsonl');
const DIFFERENT = 30;

/** A line, and texts that a right answer to it has in it. */
interface Said {
  readonly line: string;
  readonly expected: readonly string[];
}

/** A kind of reading turn: its lines are said in turn. */
interface Reading {
  readonly what: string;
  readonly said: readonly Said[];
}

/**
 * P1: a reading turn at 10,000 cases beside the floor's echo, over HTTP, at 1, 8 and 32 at a time; its processor time
 * beside the better of the peers' echoes too.
 */
export const reading: Row = async (effort) => {
  const stage = await openStage(await effort.register(CASES));
  const peers = await openPeers(stage.teams);
  const lines: Line[] = [];
  const wrong: string[] = [];
  try {
    const answered: Reading[] = [];
    for (const one of readings()) {
      for (const { line, expected } of one.said) {
        const answer = await answerTo(stage, line);
        const missing = expected.filter((text) => !answer.includes(text));
        if (missing.length > 0) wrong.push(`${line}: the answer lacks ${missing.join(', ')}`);
      }
      answered.push(one);
    }
    for (const peer of peers) wrong.push(...(await wrongWith(peer, stage.teams)));
    for (const one of answered) await cost(stage.ours, 100, 8, inTurn(stage, one));
    for (const floor of [floorOf(stage), ...peers]) await cost(floor.bot, 300, 8, floor.echo);
    for (const atOnce of AT_ONCE) lines.push(...(await compare(stage, peers, answered, atOnce, effort)));
  } finally {
    for (const { bot } of peers) await bot.stop();
    await stage.close();
  }
  return { lines, wrong };
};

function inTurn({ teams }: Stage, { said }: Reading) {
  let next = 0;
  return () => teams.message(said[next++ % said.length]?.line ?? '');
}

/** What is asked, and what the domain says of the same register in this process. */
function readings(): readonly Reading[] {
  const entries = entriesOf(CASES).map((entry, at): Entry => ({ ...entry, position: at + 1 }));
  const { cases } = registerOf(entries);
  const due = dueList(cases.values(), programme, TODAY);
  const overdue = due.filter((item) => item.days < 0).length;
  const status = periodStatus({ cases, programme, today: TODAY }, reportingYearSoFar(programme, TODAY));
  const questions = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { question: string }).question);
  // A case of the demo register is not in this one, and a line that begins with a command asks for its days.
  const askable = questions.filter((line) => !/^stat|[A-ZÅÄÖ]\d\d-/i.test(line));
  const different = Array.from(
    { length: DIFFERENT },
    (_, at) => askable[Math.floor((at * askable.length) / DIFFERENT)] ?? '',
  );
  const asked = (line: string): Said => {
    const answer = ask(line, { cases, programme, today: TODAY, role: { kind: 'team' } });
    const isCount = answer.understood && answer.unit === 'persons' && typeof answer.value === 'number';
    return { line, expected: isCount ? [String(answer.value)] : [] };
  };
  return [
    {
      what: 'status',
      said: [
        {
          line: 'status för perioden',
          expected: [status.closed.total, status.atEnd.total, status.result.of].map(String),
        },
      ],
    },
    {
      what: 'due list',
      said: [
        {
          line: 'uppföljningar',
          expected: [`${overdue} försenade`, `${due.length - overdue} de närmaste`],
        },
      ],
    },
    { what: 'question', said: [asked('hur många kvinnor är inskrivna?')] },
    { what: `${DIFFERENT} questions`, said: different.map(asked) },
  ];
}

/** What the bot says to a line. */
async function answerTo({ teams, ours }: Stage, line: string): Promise<string> {
  const before = teams.calls();
  await post(ours.ready['port'] ?? 0, teams.message(line));
  if (teams.calls() === before) throw new Error(`no reply to ${line}`);
  // Large figures are written in groups of three digits.
  return teams.last().replace(/(\d)\s(?=\d{3})/g, '$1');
}

/** What one pair of batches cost: the floor, the peer whose processor time was less, and ours. */
interface Compared {
  readonly floor: Cost;
  readonly peer: Cost;
  readonly ours: Cost;
}

const floorOf = ({ floor, teams }: Stage) => ({ bot: floor, echo: () => teams.message('uppföljningar') });

async function compare(
  stage: Stage,
  peers: readonly Peer[],
  answered: readonly Reading[],
  atOnce: number,
  { pairs, short }: Effort,
): Promise<Line[]> {
  const turns = (short ? 50 : 200) * (atOnce === 1 ? 1 : 2);
  const found = new Map<Reading, Compared[]>(answered.map((one) => [one, []]));
  for (let pair = 0; pair < pairs; pair++) {
    const echoes: Cost[] = [];
    for (const { bot, echo } of [floorOf(stage), ...peers]) echoes.push(await cost(bot, turns, atOnce, echo));
    const [floor, ...others] = echoes;
    const [peer] = others.sort((a, b) => a.cpu - b.cpu);
    if (!floor || !peer) throw new Error('no floor');
    for (const [one, costs] of found)
      costs.push({ floor, peer, ours: await cost(stage.ours, turns, atOnce, inTurn(stage, one)) });
  }
  return [...found].flatMap(([{ what }, costs]) => {
    const line = (figure: keyof Cost, floor: 'floor' | 'peer', name: string, bar: number): Line => {
      const seen = summary(costs.map((one): Pair => ({ floor: one[floor][figure], ours: one.ours[figure] })));
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
  });
}
