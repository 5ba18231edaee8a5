import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/domain/entry.js';
import { readLine } from '../../src/domain/language/acts/read-line.js';
import { ask } from '../../src/domain/speech/sv/ask.js';
import { registerOf } from '../../src/domain/register.js';
import type { Row } from '../row.js';
import { median, ms } from '../support/figures.js';
import { entriesOf, programme, TODAY } from '../support/register.js';

const CASES = 1000;
const LENGTH = 4000;
const BARS = { median: 0.5, slowest: 1.5, long: 20 };

/** The questions and lines that come with the project: kinds that the team writes. */
const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'data');

/** P9: a question understood and answered, and a line read, in the domain; and any input of 4,000 characters. No floor: the bars are times. */
export const questions: Row = ({ short }) => {
  const entries = entriesOf(CASES).map((entry, at): Entry => ({ ...entry, position: at + 1 }));
  const register = registerOf(entries);
  const { cases } = register;
  const context = { cases, programme, today: TODAY, role: { kind: 'team' } } as const;
  const asked = rowsOf('questions.jsonl') as { question: string; understood?: false }[];
  const told = (rowsOf('lines-2.jsonl') as { line: string }[]).map(({ line }) => line);
  const rounds = short ? 15 : 50;
  const wrong: string[] = [];
  const figure = (work: (round: number) => unknown) => {
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      work(round);
      took.push(performance.now() - start);
    }
    return median(took);
  };
  for (const { question, understood } of asked) {
    // A case of the demo register may not be in this one: then it says so, which is right as well.
    if (/[A-ZÅÄÖ]\d\d-/i.test(question)) continue;
    if (ask(question, context).understood !== (understood !== false))
      wrong.push(`understood or not: ${question}`);
  }
  const askedFor = (text: string) => figure(() => ask(text, context));
  // How a text was read is kept: another one each time.
  const readFor = (text: string) =>
    figure((round) => readLine(text + ' '.repeat(round), { register, programme, today: TODAY }));
  const each = [...asked.map(({ question }) => askedFor(question)), ...told.map(readFor)];
  const long = Object.values(longInputs(asked.map((one) => one.question))).flatMap((text) => [
    askedFor(text),
    readFor(text),
  ]);
  const line = (what: string, value: number, bar: number) => ({
    what,
    ours: ms(value),
    floor: '–',
    ratio: '–',
    bar: `≤ ${bar} ms`,
    met: value <= bar,
  });
  return Promise.resolve({
    lines: [
      line(`a question or line at ${CASES} cases, the median of ${each.length}`, median(each), BARS.median),
      line(
        `a question or line at ${CASES} cases, the slowest of ${each.length}`,
        Math.max(...each),
        BARS.slowest,
      ),
      line(`any ${LENGTH} characters, the slowest of ${long.length}`, Math.max(...long), BARS.long),
    ],
    wrong,
  });
};

function rowsOf(file: string): unknown[] {
  const lines = readFileSync(join(DATA, file), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

/** What is long: many questions, one word, many words nobody knows, words that are nearly known, figures, codes, signs. */
function longInputs(known: readonly string[]): Readonly<Record<string, string>> {
  const filled = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
  return {
    questions: filled(`${known.join(' ')} `),
    letter: filled('a'),
    unknown: filled('qxz wvp kjh '),
    nearly: filled('inskrivnx avslutadx remitteradx '),
    digits: filled('2'),
    dates: filled('2022-07-01–2023-06-30 '),
    codes: filled('K26-014 '),
    signs: filled('?!.,-–/ '),
    spaces: filled(' '),
    letters: filled('åäö'),
  };
}
