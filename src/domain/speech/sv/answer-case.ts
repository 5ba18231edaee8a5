import {
  ageIn,
  type Case,
  consentsAt,
  enrolledAt,
  inTrialAt,
  referredOn,
  waitingAt,
  wasEnrolled,
} from '../../case/case.js';
import { GENDER_NAMES, INCOME_NAMES } from '../../codes.js';
import { type Day, daysBetween } from '../../day.js';
import { followUpDue, reviewDue } from '../../due.js';
import { outcomeName, referrerName } from '../../programme.js';
import { dayInWords, dayLong, dayPlain, decimal, lateness, list, spanText } from '../../text/swedish.js';
import type { Answer, AnswerUnit, AnswerValue } from '../../answers/answer.js';
import { areDetailsVisible, type AskContext, isVisible } from '../../answers/context.js';
import { type Failure, failure } from '../../schema/failure.js';
import { inUnit } from '../../answers/measures.js';
import { plain } from './answer-others.js';
import { consentTo } from './wording.js';
import type { CaseFact, Query } from '../../schema/query.js';

type CaseQuery = Extract<Query, { kind: 'case' }>;

/** Facts that are details of a case: told in a personal chat only (DESIGN 10). */
const DETAILS: ReadonlySet<CaseFact> = new Set<CaseFact>([
  'age',
  'income',
  'gender',
  'has-consent',
  'consents',
  'unit',
  'outcome',
]);

/** A question about one case. A case that the role may not see is refused as if it were not allowed, never as missing. */
export function answerCase(
  query: CaseQuery,
  context: AskContext,
  corrected: Readonly<Record<string, string>>,
): Answer | Failure {
  const it = context.cases.get(query.code);
  if (!it) return failure('unknown-case', query.code);
  if (!isVisible(it, context) || (DETAILS.has(query.fact) && !areDetailsVisible(it, context)))
    return failure('not-allowed', query.code);
  const found = factOf(it, query, context);
  if (!found) return failure('no-data', query.code, FACT_NAMES[query.fact]);
  const name = it.alias === undefined ? it.code : `${it.alias} (${it.code})`;
  const text = told(name, query, found, context);
  const interpretation = `${it.code} · ${FACT_NAMES[query.fact]}`;
  const { value, unit } = found;
  return { ...plain({ query, interpretation, value, unit, text }), cases: [it.code], corrected };
}

/** What is asked with yes or no, as a verb and its rest. */
const YES_OR_NO: Partial<Record<CaseFact, readonly [verb: string, rest: string]>> = {
  'is-enrolled': ['är', 'inskriven i dag'],
  'is-waiting': ['står', 'i kö i dag'],
  'is-closed': ['är', 'avslutad'],
  'is-in-trial': ['är', 'i prövotid i dag'],
  'has-consent': ['har', 'samtycke'],
};

function told(name: string, { fact, to }: CaseQuery, found: Found, { programme }: AskContext): string {
  const asked = YES_OR_NO[fact];
  if (found.sentence !== undefined) return `${name} ${found.sentence}.`;
  if (!asked) return `${name}: ${FACT_NAMES[fact]} **${found.told}**.`;
  const [verb, rest] = asked;
  const whom = consentTo({ to }, programme);
  return found.told === 'ja'
    ? `**Ja.** ${name} ${verb} ${rest}${whom}.`
    : `**Nej.** ${name} ${verb} inte ${rest}${whom}.`;
}

interface Found {
  readonly value: AnswerValue;
  readonly unit: AnswerUnit;
  readonly told: string;
  /** The whole of it after the name, where it is no name and value. */
  readonly sentence?: string;
}

function factOf(it: Case, { fact, unit, to }: CaseQuery, context: AskContext): Found | undefined {
  const { programme, today } = context;
  switch (fact) {
    case 'age': {
      const age = ageIn(it, today);
      return age === undefined ? undefined : { value: age, unit: 'years', told: `${age} år` };
    }
    case 'referrer':
      return { value: [it.referrer], unit: 'text', told: referrerName(programme, it.referrer) };
    case 'unit':
      return it.unit === undefined ? undefined : { value: [it.unit], unit: 'text', told: it.unit };
    case 'income':
      return (
        it.income && {
          value: [it.income],
          unit: 'text',
          told: INCOME_NAMES[it.income].toLocaleLowerCase('sv'),
        }
      );
    case 'gender':
      return { value: [it.gender], unit: 'text', told: GENDER_NAMES[it.gender].toLocaleLowerCase('sv') };
    case 'outcome':
      return it.stage === 'closed'
        ? { value: [it.outcome], unit: 'text', told: outcomeName(programme, it.outcome) }
        : undefined;
    case 'is-enrolled':
      return yesNo(enrolledAt(it, today));
    case 'is-waiting':
      return yesNo(waitingAt(it, today));
    case 'is-closed':
      return yesNo(it.stage === 'closed' && it.closed <= today);
    case 'is-in-trial':
      return yesNo(inTrialAt(it, today));
    case 'has-consent': {
      const given = consentsAt(it, today);
      return yesNo(to === undefined ? given.length > 0 : given.includes(to));
    }
    case 'consents': {
      const given = [...consentsAt(it, today)];
      const told = list(given.map((code) => referrerName(programme, code)));
      return given.length > 0 ? { value: given, unit: 'text', told } : { ...NO_CONSENT, value: given };
    }
    case 'time-waiting':
    case 'time-enrolled':
      return lengthOf(it, fact, unit, today);
    default:
      return dateOf(it, fact, context);
  }
}

const NO_CONSENT = { unit: 'text', told: 'inget', sentence: 'har inte samtycke till någon' } as const;

function yesNo(so: boolean): Found {
  return { value: [so ? 'ja' : 'nej'], unit: 'text', told: so ? 'ja' : 'nej' };
}

function lengthOf(
  it: Case,
  fact: 'time-waiting' | 'time-enrolled',
  asked: CaseQuery['unit'],
  today: Day,
): Found | undefined {
  const waiting = fact === 'time-waiting';
  const from = waiting ? referredOn(it) : wasEnrolled(it) ? it.enrolled : undefined;
  if (from === undefined) return undefined;
  const until = waiting
    ? wasEnrolled(it)
      ? it.enrolled
      : it.stage === 'declined'
        ? it.declined
        : today
    : it.stage === 'closed'
      ? it.closed
      : today;
  const unit = asked ?? (waiting ? 'days' : 'months');
  const value = inUnit(daysBetween(from, until), unit);
  const names = { days: 'dagar', months: 'månader', years: 'år' } as const;
  const told = `${decimal(value, unit === 'days' ? 0 : 1)} ${names[unit]}`;
  const stands = until === today;
  const verb = waiting
    ? stands
      ? 'har stått i kö'
      : 'stod i kö'
    : stands
      ? 'har varit inskriven'
      : 'var inskriven';
  const days = stands ? `sedan ${dayPlain(from, today)}` : spanText(from, until);
  return { value, unit, told, sentence: `${verb} i **${told}**, ${days}` };
}

function dateOf(it: Case, fact: CaseFact, { programme, today }: AskContext): Found | undefined {
  const day = dayOf(it, fact, programme, today);
  if (day === undefined) return undefined;
  const told = `${dayLong(day, today)}${isNear(day, today) ? ` (${dayInWords(day, today)})` : ''}`;
  const late = LATE[fact];
  return {
    value: day,
    unit: 'date',
    told,
    ...(late &&
      day < today && { sentence: `${late} **${dayLong(day)}**, ${lateness(daysBetween(today, day))}` }),
  };
}

/** What should have been, of a day that has passed. */
const LATE: Partial<Record<CaseFact, string>> = {
  'follow-up': 'skulle ha följts upp',
  review: 'skulle ha stämts av',
};

/** Soon enough for "om 3 dagar"; later the words would be the date again. */
function isNear(day: Day, today: Day): boolean {
  return day >= today && daysBetween(today, day) <= 14;
}

function dayOf(it: Case, fact: CaseFact, programme: AskContext['programme'], today: Day): Day | undefined {
  if (fact === 'referred') return referredOn(it);
  if (fact === 'visit') return it.visit?.on;
  if (fact === 'declined') return it.stage === 'declined' ? it.declined : undefined;
  if (!wasEnrolled(it)) return undefined;
  const open = it.stage === 'enrolled' || it.closed > today;
  switch (fact) {
    case 'enrolled':
      return it.enrolled;
    case 'closed':
      return it.stage === 'closed' ? it.closed : undefined;
    case 'follow-up':
      return open ? followUpDue(it, programme) : undefined;
    case 'review':
      return open ? reviewDue(it, programme) : undefined;
    case 'last-follow-up':
      return it.lastFollowUp;
    case 'last-review':
      return it.lastReview;
    case 'trial-until':
      return it.trialUntil;
    default:
      return undefined;
  }
}

const FACT_NAMES: Readonly<Record<CaseFact, string>> = {
  'follow-up': 'nästa uppföljning',
  'last-follow-up': 'senaste uppföljning',
  review: 'nästa halvårsavstämning',
  'last-review': 'senaste halvårsavstämning',
  enrolled: 'inskriven',
  referred: 'remitterad',
  closed: 'avslutad',
  declined: 'tackade nej',
  'trial-until': 'prövotidens sista dag',
  visit: 'studiebesök',
  'time-waiting': 'väntetid',
  'time-enrolled': 'tid som inskriven',
  age: 'ålder i år',
  referrer: 'remitterad av',
  unit: 'enhet',
  income: 'försörjning vid remissen',
  outcome: 'utfall',
  gender: 'kön',
  'is-enrolled': 'inskriven i dag',
  'is-waiting': 'i kö i dag',
  'is-closed': 'avslutad',
  'is-in-trial': 'i prövotid i dag',
  'has-consent': 'samtycke',
  consents: 'samtycke till',
};
