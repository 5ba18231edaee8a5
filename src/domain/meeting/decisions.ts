import { type Day, dayAt } from '../day.js';
import type { Register } from '../register.js';
import { fold } from '../text/fold.js';
import { foldMeeting, type MadeDecision } from './meeting.js';

/** A decision of some meeting. */
export interface Decision extends MadeDecision {
  /** What ticks and buttons call it: `decision/2026-11-18/3`. */
  readonly row: string;
  /** The meeting it was made at. */
  readonly from: Day;
}

/** Every decision that has not been taken back, oldest first. */
export function allDecisions(register: Register): readonly Decision[] {
  return [...register.meetings.keys()].sort().flatMap((from) =>
    foldMeeting(register.meetings.get(from) ?? [])
      .decisions.filter(({ state }) => state !== 'removed')
      .map((made) => ({ ...made, from, row: `decision/${from}/${made.number}` })),
  );
}

/**
 * The decisions on a meeting's agenda: the open ones, whichever meeting made them, and those done on the day itself. The
 * most overdue first, those without a day last.
 */
export function decisionsAt(register: Register, meeting: Day, today: Day): readonly Decision[] {
  const isDoneHere = ({ state, since }: Decision) => state === 'done' && dayAt(new Date(since)) === meeting;
  return allDecisions(register)
    .filter((one) => one.state === 'open' || isDoneHere(one))
    .filter(({ from }) => from <= meeting || meeting >= today)
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0));
}

/** A word so long is looked for without its ending: "broschyren" finds "broschyr". */
const LONG = 5;

/** The decisions that hold every word, in their text or their owner; all of them where there is none. */
export function decisionsAbout(register: Register, words: string): readonly Decision[] {
  const wanted = fold(words)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1)
    .map((word) => (word.length > LONG ? word.slice(0, -2) : word));
  return allDecisions(register).filter(({ text, owner }) => {
    const there = fold(`${text} ${owner ?? ''}`);
    return wanted.every((word) => there.includes(word));
  });
}
