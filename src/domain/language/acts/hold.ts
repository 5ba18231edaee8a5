import { outcomeName } from '../../programme.js';
import type { Outcome } from '../../schema/outcomes.js';
import { type Desk, takeAll, use } from './desk.js';
import { dayOrToday, type DayRule, takeDay } from './desk-days.js';
import { has, means } from './segments.js';
import type { DraftOf } from './draft.js';
import { draftOf } from './finish.js';
import { closings } from './picks.js';
import { caseSince } from './which.js';

const ON: DayRule = { field: 'on', lean: 'past', future: false };

/**
 * `håller Rönnen`, `Rönnen kvar i arbete`, `Rönnen inte kvar, studier`: whether a closure lasts. Kept where the outcome
 * that is said is the case's own; without an answer it is asked.
 */
export function draftHold(desk: Desk): DraftOf<'hold'> {
  const which = caseSince(desk);
  const on = dayOrToday(desk, ON, takeDay(desk, ON));
  const it = which.kind === 'found' ? desk.world.register.cases.get(which.code) : undefined;
  const pick = closings(desk.world.programme);
  const own = it?.stage === 'closed' ? it.outcome : undefined;
  const said = new Set(takeAll(desk, (node) => pick(node)[0]?.outcome, 'now'));
  const gone = use(desk, (segment) => means('do:hold-not')(segment) || has('work-lost')(segment));
  use(desk, has('deed', 'denied'));
  const unknown = use(desk, means('answer:unknown'));
  if (gone) said.delete(own as Outcome);
  const [outcome, ...more] = said;
  if (more.length > 0) {
    const known = [...said].map((one) => outcomeName(desk.world.programme, one));
    desk.problems.push({ code: 'several-values', field: 'now', value: known.join(', '), known });
    return draftOf('hold', desk, which, { on });
  }
  if (unknown) return draftOf('hold', desk, which, { on, answer: 'unknown' });
  if (gone || (outcome !== undefined && outcome !== own))
    return draftOf('hold', desk, which, { on, answer: 'other', now: outcome });
  const still = outcome !== undefined || desk.segments.some(has('yes', 'still'));
  return draftOf('hold', desk, which, { on, answer: still ? 'still' : undefined });
}
