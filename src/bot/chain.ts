import type { Outbox } from './adapter.js';
import { answering } from './chain/answering.js';
import { boundary } from './chain/boundary.js';
import { deliveries } from './chain/deliveries.js';
import { members } from './chain/members.js';
import { routing } from './chain/routing.js';
import type { InvokeBody } from './invoke.js';
import type { Incoming } from './incoming.js';
import type { Services } from './services.js';

/** One delivery of an activity, and the way to speak where it came from. */
export interface Delivery {
  readonly incoming: Incoming;
  readonly outbox: Outbox;
}

/** Handles a delivery; the answer is for an invoke, which waits for one. */
export type Handler = (delivery: Delivery) => Promise<InvokeBody | undefined>;

/**
 * The one ordered chain that every activity goes through: a repeat gets the first answer, what fails is caught,
 * replies are sent, people and conversations are checked, and the last link finds the command, the action, or says
 * that it did not understand. Repeats are outside the boundary, so that one failure is told once.
 */
export function createChain(services: Services): Handler {
  return deliveries(boundary(services, answering(services, members(services, routing(services)))));
}
