import type { Case, CaseBase, Closed } from '../src/domain/case/case.js';
import { GENDERS, INCOMES } from '../src/domain/codes.js';
import { addDays, day } from '../src/domain/day.js';
import type { Programme } from '../src/domain/programme.js';
import { UNKNOWN_FACTS } from '../src/domain/schema/fields.js';

/** The day on which the random registers stand, inside a reporting year and a half. */
export const TODAY = day('2024-03-15');
const FIRST = day('2021-06-20');
const DAYS = 990;

/** A register of 5 to 60 cases, or so many, in every stage, few of them of gender X or of the rarer referrers, as in life. */
export function randomRegister(
  random: () => number,
  programme: Programme,
  size = 5 + Math.floor(random() * 56),
): ReadonlyMap<string, Case> {
  const pick = <T>(from: readonly T[], skew = 1): T => from[Math.floor(random() ** skew * from.length)] as T;
  const referrers = programme.referrers.map(({ code }) => code);
  const outcomes = programme.outcomes.map(({ code }) => code);
  const cases = new Map<string, Case>();
  for (let number = 1; number <= size; number++) {
    const referred = addDays(FIRST, Math.floor(random() * DAYS));
    const enrolled = addDays(referred, Math.floor(random() ** 2 * 120));
    const closed = addDays(enrolled, Math.floor(random() * 500));
    const code = `K21-${String(number).padStart(3, '0')}`;
    const base: CaseBase = {
      ...UNKNOWN_FACTS,
      code,
      gender: pick(GENDERS, 1.6),
      birthYear: random() < 0.05 ? undefined : 1960 + Math.floor(random() * 46),
      birthYearAbout: false,
      referrer: pick(referrers, 1.4),
      income: random() < 0.1 ? undefined : pick(INCOMES, 1.8),
      incomeSince: random() < 0.2 ? undefined : addDays(enrolled, -Math.floor(random() * 2500)),
      visit: undefined,
      consents: [],
      revision: 1,
    };
    const course = { trialUntil: enrolled, trialPassed: undefined, lastFollowUp: undefined };
    const rest = {
      bookedFollowUp: undefined,
      lastReview: undefined,
      activities: [],
      situations: [],
      steps: [],
    };
    const stage =
      enrolled > TODAY ? 'waiting' : random() < 0.1 ? 'declined' : closed > TODAY ? 'enrolled' : 'closed';
    if (stage === 'waiting')
      cases.set(code, { ...base, stage, referred: referred > TODAY ? TODAY : referred });
    else if (stage === 'declined')
      cases.set(code, { ...base, stage, referred, declined: enrolled, detail: undefined });
    else if (stage === 'enrolled')
      cases.set(code, { ...base, ...course, ...rest, stage, referred, enrolled });
    else {
      const end: Pick<Closed, 'outcome' | 'detail' | 'nextStep' | 'incomeAfter' | 'held'> = {
        outcome: pick(outcomes, 1.3),
        detail: undefined,
        nextStep: undefined,
        incomeAfter: undefined,
        held: [],
      };
      cases.set(code, { ...base, ...course, ...rest, ...end, stage, referred, enrolled, closed });
    }
  }
  return cases;
}
