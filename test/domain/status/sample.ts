import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../../src/domain/case/case.js';
import type { Gender, Income } from '../../../src/domain/codes.js';
import { day, type Day } from '../../../src/domain/day.js';
import type { Outcome } from '../../../src/domain/schema/outcomes.js';
import { UNKNOWN_FACTS } from '../../../src/domain/schema/fields.js';

/** Facts of a case as a test states them; the stage follows from the days that are given. */
export interface Facts {
  code?: string;
  gender?: Gender;
  birthYear?: number | undefined;
  referrer?: string;
  unit?: string | undefined;
  income?: Income | undefined;
  incomeSince?: Day | undefined;
  referred: Day;
  enrolled?: Day | undefined;
  closed?: Day | undefined;
  declined?: Day | undefined;
  outcome?: Outcome | undefined;
  detail?: string | undefined;
  incomeAfter?: Income | undefined;
  earlierCase?: string | undefined;
  activities?: { kind: string; from: Day }[];
  situations?: { on: Day; statuses: string[]; hours?: number }[];
}

let next = 1;

/** A case in the stage that its days say. */
export function caseOf(facts: Facts): Case {
  const base = {
    ...UNKNOWN_FACTS,
    code: facts.code ?? `K20-${String(next++).padStart(3, '0')}`,
    gender: facts.gender ?? 'K',
    birthYear: facts.birthYear,
    birthYearAbout: false,
    referrer: facts.referrer ?? 'SOC',
    unit: facts.unit,
    income: facts.income,
    incomeSince: facts.incomeSince,
    earlierCase: facts.earlierCase,
    visit: undefined,
    consents: [],
    revision: 1,
    referred: facts.referred,
  };
  if (facts.declined) return { ...base, stage: 'declined', declined: facts.declined, detail: facts.detail };
  if (!facts.enrolled) return { ...base, stage: 'waiting' };
  const enrolled = {
    ...base,
    enrolled: facts.enrolled,
    trialUntil: facts.enrolled,
    trialPassed: undefined,
    lastFollowUp: undefined,
    bookedFollowUp: undefined,
    lastReview: undefined,
    activities: (facts.activities ?? []).map((one, id) => ({
      ...one,
      id,
      to: undefined,
      place: undefined,
      hours: undefined,
    })),
    steps: [],
    situations: (facts.situations ?? []).map((one) => ({ ...one, hours: one.hours })),
  };
  if (!facts.closed) return { ...enrolled, stage: 'enrolled' };
  const { closed, outcome = 'annat', detail, incomeAfter } = facts;
  return {
    ...enrolled,
    stage: 'closed',
    closed,
    outcome,
    detail,
    nextStep: undefined,
    incomeAfter,
    held: [],
  };
}

/** The cases of a shipped sample register. */
export function sampleCases(name: string): Case[] {
  const [head = '', ...lines] = readFileSync(join('data', name), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const columns = head.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    const text = (column: string) => cells[columns.indexOf(column)]?.trim() || undefined;
    const date = (column: string) => (text(column) === undefined ? undefined : day(text(column) ?? ''));
    const declined = text('utfall') === 'ej-inskriven';
    const ended = date('avslutad');
    return caseOf({
      code: text('arende') ?? '',
      gender: text('kon') as Gender,
      birthYear: text('fodelsear') === undefined ? undefined : Number(text('fodelsear')),
      referrer: text('remittent') ?? '',
      unit: text('enhet'),
      income: text('forsorjning') as Income | undefined,
      incomeSince: date('forsorjning_sedan'),
      referred: day(text('remissdatum') ?? ''),
      enrolled: date('inskriven'),
      closed: declined ? undefined : ended,
      declined: declined ? ended : undefined,
      outcome: declined ? undefined : text('utfall'),
      detail: text('utfall_detalj'),
      incomeAfter: text('forsorjning_efter') as Income | undefined,
    });
  });
}

/** Cases as a register has them. */
export function byCode(cases: readonly Case[]): ReadonlyMap<string, Case> {
  return new Map(cases.map((it) => [it.code, it]));
}
