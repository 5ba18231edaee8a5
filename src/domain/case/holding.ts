import { addDays, addMonths, type Day } from '../day.js';
import type { Refusal } from '../refusals.js';
import { type Programme, resultsInWords } from '../programme.js';
import { isInResult, type Outcome } from '../schema/outcomes.js';
import { type Case, type Closed, consentsAt, nameOf } from './case.js';
import type { Circumstances } from './rules.js';

/** So many months after a closure in result it is asked whether it lasts (DESIGN 15). */
export const HOLD_MONTHS = [3, 6, 12] as const;
export type HoldMonths = (typeof HOLD_MONTHS)[number];

/** Still so · something else · not known. */
export const HOLD_ANSWERS = ['still', 'other', 'unknown'] as const;
export type HoldAnswer = (typeof HOLD_ANSWERS)[number];

/** What was answered so many months after the closure; `now` is what it became instead. */
export interface Held {
  readonly months: HoldMonths;
  readonly on: Day;
  readonly answer: HoldAnswer;
  readonly now: Outcome | undefined;
}

/** The last question lapses so many months after the closure; an earlier one when the next is due. */
const LAPSED = 15;

/** A closure in result: the only ones that are asked about. */
export function isResult(it: Case, programme: Programme): it is Closed {
  return it.stage === 'closed' && isInResult(programme, it.outcome);
}

export function holdDay({ closed }: Closed, months: number): Day {
  return addMonths(closed, months);
}

export interface Asked {
  readonly months: HoldMonths;
  readonly due: Day;
}

/** Which closures a question may still be open of on a day: most of an old register are long past. */
export function mayBeAskedOn(day: Day): (it: Closed) => boolean {
  const first = addMonths(day, -LAPSED - 1);
  return ({ closed }) => closed >= first;
}

/** The question that stands unanswered on a day, else the next to come; undefined when all are past. */
export function nextHold(it: Closed, today: Day): Asked | undefined {
  const open = HOLD_MONTHS.filter((months, at) => {
    const lapses = holdDay(it, HOLD_MONTHS[at + 1] ?? LAPSED);
    return lapses > today && !it.held.some((one) => one.months === months);
  });
  const [months] = open;
  return months && { months, due: holdDay(it, months) };
}

/** The question that may be answered: from when it is listed, as long as a consent holds; or why there is none. */
export function holdAsked(it: Case, { programme, today }: Circumstances): Asked | Refusal {
  const name = nameOf(it);
  if (!isResult(it, programme))
    return { code: 'hold-no-result', name, results: resultsInWords(programme, 'short') };
  if (consentsAt(it, today).length === 0) return { code: 'hold-no-consent', name };
  const next = nextHold(it, today);
  if (!next) return { code: 'hold-over', name };
  return next.due > addDays(today, programme.dueDays) ? { code: 'hold-early', name, ...next } : next;
}
