import { type Failure, failure } from '../../schema/failure.js';
import { type Filter, isDue, isEnd, isSender, type Population } from '../../schema/query.js';
import type { NodeOf } from '../node.js';
import {
  all,
  beside,
  type Desk,
  filtersSaid,
  has,
  isA,
  type Piece,
  reads,
  take,
  takes,
  words,
} from './desk.js';
import { lateFilter } from './late.js';
import type { Chosen } from './figured.js';
import { implied } from './implied.js';

export type Fate = Extract<Filter, { on: 'fate' }>['became'];
export const FATES: Partial<Record<Population, Fate>> = {
  new: 'enrolled',
  enrolled: 'still-enrolled',
  closed: 'closed',
  declined: 'declined',
  waiting: 'waiting',
};

/** Pairs of populations that say one thing: the first is a part of the second. */
const PARTS: readonly (readonly [Population, Population])[] = [
  ['follow-ups', 'enrolled'],
  ['reviews', 'enrolled'],
  ['trials-due', 'enrolled'],
  ['waiting', 'referred'],
  ['during', 'enrolled'],
  ['new', 'referred'],
];

/** The population of a question, or why it cannot be told: none said, or two that do not go together. */
export function choosePopulation(desk: Desk): Chosen | Failure {
  const late = lateWork(desk);
  const told: Told[] = [
    ...verbs(desk),
    ...take(desk, 'pop')
      .filter((piece, _, pops) => !isCompound(piece, desk, pops) && !isSent(piece, desk, pops))
      .map((piece) => ({ population: piece.node.value, piece })),
  ];
  const named = [...told.map(({ population }) => population), ...late.map((one) => one.population)];
  const filters = late.flatMap((one) => one.filters);
  const [first, second, ...more] = [...new Set(named)];
  const chosen = (population: Population, fates: readonly Filter[] = []): Chosen => ({
    population,
    filters,
    fates,
    said: true,
  });
  if (first === undefined) return implied(desk, filters);
  if (first === 'enrolled' && second === undefined && isAnybody(desk))
    return { ...chosen('closed'), said: false };
  if (
    first === 'during' &&
    second === undefined &&
    !has(desk, 'period') &&
    filtersSaid(desk).some(({ on }) => on === 'length')
  )
    return chosen('enrolled');
  if (first === 'enrolled' && second === undefined && has(desk, 'last', 'first') && has(desk, 'who'))
    return chosen('new');
  // "inskrivna rd 24/25 nya"
  if (
    first === 'enrolled' &&
    second === undefined &&
    has(desk, 'period') &&
    !has(desk, 'is') &&
    takes(desk, 'new')
  )
    return chosen('new');
  // "hur många i prövotid har FK remitterat": who sent those who are in it.
  if (first === 'referred' && second === undefined && isSentBy(desk) && (isStateSaid(desk) || isOfThem(desk)))
    return chosen('enrolled');
  if (second === undefined) return fits(first, desk) ?? chosen(first, stayed(first, desk));
  if (more.length > 0) return failure('conflict', ...words(all(desk, 'pop')));
  const pair = [first, second];
  const part = PARTS.find(([one, whole]) => pair.includes(one) && pair.includes(whole));
  if (part && isSentBy(desk)) return chosen('enrolled');
  const cohort = cohortOf(told, desk);
  if (cohort) return chosen(cohort.population, cohort.fates);
  const both = bothAsked(told, desk);
  if (both) return both;
  if (part) return chosen(filters.some((one) => one.on === 'overdue' && one.not) ? 'enrolled' : part[0]);
  if (isSentBy(desk)) return chosen('enrolled');
  return failure('conflict', ...words(all(desk, 'pop')));
}

/** A population with where it was said. */
interface Told {
  readonly population: Population;
  readonly piece: Piece;
}

/**
 * What became of those who were referred or enrolled: "av dem som skrevs in 2024 har avslutats", "skrevs in 2024 och är kvar". The days
 * are the first's; that something never was is not said of them, since some of them wait.
 */
function cohortOf(told: readonly Told[], desk: Desk): Pick<Chosen, 'population' | 'fates'> | undefined {
  const begun = told
    .filter(({ population }) => population === 'referred' || population === 'new')
    .sort((a, b) => a.piece.from - b.piece.from);
  const whole = begun.find(({ piece }) => isPartOf(piece, desk)) ?? begun[0];
  const other = told.find(({ population }) => population !== whole?.population);
  const became = other && FATES[other.population];
  if (!whole || !became) return undefined;
  // "remitterade 2019 skrevs aldrig in": some of them may wait, and the answer says what is so of them all.
  if (became === 'declined' && other.piece.word.split(' ').some((word) => NEVER.includes(word)))
    return { population: whole.population, fates: [{ on: 'fate', not: true, became: 'enrolled' }] };
  const at = (piece: Piece) => desk.pieces.indexOf(piece);
  const between = desk.pieces.slice(at(whole.piece), at(other.piece));
  const isDatedLater = desk.pieces.slice(at(other.piece)).some((piece) => isA(piece, 'period'));
  const lead = desk.pieces[at(whole.piece) - 1];
  const isRelative = isA(lead, 'som') && between.length > 1;
  const isJoined = isRelative || between.some((piece) => isA(piece, 'and', 'but', 'som'));
  const denied = isNegated(other.piece, desk);
  // "remitterade har aldrig blivit inskrivna"
  if (denied && other.population === 'new') return deniedOf(whole.population, became, other.piece, desk);
  if (denied && other.population !== 'enrolled') return undefined;
  const isNever = other.piece.word.split(' ').some((word) => NEVER.includes(word));
  if (!isPartOf(whole.piece, desk) && (!isJoined || isNever || isDatedLater)) return undefined;
  return denied
    ? deniedOf(whole.population, became, other.piece, desk)
    : { population: whole.population, fates: [{ on: 'fate', not: false, became }] };
}

/**
 * "hur många remitterades och skrevs in 2025": how many of each, or how many of those who were referred then. Of a population alone
 * ("nya remisser") nothing is asked twice.
 */
function bothAsked(told: readonly Told[], desk: Desk): Failure | undefined {
  const [first, second] = told.toSorted((a, b) => a.piece.from - b.piece.from);
  const at = (piece: Piece) => desk.pieces.indexOf(piece);
  const [asked] = all(desk, 'count', 'list', 'who', 'which');
  if (!first || !second || !asked || !isHappening(first) || !isHappening(second)) return undefined;
  const between = desk.pieces.slice(at(first.piece) + 1, at(second.piece));
  const joint = between.length === 1 ? between[0] : undefined;
  const days = desk.pieces.slice(at(second.piece)).find((piece) => isA(piece, 'period'));
  if (!isA(joint, 'and') || !days) return undefined;
  return {
    ...failure('ambiguous', words(desk.pieces.slice(at(first.piece), at(days) + 1)).join(' ')),
    instead: [
      new Map([[joint.from, `${joint.raw} ${asked.raw}`]]),
      new Map([
        [first.piece.from, `${first.piece.raw} ${days.raw}`],
        [days.from, ''],
      ]),
    ],
  };
}

/** "remitterades", "skrevs in": what happened to them. */
function isHappening({ population, piece }: Told): boolean {
  return (population === 'referred' || population === 'new') && /s$/u.test(piece.word);
}

/** Of whom it is said that it is not so: the denial has found its use. */
function deniedOf(population: Population, became: Fate, piece: Piece, desk: Desk) {
  const before = beside(desk, piece, -1);
  if (before) desk.used.add(before);
  return { population, fates: [{ on: 'fate', not: true, became }] } as const;
}

/** "men är inte inskrivna". */
function isNegated(piece: Piece, desk: Desk): boolean {
  return isA(beside(desk, piece, -1), 'not');
}

const NEVER = ['aldrig', 'inte', 'ej'];

/** "fk-remitterade" beside what became of them: who referred them, no population of its own. */
function isCompound(piece: Piece<NodeOf<'pop'>>, desk: Desk, pops: readonly Piece[]): boolean {
  const sender = desk.pieces[desk.pieces.indexOf(piece) - 1];
  if (piece.node.value !== 'referred' || !isA(sender, 'filter') || !sender.raw.endsWith('-')) return false;
  return pops.length > 1 || filtersSaid(desk).some(({ on }) => on === 'outcome' || on === 'detail');
}

/** "uppdrag har Försäkringskassan lämnat", "remisser tog vi emot": how a referral came, no closure or enrolment. */
function isSent(piece: Piece<NodeOf<'pop'>>, desk: Desk, pops: readonly Piece[]): boolean {
  const isReferred = pops.some((one) => isA(one, 'pop') && one.node.value === 'referred');
  if (!isReferred) return false;
  if (piece.node.value === 'new') return piece.word.split(' ').includes('emot');
  const sender = desk.pieces[desk.pieces.indexOf(piece) - 1];
  const isGiven = reads(piece, 'lämnat', 'lämnade', 'har lämnat');
  return isGiven && isA(sender, 'filter') && isSender(sender.node.filter);
}

/** "hur länge är man inskriven": how long it takes, told of those who have left. */
function isAnybody(desk: Desk): boolean {
  return takes(desk, 'howlong-anybody') || (has(desk, 'anybody') && has(desk, 'howlong'));
}

/** Verbs with their particles, however far apart: "skrevs K25-023 in", "hur många skrev vi ut". */
function verbs(desk: Desk): Told[] {
  const found: Told[] = [];
  const particle = (cat: 'in' | 'out', after: Piece) =>
    desk.pieces.find((one) => one.node.cat === cat && one.from > after.from && !desk.used.has(one));
  for (const verb of all(desk, 'write', 'take', 'come', 'refer-verb')) {
    if (isA(verb, 'refer-verb')) {
      found.push({ population: 'referred', piece: verb });
      desk.used.add(verb);
      continue;
    }
    if (isA(verb, 'come')) {
      const named = filtersSaid(desk).some(isSender);
      if (!named && !has(desk, 'pop')) continue;
      desk.used.add(verb);
      if (!all(desk, 'pop').some(({ node }) => node.value === 'new'))
        found.push({ population: 'referred', piece: verb });
      continue;
    }
    const [inn, out] = [particle('in', verb), particle('out', verb)];
    const one = inn ?? (isA(verb, 'write') ? out : undefined);
    if (!one) continue;
    desk.used.add(verb).add(one);
    found.push({ population: inn ? 'new' : 'closed', piece: verb });
  }
  return found;
}

/** What is late of what is due: "försenade uppföljningar", "halvårsavstämningar som är försenade". */
function lateWork(desk: Desk): { population: Population; filters: Filter[] }[] {
  const found = take(desk, 'late').map(({ node }) => ({
    population: node.value,
    filters: [lateFilter(desk, isDenied(desk, 'late'))],
  }));
  const [overdue] = all(desk, 'overdue');
  if (!overdue) return found;
  const due = all(desk, 'pop').find(({ node }) => isDue(node.value));
  if (!due) {
    if (
      has(desk, 'trial', 'late-trial') ||
      filtersSaid(desk).some(({ on }) => on === 'trial' || on === 'late-trial')
    )
      desk.used.add(overdue);
    return found;
  }
  desk.used.add(overdue);
  return [...found, { population: due.node.value, filters: [lateFilter(desk, isDenied(desk, 'overdue'))] }];
}

function isDenied(desk: Desk, cat: 'late' | 'overdue'): boolean {
  const [late] = all(desk, cat);
  const before = late && beside(desk, late, -1);
  if (!isA(before, 'not')) return false;
  desk.used.add(before);
  return true;
}

/** "de som skrevs in 2025 och är kvar": of the enrolled, those who have not been closed. */
function stayed(population: Population, desk: Desk): Filter[] {
  if (population !== 'new' || !has(desk, 'still')) return [];
  take(desk, 'still');
  return [{ on: 'fate', not: false, became: 'still-enrolled' }];
}

/** An outcome is of those who were closed; of others only where the question says "av de som skrevs in". */
function fits(population: Population, desk: Desk): Failure | undefined {
  if (!filtersSaid(desk).some(isEnd) || population === 'closed' || population === 'declined')
    return undefined;
  const [piece] = all(desk, 'pop', 'write', 'take', 'come');
  const began = population === 'new' || population === 'referred';
  return began && piece && (isPartOf(piece, desk) || isRelative(piece, desk))
    ? undefined
    : failure('conflict', piece?.raw ?? '');
}

/** "inskrivna remitterade av regionen": who referred them, no second population. */
function isSentBy(desk: Desk): boolean {
  const sent = all(desk, 'refer-verb')[0] ?? all(desk, 'pop').find(({ node }) => node.value === 'referred');
  const sides = sent ? [beside(desk, sent, 1), beside(desk, sent, -1)] : [];
  return !has(desk, 'period') && sides.some((side) => isA(side, 'filter') && isSender(side.node.filter));
}

/** "hur stor del av deltagarna är remitterade av AF": of those who take part. */
function isOfThem({ pieces }: Desk): boolean {
  return pieces.some((piece) => isA(piece, 'person') && reads(piece, 'deltagarna'));
}

/** What only those who are enrolled are. */
function isStateSaid(desk: Desk): boolean {
  return filtersSaid(desk).some(({ on }) => on === 'trial' || on === 'late-trial' || on === 'length');
}

/** "av de som remitterades", "hur många av de nyinskrivna". */
function isPartOf(piece: Piece, desk: Desk): boolean {
  const before = desk.pieces.slice(0, desk.pieces.indexOf(piece)).reverse();
  const past = before.findIndex(
    (one) => !isA(one, 'joint', 'person', 'som', 'all', 'period', 'pronoun', 'filter'),
  );
  const near = before.slice(0, past < 0 ? before.length : past + 1);
  const isLead = past < 0 && near.some(({ word }) => THOSE.includes(word));
  return isLead || near.some((one) => isA(one, 'of') || one.word.split(' ').includes('av'));
}

/** "hur många som remitterades 2020 gick till arbete": what became of them stands after. */
function isRelative(piece: Piece, desk: Desk): boolean {
  const at = desk.pieces.indexOf(piece);
  const later = desk.pieces.slice(at);
  return (
    isA(desk.pieces[at - 1], 'som') &&
    isA(desk.pieces[at - 2], 'count', 'list', 'filter', 'person') &&
    later.some((one) => isA(one, 'period')) &&
    later.some((one) => isA(one, 'filter') && isEnd(one.node.filter))
  );
}

/** "de som skrevs in 2023, hur många av dem fick arbete": named before all else. */
export const THOSE = ['de som', 'dem som', 'dom som', 'alla som'];
