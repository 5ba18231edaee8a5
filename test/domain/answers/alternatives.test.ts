import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

function filtersOf(question: string) {
  const answer = ask(question, context);
  if (!answer.understood || answer.query.kind !== 'cases') throw new Error(answer.text);
  return { filters: answer.query.filters, alternatives: answer.alternatives };
}

describe('another reading that is offered', () => {
  it.each([
    'hur många män under 30 eller över 60 är inskrivna',
    'hur många som inte är 30–60 år är inskrivna',
    'hur många är inskrivna, inte från fk',
    'hur många män över 45 skrevs in 2025',
  ])('is of the same people: %s', (question) => {
    const { filters, alternatives } = filtersOf(question);
    expect(alternatives).not.toEqual([]);
    for (const other of alternatives) expect(filtersOf(other.question).filters).toEqual(filters);
  });
});
