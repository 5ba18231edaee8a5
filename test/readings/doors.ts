import { day, type Day } from '../../src/domain/day.js';
import { readLine } from '../../src/domain/language/acts/read-line.js';
import { findDays, parseDayText } from '../../src/domain/periods/parse-day.js';
import { findPeriods, parsePeriod, type PeriodReading } from '../../src/domain/periods/parse-period.js';
import type { Role } from '../../src/domain/privacy/roles.js';
import type { Answer, NotUnderstood } from '../../src/domain/answers/answer.js';
import { converse } from '../../src/domain/speech/sv/ask.js';
import type { Conversation } from '../../src/domain/schema/conversation.js';
import { readingText } from '../domain/language/acts/reading-text.js';
import { world } from '../domain/language/acts/world.js';
import { caseOfRow, demoContext, demoRows, kraften, TODAY } from '../domain/answers/demo.js';
import type { Sample, Turn } from './corpus.js';

/** What is read, and how: the one place that knows what stands behind each kind. */
export type Kind = 'conversation' | 'line' | 'period' | 'periods' | 'day' | 'days';

const MEETING = day('2026-11-18');
const context = { today: TODAY, programme: kraften(), previousMeeting: MEETING };

/** A sample as it is read today: plain data that can be kept and compared. */
export function read({ kind, text, turns = [], ...sample }: Sample): unknown {
  switch (kind) {
    case 'conversation':
      return conversation(turns, sample);
    case 'line':
      return readingText(readLine(text, world));
    case 'period':
      return periodText(parsePeriod(text, context));
    case 'periods':
      return findPeriods(text, context).map(
        (one) => `${text.slice(one.start, one.end)} → ${periodText(one) ?? ''}`,
      );
    case 'day':
      return both((lean) => dayText(parseDayText(text, TODAY, lean)));
    case 'days':
      return both((lean) =>
        findDays(text, TODAY, lean).map((one) => `${text.slice(one.start, one.end)} → ${dayText(one) ?? ''}`),
      );
  }
}

const registers = new Map<string, ReturnType<typeof demoContext>['cases']>();

function casesOf(register: string) {
  const known = registers.get(register);
  if (known) return known;
  const programme = kraften();
  const cases = demoRows(register).map((row) => caseOfRow(row, programme, TODAY));
  const found = new Map(cases.map((it) => [it.code, it]));
  registers.set(register, found);
  return found;
}

function conversation(turns: readonly Turn[], { register, today, role }: Omit<Sample, 'kind' | 'text'>) {
  const asked = {
    ...demoContext(),
    cases: casesOf(register),
    today: day(today),
    role: roleOf(role),
    previousMeeting: MEETING,
    meetingFrom: nextWednesday,
  };
  let previous: Conversation | undefined;
  return turns.map(({ question }) => {
    const { answer, after } = converse(question, asked, previous);
    previous = after;
    return answerOf(answer);
  });
}

function answerOf(answer: Answer | NotUnderstood): Record<string, unknown> {
  if (!answer.understood) return { held: answer.reason };
  const { unit, value, interpretation, rows } = answer;
  const groups = Object.fromEntries(rows.map((row) => [row.key, row.value]));
  return { unit, value, says: interpretation, ...(rows.length > 0 && { groups }) };
}

function periodText(reading: PeriodReading | undefined): string | undefined {
  if (!reading || reading.kind === 'impossible') return reading && `impossible: ${reading.why}`;
  const { kind, period, label, running, future, same, open } = reading;
  const marks = Object.entries({ running, future, same, open }).flatMap(([mark, on]) => (on ? [mark] : []));
  return [`${kind} ${period.from}–${period.to}`, label, ...marks].join(' · ');
}

function dayText(reading: ReturnType<typeof parseDayText>): string | undefined {
  if (!reading || reading.kind === 'impossible') return reading && `impossible: ${reading.why}`;
  return reading.day;
}

/** As what has been and as what is to come. */
function both<T>(of: (lean: 'past' | 'coming') => T): { readonly past: T; readonly coming: T } {
  return { past: of('past'), coming: of('coming') };
}

function roleOf(text = 'admin'): Role {
  const [kind = '', authority = ''] = text.split(':');
  return kind === 'agency' ? { kind, authority } : { kind: kind as 'team' | 'steering' | 'admin' };
}

/** The sample programme meets on Wednesdays. */
function nextWednesday(from: Day): Day {
  const date = new Date(`${from}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((10 - date.getUTCDay()) % 7));
  return day(date.toISOString().slice(0, 10));
}
