import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { type Asked, DUE, hasHappened, type Query } from '../../schema/query.js';
import { fold } from '../../text/fold.js';
import type { Cover } from '../cover.js';
import type { Cat, Edge } from '../node.js';
import { readPieces, type World } from '../read.js';
import type { Token } from '../token.js';
import { casesQuestion } from './cases.js';
import { clausesOf } from './clauses.js';
import { periodsCompared } from './compared.js';
import { corrected, settled } from './corrected.js';
import { notADate } from './days.js';
import { all, type Desk, deskOf, has, hasPopulation, isA, leads, type Piece, reads, words } from './desk.js';
import { caseQuestion } from './one-case.js';
import { holdingQuestion } from './holding.js';
import { meetingQuestion, placesQuestion } from './places.js';
import { pointsBack } from './points-back.js';
import { ruleOf } from './rule.js';
import { eachOf, sameDays } from './several.js';
import { vagueWord } from './vague.js';

/** A text as questions: each a typed query or why it is none, with the pieces it was made of. */
export interface Understood {
  readonly results: readonly (Query | Failure)[];
  readonly pieces: readonly Piece[];
  readonly corrected: Readonly<Record<string, string>>;
  /** Does it change what was asked before? */
  readonly follows: boolean;
}

/**
 * A question as it changes the one before it, or undefined if it is one of its own. `spoken` are those of the same text before it: none
 * where it is the text's first, which changes what was asked before the text.
 */
type Follow = (pieces: readonly Piece[], spoken: readonly (Query | Failure)[]) => Query | Failure | undefined;

/** Readings that cost no more than this beyond the cheapest that fits are as good. */
const AS_GOOD = 0.05;

/** The questions of a text. Of its readings the cheapest that fits together is taken; two as good that differ are asked about. */
export function understand(text: string, world: World, follow: Follow): Understood {
  const { tokens, covers } = readPieces(text, world);
  const pieceOf = piecesOver(text, tokens);
  const read: Understood[] = [];
  let most = Infinity;
  for (const cover of covers) {
    if (cover.cost > most) break;
    const one = readingOf(laidOut(cover, pieceOf, text, world), follow);
    if (isWhole(one)) most = Math.min(most, cover.cost + AS_GOOD);
    read.push(one);
  }
  const [best, ...others] = read.filter(isWhole);
  if (!best)
    return read[0] ?? { results: [failure('unknown-words')], pieces: [], corrected: {}, follows: false };
  const rivals = others.filter((one) => meaning(one.results) !== meaning(best.results));
  return rivals.length === 0
    ? best
    : { ...best, results: [failure('ambiguous', ...differing(best, rivals))] };
}

function isWhole({ results }: Understood): boolean {
  return results.length > 0 && !results.some(isFailure);
}

/** What a word is by those before it. "gick antalet remisser ner från 2024 till 2025?": fewer, however far from its verb it stands. */
function inContext(pieces: readonly Piece[]): Piece[] {
  const verb = pieces.findIndex((piece) => isA(piece, 'got') && reads(piece, 'gick', 'går', 'gått'));
  return pieces.map((piece, at) => {
    // "för försäkringskassans del"
    if (reads(piece, 'del') && isA(pieces[at - 1], 'filter')) return { ...piece, node: { cat: 'joint' } };
    // "orkar inte räkna själv": whoever speaks, no referrer.
    const before = pieces[at - 1];
    if (reads(piece, 'själv', 'själva') && (isA(before, ...SPOKEN) || reads(before, 'vi', 'du', 'ni')))
      return { ...piece, node: { cat: 'joint' } };
    if (verb < 0 || at < verb || !isA(piece, 'rise', 'fall')) return piece;
    return { ...piece, node: isA(piece, 'rise') ? { cat: 'more' } : { cat: 'fewer' } };
  });
}

/** What somebody who speaks is or does. */
const SPOKEN: readonly Cat[] = ['speaker', 'asker', 'modal', 'talk', 'wonder', 'unknown', 'name'];

/** What questions ask, to be compared: the same filters in another order are the same question. */
export function meaning(results: readonly (Query | Failure)[]): string {
  return JSON.stringify(results, (key, value: unknown) =>
    (key === 'filters' || key === 'part') && Array.isArray(value)
      ? value.map((one) => JSON.stringify(one)).sort()
      : value,
  );
}

function differing(best: Understood, rivals: readonly Understood[]): string[] {
  const rival = rivals[0];
  const doubtful = best.pieces.filter(
    (piece) =>
      !rival?.pieces.some(
        (one) =>
          one.from === piece.from &&
          one.to === piece.to &&
          JSON.stringify(one.node) === JSON.stringify(piece.node),
      ),
  );
  return words(doubtful);
}

/** A way to read a text, as far as it does not hang on what was asked before. */
interface Laid extends Omit<Understood, 'results' | 'follows'> {
  readonly barred: Failure | undefined;
  readonly questions: readonly (readonly Piece[])[];
  readonly own: (question: readonly Piece[]) => Query | Failure;
}
const laid = new WeakMap<Cover, Laid>();

/** A line is read both by itself and as it goes on from the last question: this is the same. */
function laidOut(cover: Cover, pieceOf: (edge: Edge) => Piece, text: string, world: World): Laid {
  const before = laid.get(cover);
  if (before) return before;
  const pieces = inContext(cover.pieces.map(pieceOf));
  const { questions, aside } = clausesOf(corrected(settled(pieces)));
  const known = new WeakMap<readonly Piece[], Query | Failure>();
  const own = (question: readonly Piece[]) => {
    const query = known.get(question) ?? queryOf(deskOf(question), text, world);
    known.set(question, query);
    return query;
  };
  const barred = barredBy(pieces, aside);
  const slips = Object.fromEntries(pieces.flatMap((piece) => piece.slips));
  const dated = barred ? questions : sameDays(questions.flatMap(eachOf));
  const now = { pieces, corrected: slips, barred, questions: dated, own };
  laid.set(cover, now);
  return now;
}

function readingOf({ barred, questions, own, ...read }: Laid, follow: Follow): Understood {
  if (barred)
    return { ...read, results: [barred], follows: questions.some((one) => pointsBack(deskOf(one))) };
  const { results, follows } = inTurn(questions, follow, own);
  return { ...read, results: sharedDays(results, questions), follows };
}

/** Each question as it changes the one before it: "hur många är inskrivna och hur många av dem är män". */
function inTurn(
  questions: readonly (readonly Piece[])[],
  follow: Follow,
  own: (question: readonly Piece[]) => Query | Failure,
): { readonly results: (Query | Failure)[]; readonly follows: boolean } {
  const results: (Query | Failure)[] = [];
  let follows = false;
  questions.forEach((question, index) => {
    const next = questions[index + 1];
    const whole = next && isElliptic(question) && leads(next, 'and') && hasVerb(next) ? own(next) : undefined;
    const changed = follow(question, whole ? [whole] : results);
    follows = changed !== undefined && questions.length === 1;
    results.push(apart(results.at(-1), changed, question, own) ?? changed ?? own(question));
  });
  return { results, follows };
}

/**
 * "hur många är i prövotid och hur många saknar samtycke?": two questions, where the second is whole by itself and points back to nobody.
 * Undefined where it goes on from the first.
 */
function apart(
  first: Query | Failure | undefined,
  changed: Query | Failure | undefined,
  question: readonly Piece[],
  own: (question: readonly Piece[]) => Query | Failure,
): Query | Failure | undefined {
  if (!first || isFailure(first) || first.kind !== 'cases' || first.filters.length === 0) return undefined;
  if (!changed || isFailure(changed) || changed.kind !== 'cases') return undefined;
  const kept = changed.filters.filter((filter) => first.filters.includes(filter));
  if (kept.length === 0 || pointsBack(deskOf(question))) return undefined;
  const itself = own(question.filter((piece) => !isA(piece, 'and')));
  if (isFailure(itself) || meaning([itself]) === meaning([changed])) return undefined;
  return kept.some(({ on }) => on === 'trial')
    ? itself
    : failure(
        'within-or-not',
        words(question.filter((piece) => !isA(piece, 'and', 'comma', 'stop'))).join(' '),
      );
}

/** "hur många kvinnor" of "hur många kvinnor och hur många män avslutades": the verb is the next question's. */
function isElliptic(question: readonly Piece[]): boolean {
  const said = question.filter((piece) => !isA(piece, 'talk', 'joint', 'comma', 'person', 'from', 'any'));
  return said.length > 1 && isA(said[0], 'count') && said.slice(1).every((piece) => isA(piece, 'filter'));
}

function hasVerb(question: readonly Piece[]): boolean {
  return question.some((piece) => isA(piece, 'pop', 'write', 'take', 'refer-verb'));
}

/** Pieces with their words, each made once: the readings of a text share most of theirs. */
function piecesOver(text: string, tokens: readonly Token[]): (edge: Edge) => Piece {
  const made = new Map<Edge, Piece>();
  return (edge) => {
    const known = made.get(edge);
    if (known) return known;
    const raw = text.slice(tokens[edge.from]?.start, tokens[edge.to - 1]?.end);
    const piece = { ...edge, raw, word: fold(raw) };
    made.set(edge, piece);
    return piece;
  };
}

/**
 * Of two things asked in one line the second may have the days of the first. The first is given those of the second where "och" alone
 * joins them ("hur många remitterades och hur många skrevs in 2024"); else they are not its, nor are today's where they may be meant:
 * that is asked.
 */
function sharedDays(
  results: readonly (Query | Failure)[],
  questions: readonly (readonly Piece[])[],
): (Query | Failure)[] {
  return results.map((result, index) => {
    if (isFailure(result) || result.kind !== 'cases' || result.span.named || !hasHappened(result.population))
      return result;
    const named = (other: Query | Failure | undefined) =>
      other &&
      !isFailure(other) &&
      other.kind === 'cases' &&
      other.span.named &&
      hasHappened(other.population)
        ? other.span
        : undefined;
    const before = named(results[index - 1]);
    if (before) return { ...result, span: before };
    const after = named(results[index + 1]);
    if (!after) return result;
    const isOne = leads(questions[index + 1] ?? [], 'and') && !isA(questions[index]?.at(-1), 'comma', 'stop');
    return isOne ? { ...result, span: after } : failure('conflict');
  });
}

/** What is never answered, whatever else the question has in it, unless it stands where nothing is asked. */
function barredBy(pieces: readonly Piece[], aside: readonly Piece[]): Failure | undefined {
  const desk = deskOf(pieces.filter((piece) => !aside.includes(piece)));
  const [topic] = all(desk, 'topic');
  if (topic) return failure(topic.node.value, topic.raw);
  if (has(desk, 'name')) return failure('name');
  const near = all(desk, 'near-alias');
  return near.length > 0 ? failure('alias-near', ...near.map(({ node }) => node.alias)) : undefined;
}

function queryOf(desk: Desk, text: string, ground: Asked): Query | Failure {
  const rule = ruleOf(desk, ground.programme);
  if (rule !== undefined) return { kind: 'rule', rule };
  if (has(desk, 'why')) return failure('causes');
  if (all(desk, 'rule').some((piece) => reads(piece, 'vad är en', 'vad är ett', 'vad e en', 'vad e ett')))
    return failure('no-measure');
  const impossible = all(desk, 'period').flatMap(({ node }) =>
    node.match.kind === 'impossible' ? [node.match] : [],
  )[0];
  if (impossible) return notADate(impossible);
  const [sent] = all(desk, 'sent-to');
  if (sent) return failure('sent-to', sent.raw);
  const unknown = all(desk, 'unknown');
  if (unknown.length > 0) return failure('unknown-words', ...words(unknown));
  const vague = vagueWord(desk, ground.programme);
  if (vague) return vague;
  const future = all(desk, 'period').find(
    ({ node }) => node.match.kind !== 'impossible' && node.match.future,
  );
  if (future && !hasPopulation(desk, ...DUE) && !has(desk, 'meeting', 'late'))
    return failure('future', future.raw);
  return (
    periodsCompared(desk, ground) ??
    caseQuestion(desk, ground.cases) ??
    holdingQuestion(desk, ground) ??
    placesQuestion(desk, ground.today) ??
    meetingQuestion(desk, text, ground.today) ??
    casesQuestion(desk, ground)
  );
}
