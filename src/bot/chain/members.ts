import { readLine } from '../../domain/language/acts/read-line.js';
import type { Day } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import type { Level, Role } from '../../domain/privacy/roles.js';
import type { Delivery, Replier } from './delivery.js';
import type { Config } from '../config.js';
import type { Incoming } from '../incoming.js';
import type { Services } from '../services.js';
import { saidByPress } from './said-by-press.js';

/** Who it is and who reads along: what the links further in can count on. */
export interface Admitted {
  readonly role: Role;
  readonly level: Level;
}

/** Whether somebody is of a tenant whose people may use the bot. An activity can name two; both must be. */
export function isOfTenant(config: Config, { tenants }: Incoming): boolean {
  return tenants.length === 0
    ? config.allowsTenant(undefined)
    : tenants.every((one) => config.allowsTenant(one));
}

/** Whether the bot speaks at all where an activity came from: only such addresses are kept. */
export function isKnownPlace(config: Config, incoming: Incoming): boolean {
  const { place, person } = incoming;
  const level = config.levelOf(place);
  const known = level?.kind === 'personal' ? config.roleOf(person) : level;
  return known !== undefined && isOfTenant(config, incoming);
}

/** Who it is and who reads along; undefined for whoever gets nothing. */
export function admittedOf(config: Config, incoming: Incoming): Admitted | undefined {
  if (!isKnownPlace(config, incoming)) return undefined;
  const role = config.roleOf(incoming.person);
  const level = config.levelOf(incoming.place);
  return role && level && { role, level };
}

/** Whose a conversation is takes no more characters to say. */
const LONGEST_WHOSE = 200;

/** Does somebody say whose a conversation is, in a line or by a button that says one? */
export function saysWhose({ what }: Incoming, live: LiveRegister, today: Day): boolean {
  const pressed = what.kind === 'press' ? saidByPress(what.verb, what.data) : undefined;
  const line = what.kind === 'message' ? what.text : pressed?.verb === 'say' ? pressed.text : undefined;
  if (line === undefined || line.length > LONGEST_WHOSE) return false;
  const { register, programme } = live;
  const reading = readLine(line, { register, programme, today });
  return reading.kind === 'command' && reading.command === 'set-room';
}

/** An admin may say whose an unknown conversation is, where it is: that is all that is done there, and nothing is shown. */
function beingSet(services: Services, incoming: Incoming): Level | undefined {
  if (services.config.roleOf(incoming.person)?.kind !== 'admin') return undefined;
  return saysWhose(incoming, services.live, services.today()) ? { kind: 'steering' } : undefined;
}

/** A stranger's id as it is logged: what no id looks like is something that somebody wrote. */
export function idOf(text: string): string | undefined {
  return /^[\w:@.;=-]{1,300}$/.test(text) ? text : undefined;
}

/**
 * Only configured people of configured tenants, and only in configured groups: everybody else is told so, whatever
 * they wrote, and it is logged. Strangers that install the bot get no answer, since they did not ask for one.
 */
export function members(
  services: Services,
  next: (delivery: Delivery, admitted: Admitted) => ReturnType<Replier>,
): Replier {
  const refuse = (delivery: Delivery, reason: string, text: string) => {
    const { person, place } = delivery.incoming;
    services.log.warn('refused', { reason, person: idOf(person), conversation: idOf(place.id) });
    const unasked = delivery.incoming.what.kind === 'install' && services.config.roleOf(person) === undefined;
    return Promise.resolve(unasked ? undefined : { text });
  };
  return (delivery) => {
    const { config } = services;
    const { what, person } = delivery.incoming;
    if (what.kind === 'ignored' || what.kind === 'removed') return Promise.resolve(undefined);
    if (!isOfTenant(config, delivery.incoming))
      return refuse(delivery, 'tenant', 'Jag är bara till för samverkansteamets egna organisationer.');
    const level = config.levelOf(delivery.incoming.place) ?? beingSet(services, delivery.incoming);
    if (level === undefined && what.kind === 'meeting') return Promise.resolve(undefined);
    if (level === undefined)
      return refuse(
        delivery,
        'conversation',
        'Den här chatten är inte inlagd hos mig. Be verksamhetsledaren lägga till den, eller skriv till mig enskilt.',
      );
    // Whoever opens a meeting in Teams says nothing: it is the team's own, and is shown to those who read along.
    const role = what.kind === 'meeting' ? ({ kind: 'team' } as const) : config.roleOf(person);
    if (role === undefined)
      return refuse(
        delivery,
        'person',
        'Jag är till för samverkansteamet, och du är inte inlagd hos mig. Be verksamhetsledaren lägga till dig.',
      );
    return next(delivery, { role, level });
  };
}
