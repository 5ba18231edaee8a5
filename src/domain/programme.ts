import * as z from 'zod';
import { INCOMES, type Referrer } from './codes.js';
import type { Day } from './day.js';
import { dayData } from './day-data.js';
import { USUAL_OUTCOMES } from './programmes/usual-outcomes.js';
import { type Outcome, outcomesOf, outcomesSchema } from './schema/outcomes.js';
import { list } from './text/swedish.js';

/**
 * A programme's rules as data (DESIGN part 4): validated once when read, trusted after. A rule that has changed
 * carries the day from which each value holds; the earliest has none.
 */
const months = z.number().int().min(0).max(60);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const dated = z.array(z.strictObject({ from: dayData.optional(), months })).min(1);

const coded = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  short: z.string().optional(),
});
const step = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  levels: z.array(z.string().min(1)).min(2).max(5),
});
const band = z.strictObject({ from: z.number().int(), to: z.number().int() });

export const programmeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]+$/),
  name: z.string(),
  place: z.string(),
  prefix: z.string().regex(/^[A-ZÅÄÖ]+$/),
  /** Age at referral, and the upper age at enrolment where that is lower. Years, inclusive. */
  age: z.strictObject({ min: z.number(), max: z.number(), maxAtEnrolment: z.number().optional() }),
  bands: z.array(band).min(1),
  capacity: z.number().int().positive(),
  referrers: z.array(coded).min(1),
  /** The authorities that consents can be given to. */
  authorities: z.array(z.string()).min(1),
  units: z.record(z.string(), z.array(z.string())),
  outcomes: outcomesSchema(USUAL_OUTCOMES),
  declinedDetails: z.array(z.string()),
  incomes: z.array(z.enum(INCOMES)),
  trialMonths: dated,
  followUpMonths: months,
  reviewMonths: months,
  longStayMonths: months,
  /** Nothing recorded for so many days, though nothing is overdue, is quiet. */
  quietDays: z.number().int().min(1).default(45),
  /** How far ahead what is due is listed, in days. */
  dueDays: z.number().int().min(0),
  activities: z.array(z.string()),
  workplaces: z.array(z.string()),
  nextSteps: z.array(z.string()),
  exclusions: z.array(z.string()),
  meeting: z.strictObject({
    /** A day in the series; with its weekday and the number of weeks between, it names every meeting. */
    seriesDay: dayData,
    everyWeeks: z.number().int().min(1).max(4),
    time,
    postMinutesBefore: z.number().int().min(0).max(600),
    /** Eves on which the team does not meet, beside the red days. */
    closedEves: z.array(z.string()),
  }),
  /** First month of the reporting year, 1–12. */
  yearStartsInMonth: z.number().int().min(1).max(12),
  goal: z.strictObject({ text: z.string(), resultShare: z.number().min(0).max(1).optional() }),
  /** The survey that is given at a closure; only how many is kept. */
  survey: z.string().optional(),
  /** What is noted of how far somebody has come, each in coded levels from the least: never health (DESIGN 15). */
  steps: z.array(step).max(5).optional(),
  /** Parallel statuses recorded at follow-ups, for programmes that use them (Lund). */
  situations: z.array(coded).optional(),
  situationGoal: z
    .strictObject({ share: z.number(), hoursAWeek: z.number(), atEmploymentService: z.array(z.string()) })
    .optional(),
  masking: z.enum(['contract', 'strict', 'off']),
});

export type Programme = z.infer<typeof programmeSchema>;

/** Months of trial for an enrolment on a day: the rule with the latest `from` not after it. */
export function trialMonths(programme: Programme, enrolled: Day): number {
  const rules = programme.trialMonths.filter((rule) => rule.from === undefined || rule.from <= enrolled);
  return rules.at(-1)?.months ?? 0;
}

/** What users read for a referrer's code; the code itself where the programme has no name for it. */
export function referrerName(programme: Programme, code: Referrer): string {
  return programme.referrers.find((referrer) => referrer.code === code)?.name ?? code;
}

/** What users read for an outcome's code; the code itself where the programme has it no more. */
export function outcomeName(programme: Programme, code: Outcome): string {
  return outcomesOf(programme).byCode.get(code)?.name ?? code;
}

/** An outcome in the middle of a sentence: "arbete"; of one with a plain name after it, "tidigt avhopp". */
export function outcomeInWords(programme: Programme, code: Outcome): string {
  const name = outcomeName(programme, code);
  return (/\((.+)\)$/.exec(name)?.[1] ?? name).toLocaleLowerCase('sv');
}

/** An outcome on a row of closures: "avslutad till arbete". */
export function outcomeOnRow(programme: Programme, code: Outcome): string {
  const row = outcomesOf(programme).byCode.get(code);
  return row?.row ?? `avslutad${row?.class === 'result' ? ' till' : ','} ${outcomeInWords(programme, code)}`;
}

/** The outcomes in the result, named in a sentence: "arbete, studier eller annan arbetslivsinriktad rehab". */
export function resultsInWords(
  { outcomes }: Programme,
  as: 'name' | 'short' | 'full' = 'name',
  joint = 'eller',
): string {
  const results = outcomes.filter((one) => one.class === 'result');
  return list(
    results.map((one) => (one[as] ?? one.name).toLocaleLowerCase('sv')),
    joint,
  );
}

/** By age, the label of its band: of a programme's bands it is asked several times a case. */
const labelsByAge = new WeakMap<Programme['bands'], readonly string[]>();

/** The label of an age's band ("31-45"), or `other` when it is unknown or in none. */
export function bandOf({ bands }: Pick<Programme, 'bands'>, age: number | undefined): string {
  let labels = labelsByAge.get(bands);
  if (!labels) {
    const made: string[] = [];
    for (const band of bands.toReversed())
      for (let at = band.from; at <= band.to; at++) made[at] = labelOf(band);
    labelsByAge.set(bands, (labels = made));
  }
  return (age === undefined ? undefined : labels[age]) ?? 'other';
}

/** The labels of bands, in their order. */
export function bandLabels({ bands }: Pick<Programme, 'bands'>): readonly string[] {
  return bands.map(labelOf);
}

function labelOf({ from, to }: Programme['bands'][number]): string {
  return `${from}-${to}`;
}

/** A programme as a team's own: several teams may work by the same rules, and each is called what it is called. */
export function called(programme: Programme, name: string | undefined): Programme {
  return name === undefined ? programme : { ...programme, name };
}
