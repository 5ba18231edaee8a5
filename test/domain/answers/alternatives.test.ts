import { describe, expect, it } from 'vitest';
import { ask, converse } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

function filtersOf(question: string) {
  const answer = ask(question, context);
  if (!answer.understood || answer.query.kind !== 'cases') throw new Error(answer.text);
  return { filters: answer.query.filters, alternatives: answer.alternatives };
}

describe('what may mean two things', () => {
  it.each([
    ['hur många fick vi in i augusti 2025', ['referred'], ['new']],
    ['hur många remitterades och skrevs in 2025', ['referred', 'new'], ['referred']],
    ['hur många saknar samtycke till alla', ['enrolled'], ['enrolled']],
    ['hur många saknar samtycke till fk eller soc', ['enrolled'], ['enrolled']],
  ])('is offered whole, both ways: %s', (question, ...meant) => {
    const answer = ask(question, context);
    if (answer.understood) throw new Error(answer.text);
    const told = answer.suggestions.slice(0, 2).map((one) => ask(one, context));
    const queries = told.map((one) => (one.understood ? [...(one.before ?? []), one.query] : []));
    const whom = queries.map((each) => each.map((one) => (one.kind === 'cases' ? one.population : one.kind)));
    expect(whom).toEqual(meant);
    expect(queries[0]).not.toEqual(queries[1]);
  });
});

it.each(['vilka har samtycke till alla', 'vilka har samtycke till fk eller soc'])(
  'asks back with both readings, as short as they can be told: %s',
  (question) => {
    const { after } = converse('vilka kvinnor är inskrivna', context);
    const answer = ask(question, context, after);
    if (answer.understood) throw new Error(answer.text);
    const told = answer.suggestions.map((one) => filtersOf(one).filters.map(({ on }) => on));
    expect(told).toEqual([['gender', 'consent'], ['consent']]);
  },
);

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
