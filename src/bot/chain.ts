import { answering } from './chain/answering.js';
import { boundary } from './chain/boundary.js';
import { deliveries } from './chain/deliveries.js';
import type { Handler } from './chain/delivery.js';
import { looking } from './chain/looking.js';
import { members } from './chain/members.js';
import { routing } from './chain/routing.js';
import type { Services } from './services.js';

/**
 * The one ordered chain that every activity goes through: a repeat gets the first answer, what fails is caught,
 * what is shown is put in the access log, replies are sent, people and conversations are checked, and the last link
 * finds the command, the action, or says that it did not understand. Repeats are outside the boundary, so that one failure is told once.
 */
export function createChain(services: Services): Handler {
  return deliveries(
    boundary(services, looking(services, answering(services, members(services, routing(services))))),
    services,
  );
}
