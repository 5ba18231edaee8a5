import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from '../answers/demo.js';

/** What is asked, and every ordinary way to say it: what they did, and what they are called. */
const SAID = JSON.parse(readFileSync(new URL('./phrasings.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, { readonly verbs: readonly string[]; readonly nouns: readonly string[] }>
>;
const context = demoContext();

function counted(line: string): unknown {
  const answer = ask(line, context);
  if (!answer.understood) return answer.text;
  return Array.isArray(answer.value) ? answer.value.length : answer.value;
}

/** A way to say it, as a question, a list and a command. */
const ways = (one: string, that: string) => [`hur många ${one}`, `vilka ${one}`, `visa alla ${that}${one}`];

it.each(Object.entries(SAID))(
  '%s: every way to say it is the same number, asked, listed and shown',
  (same, said) => {
    const lines = [
      ...said.verbs.flatMap((one) => ways(one, 'som ')),
      ...said.nouns.flatMap((one) => ways(one, '')),
    ];
    const wanted = counted(`hur många ${same}`);
    expect(typeof wanted).toBe('number');
    expect(Object.fromEntries(lines.map((line) => [line, counted(line)]))).toEqual(
      Object.fromEntries(lines.map((line) => [line, wanted])),
    );
  },
);

/** A question, and others that ask the same. */
const SAME = JSON.parse(readFileSync(new URL('./same-questions.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

function told(line: string): unknown {
  const answer = ask(line, context);
  return answer.understood
    ? { value: answer.value, rows: answer.rows.map(({ label, value }) => [label, value]) }
    : answer.text;
}

it.each(Object.entries(SAME))('%s: asked in other words it is the same', (one, others) => {
  const wanted = told(one);
  expect(wanted).toBeTypeOf('object');
  expect(Object.fromEntries(others.map((line) => [line, told(line)]))).toEqual(
    Object.fromEntries(others.map((line) => [line, wanted])),
  );
});
