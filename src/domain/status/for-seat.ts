import { valueIn } from '../answers/mask/averages.js';
import { isFew } from '../answers/mask/cells.js';
import type { Case } from '../case/case.js';
import { GENDERS } from '../codes.js';
import type { Day } from '../day.js';
import type { Positioned } from '../kept.js';
import type { Level, Role } from '../privacy/roles.js';
import { maySeeDetails } from '../privacy/visibility.js';
import type { PeriodStatus } from './period-status.js';
import { type Masking, maskingFor, UNMASKED } from './masking.js';

/** Who asks, and who reads along. */
export interface Seat {
  readonly role: Role;
  readonly level: Level;
}

/** Somebody who reads alone: in a personal chat, at the command line, on paper. */
export function atDesk(role: Role): Seat {
  return { role, level: { kind: 'personal' } };
}

/** The averages that are of a detail of each case, which a group may not read beside its code (DESIGN 10). */
const OF_DETAILS = ['yearsOnBenefitsBefore', 'ageAtClosure'] as const;

/**
 * What of a period's figures a seat may see: the steering group what its mask shows; others all but an average over 1–4
 * cases whose details they may not read here, of women and men neither where it would be so of one of them or of the rest,
 * and the age of the youngest and the oldest where it may be of such a case.
 */
export function maskingOf(
  { role, level }: Seat,
  register: Positioned,
  status: PeriodStatus,
  today: Day,
): Masking {
  if (role.kind === 'steering') return maskingFor(register, status, today);
  const isUnread = (it: Case) => !maySeeDetails(it, role, level, today);
  const unread = status.cases.result.filter(isUnread);
  const averages = OF_DETAILS.flatMap((average) => {
    const counted = unread.filter((it) => valueIn(average, it) !== undefined);
    const ofGender = (gender: Case['gender']) => counted.filter((it) => it.gender === gender).length;
    if (isFew(counted.length)) return [`averages.${average}`];
    const isTold = !GENDERS.some((gender) => isFew(ofGender(gender)));
    return isTold ? [] : ['K', 'M'].map((gender) => `averages.${average}.${gender}`);
  });
  const marks = [...averages, ...agesHidden(status.cases.atEnd.filter(isUnread))];
  return marks.length === 0 ? UNMASKED : { ...UNMASKED, marks: new Set(marks) };
}

/** Of the ages of those enrolled at the end: who is youngest or oldest is somebody, and a mean or a count is so of few. */
function agesHidden(unread: readonly Case[]): readonly string[] {
  const { length } = unread.filter(({ birthYear }) => birthYear !== undefined);
  if (length === 0) return [];
  const hidden = isFew(length) ? ['min', 'max', 'mean', 'upTo30'] : ['min', 'max'];
  return hidden.map((name) => `enrolled.atEndAge.${name}`);
}
