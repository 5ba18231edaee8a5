import type { Day } from '../day.js';
import type { CaseEvent, Event } from '../entry.js';
import type { Refusal } from '../refusals.js';
import type { Case } from './case.js';
import type { BeginCommand } from './commands.js';
import { dayOf } from './day-of.js';
import { beginningOf, besides, eventOf, type OnCase, wrongStage } from './event-of.js';
import { evolve } from './evolve.js';
import { broken, type Circumstances, textRefusals } from './rules.js';
import { stepRefusals } from './step-rules.js';

/** An event and the day it concerns. */
export interface Dated<E extends Event = CaseEvent> {
  readonly event: E;
  readonly day: Day;
}

/** A command's events, in order, and the case they lead to; or every reason why not. */
export type Decision =
  | { readonly kind: 'decided'; readonly events: readonly Dated[]; readonly after: Case }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const NOTE = 200;

/** Begins a case, under a code and an alias that the caller has reserved for it. */
export function decideBegin(
  command: BeginCommand,
  code: string,
  alias: string | undefined,
  now: Circumstances,
): Decision {
  return judged(undefined, [beginningOf(command, alias)], { code, revision: 0 }, now);
}

/**
 * The rule of every step on a case: the event that a command means, refused when the stage does not allow it or
 * when a rule would be newly broken. `undo` is decided over the entries, see decideUndo.
 */
export function decide(command: OnCase, it: Case, now: Circumstances): Decision {
  const event = eventOf(command, it, now);
  if ('code' in event) return { kind: 'refused', refusals: [event] };
  const texts = 'note' in command ? textRefusals('note', command.note, NOTE) : [];
  const decision = judged(it, [event, ...besides(command)], it, now, command.type);
  if (texts.length === 0) return decision;
  return { kind: 'refused', refusals: [...texts, ...(decision.kind === 'refused' ? decision.refusals : [])] };
}

function judged(
  before: Case | undefined,
  events: readonly CaseEvent[],
  { code, revision }: { code: string; revision: number },
  now: Circumstances,
  command?: OnCase['type'],
): Decision {
  let after = before;
  for (const [index, event] of events.entries()) after = evolve(after, event, code, revision + index + 1);
  if (after === undefined)
    return { kind: 'refused', refusals: before && command ? [wrongStage(before, command)] : [] };
  const old = new Set(
    before ? broken(before, now.programme, now.today).map((one) => JSON.stringify(one)) : [],
  );
  const refusals = [
    ...broken(after, now.programme, now.today).filter((one) => !old.has(JSON.stringify(one))),
    ...events.flatMap((event) => stepRefusals(event, before, now)),
  ];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'decided', events: events.map((event) => ({ event, day: dayOf(event, now.today) })), after };
}
