import { RESULTS } from '../codes.js';
import { type Day, daysBetween } from '../day.js';
import { outcomeName } from '../programme.js';
import { fraction, percent, plural } from '../text/swedish.js';
import type { Masking } from '../answers/mask/masking.js';
import type { PeriodStatus } from './period-status.js';

/** From how many closures a share says anything. */
const ENOUGH = 5;
/** An outcome has grown when it is this many more than the year before. */
const GROWN = 3;
/** A share has fallen when it is this much lower. */
const FALLEN = 0.1;
/** A wait is long after this many days. */
const LONG_WAIT = 60;

/**
 * The one thing to watch: the first of these that holds. 1 the result is below the programme's goal; 2 it is ten
 * percentage points or more below the year before; 3 dropouts, and then any other outcome outside the result, are
 * three or more above the year before, the one that grew most; 4 in a period that is going on: more enrolled than
 * places, then somebody who has waited over 60 days; 5 the commonest outcome outside the result. A figure that is
 * masked says nothing. Undefined if there is nothing.
 */
export function thingToWatch(
  status: PeriodStatus,
  before: PeriodStatus,
  masking: Masking,
): string | undefined {
  const rules = [belowGoal, fallen, grown, crowded, longWait, commonest];
  for (const rule of rules) {
    const found = rule(status, before, masking);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Rule = typeof thingToWatch;

const belowGoal: Rule = ({ result, goal }, _, { marks }) => {
  if (goal.met !== false || goal.target === undefined || result.share === undefined || result.of < ENOUGH)
    return undefined;
  if (marks.has('result.reached') || marks.has('result.of')) return undefined;
  const { reached, of, share } = result;
  return `${percent(share)} (${fraction(reached, of)}) är under målet ${percent(goal.target)}.`;
};

const fallen: Rule = ({ result }, before, { marks }) => {
  const [now, then] = [result.share, before.result.share];
  if (now === undefined || then === undefined || result.of < ENOUGH || before.result.of < ENOUGH)
    return undefined;
  if (then - now < FALLEN || marks.has('result.reached')) return undefined;
  return `Resultatet har gått ner från ${percent(then)} till ${percent(now)} på ett år.`;
};

const grown: Rule = (status, before, { marks }) => {
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

const crowded: Rule = ({ running, atEnd, programme }, _, { marks }) => {
  if (!running || atEnd.total <= programme.capacity || marks.has('enrolled.atEnd')) return undefined;
  return `${plural(atEnd.total, 'inskriven', 'inskrivna')} på ${programme.capacity} platser.`;
};

const longWait: Rule = ({ running, populations, period }, _, { marks }) => {
  if (!running || marks.has('waiting') || populations.waiting.length === 0) return undefined;
  const waits = populations.waiting.map(({ referred }) => waited(referred, period.to));
  const longest = Math.max(...waits);
  if (longest <= LONG_WAIT) return undefined;
  return `${plural(waits.length, 'person', 'personer')} i kö; den som väntat längst har väntat ${longest} dagar.`;
};

const commonest: Rule = (status, _, { marks }) => {
  if (status.closed.total < ENOUGH) return undefined;
  const most = [...outside(status, marks)].sort(([, a], [, b]) => b - a)[0];
  if (!most || most[1] < GROWN) return undefined;
  const name = outcomeName(status.programme, most[0]).toLocaleLowerCase('sv');
  return `Vanligast utanför resultatet: ${name}, ${fraction(most[1], status.closed.total)}.`;
};

function outside({ closed }: PeriodStatus, marks: Masking['marks']) {
  return [...closed.byOutcome].filter(
    ([outcome]) => !RESULTS.has(outcome) && !marks.has(`closed.byOutcome.${outcome}`),
  );
}

function waited(referred: Day | undefined, to: Day): number {
  return referred === undefined ? 0 : daysBetween(referred, to);
}
