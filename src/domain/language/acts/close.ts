import { INCOME_NAMES } from '../../codes.js';
import type { Day } from '../../day.js';
import { outcomeName, type Programme } from '../../programme.js';
import { type Outcome, outcomesOf } from '../../schema/outcomes.js';
import { afterLabel, beforeLabel, type Desk, isLabel, left, take, takeAll, takeOne, use } from './desk.js';
import { type DayRule, dayOrToday, isOfOutcome, roleOf, takeDay } from './desk-days.js';
import type { DraftOf } from './draft.js';
import { draftOf } from './finish.js';
import { unknownAfter } from './person.js';
import { bareDetail, type Closing, closings, income, listed } from './picks.js';
import { as, has, means, type Segment } from './segments.js';
import { caseSince } from './which.js';

const CLOSED: DayRule = { field: 'closed', lean: 'past', future: false };

/** `avsluta Rönnen arbete lönebidrag`, `k14 droppade av`, `avsluta Tallen sjukersättning hel, lön efter`. */
export function draftClose(desk: Desk): DraftOf<'close'> {
  const which = caseSince(desk);
  const closed = dayOrToday(
    desk,
    CLOSED,
    takeDay(desk, CLOSED, ['from', 'until'], (segment) => !isOfOutcome(desk, segment) && isLast(segment)) ??
      since(desk),
  );
  const incomeAfter = labelledIncome(desk);
  const nextStep = labelledStep(desk);
  const { outcome, detail } = outcomeOf(desk);
  return draftOf('close', desk, which, {
    closed,
    outcome,
    detail,
    nextStep,
    incomeAfter: incomeAfter ?? bareIncome(desk),
  });
}

/** "sista dag i fredags": its own, where "till 31/12" is something else's. */
function isLast(segment: Segment): boolean {
  return roleOf(segment) !== 'until' || has('a-day')(segment);
}

/** "klar hos oss sedan i fredags". */
function since(desk: Desk): Day | undefined {
  const segment = left(desk).find((one) => has('paid-since')(one) && !isOfOutcome(desk, one));
  if (segment) take(desk, 'closed', segment);
  return as(segment, 'paid-since')?.day;
}

/** What the words say of the outcome: the word for it, a detail that tells it, or both. */
function outcomeOf(desk: Desk): Partial<Closing> {
  const { programme } = desk.world;
  const said = closingsIn(desk);
  unknownAfter(
    desk,
    'outcome',
    'outcome',
    programme.outcomes.map((one) => one.name),
  );
  const outcomes = [...new Set(said.map(({ outcome }) => outcome))];
  const [outcome, ...others] = outcomes;
  if (others.length > 0) {
    const known = outcomes.map((one) => outcomeName(programme, one));
    desk.problems.push({ code: 'several-values', field: 'outcome', value: known.join(', '), known });
    return {};
  }
  const bare = takeAll(desk, bareDetail(programme, outcome), 'detail');
  const details = [...new Set([...said.flatMap(({ detail }) => detail ?? []), ...bare])];
  const [detail, ...more] = details;
  if (outcome === undefined) return {};
  if (more.length > 0) {
    desk.problems.push({
      code: 'several-values',
      field: 'detail',
      value: details.join(', '),
      known: details,
    });
    return { outcome };
  }
  if (detail === undefined && outcomesOf(programme).byCode.get(outcome)?.needsDetail)
    desk.problems.push({ code: 'needs-detail', field: 'detail', outcome: outcomeName(programme, outcome) });
  return { outcome, ...(detail !== undefined && { detail }) };
}

/** The outcomes written, each with the detail that tells it. */
function closingsIn(desk: Desk): Closing[] {
  const { programme } = desk.world;
  const pick = closings(programme);
  const found = left(desk).map((segment) => ({
    segment,
    all: segment.unsure ? [] : segment.nodes.flatMap(pick),
  }));
  const named = found.flatMap(({ all }) => (outcomesIn(all).length === 1 ? namedIn(all) : []));
  return found.flatMap(({ segment, all }) => {
    if (all.length === 0) return [];
    take(desk, 'outcome', segment);
    // "medicinsk rehab" is a detail of two.
    const isNamed = named.length > 0 || namedIn(all).length > 0;
    if (!isNamed && outcomesIn(all).length > 1) desk.assumed.push({ field: 'outcome', why: 'of-several' });
    if (all.some(({ detail }) => detail !== undefined)) take(desk, 'detail', segment);
    return meantOf(all, named, programme).map(
      (outcome) => all.find((one) => one.outcome === outcome && one.detail !== undefined) ?? { outcome },
    );
  });
}

/**
 * Which outcomes some words mean: of several that have the same detail the one that is named beside it ("annat: medicinsk rehab"), else
 * that which the words name, else that which says enough without one. Of more it is asked which.
 */
function meantOf(all: readonly Closing[], named: readonly Outcome[], programme: Programme): Outcome[] {
  const any = outcomesIn(all);
  const whole = any.filter((one) => !outcomesOf(programme).byCode.get(one)?.needsDetail);
  const ways = [any.filter((one) => named.includes(one)), namedIn(all), whole];
  return ways.find((them) => them.length > 0) ?? any;
}

function outcomesIn(all: readonly Closing[]): Outcome[] {
  return [...new Set(all.map(({ outcome }) => outcome))];
}

/** Those that are named, not told by a detail of theirs. */
function namedIn(all: readonly Closing[]): Outcome[] {
  return outcomesIn(all.filter(({ detail }) => detail === undefined));
}

/** "lön efter", "efter: lön". */
function labelledIncome(desk: Desk) {
  const labelled = has('income', 'bare-income');
  const segment = beforeLabel(desk, 'income-after', labelled) ?? afterLabel(desk, 'income-after', labelled);
  const value = segment?.nodes.flatMap((node) => income(node) ?? [])[0];
  const other = left(desk).some(
    (one) => one !== segment && has('income')(one) && !has('outcome', 'detail')(one),
  );
  if (!segment || value === undefined || other) return undefined;
  take(desk, 'incomeAfter', segment);
  return value;
}

function bareIncome(desk: Desk) {
  if (left(desk).some(has('incomes'))) desk.blank.add('incomeAfter');
  use(desk, (segment) => isLabel(segment, 'income-after', 'income'));
  return takeOne(desk, income, 'incomeAfter', (value) => INCOME_NAMES[value]);
}

/** "nästa steg vården". What is said of it and is no step of the programme's is asked about. */
function labelledStep(desk: Desk): string | undefined {
  const known = desk.world.programme.nextSteps;
  const pick = listed('step', known);
  // "går vidare till lönebidrag" is the outcome.
  const segment = afterLabel(desk, 'next-step', (one) => !has('comma', 'stop', 'outcome', 'detail')(one));
  const value = segment?.nodes.flatMap((node) => pick(node) ?? [])[0];
  if (segment) {
    take(desk, 'nextStep', segment);
    if (value === undefined)
      desk.problems.push({ code: 'unknown-value', field: 'nextStep', value: segment.text, known });
  }
  use(desk, (one) => isLabel(one, 'next-step') || means('do:continue')(one));
  return value;
}
