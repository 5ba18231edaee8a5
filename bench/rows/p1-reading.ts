import { dueList } from '../../src/domain/due.js';
import { reportingYearSoFar } from '../../src/domain/periods/period.js';
import { ask } from '../../src/domain/speech/sv/ask.js';
import { registerOf } from '../../src/domain/register.js';
import { periodStatus } from '../../src/domain/status/period-status.js';
import type { Entry } from '../../src/domain/entry.js';
import type { Line, Row } from '../row.js';
import { ms, type Pair, summary, times } from '../support/figures.js';
import { entriesOf, programme, TODAY } from '../support/register.js';
import { cost, type Cost, openStage, type Stage } from '../support/stage.js';
import { post } from '../support/drive.js';

const CASES = 10_000;
const AT_ONCE = [1, 8, 32];
const BARS = { cpu: 1.25, p50: 1.3, p99: 1.5 };

/** A reading turn, and texts that a right answer has in it. */
interface Reading {
  readonly what: string;
  readonly line: string;
  readonly expected: readonly string[];
}

/** P1: a reading turn at 10,000 cases beside the floor's echo, over HTTP, at 1, 8 and 32 at a time. */
export const reading: Row = async (effort) => {
  const stage = await openStage(await effort.register(CASES));
  const lines: Line[] = [];
  const wrong: string[] = [];
  try {
    const answered: Reading[] = [];
    for (const one of readings()) {
      const answer = await answerTo(stage, one.line);
      if (answer === undefined) {
        lines.push({ ...NOTHING, what: `${one.what}: the chat does not answer it yet` });
        continue;
      }
      const missing = one.expected.filter((text) => !answer.includes(text));
      if (missing.length > 0) wrong.push(`${one.line}: the answer lacks ${missing.join(', ')}`);
      answered.push(one);
    }
    for (const one of answered) await cost(stage.ours, 100, 8, () => stage.teams.message(one.line));
    await cost(stage.floor, 300, 8, () => stage.teams.message('hej'));
    for (const atOnce of AT_ONCE)
      lines.push(...(await compare(stage, answered, atOnce, effort.pairs, effort.short)));
  } finally {
    await stage.close();
  }
  return { lines, wrong };
};

const NOTHING = { ours: '–', floor: '–', ratio: '–', bar: '–', met: undefined };

/** What is asked, and what the domain says of the same register in this process. */
function readings(): readonly Reading[] {
  const entries = entriesOf(CASES).map((entry, at): Entry => ({ ...entry, position: at + 1 }));
  const { cases } = registerOf(entries);
  const due = dueList(cases.values(), programme, TODAY);
  const overdue = due.filter((item) => item.days < 0).length;
  const status = periodStatus(cases.values(), programme, reportingYearSoFar(programme, TODAY), TODAY);
  const question = 'hur många kvinnor är inskrivna?';
  const answer = ask(question, { cases, programme, today: TODAY, role: { kind: 'team' } });
  return [
    {
      what: 'status',
      line: 'status för perioden',
      expected: [status.closed.total, status.atEnd.total, status.result.of].map(String),
    },
    {
      what: 'due list',
      line: 'uppföljningar',
      expected: [`${overdue} försenade`, `${due.length - overdue} de närmaste`],
    },
    { what: 'question', line: question, expected: answer.understood ? [String(answer.value)] : [] },
  ];
}

/** What the bot says to a line, or undefined if it says that it cannot. */
async function answerTo({ teams, ours }: Stage, line: string): Promise<string | undefined> {
  const before = teams.calls();
  await post(ours.ready['port'] ?? 0, teams.message(line));
  if (teams.calls() === before) throw new Error(`no reply to ${line}`);
  // Large figures are written in groups of three digits.
  const said = teams.last().replace(/(\d)\s(?=\d{3})/g, '$1');
  return /förstod inte|förstår inte/.test(said) ? undefined : said;
}

async function compare(
  { teams, floor, ours }: Stage,
  answered: readonly Reading[],
  atOnce: number,
  pairs: number,
  short: boolean,
): Promise<Line[]> {
  const turns = (short ? 50 : 200) * (atOnce === 1 ? 1 : 2);
  const found = new Map<Reading, { floor: Cost; ours: Cost }[]>(answered.map((one) => [one, []]));
  for (let pair = 0; pair < pairs; pair++) {
    const echo = await cost(floor, turns, atOnce, () => teams.message('uppföljningar'));
    for (const [one, costs] of found)
      costs.push({ floor: echo, ours: await cost(ours, turns, atOnce, () => teams.message(one.line)) });
  }
  return [...found].flatMap(([one, costs]) =>
    (['cpu', 'p50', 'p99'] as const).map((figure): Line => {
      const seen = summary(
        costs.map((both): Pair => ({ floor: both.floor[figure], ours: both.ours[figure] })),
      );
      return {
        what: `${one.what}, ${atOnce} at a time, ${figure}`,
        ours: ms(seen.ours),
        floor: `${ms(seen.floor)} F1`,
        ratio: times(seen.ratio),
        bar: `≤ ${times(BARS[figure])}`,
        met: seen.ratio <= BARS[figure],
      };
    }),
  );
}
