import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { type Filter, isSender, isToSome } from '../../schema/query.js';
import { type Programme, referrerName } from '../../programme.js';
import { list } from '../../text/swedish.js';
import { type Desk, type Filtered, has, hasPopulation, type Piece, isA } from './desk.js';

/** The filters of some pieces. Refused: two of a kind that are not joined, and "eller" between kinds, which no list of filters can say. */
export function filtersOf(pieces: readonly Filtered[], desk: Desk, programme: Programme): Filter[] | Failure {
  const found: Filter[] = [];
  let last: Filtered | undefined;
  for (const piece of pieces) {
    desk.used.add(piece);
    if (isSentTo(piece, desk)) return failure('sent-to', piece.raw);
    if (isAnybody(piece, desk)) return failure('unknown-words', piece.raw);
    // How long a job lasts the register does not know.
    if (NARROWER.some((one) => piece.word.startsWith(one))) return failure('unknown-words', piece.raw);
    if (isEmployer(piece, pieces, desk)) return failure('unknown-words', piece.raw);
    if (piece.node.place && !isUnitNamed(piece, pieces, desk)) return failure('unknown-words', piece.raw);
    const joint = last && jointBetween(desk, last, piece);
    if (last && joint === 'or') return failure('conflict', last.raw, piece.raw);
    if (last && joint === 'and' && isApart(last.node.filter, piece.node.filter))
      return failure('conflict', last.raw, piece.raw);
    const told = toAll(piece, programme);
    if (isFailure(told)) return told;
    for (const filter of [told, ...(piece.node.also ?? [])]) {
      if (found.some((one) => JSON.stringify(one) === JSON.stringify(filter))) continue;
      if (found.some((one) => isImplied(one, filter))) continue;
      if (!isLength(piece) && found.some((one) => clash(one, filter)))
        return failure('conflict', last?.raw ?? '', piece.raw);
      found.push(filter);
    }
    last = piece;
  }
  return narrowed(withOutcome(found, programme));
}

/**
 * "samtycke till alla", which are the programme's. What is lacking to all of them may be to each or to some: that is asked, as is "saknar
 * samtycke till fk eller soc". "Inte samtycke till alla" is of some.
 */
function toAll({ node, word, raw, from }: Filtered, programme: Programme): Filter | Failure {
  const { filter, every, but = [] } = node;
  if (filter.on !== 'consent' || every === undefined) return filter;
  const { not, any = [] } = filter;
  const isDenied = word.split(' ').some((one) => one === 'inte' || one === 'ej');
  if (not && (every === 'either' || (every === 'all' && !isDenied))) {
    const [lead = raw] = raw.split(' till ');
    const names = list(any.map((code) => referrerName(programme, code)));
    const meant =
      every === 'all'
        ? [lead, `${lead} till minst en`]
        : [`${lead} till någon av ${names}`, `${lead} till minst en av ${names}`];
    return { ...failure('ambiguous', ...meant), instead: meant.map((words) => new Map([[from, words]])) };
  }
  if (filter.every || (!not && every !== 'all')) return filter;
  const all = programme.authorities.filter((code) => !but.includes(code));
  return { on: 'consent', not, ...(all.length > 1 ? { every: all } : { to: all[0] }) };
}

const NARROWER = ['tillsvidare', 'visstid', 'fast '];

/** "om man inte räknar prövotiden": anybody, no gender. */
function isAnybody(piece: Filtered, desk: Desk): boolean {
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
  return (
    piece.word === 'man' &&
    before !== undefined &&
    ['om', 'att', 'nar', 'hur'].some((one) => before.word.split(' ').at(-1) === one)
  );
}

/** The register knows who sent a case, not where it is sent: never the one for the other. */
function isSentTo(piece: Filtered, desk: Desk): boolean {
  return isSender(piece.node.filter) && isA(desk.pieces[desk.pieces.indexOf(piece) - 1], 'to');
}

/** "remisser från Långshyttan" are its only unit's, "fk i Falun" names it; "inskrivna från Falun" tells where they live. */
function isUnitNamed({ node }: Filtered, pieces: readonly Filtered[], desk: Desk): boolean {
  const named = pieces.some((one) => !one.node.place && ['unit', 'referrer'].includes(one.node.filter.on));
  const only = 'in' in node.filter && node.filter.in.length === 1;
  return named || (only && (hasPopulation(desk, 'referred') || has(desk, 'refer-verb', 'come')));
}

/** "jobb hos kommunen": who employs somebody is no referrer. */
function isEmployer(piece: Filtered, pieces: readonly Filtered[], desk: Desk): boolean {
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
  const work = pieces.some(({ node }) => ['outcome', 'detail', 'activity'].includes(node.filter.on));
  return piece.node.filter.on === 'referrer' && before?.word === 'hos' && work;
}

function jointBetween(desk: Desk, one: Piece, other: Piece): 'or' | 'and' | undefined {
  const between = desk.pieces.slice(desk.pieces.indexOf(one) + 1, desk.pieces.indexOf(other));
  if (between.some((piece) => isA(piece, 'or'))) return 'or';
  return between.some((piece) => isA(piece, 'and')) ? 'and' : undefined;
}

function isLength({ node }: Filtered): boolean {
  return (node.also ?? []).some(({ on }) => on === 'length');
}

/** "kvinnor och soc", "psyk och soc": two groups, not one that is both. */
function isApart(one: Filter, other: Filter): boolean {
  if (one.on === other.on) return false;
  if (one.on === 'gender') return true;
  return [one.on, other.on].includes('unit') && [one.on, other.on].includes('referrer');
}

/** "män (inte kvinnor)": what is denied is none of those that were said. */
function isImplied(one: Filter, other: Filter): boolean {
  if (one.on !== 'gender' || other.on !== 'gender' || one.not || !other.not) return false;
  return other.in.every((code) => !one.in.includes(code));
}

function clash(one: Filter, other: Filter): boolean {
  if (one.on !== other.on || one.on === 'unit' || one.on === 'fate') return false;
  if (one.on === 'consent' && other.on === 'consent') return isToSome(one) !== isToSome(other);
  return true;
}

/** A detail belongs to an outcome; where only one has it, that is said too. */
function withOutcome(filters: readonly Filter[], { outcomes }: Programme): Filter[] {
  const detail = filters.find((one) => one.on === 'detail' && !one.not);
  if (detail?.on !== 'detail' || filters.some(({ on }) => on === 'outcome')) return [...filters];
  const of = outcomes.filter(({ details }) => detail.in.every((name) => details.includes(name)));
  const [only, ...more] = of;
  return only && more.length === 0
    ? [...filters, { on: 'outcome', not: false, in: [only.code] }]
    : [...filters];
}

/** "vc hedemora": both parts of one unit's name. */
function narrowed(filters: readonly Filter[]): Filter[] | Failure {
  const units = filters.flatMap((filter) => (filter.on === 'unit' && !filter.not ? [filter.in] : []));
  const rest = filters.filter((filter) => filter.on !== 'unit' || filter.not);
  const [first, ...more] = units;
  if (!first) return rest;
  const common = first.filter((name) => more.every((names) => names.includes(name)));
  return common.length > 0
    ? [...rest, { on: 'unit', not: false, in: common }]
    : failure('ambiguous', 'enhet');
}
