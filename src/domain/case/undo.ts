import type { CaseEvent } from '../entry.js';
import type { Programme } from '../programme.js';
import type { Day } from '../day.js';
import type { Refusal } from '../refusals.js';
import type { Case } from './case.js';
import { type CaseEntry, foldCase, undoneNumbers } from './fold-case.js';
import { nameOf } from './case.js';
import { broken, textRefusals } from './rules.js';

/** Who asks for an undo, and when: an instant, ISO 8601. */
export interface Undoer {
  readonly by: string;
  readonly admin: boolean;
  readonly at: string;
}

export type UndoDecision =
  | { readonly kind: 'undone'; readonly event: CaseEvent; readonly after: Case | undefined }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const DAY_IN_MS = 86_400_000;

/**
 * Takes back entries of a case (DESIGN 3, 10): one's own within 24 hours; an admin anybody's at any time, with a
 * reason when it is not both own and fresh. Refused when a later entry builds on them.
 */
export function decideUndo(
  numbers: readonly number[],
  reason: string | undefined,
  entries: readonly CaseEntry[],
  name: string,
  undoer: Undoer,
  { programme, today }: { programme: Programme; today: Day },
): UndoDecision {
  const refused = (...refusals: Refusal[]): UndoDecision => ({ kind: 'refused', refusals });
  const gone = undoneNumbers(entries);
  const targets = entries.filter((entry) => numbers.includes(entry.number));
  if (targets.length !== numbers.length || numbers.length === 0) return refused({ code: 'nothing-to-undo' });
  if (targets.some((entry) => gone.has(entry.number) || entry.event.type === 'undone'))
    return refused({ code: 'nothing-to-undo' });

  const own = targets.every((entry) => entry.by === undoer.by);
  const fresh = targets.every((entry) => Date.parse(undoer.at) - Date.parse(entry.recorded) <= DAY_IN_MS);
  if (!undoer.admin && !own) return refused({ code: 'undo-not-yours' });
  if (!undoer.admin && !fresh) return refused({ code: 'undo-too-late' });
  if (!(own && fresh) && reason === undefined) return refused({ code: 'undo-needs-reason', field: 'reason' });
  const texts = textRefusals('reason', reason, 200);
  if (texts.length > 0) return refused(...texts);

  const event: CaseEvent = { type: 'undone', numbers: [...numbers], ...(reason !== undefined && { reason }) };
  const last = entries.at(-1);
  if (!last) return refused({ code: 'nothing-to-undo' });
  const before = foldCase(entries);
  const after = foldCase([...entries, { ...last, number: last.number + 1, event }]);
  if (after === 'broken') return refused({ code: 'undo-built-on', name });
  if (after === 'absent') return { kind: 'undone', event, after: undefined };
  const known =
    typeof before === 'string' ? [] : broken(before, programme, today).map((one) => JSON.stringify(one));
  const worse = broken(after, programme, today).filter((one) => !known.includes(JSON.stringify(one)));
  return worse.length > 0
    ? refused({ code: 'undo-built-on', name: nameOf(after) })
    : { kind: 'undone', event, after };
}
