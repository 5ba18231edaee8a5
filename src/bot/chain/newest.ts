import type { CardReply } from '../turn.js';

/**
 * Changes a message, and gives what it says when that is done: the reply, or a newer one that somebody else's press
 * has made meanwhile. A press answered with an older card would hide what the other did.
 */
export type Newest = (
  message: string,
  reply: CardReply,
  change: () => Promise<unknown>,
) => Promise<CardReply>;

export function createNewest(): Newest {
  const changing = new Map<string, CardReply>();
  return async (message, reply, change) => {
    changing.set(message, reply);
    await change();
    const newest = changing.get(message) ?? reply;
    if (newest === reply) changing.delete(message);
    return newest;
  };
}
