import { type Failure, failure } from '../../schema/failure.js';
import { hasHappened, isDue, isEnd, isSeries, type Population } from '../../schema/query.js';
import {
  all,
  beside,
  type Desk,
  filtersSaid,
  has,
  hasBeen,
  isA,
  opens,
  type Piece,
  take,
  words,
} from './desk.js';
import type { Chosen, Figured } from './figured.js';

const STATES: readonly Population[] = ['enrolled', 'waiting', 'open'];
const COMING = ['kommande', 'planerade', 'inplanerade', 'snart', 'pa gang', 'ligger framfor oss', 'inbokade'];

/**
 * Words that say nothing about one figure and change another: "fortfarande inskrivna" are the enrolled, "fortfarande
 * remitterade" are not all who were referred. Those that are harmless here find their use; the rest are left, and held.
 */
export function limited(desk: Desk, chosen: Chosen, figured: Figured): Failure | undefined {
  const { population, fates } = chosen;
  const { filters } = figured;
  const state = STATES.includes(population);
  const stays = fates.some((fate) => fate.on === 'fate' && fate.became === 'still-enrolled');
  const use = (pieces: readonly Piece[]) => {
    for (const piece of pieces) desk.used.add(piece);
  };
  if (state || isDue(population) || stays) take(desk, 'still');
  use(
    all(desk, 'due').filter(({ word }) => isDue(population) || ((state || stays) && !COMING.includes(word))),
  );
  if (hasHappened(population) && population !== 'closed') take(desk, 'new');
  // On the day of their enrolment all are in trial, and on that of the referral nobody is.
  const trial = all(desk, 'filter').find(({ node }) => node.filter.on === 'trial');
  if (trial && hasHappened(population) && population !== 'closed')
    return failure('conflict', trial.raw, ...words(all(desk, 'pop')));
  if (!hasHappened(population) && population !== 'during') take(desk, 'again');
  if (has(desk, 'group') || all(desk, 'dim').length > 0) take(desk, 'same', 'per');
  if (has(desk, 'filter') && filtersSaid(desk).some(({ on }) => on === 'age'))
    take(desk, 'young', 'young-adults');
  use(all(desk, 'quality').filter((piece) => !isA(beside(desk, piece, 1), 'pop', 'person', 'filter')));
  use(all(desk, 'next', 'last').filter(() => isDue(population)));
  const sick = filters.some((one) => one.on === 'income' && one.in.includes('sjukersattning'));
  if (population === 'closed' && sick)
    return failure('ambiguous', 'avslutade till sjukersättning', 'sjukersättning vid remissen');
  // "jobbade utan stöd efter avslut": as closures are.
  if (population === 'closed' && filters.some(isEnd)) take(desk, 'after');
  if (isDue(population)) take(desk, 'ought');
  const long = all(desk, 'filter').find(({ node }) => node.filter.on === 'length');
  // How late a decision is, nothing says.
  const late = filters.some(({ on }) => on === 'late-trial');
  if (long && late) return failure('unknown-words', long.raw);
  // "gick ut i oktober", "gick ut i går": who has been decided since is not known.
  const happened = all(desk, 'filter').some(({ node }) => node.happened);
  const [then] = all(desk, 'period').filter(({ node }) => happened || node.match.kind === 'span');
  if (then && late && !has(desk, 'overdue')) return failure('unknown-words', then.raw);
  return (
    beforeWhat(desk) ??
    sinceWhen(desk, chosen, figured) ??
    atSomeTime(desk, chosen, figured) ??
    whichEnrolled(desk, chosen, figured)
  );
}

/** A period with no end of its own: "sedan 2024". */
export function sinceIn(desk: Desk): Piece | undefined {
  return all(desk, 'period').find(({ node }) => node.match.kind !== 'impossible' && node.match.onwards);
}

/** What a state that is told since a day may mean. */
export function sinceOrNow(population: Population, since: Piece): Failure {
  const { event, still } = cameAndIs(population);
  return failure('ambiguous', `${event} ${since.raw} och ${still}`, 'läget i dag');
}

function cameAndIs(population: Population) {
  return {
    event: population === 'enrolled' ? 'skrevs in' : 'remitterades',
    still: population === 'waiting' ? 'står i kö' : 'är kvar',
  };
}

/** "inskrivna sedan 2024": who came then and still are, or how it is today? That is asked. */
function sinceWhen(desk: Desk, { population }: Chosen, { figure, group }: Figured): Failure | undefined {
  const since = sinceIn(desk);
  if (!since || !STATES.includes(population) || figure.type === 'over-days' || isSeries(group))
    return undefined;
  const { event, still } = cameAndIs(population);
  const lead = all(desk, 'pop', 'is', 'list', 'who').map((piece) => {
    return [piece.from, isA(piece, 'pop') ? event : piece.raw.replace(/ ?(?:är|var)$/u, '')] as const;
  });
  return {
    ...sinceOrNow(population, since),
    instead: [
      new Map([...lead, [since.from, `${since.raw} och ${still}`]]),
      new Map([[since.from, 'i dag']]),
    ],
  };
}

/** "innan 2024: tid i försörjning": before the enrolment, or only those closed by then? */
function beforeWhat(desk: Desk): Failure | undefined {
  const time = desk.pieces.findIndex((piece) => isA(piece, 'measure') && piece.node.value === 'benefits');
  const first = desk.pieces.findIndex((piece) => isA(piece, 'period') && opens(piece, 'innan', 'före'));
  const told = desk.pieces
    .slice(0, Math.max(0, first))
    .some((piece) => isA(piece, 'pop') && piece.node.value === 'closed');
  if (first < 0 || first > time || told) return undefined;
  return failure(
    'ambiguous',
    'före inskrivningen (skriv perioden sist, utan före)',
    'avslutade före perioden (skriv avslutade före)',
  );
}

/**
 * "har varit i prövotid i år", "har stått i kö 2025", "har arbetstränat": a state that has been, at some time or at the end? That is
 * asked.
 */
function atSomeTime(desk: Desk, { population }: Chosen, { figure, filters }: Figured): Failure | undefined {
  const been = desk.pieces.some(
    (piece) => isA(piece, 'is', 'has', 'got', 'waited', 'stayed', 'pop') && hasBeen(piece),
  );
  if (!(been || desk.pieces.some(isDone)) || !STATES.includes(population) || 'measure' in figure)
    return undefined;
  const ofNow = filters.some(({ on }) => on === 'trial' || on === 'activity');
  const spans = all(desk, 'period', 'always').filter(
    (piece) => !isA(piece, 'period') || piece.node.match.kind === 'span',
  );
  if (filters.some(({ on }) => on === 'length') || !(ofNow || spans.length > 0)) return undefined;
  return failure(
    'ambiguous',
    'vid periodens slut (läget den dagen)',
    'någon gång under perioden (det räknar jag bara för alla i verksamheten)',
  );
}

/** "har arbetstränat", where "arbetstränar" is now. */
function isDone(piece: Piece): boolean {
  return isA(piece, 'filter') && piece.node.filter.on === 'activity' && piece.word.endsWith('at');
}

/** "inskrivna under 2024": at its end, at some time in it, or enrolled in it? That is asked. */
function whichEnrolled(
  desk: Desk,
  { population, said }: Chosen,
  { figure, filters }: Figured,
): Failure | undefined {
  const stays = all(desk, 'stayed').some((piece) => !desk.used.has(piece));
  const long = filters.some(({ on }) => on === 'length');
  if (stays && !long && figure.type === 'count')
    return failure('ambiguous', 'inskrivna vid periodens slut', 'i verksamheten under perioden');
  if (stays) take(desk, 'stayed');
  if (has(desk, 'waited') && figure.type === 'count' && population !== 'waiting')
    return failure('ambiguous', 'i kö', 'nyinskrivna');
  take(desk, 'waited');
  if (population !== 'enrolled' || figure.type === 'over-days') return undefined;
  const under = all(desk, 'pop', 'filter').some((piece) => {
    const next = desk.pieces[desk.pieces.indexOf(piece) + 1];
    const period = isA(next, 'period') && next.node.match.kind === 'span' ? next : undefined;
    return (
      period !== undefined &&
      isA(piece, 'pop') &&
      (piece.word.endsWith(' under') ||
        opens(period, 'under') ||
        (period.node.match.kind === 'span' && period.node.match.open === true))
    );
  });
  if (under)
    return failure(
      'ambiguous',
      'inskrivna vid periodens slut',
      'i verksamheten under perioden',
      'nyinskrivna',
    );
  const had = desk.pieces.some(({ word }) => word === 'haft' || word.endsWith(' haft'));
  return !said && had && !has(desk, 'period', 'today')
    ? failure('ambiguous', 'inskrivna i dag', 'i verksamheten under perioden')
    : undefined;
}
