import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Part, takeIn, toWorkOut } from '../domain/answers/mask/parts.js';
import type { Protected } from '../domain/answers/mask/protect.js';
import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import { factsOf, type Log } from './log.js';
import { fewAtOnce } from './sending/few-at-once.js';

/** What must be hidden from the steering group, worked out beside the turns, so that nobody else waits for it. */
export interface Masks {
  /**
   * Resolves when a register's mask of a day can be told at once. What cannot be worked out beside is worked out in the turn,
   * but for what takes too long there: that rejects with a MaskTooLate, so that nothing is told.
   */
  ready(live: Pick<LiveRegister, 'register' | 'programme'>, today: Day): Promise<void>;
  close(): Promise<void>;
}

/** The built entry, also where the sources themselves are run by a test. */
const CHILD = new URL('mask-child.js', import.meta.url.replace(/\/src\/(.*)\.ts$/, '/dist/$1.js'));
/** A thread with nothing to do is ended after so long, in milliseconds (5 minutes). */
const IDLE = 5 * 60_000;
/** Longest time that one dimension may take before it is given up, in milliseconds. It takes less than a second of a core. */
const LONGEST = 20_000;
/** So often the counts may be others again when something has been worked out, before the turn goes on without. */
const MOST_STALE = 3;

/** What must be hidden could not be worked out in time. */
export class MaskTooLate extends Error {
  override readonly name = 'MaskTooLate';
}

/** In place of the bot's own, for tests. */
export interface MaskThread {
  readonly child?: URL;
  readonly longest?: number;
}

/** Where it is worked out, and the signal that it has ended. */
interface Thread {
  readonly worker: Worker;
  readonly ended: AbortController;
}

/** In a thread of its own, one at most, which begins when something is first asked of it. */
export function openMasks(log: Log, { child = CHILD, longest = LONGEST }: MaskThread = {}): Masks {
  const asked = new Map<string, Promise<Protected>>();
  const oneAtATime = fewAtOnce(1);
  let thread: Thread | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  const begin = (): Thread => {
    const ended = new AbortController();
    const worker = new Worker(child, { env: {}, execArgv: [] });
    // Whoever waits hears of an error too.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (thread?.worker === worker) thread = undefined;
      ended.abort();
    });
    return { worker, ended };
  };
  const end = async () => {
    clearTimeout(idle);
    const ending = thread;
    thread = undefined;
    await ending?.worker.terminate();
  };
  const work = async ({ atoms, slots, averages }: Part): Promise<Protected> => {
    if (closed) throw new Error('closed');
    clearTimeout(idle);
    const { worker, ended } = (thread ??= begin());
    worker.ref();
    const limit = setTimeout(() => {
      ended.abort(new MaskTooLate());
      void end();
    }, longest);
    try {
      const answer = once(worker, 'message', { signal: ended.signal });
      worker.postMessage({ atoms, slots, averages });
      return ((await answer) as [Protected])[0];
    } catch (error) {
      ended.signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(limit);
      worker.unref();
      idle = setTimeout(() => void end(), IDLE).unref();
    }
  };
  /** One at a time; those who ask for the same share it. */
  const inTurn = (part: Part): Promise<Protected> => {
    const known = asked.get(part.of);
    if (known) return known;
    const mine = oneAtATime(() => work(part)).finally(() => asked.delete(part.of));
    asked.set(part.of, mine);
    return mine;
  };

  return {
    ready: async ({ register, programme }, today) => {
      if (programme.masking === 'off') return;
      try {
        for (let stale = 0; stale < MOST_STALE;) {
          const [part] = toWorkOut(register, programme, today);
          if (!part) return;
          const found = await inTurn(part);
          if (!takeIn(register, programme, today, part.of, found)) stale += 1;
        }
      } catch (error) {
        if (error instanceof MaskTooLate) throw error;
        log.warn('mask-not-ready', factsOf(error));
      }
    },
    close: async () => {
      closed = true;
      await end();
    },
  };
}
