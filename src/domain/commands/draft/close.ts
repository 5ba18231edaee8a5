import { INCOME_NAMES, type Outcome } from '../../codes.js';
import { outcomeName } from '../../programme.js';
import {
  afterLabel,
  beforeLabel,
  type DayRule,
  dayOrToday,
  type Desk,
  firstDay,
  has,
  isLabel,
  meant,
  takeAll,
  takeOne,
  use,
} from '../desk.js';
import type { DraftOf } from '../draft.js';
import type { Line } from '../line.js';
import type { World } from '../segments.js';
import { whichCase } from '../which.js';
import { draftOf, openDesk, type Reads } from './open-desk.js';
import { unknownAfter } from './person.js';

export const CLOSE_READS: Reads = {
  vocabularies: ['outcomes', 'nextSteps', 'incomes', 'trial'],
  labels: ['income-after', 'next-step', 'outcome'],
  numbers: 'case',
};
const CLOSED: DayRule = { field: 'closed', lean: 'past', future: false };

/** `avsluta Rönnen arbete lönebidrag`, `k14 droppade av`, `avsluta Tallen sjukersättning hel, lön efter`. */
export function draftClose(line: Line, from: number, world: World): DraftOf<'close'> {
  const desk = openDesk(line, from, world, CLOSE_READS);
  const which = whichCase(desk);
  const closed = dayOrToday(desk, CLOSED, firstDay(desk, CLOSED));
  const incomeAfter = labelledIncome(desk);
  const nextStep = labelledStep(desk);
  const { outcome, detail } = outcomeOf(desk);
  use(desk, has('trial'));
  use(desk, (segment) => meant(desk, segment, 'decision')?.value === 'close');
  return draftOf('close', desk, which, {
    closed,
    outcome,
    detail,
    nextStep: nextStep ?? bareStep(desk),
    incomeAfter: incomeAfter ?? bareIncome(desk),
  });
}

/** What the words say of the outcome: the word for it, a detail that tells it, or both. */
function outcomeOf(desk: Desk): { outcome?: Outcome | undefined; detail?: string | undefined } {
  const { programme } = desk.world;
  const said = firstSense(desk);
  unknownAfter(
    desk,
    'outcome',
    'outcome',
    programme.outcomes.map((one) => one.name),
  );
  const outcomes = [...new Set(said.map((one) => one.value))];
  if (outcomes.length > 1) {
    const known = outcomes.map((one) => outcomeName(programme, one));
    desk.problems.push({ code: 'several-values', field: 'outcome', value: known.join(', '), known });
    return {};
  }
  const [outcome] = outcomes;
  const details = [...new Set([...said.flatMap((one) => one.detail ?? []), ...bareDetails(desk, outcome)])];
  if (details.length > 1) {
    desk.problems.push({
      code: 'several-values',
      field: 'detail',
      value: details.join(', '),
      known: details,
    });
    return { outcome };
  }
  if (details[0] === undefined && (outcome === 'annat' || outcome === 'dropout'))
    desk.problems.push({ code: 'needs-detail', field: 'detail', outcome: outcomeName(programme, outcome) });
  return { outcome, detail: details[0] };
}

/**
 * The outcomes written. "annat" beside another is no outcome of its own ("annat: flyttat"), nor is a dropout's detail
 * beside the word for one, nor medical rehab beside "annat".
 */
function firstSense(desk: Desk) {
  const annat = desk.segments.some((segment) => meant(desk, segment, 'outcome')?.value === 'annat');
  const found = desk.segments.flatMap((segment) => {
    const meaning = meant(desk, segment, 'outcome');
    if (!meaning) return [];
    const asDetail =
      annat && segment.meanings.some((one) => one.slot === 'detail' && one.outcome === 'annat');
    if (asDetail) return [];
    desk.used.add(segment);
    return [meaning];
  });
  return found;
}

function bareDetails(desk: Desk, outcome: Outcome | undefined): string[] {
  return desk.segments.flatMap((segment) => {
    if (desk.used.has(segment) || segment.unsure) return [];
    const fitting = segment.meanings.flatMap((one) =>
      one.slot === 'detail' && one.outcome === outcome ? [one.value] : [],
    );
    if (fitting.length > 0) desk.used.add(segment);
    return fitting;
  });
}

/** "lön efter", "efter: lön". */
function labelledIncome(desk: Desk) {
  const income = has('income');
  const segment = beforeLabel(desk, 'income-after', income) ?? afterLabel(desk, 'income-after', income);
  const value = segment && meant(desk, segment, 'income')?.value;
  if (segment && value !== undefined) desk.used.add(segment);
  return value;
}

function bareIncome(desk: Desk) {
  use(desk, (segment) => isLabel(segment, 'income-after'));
  return takeOne(
    desk,
    'income',
    'incomeAfter',
    (one) => one.value,
    (value) => INCOME_NAMES[value],
  );
}

/** "nästa steg vården". */
function labelledStep(desk: Desk): string | undefined {
  const segment = afterLabel(desk, 'next-step', has('next-step'));
  const value = segment && meant(desk, segment, 'next-step')?.value;
  if (segment && value !== undefined) desk.used.add(segment);
  return value;
}

function bareStep(desk: Desk): string | undefined {
  const steps = [...new Set(takeAll(desk, 'next-step').map((one) => one.value))];
  use(desk, (segment) => isLabel(segment, 'next-step'));
  const [only, ...more] = steps;
  if (more.length > 0) {
    desk.problems.push({ code: 'several-values', field: 'nextStep', value: steps.join(', '), known: steps });
    return undefined;
  }
  return only;
}
