import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

interface Sample {
  readonly id: string;
  readonly question: string;
  readonly understood?: false;
  readonly unit?: string;
  readonly value?: unknown;
}

const context = demoContext();
const samples = readFileSync('data/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample);

describe('the sample questions', () => {
  it.each(samples)('$id $question', ({ question, understood, unit, value }) => {
    const answer = ask(question, context);
    expect(answer.understood).toBe(understood ?? true);
    if (!answer.understood) return;
    expect(answer.unit).toBe(unit);
    if (typeof value === 'number') expect(answer.value).toBeCloseTo(value, 3);
    else expect(answer.value).toEqual(value);
  });
});

describe('holds back', () => {
  it.each([
    ['hur mår Anna?', 'feelings'],
    ['vilken diagnos har K26-004', 'diagnosis'],
    ['vad heter K26-004 egentligen', 'identity'],
    ['hur går det för Karin', 'name'],
    ['skriv en dikt', 'other'],
    ['hur många blir inskrivna nästa år', 'future'],
    ['hur många remisser 31 februari', 'impossible-date'],
    ['när ska K99-001 följas upp', 'unknown-case'],
    ['hur många röda bilar', 'unknown-words'],
    ['hur många är oinskrivna', 'unknown-words'],
    ['hur många är inte inskrivna', 'unknown-words'],
    ['hur många inskrivna under 2024', 'ambiguous'],
    ['vilka har skyddade personuppgifter', 'not-allowed'],
    [`hur många ${'ord '.repeat(1_000)}`, 'too-long'],
  ])('%s', (question, reason) => {
    const answer = ask(question, context);
    expect(answer.understood ? answer.interpretation : answer.reason).toBe(reason);
  });

  it('offers no question twice, with its mark and without', () => {
    const answer = ask('hur många sfäriska är inskrivna', context);
    expect(answer.understood ? [] : answer.suggestions).toEqual([
      'hur många är inskrivna',
      'hur många kvinnor är inskrivna?',
    ]);
  });

  it('never drops a word that it does not know', () => {
    const words = ['blåögda', 'vänsterhänta', 'rullstolsburna', 'nyfrälsta', 'Qvarnström'];
    for (const word of words)
      for (const question of [
        `hur många ${word} är inskrivna`,
        `hur många är inskrivna ${word}`,
        `remisser ${word} 2025`,
      ])
        expect(ask(question, context).understood, question).toBe(false);
  });
});

describe('looks at the clock of the question only', () => {
  it('gives the same answer twice', () => {
    const question = 'hur många kvinnor gick i resultat 2023/24';
    expect(ask(question, context)).toEqual(ask(question, context));
  });
});
