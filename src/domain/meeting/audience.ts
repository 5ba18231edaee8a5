import type { Case } from '../case/case.js';
import type { Day } from '../day.js';
import type { Level, Role } from '../privacy/roles.js';
import { type Visibility, visibility } from '../privacy/visibility.js';

/** Who an agenda is written for: what its readers may see decides how each case stands in it. */
export interface Audience {
  readonly role: Role;
  readonly level: Level;
}

/** The team leader in a personal chat, and the command line: everything. */
export const EVERYTHING: Audience = { role: { kind: 'admin' }, level: { kind: 'personal' } };

/**
 * Who reads what is posted in a conversation without anybody having asked: the team, together with everybody else
 * who reads along there.
 */
export function audienceOf(level: Level): Audience {
  return { role: { kind: 'team' }, level };
}

/**
 * How a case stands on an agenda (DESIGN 8). Where people of authorities read along, one without consent for all of
 * them stands as code and date only, and before enrolment it is only counted; but a referrer that reads alone has
 * its own referral.
 */
export function seen(it: Case, { role, level }: Audience, today: Day): Visibility {
  const seen = visibility(it, role, level, today);
  const own = level.kind === 'mixed' && level.authorities.every((authority) => authority === it.referrer);
  return seen === 'counted' && own && it.stage === 'waiting' && !it.protected ? 'full' : seen;
}

/** Only the team's own readers get the list of cases without consent; with agency members there it is a number. */
export function readsAlone({ role, level }: Audience): boolean {
  return level.kind !== 'mixed' && (role.kind === 'team' || role.kind === 'admin');
}
