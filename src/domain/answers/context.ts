import type { Judging } from './gate/verdict.js';
import { maskOf } from './mask/mask.js';
import type { Case } from '../case/case.js';
import type { CaseName } from './answer.js';
import type { Day } from '../day.js';
import type { Level, Role } from '../privacy/roles.js';
import { maySeeDetails, visibility } from '../privacy/visibility.js';
import type { Asked } from '../schema/query.js';

/** What a question is answered from. */
export interface AskContext extends Asked {
  readonly role: Role;
  /** Who reads along; a personal chat if not told. */
  readonly level?: Level;
  /** The latest meeting before today, for "sedan förra mötet". */
  readonly previousMeeting?: Day;
  /** The first meeting on or after a day, for questions about meetings. */
  readonly meetingFrom?: (day: Day) => Day | undefined;
}

export function mayList({ role }: AskContext): boolean {
  return role.kind !== 'steering';
}

/** Cases that are told without a position are taken to stand as they are. */
const UNCHANGING = -1;

/** By what the steering group's questions are judged; undefined for who is told everything. */
export function judgingFor({ role, programme, cases, position, today }: AskContext): Judging | undefined {
  if (role.kind !== 'steering' || programme.masking === 'off') return undefined;
  return { mask: maskOf({ cases, position: position ?? UNCHANGING }, programme, today), programme, today };
}

const PERSONAL: Level = { kind: 'personal' };

/** May this case's code stand in the answer (DESIGN 11)? */
export function isVisible(it: Case, { role, level = PERSONAL, today }: AskContext): boolean {
  return visibility(it, role, level, today) !== 'counted';
}

/** May its alias stand beside its code? */
export function isNamed(it: Case, { role, level = PERSONAL, today }: AskContext): boolean {
  return visibility(it, role, level, today) === 'full';
}

/** The codes that may stand in the answer, in order. */
export function codesOf(cases: readonly Case[], context: AskContext): string[] {
  return cases
    .filter((it) => isVisible(it, context))
    .map((it) => it.code)
    .sort();
}

/** What a case is called, where that may be said. */
export function caseName(code: string, context: AskContext): CaseName {
  const it = context.cases.get(code);
  return { code, alias: it && isNamed(it, context) ? it.alias : undefined };
}

/** May its age, income, consents and the like be told? */
export function areDetailsVisible(it: Case, { role, level = PERSONAL, today }: AskContext): boolean {
  return maySeeDetails(it, role, level, today);
}
