import type { CardReply } from '../turn.js';

/** How a press changes its message: now, while it is answered, and once more when all answers have arrived. */
export interface Change {
  readonly now: () => Promise<unknown>;
  readonly again: () => void;
}

/**
 * Changes a message, and gives what it says when that is done: the reply, or a newer one that somebody else's press
 * has made meanwhile. A press answered with an older card would hide what the other did.
 */
export type Newest = (message: string, reply: CardReply, change: Change) => Promise<CardReply>;

/** How long an answer to a press may be on its way, and overtake what another press changes, in milliseconds. */
const ON_ITS_WAY = 1000;

interface Changing {
  reply: CardReply;
  again: () => void;
  presses: number;
  timer?: NodeJS.Timeout;
}

/** Where several have pressed a message so close together, the newest card is sent once more when it is quiet. */
export function createNewest(): Newest {
  const changing = new Map<string, Changing>();
  return async (message, reply, change) => {
    const others = changing.get(message);
    clearTimeout(others?.timer);
    const it: Changing = others ?? { reply, again: () => undefined, presses: 0 };
    changing.set(message, it);
    it.reply = reply;
    it.presses += 1;
    if (others) it.again = change.again;
    await change.now();
    it.presses -= 1;
    if (it.presses === 0)
      it.timer = setTimeout(() => {
        changing.delete(message);
        it.again();
      }, ON_ITS_WAY).unref();
    return it.reply;
  };
}
