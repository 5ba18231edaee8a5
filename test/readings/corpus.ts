import { readdirSync, readFileSync } from 'node:fs';
import { BEGIN } from '../domain/language/acts/lines/begin.js';
import { CLOSE } from '../domain/language/acts/lines/close.js';
import { COMMANDS } from '../domain/language/acts/lines/commands.js';
import { CORRECT } from '../domain/language/acts/lines/correct.js';
import { COURSE } from '../domain/language/acts/lines/course.js';
import { DAYS, IMPOSSIBLE, NOTHING, SPANS } from '../domain/periods/samples.js';
import type { Kind } from './doors.js';

/** A question with what is known to be right. */
export interface Turn {
  readonly question: string;
  readonly understood?: false;
  readonly unit?: string;
  readonly value?: unknown;
  readonly also?: readonly unknown[];
}

/** A text of the project's samples, and what it is read against. */
export interface Sample {
  readonly kind: Kind;
  readonly text: string;
  readonly register: string;
  readonly today: string;
  readonly role?: string;
  readonly turns?: readonly Turn[];
  /** What a line is to be read as. */
  readonly key?: string;
}

type Row = Turn & { readonly today: string; readonly role?: string; readonly turns?: readonly Turn[] };

const TODAY = '2026-11-25';
const DEMO = 'data/kraften-demo.csv';
const plain = { register: DEMO, today: TODAY };

/** Every sample there is, by the name of the file that its reading is kept in. */
export function corpus(): Map<string, Sample[]> {
  const found = new Map<string, Sample[]>();
  for (const name of readdirSync('test/questions').filter((file) => file.endsWith('.jsonl')))
    found.set(name, questions(`test/questions/${name}`));
  found.set('questions.jsonl', questions('data/questions.jsonl'));
  found.set('questions-2.jsonl', questions('data/questions-2.jsonl', 'data/questions-2-register.csv'));
  const lines = [BEGIN, COURSE, CLOSE, CORRECT, COMMANDS].flat();
  found.set(
    'lines.jsonl',
    lines.map(([text, key]) => ({ ...plain, kind: 'line', text, key })),
  );
  const notations = [...SPANS, ...DAYS, ...IMPOSSIBLE].map(([text]) => text);
  const asked = [...found.values()]
    .flat()
    .flatMap(({ text, turns }) => turns?.map((one) => one.question) ?? [text]);
  found.set('periods.jsonl', [...each('period', notations), ...each('periods', [...asked, ...NOTHING])]);
  const told = lines.map(([text]) => text);
  found.set('days.jsonl', [...each('day', notations), ...each('days', [...told, ...asked])]);
  return found;
}

function each(kind: Kind, texts: readonly string[]): Sample[] {
  return [...new Set(texts)].map((text) => ({ ...plain, kind, text }));
}

function questions(file: string, register = DEMO): Sample[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .map(({ today, role, turns, ...one }) => {
      const all = turns ?? [one];
      const text = all.map(({ question }) => question).join(' ¶ ');
      return { kind: 'conversation', text, register, today, ...(role !== undefined && { role }), turns: all };
    });
}
