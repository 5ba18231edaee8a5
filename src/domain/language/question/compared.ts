import { type Failure, isFailure } from '../../schema/failure.js';
import type { Asked, Query, Span } from '../../schema/query.js';
import { soFar, yearEarlier } from './days.js';
import { all, type Desk, has, isA, isJoint, type Piece, reads, take } from './desk.js';
import { spansIn } from './spans.js';

/** What stands between two periods, or asks for them to be held together. */
const BETWEEN = ['compare', 'difference', 'between', 'and'] as const;
const DAYS = ['period', 'two-periods', 'year-before'] as const;

/**
 * "jämför 2024/25 och 2025/26", "jämför med förra perioden", "2025 jämfört med 2024": all figures of two periods, the reporting
 * year so far or the same days a year before where one is not said. Undefined where any word says something else.
 */
export function periodsCompared(
  desk: Desk,
  ground: Asked,
  base: Span = soFar(ground),
): Query | Failure | undefined {
  const isNoMore = desk.pieces.every((piece) => isJoint(piece) || isA(piece, ...BETWEEN, ...DAYS));
  if (!isNoMore || !has(desk, ...DAYS) || !has(desk, 'compare', 'difference')) return undefined;
  const [period, second] = all(desk, 'period');
  if (period?.node.joined) return undefined;
  // "jämfört med 2024?" alone hangs on something.
  const isAsked = second !== undefined || has(desk, 'two-periods') || all(desk, 'compare').some(isRequest);
  if (!isAsked) return undefined;
  const spans = spansIn(desk, ground, false, base);
  if (isFailure(spans))
    return spans.reason === 'future' || spans.reason === 'impossible-date' ? spans : undefined;
  take(desk, ...BETWEEN);
  // "jämför 2025/26" is with the year before it, "jämför med 2025/26" is of the reporting year so far.
  const isAlone = period && !second && all(desk, 'compare').every((piece) => reads(piece, 'jämför'));
  const span = (isAlone ? (spans.main ?? spans.compared) : spans.main) ?? base;
  const beside = (isAlone ? undefined : spans.compared) ?? yearEarlier(span);
  return { kind: 'status', span, beside };
}

/** "jämför hösten 2026 med hösten 2025": both are named. */
export function asksToCompare(desk: Desk): boolean {
  const [period, second] = all(desk, 'period');
  const two = second !== undefined || period?.node.joined === true || has(desk, 'two-periods');
  return two && all(desk, 'compare').some(isRequest);
}

function isRequest(piece: Piece): boolean {
  return reads(piece, 'jämför', 'jämför med');
}
