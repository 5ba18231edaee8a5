import type { Outbox } from '../adapter.js';
import type { Incoming } from '../incoming.js';
import type { InvokeBody } from '../invoke.js';
import type { Reply } from '../turn.js';

/** One delivery of an activity, and the way to speak where it came from. */
export interface Delivery {
  readonly incoming: Incoming;
  readonly outbox: Outbox;
}

/** Handles a delivery; the answer is for an invoke, which waits for one. */
export type Handler = (delivery: Delivery) => Promise<InvokeBody | undefined>;

/** A link further in: it answers with a reply, or stays quiet. A press is always answered. */
export type Replier = (delivery: Delivery) => Promise<Reply | undefined>;
