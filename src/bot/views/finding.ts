import { type Case, nameOf } from '../../domain/case/case.js';
import { visibility } from '../../domain/privacy/visibility.js';
import type { Reader, Turn } from '../turn.js';

/** May this case be named to whoever reads the answer? A protected one only in a personal chat. */
export function mayNameTo(turn: Reader, it: Case): boolean {
  return visibility(it, turn.role, turn.conversation.level, turn.today) === 'full';
}

/** The newest such case that may be named here, by what it is called: for examples that work as they stand. */
export function newestNamed(turn: Turn, is: (it: Case) => boolean): string | undefined {
  const it = [...turn.live.register.cases.values()].findLast((one) => is(one) && mayNameTo(turn, one));
  return it && nameOf(it);
}
