import { randomUUID } from 'node:crypto';
import type { Services } from '../services.js';
import type { CardReply } from '../turn.js';

/** How a press changes its message: now, while it is answered, and once more when all answers have arrived. */
export interface Change {
  /** The register's position that the card is of. */
  readonly of: number;
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
/** How long the other instances can find that a message was pressed at this one, in milliseconds. */
const SEEN = 5000;

interface Changing {
  reply: CardReply;
  again: () => void;
  presses: number;
  several: boolean;
  timer?: NodeJS.Timeout;
}

/**
 * Where several have pressed a message so close together, the newest card is sent once more when it is quiet: by the instance
 * whose card is of the latest position, where they have pressed at several.
 */
export function createNewest({ shared, now }: Pick<Services, 'shared' | 'now'>): Newest {
  const changing = new Map<string, Changing>();
  const me = randomUUID();

  const tell = async (message: string, of: number) =>
    shared?.put(`pressed/${message}/${me}`, of, new Date(now().getTime() + SEEN)).catch(() => undefined);
  /** What has been changed at others, as the positions of their cards. */
  const elsewhere = async (message: string): Promise<readonly number[]> => {
    const all = await shared?.all(`pressed/${message}/`).catch(() => undefined);
    return [...(all ?? [])].flatMap(([key, of]) => (key.endsWith(me) || typeof of !== 'number' ? [] : of));
  };

  return async (message, reply, change) => {
    const told = tell(message, change.of);
    const others = changing.get(message);
    clearTimeout(others?.timer);
    const it: Changing = others ?? { reply, again: change.again, presses: 0, several: false };
    changing.set(message, it);
    Object.assign(it, { reply, again: change.again, several: others !== undefined });
    it.presses += 1;
    await change.now();
    it.presses -= 1;
    const quiet = async () => {
      changing.delete(message);
      await told;
      const there = await elsewhere(message);
      const isOlder = there.some((of) => of > change.of);
      if (!isOlder && (it.several || there.some((of) => of < change.of))) it.again();
    };
    if (it.presses === 0) it.timer = setTimeout(() => void quiet(), ON_ITS_WAY).unref();
    return it.reply;
  };
}
