import { referredOn } from '../case/case.js';
import { followUpDue } from '../due.js';
import { type Day, daysBetween } from '../day.js';
import { outcomeName } from '../programme.js';
import { fraction, percent, plural } from '../text/swedish.js';
import type { Masking } from './masking.js';
import { isInResult } from '../schema/outcomes.js';
import type { PeriodStatus } from './period-status.js';

/** From how many closures a share is judged, and from how many an outcome is compared. */
const ENOUGH_FOR_GOAL = 10;
const ENOUGH = 5;
/** An outcome has grown when it is this many more than the year before. */
const GROWN = 3;
/** A wait is long after this many days. */
const LONG_WAIT = 60;

/** A period beside the same days of the year before. */
export interface Years {
  readonly status: PeriodStatus;
  readonly before: PeriodStatus;
  readonly masking: Masking;
}

/**
 * The one thing to watch that the card does not say already (it has the result of three years in a line): the first of these that
 * holds. 1 the result is below the programme's goal, judged by ten closures or more; 2 dropouts, and then any other outcome outside
 * the result, are three or more above the year before, the one that grew most; 3 in a period that is going on: more enrolled than
 * places, then somebody who has waited over 60 days, then follow-ups that are late. A figure that is masked says nothing. Undefined
 * if nothing stands out.
 */
export function thingToWatch(years: Years): string | undefined {
  for (const rule of [belowGoal, grown, crowded, longWait, lateFollowUps]) {
    const found = rule(years);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Rule = typeof thingToWatch;

const belowGoal: Rule = ({ status: { result, goal }, masking: { marks } }) => {
  if (goal.met !== false || goal.target === undefined || result.of < ENOUGH_FOR_GOAL) return undefined;
  return marks.has('result.reached') ? undefined : `Resultatet är under målet ${percent(goal.target)}.`;
};

const grown: Rule = ({ status, before, masking: { marks } }) => {
  if (before.closed.total < ENOUGH) return undefined;
  const growth = outside(status, marks).map(([outcome, count]) => ({
    outcome,
    count,
    then: before.closed.byOutcome.get(outcome) ?? 0,
  }));
  const most = growth.sort((a, b) => b.count - b.then - (a.count - a.then))[0];
  if (!most || most.count - most.then < GROWN) return undefined;
  const { outcome, count, then } = most;
  const name = outcomeName(status.programme, outcome).toLocaleLowerCase('sv');
  return `Fler än året före: ${name}, ${fraction(count, status.closed.total)}, mot ${then} då.`;
};

const crowded: Rule = ({ status: { running, atEnd, programme }, masking: { marks } }) => {
  if (!running || atEnd.total <= programme.capacity || marks.has('enrolled.atEnd')) return undefined;
  return `${plural(atEnd.total, 'inskriven', 'inskrivna')} på ${programme.capacity} platser.`;
};

/** How long one person has waited is told where persons may be. */
const longWait: Rule = ({ status: { running, cases, period }, masking: { scope } }) => {
  if (!running || scope !== 'all' || cases.waiting.length === 0) return undefined;
  const waits = cases.waiting.map((it) => waited(referredOn(it), period.to));
  const longest = Math.max(...waits);
  if (longest <= LONG_WAIT) return undefined;
  return `${plural(waits.length, 'person', 'personer')} i kö; den som väntat längst har väntat ${longest} dagar.`;
};

const lateFollowUps: Rule = ({ status: { running, cases, period, programme }, masking: { scope } }) => {
  if (!running || scope !== 'all') return undefined;
  const late = cases.atEnd.filter((it) => followUpDue(it, programme) < period.to).length;
  return late === 0 ? undefined : `${plural(late, 'uppföljning är försenad', 'uppföljningar är försenade')}.`;
};

function outside({ closed, programme }: PeriodStatus, marks: Masking['marks']) {
  return [...closed.byOutcome].filter(
    ([outcome]) => !isInResult(programme, outcome) && !marks.has(`closed.byOutcome.${outcome}`),
  );
}

function waited(referred: Day | undefined, to: Day): number {
  return referred === undefined ? 0 : daysBetween(referred, to);
}
