import { containsPersonnummer } from '../../text/personnummer.js';
import { lexiconFor } from '../../language/lexicon-for.js';
import type { World } from '../../language/read.js';
import { LONGEST_LINE } from '../../language/token.js';
import { ever } from '../../language/question/days.js';
import { changed } from '../../language/question/follow-up.js';
import { changedBy } from '../../language/question/unanswered.js';
import { keeper } from '../../kept.js';
import type { Programme } from '../../programme.js';
import { type Conversation, spoken } from '../../schema/conversation.js';
import { questionsOf } from './question-of.js';
import { suggestionsFor, withinOrNot, withoutUnread } from './suggest.js';
import { isA, type Piece } from '../../language/question/desk.js';
import { type Understood, understand } from '../../language/question/understand.js';
import type { Answer, NotUnderstood } from '../../answers/answer.js';
import { answerCase } from './answer-case.js';
import { answerCases } from './answer-cases.js';
import { answerHolding } from './answer-holding.js';
import { nearestQuestions } from './nearest.js';
import { answerMeeting, answerPlaces, answerRule, answerStatus } from './answer-others.js';
import { type AskContext, judgingFor, mayList } from '../../answers/context.js';
import { decline } from './decline.js';
import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { namesCases, type Query } from '../../schema/query.js';

/** The longest question that is read at all, in characters. */
const MAX_LENGTH = 400;

/**
 * Answers a question about the register in Swedish (DESIGN 9), or says why it does not. What was asked before it in the conversation is
 * passed in. Nothing is guessed: a word that cannot be placed and could change the figure holds the answer back. Pure: the same question
 * always gives the same answer.
 */
export function ask(text: string, context: AskContext, before?: Conversation): Answer | NotUnderstood {
  return converse(text, context, before).answer;
}

/** The same, with what the conversation has come to then. */
export function converse(text: string, context: AskContext, before?: Conversation): Turn {
  const understood = read(text, context, before);
  const answer = together(
    understood.results.map((result) => told(text, orRefused(text, result, context), understood, context)),
  );
  if (!answer.understood) return { answer, after: heldBack(text, answer, understood, context, before) };
  const also = understood.results.slice(0, -1).filter((one): one is Query => !isFailure(one));
  const after = {
    ...spoken(answer, before, understood.follows, context.programme),
    ...(also.length > 0 && answer.query === understood.results.at(-1) && { also }),
  };
  // What was said in between was not answered: which question this is of is said aloud (DESIGN 9).
  const isPast = understood.follows && before?.unanswered !== undefined && !isNamed(answer.query, before);
  const interpretation = `gäller frågan innan · ${answer.interpretation}`;
  return { answer: isPast ? { ...answer, interpretation } : answer, after };
}

/** Of the case that was just named, in a line that was no question. */
function isNamed(query: Query, { about }: Conversation): boolean {
  return query.kind === 'case' && query.code === about;
}

/**
 * The conversation after a card that shows what a question would ask, and perhaps one case alone. Nothing is worked out: what is asked
 * next is answered as the role may have it.
 */
export function afterShown(query: Query, about: string | undefined, programme: Programme): Conversation {
  const after = spoken({ query, cases: [], value: undefined }, undefined, false, programme);
  return { ...after, ...(about !== undefined && { about }) };
}

/** The conversation after a line that was not answered. */
function heldBack(
  text: string,
  answer: NotUnderstood,
  understood: Understood,
  context: AskContext,
  before: Conversation | undefined,
): Conversation {
  const held = heldIn(understood, answer);
  const asked = held.reason === 'within-or-not';
  const changed = changedIn(held, understood, before?.query);
  if (!changed) return { ...before, asked };
  const [read] = withoutUnread(text, understood.pieces, held).map((one) => readOne(one, context, before));
  const query = read ?? before?.unanswered?.query;
  const worst = before?.unanswered?.changed === 'subject' ? 'subject' : changed;
  const about = onlyCaseIn(understood);
  const unanswered = { changed: worst, ...(query && { query }) };
  return { ...before, asked, unanswered, ...(about !== undefined && { about }) };
}

type Held = Pick<Failure, 'reason' | 'about'>;

function heldIn({ results }: Understood, { reason }: NotUnderstood): Held {
  return results.find(isFailure) ?? { reason, about: [] };
}

function changedIn(held: Held, { pieces }: Understood, query: Query | undefined) {
  return held.reason === 'points-back-past' ? undefined : changedBy(held, pieces, query);
}

function onlyCaseIn({ pieces }: Understood): string | undefined {
  const [only, ...more] = pieces.flatMap(({ node }) => (node.cat === 'case' ? node.codes : []));
  return more.length === 0 ? only : undefined;
}

function readOne(text: string, context: AskContext, before: Conversation | undefined): Query | undefined {
  const [only, ...more] = read(text, context, before).results;
  return only && more.length === 0 && !isFailure(only) ? only : undefined;
}

export interface Turn {
  readonly answer: Answer | NotUnderstood;
  readonly after: Conversation;
}

/** What a text is read against. */
function worldOf(context: AskContext): World {
  const firstDay = () => ever(context).from;
  return { ...context, lexicon: lexiconFor(context.programme, context), firstDay };
}

/** A text as typed queries, with its pieces. */
export function read(text: string, context: AskContext, before?: Conversation): Understood {
  if (text.length > LONGEST_LINE) return only(failure('too-long'));
  if (containsPersonnummer(text)) return only(failure('personnummer'));
  if (text.length > MAX_LENGTH) return only(failure('too-long'));
  const understood = understand(text, worldOf(context), (pieces, spoken) => {
    const last = spoken.at(-1);
    const own = last && (isFailure(last) ? undefined : { query: last });
    return changed(last ? own : before, pieces, context);
  });
  const whose = context.role.kind === 'agency' ? understood.pieces.filter(isOurs) : [];
  if (whose.length > 0) return { ...understood, results: [failure('whose', ...whose.map(({ raw }) => raw))] };
  if (!understood.follows || !before?.also || understood.results.some(isFailure)) return understood;
  // "och 2024?" after two questions in one line: of each of them.
  const others = before.also.flatMap((query) => changed({ query }, understood.pieces, context) ?? []);
  const isEach = others.length === before.also.length && !others.some(isFailure);
  const [last, ...more] = understood.results;
  const isSame = others.every((one) => JSON.stringify(one) === JSON.stringify(last)) && more.length === 0;
  return isEach && !isSame ? { ...understood, results: [...others, ...understood.results] } : understood;
}

/** "våra", "har vi remitterat": of an authority that asks, its own or the team's. */
function isOurs(piece: Piece, at: number, pieces: readonly Piece[]): boolean {
  const isTheirs = isA(pieces[at + 1], 'refer-verb') && piece.word.split(' ').includes('vi');
  return isA(piece, 'ours') || isTheirs;
}

function only(result: Failure): Understood {
  return { results: [result], pieces: [], corrected: {}, follows: false };
}

/** What hangs on a question that was not answered is not asked back where the role may have it of none: it is refused as that. */
function orRefused(text: string, result: Query | Failure, context: AskContext): Query | Failure {
  if (!isFailure(result) || result.reason !== 'points-back-past' || !judgingFor(context)) return result;
  const [first, ...more] = [...(result.bound ?? []), ...read(text, context).results].filter(
    (one): one is Query => !isFailure(one),
  );
  return first && [first, ...more].every((one) => isFailure(answerQuery(one, context))) ? first : result;
}

/** An answer, or why there is none with what may be asked instead; a role that is told only so much is offered no more. */
function told(
  text: string,
  result: Query | Failure,
  understood: Understood,
  context: AskContext,
): Answer | NotUnderstood {
  const answer = isFailure(result) ? result : answerQuery(result, context, understood.corrected);
  const understands = (question: string) =>
    read(question, context).results.every((one) => !isFailure(one) && !isFailure(answerQuery(one, context)));
  const judging = judgingFor(context);
  if (!isFailure(answer))
    return judging
      ? { ...answer, alternatives: answer.alternatives.filter(({ question }) => understands(question)) }
      : answer;
  const bound = isFailure(result) ? (result.bound ?? []).map((one) => questionOf(one, context)) : [];
  const nearest = isFailure(result)
    ? bound.filter((one) => one !== undefined)
    : judging && result.kind === 'cases'
      ? nearestQuestions(result, judging)
      : [];
  const suggestions = suggestionsFor(text, understood.pieces, answer, context, understands, nearest);
  return decline(
    answer,
    suggestions,
    answer.reason === 'within-or-not' ? withinOf(answer, bound) : undefined,
  );
}

function questionOf(query: Query, context: AskContext): string | undefined {
  return questionsOf([query], context, (question) => read(question, context).results)[0];
}

/** What is asked of those who were spoken of and what of all, where it is one thing. */
function withinOf(
  { about, bound }: Failure,
  [them, all]: readonly (string | undefined)[],
): NotUnderstood['within'] {
  if (bound) return { ...(them !== undefined && { them }), ...(all !== undefined && { all }) };
  const [only, ...more] = about;
  return only !== undefined && more.length === 0 ? withinOrNot(only) : undefined;
}

/** Two questions are answered one after the other; what one of them is held back for is said in its place. */
function together(answers: readonly (Answer | NotUnderstood)[]): Answer | NotUnderstood {
  const [first, ...more] = answers;
  if (!first) throw new Error('a text is at least one question');
  if (more.length === 0) return first;
  const given = answers.filter((answer) => answer.understood);
  const last = given.at(-1);
  if (!last) return first;
  return {
    ...last,
    text: answers.map(({ text }) => text).join('\n\n'),
    interpretation: given.map(({ interpretation }) => interpretation).join(' + '),
    cases: [...new Set(given.flatMap(({ cases }) => cases))].sort(),
    before: given.slice(0, -1).map(({ query }) => query),
  };
}

/** What was asked by which rules, and the answer. */
interface Kept {
  readonly query: Query;
  readonly programme: Programme;
  readonly answer: Answer | Failure;
}
const kept = keeper<Kept>();

/** Answers a typed query for a role, where certain others read along; until the register changes the answer is the same. */
export function answerQuery(
  query: Query,
  context: AskContext,
  corrected: Readonly<Record<string, string>> = {},
): Answer | Failure {
  const { cases, position, programme, today, role, level } = context;
  const work = () => ({ query, programme, answer: answered(query, context, corrected) });
  if (position === undefined) return work().answer;
  const key = JSON.stringify([query, corrected, today, role, level]);
  const known = kept({ cases, position }, key, work);
  const { query: before, answer } = known.programme === programme ? known : work();
  // Whoever asks looks for its own query in the answer.
  return !isFailure(answer) && answer.query === before ? { ...answer, query } : answer;
}

function answered(
  query: Query,
  context: AskContext,
  corrected: Readonly<Record<string, string>>,
): Answer | Failure {
  switch (query.kind) {
    case 'cases': {
      const { figure, filters } = query;
      const named = namesCases(figure);
      const secret = filters.some((filter) => filter.on === 'protected');
      if (named && (!mayList(context) || secret)) return failure('not-allowed');
      return answerCases(query, context, corrected);
    }
    case 'case':
      return answerCase(query, context, corrected);
    case 'places':
      return answerPlaces(query, context);
    case 'meeting':
      return answerMeeting(query, context);
    case 'holding':
      return answerHolding(query, context);
    case 'rule':
      return answerRule(query, context);
    case 'status':
      return answerStatus(query);
  }
}
