import type { Case } from '../../case/case.js';
import { holdingOf } from '../../status/holding.js';
import { holdingSentence } from './holding.js';
import type { Answer } from '../../answers/answer.js';
import { type AskContext, isNamed, isVisible, judgingFor } from '../../answers/context.js';
import { type Failure, failure } from '../../schema/failure.js';
import type { Query } from '../../schema/query.js';

/** Whether closures last. It is no table of the steering group's. */
export function answerHolding(
  query: Extract<Query, { kind: 'holding' }>,
  context: AskContext,
): Answer | Failure {
  if (judgingFor(context)) return failure('finer');
  const { outcomes, months, span, share } = query;
  const rows = holdingOf(context.cases.values(), span, context.today).filter(
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
  const seen = still.filter((it) => isVisible(it, context));
  const value = share ? (known.length === 0 ? null : (still.length / known.length) * 100) : still.length;
  return {
    understood: true,
    query,
    ...holdingSentence(query, counts, context.programme, context.today),
    value,
    unit: share ? 'percent' : 'persons',
    cases: seen.map(({ code }) => code).sort(),
    aliases: Object.fromEntries(seen.flatMap((it) => aliasOf(it, context))),
    period: { from: span.from, to: span.to },
    rows: [],
    alternatives: [],
    masked: [],
    corrected: {},
  };
}

function aliasOf(it: Case, context: AskContext): [string, string][] {
  return it.alias !== undefined && isNamed(it, context) ? [[it.code, it.alias]] : [];
}
