import type { Outbox } from '../outbox.js';
import { factsOf, type Log } from '../log.js';

/** An outbox for a turn whose answer is waited for, and what is still to be changed when the answer has been given. */
export interface Patient {
  readonly outbox: Outbox;
  /** Resolves when every change has been made or lost. */
  settled(): Promise<unknown>;
}

export function asItIs(outbox: Outbox): Patient {
  return { outbox, settled: () => Promise.resolve() };
}

/**
 * A change of a message that has to stand in line keeps nobody waiting longer than this, in milliseconds: it is made
 * when its turn comes, and what becomes of it then is logged.
 */
export function patient(outbox: Outbox, limit: number, log: Log): Patient {
  const changes: Promise<unknown>[] = [];
  return {
    outbox: {
      send: (reply) => outbox.send(reply),
      update: (activity, reply) =>
        new Promise((resolve, reject) => {
          let late = false;
          const timer = setTimeout(() => {
            late = true;
            resolve();
          }, limit);
          const change = outbox.update(activity, reply).then(resolve, (error: unknown) => {
            if (late) log.warn('reply-lost', factsOf(error));
            reject(error instanceof Error ? error : new Error('unknown'));
          });
          changes.push(
            change.finally(() => {
              clearTimeout(timer);
            }),
          );
        }),
    },
    settled: () => Promise.allSettled(changes),
  };
}
