import { answerCard } from '../cards/answer.js';
import { plain } from '../cards/kit.js';
import type { Answer, NotUnderstood } from '../domain/answers/answer.js';
import { afterShown, ask as answerTo, converse, read } from '../domain/speech/sv/ask.js';
import type { AskContext } from '../domain/answers/context.js';
import { isFailure } from '../domain/schema/failure.js';
import { isDue, type Query } from '../domain/schema/query.js';
import { meetingsOf } from '../domain/answers/meetings.js';
import { type Conversation, conversationSchema } from '../domain/schema/conversation.js';
import { piecesOf } from '../domain/language/acts/pieces.js';
import { isComment } from '../domain/language/question/unanswered.js';
import { isSmall } from '../domain/language/question/clauses.js';
import { deskOf, isA, type Piece } from '../domain/language/question/desk.js';
import { ALONE } from '../domain/speech/sv/sentences.js';
import type { Memory } from '../domain/memory.js';
import type { Log } from './log.js';
import { isAboutIt } from '../domain/language/question/about-case.js';
import { isGoingOn } from '../domain/language/question/going-on.js';
import { spanText } from '../domain/text/swedish.js';
import { pointsBack } from '../domain/language/question/points-back.js';
import { followedUntil, lastQuestionKey } from './last-question.js';
import type { Asker, Hearer } from './registry.js';
import type { Services } from './services.js';
import type { Aside, Asks, CardReply, Said, Turn, Whispered } from './turn.js';
import { dueFor, livingDue } from './views/due-view.js';
import { statusReply } from './views/status-view.js';

/**
 * Questions about the register, in Swedish. The last one of each person in each conversation is remembered for half an
 * hour, over a restart too, so that it can be followed up. What is due is always the one list, which no steering group is
 * shown. Quiet about lines that no question can be. A question about what somebody may not see is logged as refused.
 */
export function createAsker(memory: Memory, log: Log): Pick<Services, 'ask' | 'heard' | 'goesOn'> {
  const keyOf = (turn: Turn) => lastQuestionKey(turn.conversation.id, turn.person.id);
  /** Those that were made here; what another start or another instance has kept is read anew. */
  const own = new WeakSet<object>();
  const isOwn = (found: unknown): found is Conversation =>
    typeof found === 'object' && found !== null && own.has(found);
  const keep = (turn: Turn, after: Conversation) => {
    own.add(after);
    return memory.put(keyOf(turn), after, followedUntil(turn.now())).catch(() => undefined);
  };

  const recall = async (turn: Turn): Promise<Conversation | undefined> => {
    const found = await memory.get(keyOf(turn)).catch(() => undefined);
    return isOwn(found) ? found : conversationSchema.safeParse(found).data;
  };

  const goesOn = async (turn: Turn, line: string): Promise<boolean> => {
    const { register, programme } = turn.live;
    if (!piecesOf(line, { register, programme, today: turn.today }).goesOn) return false;
    const before = await recall(turn);
    if (!before) return false;
    const { pieces, follows, results } = read(line, askContextOf(turn), before);
    return isGoingOn(pieces) && follows && !results.some(isFailure);
  };

  const heard: Hearer = async (turn, shown, named) => {
    if (shown?.query) return keep(turn, afterShown(shown.query, shown.about, turn.live.programme));
    const about = shown?.about ?? named;
    // A case is what is spoken of now: no question stands that anything could be of.
    if (about !== undefined) return keep(turn, { about });
    const before = shown && (await recall(turn));
    if (before) await keep(turn, { ...before, unanswered: { ...before.unanswered, changed: 'subject' } });
  };

  const ask: Asker = async (turn, line, stranger) => {
    const context = askContextOf(turn);
    const { pieces } = read(line, context);
    if (isComment(pieces)) return 'talk';
    const previous = await recall(turn);
    const { answer, after } = converse(line, context, previous);
    const due =
      turn.role.kind === 'steering' ? undefined : dueAnswer(turn, { line, pieces }, answer, previous);
    const isNew = !due && !answer.understood && previous?.query === undefined;
    if (isNew && saysNothing(pieces, answer.reason)) return undefined;
    if (!due && stranger !== undefined && stumblesOn(stranger, line, context)) return undefined;
    await (due ? heard(turn, due.shown) : keep(turn, after));
    if (due) return due;
    if (answer.understood && answer.query.kind === 'status') {
      const { span, beside } = answer.query;
      return statusReply(
        turn,
        { period: span, label: spanText(span.from, span.to), asOf: undefined, ...(beside && { beside }) },
        beside ? 'compare' : 'status',
      );
    }
    const aside = asideOf(turn, line, answer, previous);
    if (!answer.understood && answer.reason === 'not-allowed' && !aside)
      log.warn('refused', { reason: 'role', what: 'ask', person: turn.person.id, role: turn.role.kind });
    const reply: CardReply = {
      card: answerCard(withFigures(answer, turn)),
      summary: plain(answer.text.replaceAll('**', '')),
      ...(aside && { aside }),
      ...(!answer.understood && answer.suggestions.length > 0 && { asks: asksOf(answer) }),
      // A fact about one person names nobody when the question did.
      ...(answer.understood &&
        answer.unit !== 'persons' &&
        answer.cases.length === 1 && { about: answer.cases }),
    };
    return reply;
  };
  return { ask, heard, goesOn };
}

/** Why a question is asked back, with all that it may mean on the buttons. */
const ASKED_BACK: ReadonlySet<NotUnderstood['reason']> = new Set([
  'ambiguous',
  'within-or-not',
  'points-back-past',
  'several-cases',
]);

function asksOf({ reason, within }: NotUnderstood): Asks {
  return { ...within, ...(!ASKED_BACK.has(reason) && { onlyInOrder: true }) };
}

/**
 * What the asker may be told and the others here may not: a fact of one case, or who they are where only the number is said.
 * Nothing that names somebody with protected details, and nothing where there is no message for one.
 */
function asideOf(
  turn: Turn,
  line: string,
  answer: Answer | NotUnderstood,
  previous: Conversation | undefined,
): Aside | undefined {
  const { conversation, dialogs, person, live } = turn;
  const isOpen = conversation.level.kind === 'team' || conversation.level.kind === 'mixed';
  const holds = answer.understood ? answer.text.includes(ALONE) : answer.reason === 'not-allowed';
  if (!dialogs || !isOpen || !holds || person.role.kind === 'steering') return undefined;
  const context = { ...askContextOf(turn), role: person.role, level: { kind: 'personal' } as const };
  const own = answerTo(line, context, previous);
  if (!own.understood || own.cases.some((code) => live.register.cases.get(code)?.protected)) return undefined;
  const reply = { card: answerCard(own), summary: plain(own.text.replaceAll('**', '')), about: own.cases };
  return { reply, others: (how) => toOthers(answer, how) };
}

/** What the others in a group get, when the asker has been told. */
function toOthers(answer: Answer | NotUnderstood, how: Whispered): Said | undefined {
  const summary = plain(answer.text.replaceAll('**', ''));
  if (how === 'nowhere') return { card: answerCard(answer), summary };
  if (!answer.understood)
    return how === 'here' ? undefined : { text: 'Svaret har du i din egen chatt med mig.' };
  const who =
    how === 'here'
      ? 'Vilka det är ser bara den som frågade.'
      : 'Vilka det är har den som frågade fått enskilt.';
  const text = answer.text.replace(ALONE, who);
  const lead = answer.lead?.replace(ALONE, who);
  return {
    card: answerCard({ ...answer, text, ...(lead !== undefined && { lead }) }),
    summary: plain(text.replaceAll('**', '')),
  };
}

/** What the steering group may not have listed is counted in its status. */
function withFigures(answer: Answer | NotUnderstood, { role }: Turn): Answer | NotUnderstood {
  const isDeclined = !answer.understood && ['not-allowed', 'finer', 'days'].includes(answer.reason);
  if (answer.understood || !isDeclined || role.kind !== 'steering') return answer;
  return { ...answer, suggestions: ['status för perioden', ...answer.suggestions] };
}

/**
 * What is due, always as the one list. "hur många är försenade" names no kind: it is the list's number, of those spoken of, and the
 * list tells what kinds they are of.
 */
function dueAnswer(
  turn: Turn,
  { line, pieces }: { readonly line: string; readonly pieces: readonly Piece[] },
  answer: Answer | NotUnderstood,
  before: Conversation | undefined,
): CardReply | undefined {
  const query = answer.understood ? answer.query : undefined;
  const about = before?.about;
  // "vilka av dem är försenade?", "hur försenad är den?": no question of all that is due.
  const desk = deskOf(pieces);
  const has = (...cats: Parameters<typeof isA>[1][]) => pieces.some((piece) => isA(piece, ...cats));
  if (about !== undefined && isAboutIt(desk) && has('overdue') && !query)
    return livingDue(turn, { filter: { code: about }, start: 0 });
  if (pointsBack(desk) || isAboutIt(desk)) return dueFor(turn, undefined, query);
  if (!has('count') || !has('overdue') || has('pop'))
    return dueFor(turn, line, query, before?.query === undefined || isOfDue(before.query));
  if (query?.kind === 'cases') return dueFor(turn, line, { ...query, figure: { type: 'list' } });
  return dueFor(turn, pieces.map((piece) => (isA(piece, 'count') ? 'vilka' : piece.raw)).join(' '));
}

function isOfDue(query: Query): boolean {
  return query.kind === 'cases' && isDue(query.population);
}

/** Is there nothing in a line that a question could be about? Then it is no question, and is not answered as one. */
function saysNothing(pieces: readonly Piece[], reason: string): boolean {
  return reason === 'unknown-words' ? pieces.every(isSmall) : reason === 'no-measure';
}

/** Is a word among those that keep a question from being understood? */
function stumblesOn(word: string, line: string, context: AskContext): boolean {
  return read(line, context).results.some(
    (result) =>
      isFailure(result) &&
      (result.reason === 'alias-near' ||
        result.reason === 'unknown-case' ||
        result.reason === 'points-back' ||
        (result.reason === 'unknown-words' && result.about.includes(word))),
  );
}

/** Whose register is asked, by whom, and before whom. */
export type Asking = Pick<Turn, 'today' | 'role'> & {
  readonly live: Pick<Turn['live'], 'register' | 'programme'>;
  readonly conversation: Pick<Turn['conversation'], 'level'>;
};

/** What a question is answered from in a turn. */
export function askContextOf(turn: Asking): AskContext {
  const { live, today, role, conversation } = turn;
  const { register, programme } = live;
  const meetings = meetingsOf(register, programme, today);
  return {
    cases: register.cases,
    position: register.position,
    programme,
    today,
    role,
    level: conversation.level,
    ...meetings,
  };
}
