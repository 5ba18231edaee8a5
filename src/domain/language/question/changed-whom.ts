import type { Programme } from '../../programme.js';
import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { saidOf } from '../../schema/conversation.js';
import {
  type CasesQuery,
  hasHappened,
  type Filter,
  isDue,
  isEnd,
  isLasting,
  isSender,
  ownFilters,
  without,
} from '../../schema/query.js';
import {
  all,
  beside,
  type Desk,
  type Filtered,
  filtersSaid,
  has,
  isA,
  isAttribute,
  isJoint,
  leads,
  opens,
  reads,
  take,
  takes,
  words,
} from './desk.js';
import { lateFilter } from './late.js';
import { ever } from './days.js';
import { isWithoutDropouts, shareInResult } from './figured.js';
import { filtersOf } from './filters.js';
import type { Line } from './changes.js';
import { choosePopulation, type Fate, FATES } from './population.js';
import { spokenOf } from './spoken-of.js';

/**
 * Whom it is about: what is said anew takes the place of what was said about the same thing, "av dem" and "bara" narrow, "totalt" takes
 * away. Asked back where what was added on the way may be meant to stay or to go.
 */
export function whomChanged(query: CasesQuery, line: Line): CasesQuery | Failure {
  const { desk, world, before } = line;
  if (isTotal(desk))
    return isSumOf(query, desk) ? without(query, 'group', 'across') : withoutTurned(query, line);
  take(desk, 'all');
  const including = all(desk, 'filter').filter((piece) => isA(beside(desk, piece, -1), 'including'));
  if (including.length > 0) return counted(query, including, desk);
  const pieces = spokenOf(query, desk, world.programme);
  if (pieces.length === 0 && has(desk, 'not')) return denied(query, line);
  if (isOther(query, pieces)) return failure('ambiguous', 'annat kön', 'annat utfall');
  const read = filtersOf(positive(pieces, desk), desk, world.programme);
  if (isFailure(read)) return read;
  const late = overdue(query, desk);
  // "försenade mer än en månad" is of how late they are.
  const said = late.length > 0 ? read.filter(({ on }) => on !== 'length') : read;
  const now = [...together(query, said, desk), ...became(query, desk, line.narrow), ...late];
  take(desk, 'income-word', 'paid', 'stayed');
  if (now.length === 0) return query;
  // "hur många av dem avslutades 2025" of those referred in 2024: the days are theirs, and no others can be told.
  const [later] = all(desk, 'period');
  if (later && now.some(({ on }) => on === 'fate'))
    return failure('conflict', ...words(all(desk, 'pop')), later.raw);
  if (isQuestioned(desk)) return failure('points-back');
  const raw = words(pieces).join(' ');
  if (isDoubtful(query, now, line)) return failure('within-or-not', raw);
  const moved = ofPopulation(query, now);
  if (isFailure(moved)) return moved;
  const last = has(desk, 'instead') ? onlyOwn(moved, before.own) : moved;
  return joined(last, now, line) ?? failure('conflict', raw);
}

/** Nothing but "alla?", "totalt?", "och totalt det året?". */
function isTotal(desk: Desk): boolean {
  const said = desk.pieces.filter(
    (piece) =>
      !isJoint(piece) && !isA(piece, 'and', 'but', 'same', 'same-days', 'then', 'take', 'correction'),
  );
  return (
    said.some((piece) => isA(piece, 'in-all', 'all') && !desk.used.has(piece)) &&
    said.every((piece) => isA(piece, 'in-all', 'all', 'from', 'count', 'period', 'today'))
  );
}

/** "hur många blir det totalt?" of groups: the sum of them. */
function isSumOf({ group, figure }: CasesQuery, desk: Desk): boolean {
  const isSum = group !== undefined && figure.type === 'count' && has(desk, 'in-all');
  const isSaid = isSum && desk.pieces.some((piece) => reads(piece, 'blir det', 'blev det'));
  if (isSaid) take(desk, 'in-all', 'all', 'count');
  return isSaid;
}

/** Without what the last lines were about, or the only thing that was said. */
function withoutTurned(query: CasesQuery, { desk, before, world }: Line): CasesQuery | Failure {
  take(desk, 'in-all', 'all', 'from');
  // Days that nobody wrote are those that "totalt" takes away, where no line has said whom.
  const isOfDays = hasHappened(query.population) && !query.span.named && (before.turned ?? []).length === 0;
  if (isOfDays && query.filters.length > 0) return { ...query, span: ever(world) };
  const { filters } = query;
  const turned = filters.filter((one) =>
    has(desk, 'from') ? isSender(one) : before.turned?.includes(one.on),
  );
  const gone = turned.length > 0 || has(desk, 'from') ? turned : filters;
  if (new Set(gone.map(({ on }) => on)).size !== 1) return failure('points-back');
  return { ...query, filters: ownFilters(filters, gone) };
}

/** "hur många har det inte?" */
function denied(query: CasesQuery, { desk, before }: Line): CasesQuery | Failure {
  const turned = query.filters.filter(({ on }) => before.turned?.includes(on));
  const [one, ...more] = turned.length > 0 ? turned : query.filters;
  if (!one || more.length > 0 || !has(desk, 'count', 'list', 'who') || has(desk, 'period')) return query;
  take(desk, 'not');
  const filters = query.filters.map((filter) => (filter === one ? { ...one, not: !one.not } : filter));
  return { ...query, filters };
}

/** "inklusive dropouts?": the same share with all of them below the line. */
function counted(query: CasesQuery, including: readonly Filtered[], desk: Desk): CasesQuery | Failure {
  if (query.figure.type !== 'share' || !query.figure.result) return failure('points-back');
  for (const piece of including) desk.used.add(piece);
  take(desk, 'including');
  return { ...query, figure: { ...query.figure, result: false } };
}

/** "inte kvinnor, män": what is put right by another of its kind is not said. */
function positive(pieces: readonly Filtered[], desk: Desk): readonly Filtered[] {
  const kept = pieces.filter(
    (piece, index) =>
      !piece.node.filter.not ||
      !pieces
        .slice(index + 1)
        .some(({ node }) => node.filter.on === piece.node.filter.on && !node.filter.not),
  );
  for (const piece of pieces) if (!kept.includes(piece)) desk.used.add(piece);
  return kept;
}

/** "inte från af heller": neither. */
function together(query: CasesQuery, now: readonly Filter[], desk: Desk): readonly Filter[] {
  const also = desk.pieces.some(({ word }) => ALSO.some((one) => word.split(' ').includes(one)));
  return now.map((one) => {
    const same = query.filters.find(({ on }) => on === one.on);
    if (!also || !same?.not || !one.not || !('in' in one) || !('in' in same)) return one;
    return { ...one, in: [...new Set<string>([...same.in, ...one.in])] } as Filter;
  });
}

const ALSO = ['ocksa', 'heller'];

/** "är de från af?": whether all are, which no figure answers. */
function isQuestioned(desk: Desk): boolean {
  const [first, second] = desk.pieces.filter((piece) => !isA(piece, 'talk', 'comma', 'and'));
  return isA(first, 'is', 'has') && isA(second, 'pronoun') && second.node.value === 'them';
}

/**
 * May what was added on the way be meant to go: "varav kvinnor?", "och från fk?"? A further thing said without "och" is said of those;
 * where one of those before it is replaced it is not.
 */
function isDoubtful(query: CasesQuery, now: readonly Filter[], { desk, before, narrow }: Line): boolean {
  const { own, turned = [] } = before;
  if (narrow || !own || has(desk, 'instead', 'share', 'same')) return false;
  // "och av männen?" after "hur många av kvinnorna gick till arbete?"
  if (isOfWhole(desk)) return false;
  const ons = now.map(({ on }) => on);
  const added = saidOf(query).filter((one) => !own.includes(one.on) && !ons.includes(one.on) && !one.not);
  const replaces = saidOf(query).some(({ on }) => ons.includes(on));
  const last = added.some(({ on }) => turned.includes(on));
  return last && (replaces || leads(desk.pieces, 'and'));
}

/** "och annat?" after the women who were closed. */
function isOther(query: CasesQuery, pieces: readonly Filtered[]): boolean {
  const gender = saidOf(query).some(({ on }) => on === 'gender');
  return gender && pieces.some(({ node, word }) => node.filter.on === 'outcome' && word === 'annat');
}

/** Only the enrolled are in trial and have an activity; only the closed have an outcome. */
function ofPopulation(query: CasesQuery, now: readonly Filter[]): CasesQuery | Failure {
  const inside = now.some((one) => one.on === 'trial' || one.on === 'late-trial' || one.on === 'activity');
  if (inside && query.population === 'waiting')
    return query.filters.every(isLasting) ? { ...query, population: 'enrolled' } : failure('points-back');
  const ended = now.some(isEnd);
  const began = query.population === 'new' || query.population === 'referred';
  return ended && query.population !== 'closed' && query.population !== 'declined' && !began
    ? failure('points-back')
    : query;
}

function onlyOwn(query: CasesQuery, own: Line['before']['own']): CasesQuery {
  return own ? { ...query, filters: query.filters.filter(({ on }) => own.includes(on)) } : query;
}

/** The question with what is said now, or undefined where it cannot hold beside what was said. */
function joined(query: CasesQuery, now: readonly Filter[], line: Line): CasesQuery | undefined {
  const { desk } = line;
  const { programme } = line.world;
  const { figure, filters } = query;
  const into = (before: readonly Filter[]) =>
    line.narrow ? narrowed(before, now, line) : replaced(before, now);
  if (isOfWhole(desk) && !line.narrow && has(desk, 'share')) return shareOfWhole(query, now, desk, programme);
  if (query.population === 'closed' && takes(desk, 'result-share')) {
    take(desk, 'share');
    return shareInResult(query, replaced(saidOf(query), now), programme);
  }
  if (takes(desk, 'share', 'result-share')) {
    const including = takes(desk, 'including');
    const whole = saidOf(query).filter((one) => !now.some(({ on }) => on === one.on));
    const part = {
      type: 'share' as const,
      part: [...now],
      result: isWithoutDropouts(now, programme) && !line.narrow && !including,
    };
    return { ...query, figure: part, filters: whole };
  }
  if (figure.type !== 'share') {
    const all = into(filters);
    return all && { ...query, filters: all };
  }
  if (!line.narrow && isOfWhole(desk) && figure.part.some((one) => now.some(({ on }) => on === one.on)))
    return shareOfWhole(query, now, desk, programme);
  const same = figure.part.every((one) => now.some(({ on }) => on === one.on));
  if (same && !line.narrow) return { ...query, figure: { ...figure, part: [...now] } };
  const counts = has(desk, 'count', 'list', 'who');
  const all = into(counts ? saidOf(query) : filters);
  return all && { ...query, filters: all, figure: counts ? { type: 'count' as const } : figure };
}

/** "av kvinnorna", "bland männen", with nobody else said: what stands there is the whole. */
function isOfWhole({ pieces }: Desk): boolean {
  const first = pieces.findIndex((piece) => isA(piece, 'filter'));
  const lead = pieces.slice(0, first);
  const before = lead.filter((piece) => !isA(piece, 'all', 'som')).at(-1);
  // "i procent av dem med försörjningsstöd", not "hur stor andel av dem fick jobb"
  const isOfThose =
    isA(before, 'pronoun') && opens(before, 'av') && isA(lead[0], 'share') && isAttribute(pieces[first]);
  return isA(before, 'of') || isOfThose || (isA(before, 'share') && before.word.endsWith(' av'));
}

/** "i procent av kvinnorna?" after the women with an income: that is the part. None where nothing else was said. */
function shareOfWhole(
  query: CasesQuery,
  now: readonly Filter[],
  desk: Desk,
  programme: Programme,
): CasesQuery | undefined {
  take(desk, 'share');
  const said = query.figure.type === 'share' ? query.figure.part : query.filters;
  const part = said.filter((one) => !now.some(({ on }) => on === one.on));
  if (part.length === 0) return undefined;
  const filters = query.figure.type === 'share' ? replaced(query.filters, now) : [...now];
  return { ...query, figure: { type: 'share', part, result: isWithoutDropouts(part, programme) }, filters };
}

/** What is said now in place of what was said about the same. */
export function replaced(before: readonly Filter[], now: readonly Filter[]): Filter[] {
  return [...before.filter((one) => !now.some(({ on }) => on === one.on)), ...now];
}

/**
 * Of those: both hold. Two of one kind that cannot both be are no narrower question, unless the first was told of the same whole:
 * "varav kvinnor?", "varav män?".
 */
function narrowed(before: readonly Filter[], now: readonly Filter[], line: Line): Filter[] | undefined {
  const { own = [] } = line.before;
  const kept = before.filter((one) => !now.some((other) => isNarrower(other, one) || isBeside(other, one)));
  const clash = now.some((one) =>
    kept.some((other) => other.on === one.on && one.on !== 'consent' && !one.not && !other.not),
  );
  return clash ? undefined : [...kept, ...now];

  function isBeside(one: Filter, other: Filter): boolean {
    const added = line.before.own !== undefined && !own.includes(one.on);
    return (added || line.before.asked === true) && one.on === other.on && one.on !== 'consent';
  }
}

/** Are all that one filter lets through let through by another: arbete, of those in result? */
function isNarrower(one: Filter, other: Filter): boolean {
  if (one.on !== other.on || one.not || other.not || !('in' in one) || !('in' in other)) return false;
  const allowed: readonly string[] = other.in;
  return one.in.every((code) => allowed.includes(code));
}

/** "bara de försenade" of what is due. */
function overdue(query: CasesQuery, desk: Desk): readonly Filter[] {
  if (!isDue(query.population) || !takes(desk, 'overdue', 'late')) return [];
  return [lateFilter(desk, takes(desk, 'not'))];
}

/** "hur många av dem skrevs in", "är kvar", "har avslutats": what became of those who were referred or enrolled. */
function became(query: CasesQuery, desk: Desk, back: boolean): readonly Filter[] {
  if (query.population !== 'new' && query.population !== 'referred') return [];
  const not = has(desk, 'pop') && takes(desk, 'except');
  const fate = (one: Fate): Filter => ({ on: 'fate', not, became: one });
  if (takes(desk, 'still')) {
    for (const piece of all(desk, 'pop')) if (piece.node.value === 'enrolled') desk.used.add(piece);
    return [fate('still-enrolled')];
  }
  if (!back || !has(desk, 'pop', 'write', 'take')) return [];
  take(desk, 'today');
  const chosen = choosePopulation(desk);
  const found = isFailure(chosen) ? undefined : FATES[chosen.population];
  // "gick ut i jobb": an end says that it has ended.
  if (found === 'closed' && filtersSaid(desk).some(isEnd)) return [];
  return found ? [fate(found)] : [];
}
