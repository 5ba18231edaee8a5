import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversation } from '../../src/domain/schema/conversation.js';
import { dueList } from '../../src/domain/due.js';
import type { Entry } from '../../src/domain/entry.js';
import { readLine } from '../../src/domain/language/acts/read-line.js';
import { reportingYearSoFar } from '../../src/domain/periods/period.js';
import { registerOf } from '../../src/domain/register.js';
import { ask, converse } from '../../src/domain/speech/sv/ask.js';
import { periodStatus } from '../../src/domain/status/period-status.js';
import type { Child } from './child.js';
import { type Make, post } from './drive.js';
import { entriesOf, programme, TODAY } from './register.js';
import type { Teams } from './teams.js';

/** A line, and texts that a right answer to it has in it. */
interface Said {
  readonly line: string;
  readonly expected: readonly string[];
}

/** A kind of reading turn: its lines are said in turn. */
export interface Reading {
  readonly what: string;
  readonly said: readonly Said[];
}

const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'data');
const DIFFERENT = 30;
/** A case of the demo register is not in the bench's. */
const NAMES_A_CASE = /[A-ZÅÄÖ]\d\d-/i;

/** Each speaker in a chat of its own, from another line on. */
export function inTurn(teams: Teams, { said }: Reading): Make {
  const next: number[] = [];
  return (speaker) => {
    const at = next[speaker] ?? speaker;
    next[speaker] = at + 1;
    return teams.message(said[at % said.length]?.line ?? '', speaker);
  };
}

/** What of a kind is answered wrongly, each line said once in order. */
export async function wrongIn({ said }: Reading, bot: Child, teams: Teams): Promise<string[]> {
  const wrong: string[] = [];
  for (const { line, expected } of said) {
    const before = teams.calls();
    await post(bot.ready['port'] ?? 0, teams.message(line));
    // Large figures are written in groups of three digits.
    const answer = teams.calls() === before ? '' : teams.last().replace(/(\d)\s(?=\d{3})/g, '$1');
    const missing = expected.filter((text) => !answer.includes(text));
    if (answer === '' || missing.length > 0)
      wrong.push(`${line}: the answer lacks ${missing.join(', ') || 'all'}`);
  }
  return wrong;
}

/** BARS P1's reading turns at so many cases, with what the domain says of the same register in this process. */
export function readingsAt(count: number): readonly Reading[] {
  const entries = entriesOf(count).map((entry, at): Entry => ({ ...entry, position: at + 1 }));
  const register = registerOf(entries);
  const { cases } = register;
  const context = { cases, programme, today: TODAY, role: { kind: 'team' } } as const;
  const due = dueList(cases.values(), programme, TODAY);
  const overdue = due.filter((item) => item.days < 0).length;
  const status = periodStatus({ cases, programme, today: TODAY }, reportingYearSoFar(programme, TODAY));
  const figures = [status.closed.total, status.atEnd.total, status.result.of].map(String);
  const asked = (line: string): Said => ({ line, expected: countIn(ask(line, context)) });
  return [
    { what: 'status', said: [{ line: 'status för perioden', expected: figures }] },
    {
      what: 'due list',
      said: [
        { line: 'uppföljningar', expected: [`${overdue} försenade`, `${due.length - overdue} de närmaste`] },
      ],
    },
    { what: 'one question', said: [asked('hur många kvinnor är inskrivna?')] },
    { what: `${DIFFERENT} questions`, said: spread(questions()).map(asked) },
    { what: 'follow-ups', said: conversations().flatMap((lines) => inOrder(lines)) },
    { what: `${DIFFERENT} short cards`, said: spread(referrals().filter(isShort)).map(withSave) },
  ];

  function inOrder(lines: readonly string[]): Said[] {
    let before: Conversation | undefined;
    return lines.map((line) => {
      const { answer, after } = converse(line, context, before);
      before = after;
      return { line, expected: countIn(answer) };
    });
  }

  function isShort(line: string): boolean {
    const reading = readLine(line, { register, programme, today: TODAY });
    return reading.kind === 'draft' && reading.draft.command === 'refer';
  }
}

/** Kinds of questions that the team asks. A line that begins with a command asks for its days. */
function questions(): string[] {
  const rows = rowsOf('questions.jsonl') as { question: string }[];
  return rows
    .map(({ question }) => question)
    .filter((line) => !/^stat/i.test(line) && !NAMES_A_CASE.test(line));
}

function conversations(): string[][] {
  const rows = rowsOf('questions-2.jsonl') as { turns?: { question: string }[] }[];
  return rows
    .map(({ turns = [] }) => turns.map(({ question }) => question))
    .filter((lines) => lines.length > 0 && !lines.some((line) => NAMES_A_CASE.test(line)));
}

function referrals(): string[] {
  const rows = rowsOf('lines-2.jsonl') as { line: string; want: { form?: string[] } }[];
  return rows.filter(({ want }) => want.form?.[0] === 'refer').map(({ line }) => line);
}

function withSave(line: string): Said {
  return { line, expected: ['Ny remiss', 'Spara'] };
}

function rowsOf(file: string): unknown[] {
  const lines = readFileSync(join(DATA, file), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

function spread(lines: readonly string[]): string[] {
  const step = lines.length / Math.min(DIFFERENT, lines.length);
  return Array.from(
    { length: Math.min(DIFFERENT, lines.length) },
    (_, at) => lines[Math.floor(at * step)] ?? '',
  );
}

/** The number that an answer tells of people, where it does. */
function countIn(answer: ReturnType<typeof ask>): string[] {
  const isCount = answer.understood && answer.unit === 'persons' && typeof answer.value === 'number';
  return isCount ? [String(answer.value)] : [];
}
