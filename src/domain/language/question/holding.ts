import { HOLD_MONTHS } from '../../case/holding.js';
import { type Failure, failure } from '../../schema/failure.js';
import { isInResult } from '../../schema/outcomes.js';
import type { Ground, Query } from '../../schema/query.js';
import { soFar } from './days.js';
import { all, type Desk, filtersSaid, has, isA, isJoint, words } from './desk.js';

/**
 * "hur många är kvar i arbete efter 6 månader?": of those whose day so long after the closure lies in the period. Three,
 * six or twelve months are what is asked about after a closure, and only closures in result.
 */
export function holdingQuestion(desk: Desk, ground: Ground): Query | Failure | undefined {
  const [long] = all(desk, 'duration');
  if (!has(desk, 'still', 'remains', 'due') || !has(desk, 'per', 'after') || !long) return undefined;
  const filters = filtersSaid(desk);
  const outcomes = filters.flatMap((one) => (one.on === 'outcome' && !one.not ? one.in : []));
  if (outcomes.length === 0) return undefined;
  const strange = desk.pieces.filter(
    (piece) =>
      !isJoint(piece) &&
      !isA(
        piece,
        'still',
        'remains',
        'due',
        'per',
        'after',
        'duration',
        'filter',
        'period',
        'count',
        'share',
      ),
  );
  if (strange.length > 0 || filters.length > 1) return failure('unknown-words', ...words(strange));
  const { count, unit } = long.node;
  const months = HOLD_MONTHS.find(
    (one) => one === (unit === 'years' ? count * 12 : unit === 'months' ? count : 0),
  );
  const other = outcomes.find((one) => !isInResult(ground.programme, one));
  if (months === undefined || other !== undefined)
    return failure('no-data', other ?? long.raw, 'om det håller');
  const [period] = all(desk, 'period');
  const match = period?.node.match;
  const span =
    match?.kind === 'span'
      ? { from: match.period.from, to: match.period.to, day: false, named: true }
      : soFar(ground);
  return { kind: 'holding', outcomes, months, share: has(desk, 'share'), span };
}
