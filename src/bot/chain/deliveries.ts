import { createHash } from 'node:crypto';
import type { Handler } from './delivery.js';
import type { Incoming } from '../incoming.js';
import type { InvokeBody } from '../invoke.js';

/** How many deliveries are remembered. Teams delivers again within a minute; the ledger's keys hold for ever. */
const REMEMBERED = 500;

/**
 * A repeat of an activity gets the first one's answer, and waits for it if need be: nothing is done or said twice.
 */
export function deliveries(next: Handler): Handler {
  const seen = new Map<string, Promise<InvokeBody | undefined>>();
  return (delivery) => {
    const key = deliveryKey(delivery.incoming);
    if (key === undefined) return next(delivery);
    const first = seen.get(key);
    if (first) return first;
    const answer = next(delivery);
    seen.set(key, answer);
    for (const oldest of seen.keys()) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return answer;
  };
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
