import type { Case } from '../../case/case.js';
import { type Failure, isFailure } from '../../schema/failure.js';
import type { CaseFact, Population, Query } from '../../schema/query.js';
import type { NodeOf } from '../node.js';
import { all, type Desk, deskOf, has, isA, isJoint, type Piece, reads } from './desk.js';
import { caseQuestion, isEnding } from './one-case.js';

/** "den", "hon": the case spoken of; not "den 3 mars" or "den äldsta", nor "det". */
export function isAboutIt(desk: Desk): boolean {
  const asksWho = has(desk, 'who', 'which', 'howold', 'measure');
  return (
    !has(desk, 'case') &&
    all(desk, 'pronoun').some(
      (piece) =>
        piece.node.value === 'it' &&
        piece.word !== 'det' &&
        !(asksWho && isSuperlative(desk.pieces[desk.pieces.indexOf(piece) - 1])) &&
        !(piece.word.startsWith('den') && isArticle(desk, piece)) &&
        !isA(desk.pieces[desk.pieces.indexOf(piece) + 1], 'som'),
    )
  );
}

/** "den yngsta deltagaren" is nobody that was spoken of. */
function isSuperlative(piece: Piece | undefined): boolean {
  return isA(piece, 'oldest', 'youngest', 'last', 'first', 'min', 'max', 'most', 'least');
}

function isArticle(desk: Desk, piece: Piece): boolean {
  const next = desk.pieces[desk.pieces.indexOf(piece) + 1];
  // "hur länge var den inskriven?", "står den i kö?", not "den inskrivna".
  if (isA(next, 'pop') && (next.word.endsWith('n') || next.word.startsWith('i '))) return false;
  // "har den samtycke?"
  if (isA(next, 'filter') && ['consent', 'trial'].includes(next.node.filter.on)) return false;
  return isA(
    next,
    'period',
    'num',
    'oldest',
    'youngest',
    'filter',
    'pop',
    'person',
    'som',
    'late',
    'last',
    'first',
    'next',
    'dim',
    'measure',
    'most',
    'least',
    'min',
    'max',
    'mean',
    'median',
    'share',
    'unknown',
    'group',
    'mean-age',
    'median-age',
    'meeting',
    'other',
    'at',
  );
}

/** "och när ska den följas upp?" of the case spoken of; "och K26-007?" the same of another. */
export function sameCase(
  query: Extract<Query, { kind: 'case' }>,
  desk: Desk,
  { cases }: { readonly cases: ReadonlyMap<string, Case> },
): Query | Failure | undefined {
  const [other, ...more] = all(desk, 'case');
  if (other) {
    const [code, ...codes] = other.node.codes;
    const plain = desk.pieces.every(
      (piece) => piece === other || isJoint(piece) || isA(piece, 'and', 'but', 'then'),
    );
    return plain && more.length === 0 && codes.length === 0 && code !== undefined
      ? { ...query, code }
      : undefined;
  }
  const isConsent = query.fact === 'has-consent' && otherAuthority(desk) !== undefined;
  if (!isConsent && !isAboutIt(desk) && !isOfOne(desk)) return undefined;
  const first = desk.pieces[0];
  const it: Piece<NodeOf<'case'>> = {
    from: first?.from ?? 0,
    to: first?.from ?? 0,
    node: { cat: 'case', codes: [query.code] },
    cost: 0,
    slips: [],
    raw: query.code,
    word: query.code,
  };
  const pieces = desk.pieces.filter((piece) => !isA(piece, 'and', 'but'));
  const asked = caseQuestion(deskOf([...pieces, it]), cases);
  if (!asked || !isFailure(asked)) return asked;
  const to = query.fact === 'has-consent' ? otherAuthority(deskOf(pieces)) : undefined;
  if (to !== undefined) return { ...query, to };
  const fact = bareFact(deskOf(pieces)) ?? nextFact(query.fact, deskOf(pieces));
  return fact ? { kind: 'case', code: query.code, fact } : isAboutIt(desk) ? asked : undefined;
}

/** "och till arbetsförmedlingen?" after whether there is a consent to another. */
function otherAuthority(desk: Desk): string | undefined {
  const said = desk.pieces.filter((piece) => !isJoint(piece) && !isA(piece, 'and', 'but', 'then', 'from'));
  const [only, ...more] = said;
  if (more.length > 0 || !isA(only, 'filter') || only.node.filter.on !== 'referrer' || only.node.filter.not)
    return undefined;
  const [code, ...codes] = only.node.filter.in;
  return codes.length === 0 ? code : undefined;
}

/** May a line be of the one case spoken of: nothing in it counts, lists, limits or compares? */
export function isOfOne(desk: Desk): boolean {
  // "hur länge får man vänta i kön?" is of anybody.
  if (desk.pieces.some((piece) => !isGender(piece) && piece.word.split(' ').includes('man'))) return false;
  return desk.pieces.every(
    (piece) =>
      isJoint(piece) ||
      isA(
        piece,
        'and',
        'but',
        'pronoun',
        'then',
        'when',
        'list',
        'who',
        'which',
        'howlong',
        'howold',
        'pop',
        'measure',
      ) ||
      isA(
        piece,
        'waited',
        'stayed',
        'from',
        'before-enrolment',
        'write',
        'in',
        'out',
        'take',
        'refer-verb',
        'income-word',
        'last',
        'next',
      ) ||
      isA(piece, 'done', 'did', 'day-of', 'last-follow-up') ||
      (isA(piece, 'dim') && ['referrer', 'unit', 'outcome', 'income', 'gender'].includes(piece.node.value)) ||
      ((isGender(piece) || isA(piece, 'or')) && isYesNo(desk)) ||
      (isA(piece, 'filter') && ['trial', 'consent'].includes(piece.node.filter.on) && !piece.node.filter.not),
  );
}

/** "är det en man?", "är hon kvinna?" */
export function isYesNo({ pieces }: Desk): boolean {
  const [first, second] = pieces.filter((piece) => !isA(piece, 'talk', 'and', 'but'));
  return reads(first, 'är det') || (isA(first, 'is') && isA(second, 'pronoun') && second.node.value === 'it');
}

/** "sedan när?" after whether somebody is enrolled, "till vilka?" after whether there is a consent. */
function nextFact(fact: CaseFact, desk: Desk): CaseFact | undefined {
  const days: Partial<Record<CaseFact, CaseFact>> = {
    'is-enrolled': 'enrolled',
    'is-waiting': 'referred',
    'is-closed': 'closed',
    'is-in-trial': 'trial-until',
    outcome: 'closed',
    referrer: 'referred',
  };
  const said = desk.pieces.filter((piece) => !isJoint(piece) && !isA(piece, 'then'));
  if (said.length === 0) return undefined;
  if (fact === 'has-consent' && has(desk, 'to') && said.every((piece) => isA(piece, 'list', 'who', 'which')))
    return 'consents';
  return said.every((piece) => isA(piece, 'when')) ? days[fact] : undefined;
}

/** "är det en kvinna?": a yes or a no is told by which it is. */
function isGender(piece: Piece | undefined): boolean {
  const isMan = isA(piece, 'duration') && piece.raw.toLowerCase() === 'en man';
  return isMan || (isA(piece, 'filter') && piece.node.filter.on === 'gender' && !piece.node.filter.not);
}

/** "prövotiden?", "samtycke?", "och remissen?": a fact by its noun alone. */
function bareFact(desk: Desk): CaseFact | undefined {
  const said = desk.pieces.filter((piece) => !isJoint(piece));
  const [only, ...more] = said;
  // "vad blev det?"
  if (!only && desk.pieces.some(isEnding)) return 'outcome';
  if (said.every((piece) => isA(piece, 'pronoun', 'or') || isGender(piece)) && said.some(isGender))
    return 'gender';
  if (more.length > 0) return undefined;
  if (isA(only, 'filter')) return only.node.filter.on === 'consent' ? 'has-consent' : 'trial-until';
  if (isA(only, 'dim') && only.node.value === 'gender') return 'gender';
  if (!isA(only, 'pop')) return undefined;
  const facts: Partial<Record<Population, CaseFact>> = {
    referred: 'referred',
    new: 'enrolled',
    closed: 'closed',
    visits: 'visit',
    declined: 'declined',
  };
  return facts[only.node.value];
}
