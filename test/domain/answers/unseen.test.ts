import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/privacy/roles.js';
import { day, type Day } from '../../../src/domain/day.js';
import type { Answer, NotUnderstood } from '../../../src/domain/answers/answer.js';
import type { Conversation } from '../../../src/domain/schema/conversation.js';
import { converse } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

interface Question {
  readonly question: string;
  readonly understood?: false;
  readonly unit?: string;
  readonly value?: unknown;
}

/**
 * A line of test/questions: as data/questions.jsonl, with a role; one question, or the turns of a conversation. Values were counted by
 * another route.
 */
interface Line extends Question {
  readonly id: string;
  readonly today: string;
  readonly role?: string;
  readonly turns?: readonly Question[];
}

type Verdict = 'right' | 'wrong' | 'declined';

const FOLDER = 'test/questions';
const NEEDED = 0.95;
const register = demoContext();

function roleOf(text = 'admin'): Role {
  const [kind = '', authority = ''] = text.split(':');
  if (kind === 'agency') return { kind, authority: authority };
  return { kind: kind as 'team' | 'steering' | 'admin' };
}

/** The sample programme meets on Wednesdays. */
function nextWednesday(from: Day): Day {
  const date = new Date(`${from}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((10 - date.getUTCDay()) % 7));
  return day(date.toISOString().slice(0, 10));
}

function judge(line: Question, answer: Answer | NotUnderstood): Verdict {
  if (line.understood === false) return answer.understood ? 'wrong' : 'right';
  if (!answer.understood) return 'declined';
  if (line.unit === 'groups') {
    const told = answer.rows.map(({ key, value }) => [key, value] as const);
    return isDeepStrictEqual(some(told), some(Object.entries(line.value as object))) ? 'right' : 'wrong';
  }
  if (answer.unit !== line.unit) return 'wrong';
  const { value } = line;
  const same =
    typeof value === 'number' && typeof answer.value === 'number'
      ? Math.abs(answer.value - value) < 0.01
      : JSON.stringify(answer.value) === JSON.stringify(value);
  return same ? 'right' : 'wrong';
}

/** Groups with anybody in them: an empty one may be left out. */
function some(groups: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(groups.filter(([, value]) => value !== 0));
}

describe('questions written before they were tried', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')))('%s', (name) => {
    const lines = readFileSync(`${FOLDER}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const judged = lines.flatMap((line) => {
      const context = {
        ...register,
        today: day(line.today),
        role: roleOf(line.role),
        previousMeeting: day('2026-11-18'),
        meetingFrom: nextWednesday,
      };
      let before: Conversation | undefined;
      return (line.turns ?? [line]).map((turn) => {
        const { answer, after } = converse(turn.question, context, before);
        before = after;
        return { question: `${line.id}: ${turn.question}`, verdict: judge(turn, answer) };
      });
    });
    const wrong = judged.filter(({ verdict }) => verdict === 'wrong').map(({ question }) => question);
    const right = judged.filter(({ verdict }) => verdict === 'right').length;
    expect(wrong).toEqual([]);
    expect(right / judged.length).toBeGreaterThanOrEqual(NEEDED);
  });
});
