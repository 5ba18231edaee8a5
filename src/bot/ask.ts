import { answerCard } from '../cards/answer.js';
import type { AskContext } from '../domain/questions/context.js';
import { followUp } from '../domain/questions/follow-up.js';
import { meetingsOf } from '../domain/questions/meetings.js';
import type { Query } from '../domain/questions/query.js';
import type { Asker } from './registry.js';
import type { CardReply, Turn } from './turn.js';

/** How long a question can be followed up in a conversation, in milliseconds (30 minutes). */
const MEMORY = 30 * 60_000;
const MOST_REMEMBERED = 1_000;

interface Remembered {
  readonly query: Query;
  readonly at: number;
}

/**
 * Questions about the register, in Swedish. The last one of each person in each conversation is remembered for half an
 * hour, so that it can be followed up; only its typed form, in memory. Quiet about lines that no question can be.
 */
export function createAsker(): Asker {
  const remembered = new Map<string, Remembered>();
  return (turn, line) => {
    const key = `${turn.conversation.id} ${turn.person.id}`;
    const now = turn.now().getTime();
    const last = remembered.get(key);
    const previous = last && now - last.at <= MEMORY ? last.query : undefined;
    const answer = followUp(previous, line, askContextOf(turn));
    if (!answer.understood && answer.reason === 'no-measure' && previous === undefined)
      return Promise.resolve(undefined);
    if (answer.understood) {
      remembered.delete(key);
      remembered.set(key, { query: answer.query, at: now });
      const [oldest] = remembered.keys();
      if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    }
    if (answer.understood && answer.cases.length > 0) turn.looked('question', answer.cases);
    const reply: CardReply = { card: answerCard(answer), summary: answer.text.replaceAll('**', '') };
    return Promise.resolve(reply);
  };
}

/** What a question is answered from in a turn. */
function askContextOf(turn: Turn): AskContext {
  const { live, today, role, conversation } = turn;
  const { register, programme } = live;
  const meetings = meetingsOf(register, programme, today);
  return { cases: register.cases, programme, today, role, level: conversation.level, ...meetings };
}

export const ask: Asker = createAsker();
