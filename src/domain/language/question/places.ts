import type { Day } from '../../day.js';
import { fold } from '../../text/fold.js';
import { findDays } from '../../periods/parse-day.js';
import { type Failure, failure } from '../../schema/failure.js';
import type { Query } from '../../schema/query.js';
import type { Cat, NodeOf } from '../node.js';
import { all, type Desk, deskOf, has, isA, isJoint, type Piece, populations, take, words } from './desk.js';

const NEUTRAL: readonly Cat[] = [
  'in-all',
  'then',
  'quality',
  'from',
  'due',
  'today',
  'exists',
  'new',
  'pronoun',
  'count',
  'or',
  'and',
  'next',
  'rule',
  'still',
  'more',
  'at-most',
  'bound',
  'max',
  'again',
  'all',
  'in',
  'take',
  'but',
];

/** "har vi plats för två till?", "hur många lediga platser", "är det fullt?". The queue is told, not subtracted. */
export function placesQuestion(desk: Desk, today: Day): Query | Failure | undefined {
  if (!has(desk, 'places', 'capacity', 'full', 'room', 'occupancy')) return undefined;
  // "hur länge får man vänta på en plats?" is of those who wait.
  if (has(desk, 'waited') && !has(desk, 'capacity', 'full', 'room', 'occupancy')) {
    take(desk, 'places');
    return undefined;
  }
  const [then, ...more] = all(desk, 'period').filter((piece) => isBefore(piece, today));
  if (then && more.length === 0) {
    const now = placesQuestion(deskOf(desk.pieces.filter((piece) => piece !== then)), today);
    const isKept = now && 'kind' in now && now.kind === 'places' && OF_THEN.includes(now.ask);
    return isKept ? { ...now, on: dayIn(then) } : failure('unknown-words', then.raw);
  }
  const other = populations(desk).filter((name) => name !== 'new' && name !== 'enrolled');
  const strange = desk.pieces.filter(
    (piece) =>
      !isJoint(piece) &&
      !isOf(piece, today) &&
      !(isA(piece, 'howlong', 'share', 'which') && has(desk, 'occupancy')) &&
      !isA(piece, ...NEUTRAL, 'places', 'capacity', 'full', 'room', 'occupancy', 'num', 'pop'),
  );
  if (strange.length > 0 || other.length > 0)
    return failure('unknown-words', ...(strange.length > 0 ? words(strange) : other));
  if (has(desk, 'occupancy'))
    return has(desk, 'num')
      ? failure('unknown-words', ...words(all(desk, 'num')))
      : { kind: 'places', ask: 'occupancy', count: 0 };
  const written = all(desk, 'num');
  const numbers = written.filter(
    ({ node, raw }) => !(node.value === 1 && !/\d/.test(raw) && written.length > 1),
  );
  if (numbers.length > 1) return failure('ambiguous', ...words(numbers));
  const count = numbers[0]?.node.value ?? 1;
  if (has(desk, 'full')) return { kind: 'places', ask: 'full', count: 1 };
  const typed = all(desk, 'places')
    .map(({ word, slips }) => slips.reduce((said, [typed, meant]) => said.replace(fold(typed), meant), word))
    .join(' ');
  const free = FREE.some((one) => typed.includes(one)) || has(desk, 'due', 'room', 'still');
  if (has(desk, 'capacity'))
    return numbers.length > 0
      ? failure('ambiguous', 'platser')
      : { kind: 'places', ask: 'capacity', count: 0 };
  const bare = typed.includes('platser') && !has(desk, 'exists', 'has', 'is', 'room') && numbers.length === 0;
  if (bare && free) return { kind: 'places', ask: 'free', count: 0 };
  if (numbers.length > 0 || !has(desk, 'count'))
    return { kind: 'places', ask: has(desk, 'rule') ? 'free' : 'room', count };
  return { kind: 'places', ask: free ? 'free' : 'capacity', count: 0 };
}

const FREE = [
  'ledig',
  'tom',
  'fri',
  'kvar',
  'over',
  'outnyttja',
  'fylla',
  'obesatta',
  'vakanta',
  'tillgangliga',
  'oanvanda',
];

/** What is told of the places as they were on a day. */
const OF_THEN: readonly string[] = ['occupancy', 'free'];

function dayIn({ node: { match } }: Piece<NodeOf<'period'>>): Day | undefined {
  return match.kind === 'day' && !match.rough ? match.period.from : undefined;
}

function isBefore(piece: Piece<NodeOf<'period'>>, today: Day): boolean {
  const day = dayIn(piece);
  return day !== undefined && day < today;
}

/** Today, in so many words. */
function isOf(piece: Piece, today: Day): boolean {
  if (!isA(piece, 'period')) return false;
  const { match } = piece.node;
  return match.kind === 'day' && match.period.from === today;
}

/** "när är nästa möte?", "är det möte imorgon?". */
export function meetingQuestion(desk: Desk, text: string, today: Day): Query | Failure | undefined {
  if (!has(desk, 'meeting') || has(desk, 'pop')) return undefined;
  const strange = desk.pieces.filter(
    (piece) =>
      !isJoint(piece) && !isA(piece, ...NEUTRAL, 'meeting', 'when', 'which', 'period', 'num', 'time'),
  );
  if (strange.length > 0 || has(desk, 'count')) return failure('unknown-words', ...words(strange));
  const [first, ...more] = findDays(text, today, 'coming');
  if (more.length > 0) return failure('conflict', 'datum');
  if (!first && has(desk, 'today') && !has(desk, 'when', 'which', 'next'))
    return { kind: 'meeting', ask: 'on', on: today };
  if (!first)
    return has(desk, 'period', 'num')
      ? failure('unknown-words', words(all(desk, 'period', 'num'))[0] ?? '')
      : { kind: 'meeting', ask: 'next' };
  return first.kind === 'impossible'
    ? failure('impossible-date', first.text)
    : { kind: 'meeting', ask: 'on', on: first.day };
}
