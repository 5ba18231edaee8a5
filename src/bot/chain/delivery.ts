import type { Outbox } from '../outbox.js';
import type { Incoming } from '../incoming.js';
import type { InvokeBody } from '../invoke.js';
import type { Sight } from '../shown.js';
import type { Reply } from '../turn.js';

/** One delivery of an activity, and the way to speak where it came from. */
export interface Arrival {
  readonly incoming: Incoming;
  readonly outbox: Outbox;
  /** Who somebody in the conversation is to the organisations. Rejects with a ConnectorFailure. */
  memberOf(id: string): Promise<{ readonly person: string; readonly tenants: readonly string[] } | undefined>;
}

/** The same once it is watched what is shown. */
export interface Delivery extends Arrival {
  readonly visit: Visit;
}

/** What the access log will say of a delivery: by which command or button cases were shown, and which. */
export interface Visit {
  door: string;
  readonly sight: Sight;
}

/** Handles a delivery; the answer is for an invoke, which waits for one. */
export type Handler = (arrival: Arrival) => Promise<InvokeBody | undefined>;

/** A link further in: it answers with a reply, or stays quiet. A press is always answered. */
export type Replier = (delivery: Delivery) => Promise<Reply | undefined>;
