import { z } from 'zod';
import { answerCard } from '../cards/answer.js';
import { plain } from '../cards/kit.js';
import type { Answer, NotUnderstood } from '../domain/answers/answer.js';
import { ask as answerTo, read } from '../domain/answers/ask.js';
import type { AskContext } from '../domain/answers/context.js';
import { isFailure } from '../domain/answers/failure.js';
import { meetingsOf } from '../domain/answers/meetings.js';
import { querySchema } from '../domain/answers/query.js';
import { isSmall } from '../domain/language/question/clauses.js';
import type { Memory } from '../domain/memory.js';
import type { Asker } from './registry.js';
import type { CardReply, Turn } from './turn.js';
import { dueFor } from './views/due-view.js';

/** How long a question can be followed up in a conversation, in milliseconds (30 minutes). */
const MEMORY = 30 * 60_000;

/** The last question of a person in a conversation, as it is remembered: only its typed form. */
const rememberedSchema = z.object({ query: querySchema, declined: z.boolean() });

/**
 * Questions about the register, in Swedish. The last one of each person in each conversation is remembered for half an
 * hour, over a restart too, so that it can be followed up. What is due is always the one list, which no steering group is
 * shown. Quiet about lines that no question can be.
 */
export function createAsker(memory: Memory): Asker {
  return async (turn, line, stranger) => {
    const key = `reading/${turn.conversation.id}/${turn.person.id}`;
    const last: unknown = await memory.get(key).catch(() => undefined);
    const previous = rememberedSchema.safeParse(last).data;
    const answer = answerTo(line, askContextOf(turn), previous);
    const due =
      turn.role.kind === 'steering'
        ? undefined
        : dueFor(turn, line, answer.understood ? answer.query : undefined);
    const context = askContextOf(turn);
    const isNew = !due && !answer.understood && previous === undefined;
    if (isNew && saysNothing(line, answer.reason, context)) return undefined;
    if (!due && stranger !== undefined && stumblesOn(stranger, line, context)) return undefined;
    const query = answer.understood ? answer.query : previous?.query;
    if (query) {
      const until = new Date(turn.now().getTime() + MEMORY);
      await memory.put(key, { query, declined: !answer.understood }, until).catch(() => undefined);
    }
    if (due) return due;
    const reply: CardReply = {
      card: answerCard(withFigures(answer, turn)),
      summary: plain(answer.text.replaceAll('**', '')),
      // A fact about one person names nobody when the question did.
      ...(answer.understood &&
        answer.unit !== 'persons' &&
        answer.cases.length === 1 && { about: answer.cases }),
    };
    return reply;
  };
}

/** What the steering group may not have listed is counted in its status. */
function withFigures(answer: Answer | NotUnderstood, { role }: Turn): Answer | NotUnderstood {
  const isDeclined = !answer.understood && ['not-allowed', 'finer', 'days'].includes(answer.reason);
  if (answer.understood || !isDeclined || role.kind !== 'steering') return answer;
  return { ...answer, suggestions: ['status för perioden', ...answer.suggestions] };
}

/** Is there nothing in a line that a question could be about? Then it is no question, and is not answered as one. */
function saysNothing(line: string, reason: string, context: AskContext): boolean {
  if (reason !== 'unknown-words') return reason === 'no-measure';
  return read(line, context).pieces.every(isSmall);
}

/** Is a word among those that keep a question from being understood? */
function stumblesOn(word: string, line: string, context: AskContext): boolean {
  return read(line, context).results.some(
    (result) =>
      isFailure(result) &&
      (result.reason === 'alias-near' || (result.reason === 'unknown-words' && result.about.includes(word))),
  );
}

/** What a question is answered from in a turn. */
function askContextOf(turn: Turn): AskContext {
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
