import { type Case, consentsAt } from '../case/case.js';
import type { Day } from '../day.js';
import type { Level, Role } from './roles.js';

/**
 * How much of a case may be shown to a role in a conversation (DESIGN 8, 11).
 * `full`: alias, code, dates and what is due. `code`: its code and dates only. `counted`: not named at all.
 */
export type Visibility = 'full' | 'code' | 'counted';

/** What a role may see of a case in a list that people with this level read along in. */
export function visibility(it: Case, role: Role, level: Level, today: Day): Visibility {
  if (role.kind === 'steering') return 'counted';
  if (it.protected && level.kind !== 'personal') return 'counted';
  if (
    role.kind === 'agency' &&
    !consentsAt(it, today).includes(role.authority) &&
    !isOwnReferral(it, role.authority)
  )
    return 'counted';
  if (level.kind !== 'mixed') return 'full';
  const consents = consentsAt(it, today);
  if (level.authorities.every((authority) => consents.includes(authority))) return 'full';
  const before = it.stage === 'visiting' || it.stage === 'waiting';
  return before ? 'counted' : 'code';
}

/** Before enrolment nobody has consented, but the referrer has its own referral. */
function isOwnReferral(it: Case, authority: string): boolean {
  return it.stage === 'waiting' && it.referrer === authority;
}

/** May age, income, notes and consents be shown? In a dialog or a personal chat only, to who sees the case. */
export function maySeeDetails(it: Case, role: Role, level: Level, today: Day): boolean {
  return level.kind === 'personal' && visibility(it, role, level, today) === 'full';
}

export function mayChange(role: Role): boolean {
  return role.kind === 'team' || role.kind === 'admin';
}
