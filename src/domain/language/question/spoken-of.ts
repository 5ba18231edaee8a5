import type { Programme } from '../../programme.js';
import { type CasesQuery, type Filter, isToSome } from '../../schema/query.js';
import { saidOf } from '../../schema/conversation.js';
import { lasting } from '../sv/filter-node.js';
import { all, type Desk, type Filtered, has, isA, reads } from './desk.js';

/** The filters of a line, each read as what was last spoken of where its words may mean that too. */
export function spokenOf(query: CasesQuery, desk: Desk, programme: Programme): readonly Filtered[] {
  const unused = all(desk, 'filter').filter((piece) => !desk.used.has(piece));
  const said = unused.map((piece) => {
    const filter = [asLength, asConsent, asGender, asCorrected, asUnit, asAfter(desk)]
      .map((read) => read(query, piece, programme))
      .find((one) => one !== undefined);
    if (!filter) return piece;
    desk.used.add(piece);
    return {
      ...piece,
      node: piece.node.place ? { cat: 'filter' as const, filter } : { ...piece.node, filter },
    };
  });
  return [...said, ...bareLength(query, desk), ...beyondAge(query, desk)];
}

const find = <On extends Filter['on']>(query: CasesQuery, on: On) =>
  saidOf(query).find((filter): filter is Extract<Filter, { on: On }> => filter.on === on);

/** "längre än 24?" after "längre än 12 månader": months, no age. */
function asLength(query: CasesQuery, { node, word, raw }: Filtered): Filter | undefined {
  const length = find(query, 'length');
  const { filter } = node;
  const aged = word.split(' ').some((one) => one.startsWith('ar') || one.startsWith('ald'));
  if (!length || filter.on !== 'age' || aged) return undefined;
  const least = filter.min !== undefined;
  const edge = Number(least ? filter.min : filter.max);
  const within = Number(/\d+/u.exec(raw)?.[0]) === edge;
  const count = within ? edge : least ? edge - 1 : edge + 1;
  return lasting({ least, within }, { ...length, cat: 'duration', count });
}

/** "mer än 6?": too few to be an age. */
function bareLength(query: CasesQuery, desk: Desk): Filtered[] {
  const length = find(query, 'length');
  const [bound, more] = all(desk, 'bound');
  const [num, other] = all(desk, 'num');
  if (!length || !bound || !num || more || other) return [];
  desk.used.add(bound).add(num);
  const filter = lasting(bound.node, { ...length, cat: 'duration', count: num.node.value });
  return [{ ...bound, node: { cat: 'filter', filter } }];
}

/** "de som är äldre då?" after those of 18 to 30: all beyond them. */
function beyondAge(query: CasesQuery, desk: Desk): Filtered[] {
  const age = find(query, 'age');
  const [bound, more] = all(desk, 'bound').filter((piece) => !desk.used.has(piece));
  const isOlder = reads(bound, 'äldre');
  const last = isOlder ? age?.max : age?.min;
  const isBare = !more && !has(desk, 'num') && (isOlder || reads(bound, 'yngre'));
  if (!age || age.not || !bound || last === undefined || !isBare) return [];
  desk.used.add(bound);
  const filter: Filter = { on: 'age', not: false, ...(isOlder ? { min: last + 1 } : { max: last - 1 }) };
  return [{ ...bound, node: { cat: 'filter', filter } }];
}

/** "och soc?" after "samtycke till rd": consent to them. */
function asConsent(query: CasesQuery, { node, word }: Filtered): Filter | undefined {
  const consent = find(query, 'consent');
  const { filter } = node;
  if (!consent || !isToSome(consent) || find(query, 'referrer')) return undefined;
  if (filter.on !== 'referrer' || filter.not || word.includes(' ')) return undefined;
  const [to, ...more] = filter.in;
  return to === undefined || more.length > 0 ? undefined : { on: 'consent', not: consent.not, to };
}

/** "hur många fick lön?" of those who left an income: what they have after it. */
function asAfter(desk: Desk) {
  return (query: CasesQuery, piece: Filtered): Filter | undefined => {
    const { filter } = piece.node;
    const isGot = isA(desk.pieces[desk.pieces.indexOf(piece) - 1], 'got');
    return filter.on === 'income' && isGot && find(query, 'income-after')
      ? { ...filter, on: 'income-after' }
      : undefined;
  };
}

/** "inte aktivitetsstöd, aktivitetsersättning": the first is what was spoken of, and the second is meant. */
function asCorrected(query: CasesQuery, { node, raw }: Filtered): Filter | undefined {
  const { filter } = node;
  if (!filter.not || !('in' in filter) || filter.in.length !== 2 || !raw.includes(',')) return undefined;
  const [spoken, meant] = filter.in;
  const before = find(query, filter.on);
  const same = before !== undefined && 'in' in before && !before.not && before.in.join() === spoken;
  return same ? ({ ...filter, not: false, in: [meant] } as Filter) : undefined;
}

/** "Långshyttan?" after another unit: of the same authority where it has one there. */
function asUnit(query: CasesQuery, { node }: Filtered, { units }: Programme): Filter | undefined {
  const { filter } = node;
  const spoken = find(query, 'unit');
  if (!node.place || !spoken || filter.on !== 'unit') return undefined;
  const theirs = Object.values(units).filter((names) => names.some((name) => spoken.in.includes(name)));
  const near = filter.in.filter((name) => theirs.flat().includes(name));
  return near.length > 0 ? { ...filter, in: near } : filter;
}

/** "och annat?" after the women and the men, of whom there is no outcome yet. */
function asGender(query: CasesQuery, { node, word }: Filtered): Filter | undefined {
  const { filter } = node;
  const other = filter.on === 'outcome' && word === 'annat';
  return other && find(query, 'gender') && query.population !== 'closed'
    ? { on: 'gender', not: false, in: ['X'] }
    : undefined;
}
