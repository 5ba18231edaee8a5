import type { Case } from '../../domain/case/case.js';
import { visibility } from '../../domain/privacy/visibility.js';
import type { Reader } from '../turn.js';

/** May this case be named to whoever reads the answer? A protected one only in a personal chat. */
export function mayNameTo(turn: Reader, it: Case): boolean {
  return visibility(it, turn.role, turn.conversation.level, turn.today) === 'full';
}
