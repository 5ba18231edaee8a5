import { holdingOf } from '../../status/holding.js';
import { plain } from './answer-others.js';
import { holdingSentence } from './holding.js';
import type { Answer } from '../../answers/answer.js';
import { type AskContext, codesOf, judgingFor } from '../../answers/context.js';
import { type Failure, failure } from '../../schema/failure.js';
import type { Query } from '../../schema/query.js';

/** Whether closures last. It is no table of the steering group's. */
export function answerHolding(
  query: Extract<Query, { kind: 'holding' }>,
  context: AskContext,
): Answer | Failure {
  if (judgingFor(context)) return failure('finer');
  const { outcomes, months, span, share } = query;
  const rows = holdingOf(context, context.programme, span, context.today).filter(
    (row) => row.months === months && outcomes.includes(row.outcome),
  );
  const together = (part: 'still' | 'known' | 'unknown' | 'unanswered') => rows.flatMap((row) => row[part]);
  const [still, known] = [together('still'), together('known')];
  const counts = {
    still: still.length,
    known: known.length,
    unknown: together('unknown').length,
    unanswered: together('unanswered').length,
  };
  const cases = codesOf(still, context);
  const value = share ? (known.length === 0 ? null : (still.length / known.length) * 100) : still.length;
  const sentence = holdingSentence(query, counts, context.programme, context.today);
  return {
    ...plain({ query, ...sentence, value, unit: share ? 'percent' : 'persons' }),
    cases,
    period: { from: span.from, to: span.to },
  };
}
