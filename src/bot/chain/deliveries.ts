import { createHash } from 'node:crypto';
import type { Handler } from './delivery.js';
import type { Incoming } from '../incoming.js';
import type { InvokeBody } from '../invoke.js';
import type { Services } from '../services.js';
import { onceAmong } from './once-among.js';

/** How many deliveries are remembered. Teams delivers again within a minute; the ledger's keys hold for ever. */
const REMEMBERED = 500;

type Answer = InvokeBody | undefined;
/** Does an activity's work, or gives what came of it at its first delivery. */
export type Once = (incoming: Incoming, work: () => Promise<Answer>) => Promise<Answer>;

/**
 * A repeat of an activity gets the first one's answer, and waits for it if need be: nothing is done or said twice, whichever
 * instance of the bot it comes to.
 */
export function createOnce(around: Pick<Services, 'shared' | 'now'>): Once {
  const seen = new Map<string, Promise<Answer>>();
  return (incoming, work) => {
    const key = deliveryKey(incoming);
    if (key === undefined) return work();
    const first = seen.get(key);
    if (first) return first;
    const answer = around.shared ? onceAmong(around.shared, () => around.now(), key, work) : work();
    seen.set(key, answer);
    for (const oldest of seen.keys()) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return answer;
  };
}

export function deliveries(next: Handler, services: Pick<Services, 'shared' | 'now'>): Handler {
  const once = createOnce(services);
  return (delivery) => once(delivery.incoming, () => next(delivery));
}

/**
 * The same for every delivery of one activity, and short. Undefined for one without an id, which cannot be told
 * apart.
 */
export function deliveryKey({ what, activity, person, place }: Incoming): string | undefined {
  if (activity === undefined) return undefined;
  const text = JSON.stringify([what.kind, place.id, person, activity]);
  return `activity/${createHash('sha256').update(text).digest('base64url')}`;
}
