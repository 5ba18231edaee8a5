import type { CasesQuery, Filter } from '../../schema/query.js';
import { all, type Desk, type Filtered, has, isA, type Piece, take } from './desk.js';
import { askOf, isThan } from './spans.js';

/** Two groups of one kind set against each other, and what is asked of the difference. */
export interface Pair {
  readonly one: Filter;
  readonly other: Filter;
  readonly ask: NonNullable<CasesQuery['compare']>['ask'];
}

/** "är fler män än kvinnor i kö", "skickade soc fler remisser än fk", "skillnaden mellan män och kvinnor", "kvinnor jämfört med män". */
export function pairOf(desk: Desk, spoken: readonly Filter[] = []): Pair | undefined {
  const across = apart(desk) ?? againstSpoken(desk, spoken);
  const sides = across ?? joined(desk);
  if (!sides) return undefined;
  const ask = askOf(desk);
  take(desk, 'than', 'compare', 'between');
  const [one, other] = sides;
  const [older] = all(desk, 'older');
  if (older) return { one, other, ask: older.node.more ? 'more' : 'fewer' };
  return { one, other, ask: ask === 'more' && !across ? 'which' : ask };
}

/** One on each side of "än" or "jämfört med", or both after "jämför". */
function apart(desk: Desk): readonly [Filter, Filter] | undefined {
  if (!desk.pieces.some(sets)) return undefined;
  const filters = all(desk, 'filter').filter((piece) => !desk.used.has(piece) && isPlain(piece));
  for (const [index, one] of filters.entries()) {
    const other = filters.slice(index + 1).find((piece) => isSameKind(piece, one));
    if (!other) continue;
    const [from, to] = [desk.pieces.indexOf(one), desk.pieces.indexOf(other)];
    const between = desk.pieces.slice(from + 1, to);
    const before = desk.pieces.slice(0, from);
    const compares =
      between.some(sets) ||
      (before.some((piece) => isA(piece, 'compare')) && between.some((piece) => isA(piece, 'with', 'and')));
    if (!compares) continue;
    desk.used.add(one).add(other);
    return [one.node.filter, other.node.filter];
  }
  return undefined;
}

/** Sets what stands before it against what stands behind. */
function sets(piece: Piece): boolean {
  return isA(piece, 'than', 'compare', 'older') || isThan(piece);
}

/** "är det fler än från fk?": against those of its kind that were spoken of. */
function againstSpoken(desk: Desk, spoken: readonly Filter[]): readonly [Filter, Filter] | undefined {
  const [piece, ...more] = all(desk, 'filter');
  const one = spoken.find(({ on }) => on === piece?.node.filter.on);
  if (!piece || !one || more.length > 0 || !isPlain(piece)) return undefined;
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
  const wanted = all(desk, 'more', 'fewer')[0];
  // "är männen fler?"
  const isFirst = wanted !== undefined && desk.pieces.indexOf(wanted) > desk.pieces.indexOf(piece);
  if (!isThan(before) && !isFirst) return undefined;
  desk.used.add(piece);
  return isFirst ? [piece.node.filter, one] : [one, piece.node.filter];
}

/** Two that are joined, where what is between them is asked for: "skillnaden mellan soc och fk", "fler män eller kvinnor". */
function joined(desk: Desk): readonly [Filter, Filter] | undefined {
  if (!has(desk, 'difference', 'compare', 'more', 'fewer') || has(desk, 'than', 'year-before'))
    return undefined;
  if (all(desk, 'period').length > 1) return undefined;
  const both = all(desk, 'filter').find(
    ({ node }) =>
      'in' in node.filter && node.filter.in.length === 2 && !node.filter.not && !node.also?.length,
  );
  if (both && 'in' in both.node.filter) {
    const [one, other] = both.node.filter.in.map((code) => ({ ...both.node.filter, in: [code] }) as Filter);
    if (!one || !other) return undefined;
    desk.used.add(both);
    return [one, other];
  }
  const genders = all(desk, 'group', 'dim').find(
    (piece) => piece.word.includes('kvinn') && /m[ae]n/u.test(piece.word),
  );
  if (!genders) return undefined;
  desk.used.add(genders);
  const order =
    genders.word.indexOf('kvinn') < genders.word.search(/m[ae]n/u)
      ? (['K', 'M'] as const)
      : (['M', 'K'] as const);
  const [one, other] = order.map((code): Filter => ({ on: 'gender', not: false, in: [code] }));
  return one && other && [one, other];
}

function isPlain({ node }: Filtered): boolean {
  // "annan försörjning än sjukpenning" are not two groups.
  const other = 'in' in node.filter && node.filter.in.some((code) => code === 'annan' || code === 'annat');
  return !node.also?.length && !node.filter.not && !other;
}

function isSameKind(one: Filtered, other: Filtered): boolean {
  return (
    one.node.filter.on === other.node.filter.on &&
    JSON.stringify(one.node.filter) !== JSON.stringify(other.node.filter)
  );
}
