import { lowerRole } from '../../domain/privacy/roles.js';
import { visibility } from '../../domain/privacy/visibility.js';
import type { Services } from '../services.js';
import { openSight } from '../shown.js';
import type { InvokeBody } from '../invoke.js';
import type { Arrival, Delivery, Handler } from './delivery.js';
import { admittedOf } from './members.js';

/**
 * Puts a line in the access log for every turn that has shown a case, whatever it was shown by: all that is sent,
 * changed, answered or put in a file goes through here. What somebody only gets their own words back about, and may not
 * see, is no look.
 */
export function looking(
  services: Services,
  next: (delivery: Delivery) => Promise<InvokeBody | undefined>,
): Handler {
  const { live } = services;
  return async (arrival) => {
    const { incoming } = arrival;
    const sight = openSight(live);
    const visit = { door: doorOf(arrival), sight };
    const outbox: Delivery['outbox'] = {
      send: (reply) => {
        sight.said(reply);
        return arrival.outbox.send(reply);
      },
      update: (activity, reply) => {
        sight.said(reply);
        return arrival.outbox.update(activity, reply);
      },
    };
    try {
      const answer = await next({ ...arrival, outbox, visit });
      if (answer) sight.saw(JSON.stringify(answer));
      return answer;
    } finally {
      const codes = seen(services, arrival, sight.codes);
      if (codes.length > 0)
        live.note({
          at: services.now().toISOString(),
          by: incoming.person,
          what: visit.door,
          where: incoming.place.id,
          codes,
        });
    }
  };
}

function doorOf({ incoming: { what } }: Arrival): string {
  return what.kind === 'press' ? what.verb : what.kind;
}

/** The codes but for those that were only repeated to somebody who may not see them. */
function seen(services: Services, { incoming }: Arrival, codes: ReadonlySet<string>): readonly string[] {
  if (codes.size === 0) return [];
  const { role, level } = admittedOf(services.config, incoming) ?? {};
  const today = services.today();
  const maySee = (code: string) => {
    const it = services.live.register.cases.get(code);
    return it && role && level && visibility(it, lowerRole(role, level), level, today) !== 'counted';
  };
  const unseen = [...codes].filter((code) => !maySee(code));
  if (unseen.length === 0) return [...codes];
  const own = openSight(services.live);
  own.saw(JSON.stringify(incoming.what));
  return [...codes].filter((code) => !unseen.includes(code) || !own.codes.has(code));
}
