import type { Answer, NotUnderstood } from './answer.js';
import { answerCase } from './answer-case.js';
import { answerCases } from './answer-cases.js';
import { type Bag, bagOf } from './bag.js';
import { caseQuestion } from './case-question.js';
import { casesQuestion } from './cases-question.js';
import { nearestQuestions } from '../answers/gate/nearest.js';
import { type AskContext, judgingFor, mayList } from './context.js';
import { decline } from './decline.js';
import { type Failure, failure, isFailure } from './failure.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import {
  answerMeeting,
  answerPlaces,
  answerRule,
  meetingQuestion,
  placesQuestion,
} from './other-questions.js';
import type { Query } from './query.js';
import { MAX_LENGTH, read } from './read.js';
import { ruleOf } from './rules.js';
import { settle } from './slots.js';
import { ever, notADate } from './spans.js';
import { suggestionsFor } from './suggestions.js';
import { unframed } from './unframed.js';
import { containsPersonnummer } from '../text/personnummer.js';

/** A question as it was understood, or why it was not; with its pieces, for suggestions. */
export interface Parsed {
  readonly result: Query | Failure;
  readonly bag: Bag | undefined;
  readonly corrected: Readonly<Record<string, string>>;
}

/**
 * Answers a question about the register in Swedish (DESIGN 9), or says why it does not. Nothing is guessed: a word that
 * cannot be placed and could change the figure holds the answer back. Pure: the same question always gives the same
 * answer.
 */
export function ask(text: string, context: AskContext): Answer | NotUnderstood {
  const parsed = parse(text, context);
  return answerParsed(parsed, context);
}

/** Answers what has been parsed, or declines it. */
export function answerParsed(
  { result, bag, corrected }: Parsed,
  context: AskContext,
): Answer | NotUnderstood {
  const answer = isFailure(result) ? result : answerQuery(result, context, corrected);
  const understands = (question: string) => {
    const { result: other } = parse(question, context);
    return !isFailure(other) && !isFailure(answerQuery(other, context));
  };
  const judging = judgingFor(context);
  if (!isFailure(answer))
    return judging
      ? { ...answer, alternatives: answer.alternatives.filter(({ question }) => understands(question)) }
      : answer;
  const nearest =
    judging && !isFailure(result) && result.kind === 'cases' ? nearestQuestions(result, judging) : [];
  return decline(answer, suggestionsFor(bag, answer, context, understands, nearest));
}

/** Answers a typed query for a role. */
export function answerQuery(
  query: Query,
  context: AskContext,
  corrected: Readonly<Record<string, string>> = {},
): Answer | Failure {
  switch (query.kind) {
    case 'cases': {
      const { figure, filters } = query;
      const named = figure.type === 'list' || figure.type === 'who-min' || figure.type === 'who-max';
      const secret = filters.some((filter) => filter.on === 'protected');
      if (named && (!mayList(context) || secret)) return failure('not-allowed');
      return answerCases(query, context, corrected);
    }
    case 'case':
      return answerCase(query, context, corrected);
    case 'places':
      return answerPlaces(query, context);
    case 'meeting':
      return answerMeeting(query, context);
    case 'rule':
      return answerRule(query, context);
  }
}

/** A text as a typed query. */
export function parse(text: string, context: AskContext): Parsed {
  if (containsPersonnummer(text)) return { result: failure('personnummer'), bag: undefined, corrected: {} };
  const { list: units, lexicon } = knownOf(context);
  const firstDay = () => ever(context.cases, context.today).from;
  const question = text.length > MAX_LENGTH ? text : unframed(text);
  const reading = read(question, { ...context, lexicon, firstDay });
  if (!reading) return { result: failure('too-long'), bag: undefined, corrected: {} };
  const corrected = Object.fromEntries(reading.corrected);
  const first = bagOf(reading.items);
  const barred = barredBy(first);
  if (barred) return { result: barred, bag: first, corrected };
  const bag = bagOf(settle(reading.items, units));
  return { result: understand(bag, question, context), bag, corrected };
}

function understand(bag: Bag, text: string, context: AskContext): Query | Failure {
  const rule = ruleOf(bag);
  if (rule !== undefined) return { kind: 'rule', rule };
  if (bag.all('rule').some((item) => /^vad ar (en|ett)$/u.test(item.word))) return failure('no-measure');
  const impossible = bag.all('period').find((item) => item.period?.kind === 'impossible');
  if (impossible) return notADate(impossible);
  const sent = bag.first('sent-to');
  if (sent) return failure('sent-to', sent.raw);
  const unknown = bag.all('unknown', 'ambiguous');
  if (unknown.length > 0) return unclear(bag);
  const ground = { programme: context.programme, today: context.today };
  const future = bag
    .all('period')
    .find((item) => item.period?.kind !== 'impossible' && item.period?.future === true);
  if (future && !bag.hasPopulation('follow-ups', 'reviews', 'trials-due') && !bag.has('meeting'))
    return failure('future', future.raw);
  return (
    caseQuestion(bag, context.cases) ??
    placesQuestion(bag) ??
    meetingQuestion(bag, text, context.today) ??
    casesQuestion(bag, ground, context.cases)
  );
}

/** What is never answered, whatever else the question has in it. */
function barredBy(bag: Bag): Failure | undefined {
  const topic = bag.first('topic');
  if (topic) return failure(topic.value as Failure['reason'], topic.raw);
  if (bag.has('name')) return failure('name');
  const near = bag.all('near-alias');
  return near.length > 0 ? failure('alias-near', ...near.map((item) => item.value)) : undefined;
}

function unclear(bag: Bag): Failure {
  const unknown = bag.all('unknown');
  if (unknown.length > 0) return failure('unknown-words', ...unknown.map((item) => item.raw));
  const [first] = bag.all('ambiguous');
  const readings = first?.value.includes('|') ? first.value.split('|') : [first?.value ?? ''];
  return failure('ambiguous', ...readings);
}

/** A register's units and the lexicon with them, kept until the register has a unit that is not among them. */
interface Known {
  readonly programme: AskContext['programme'];
  readonly position: number | undefined;
  readonly units: ReadonlySet<string>;
  readonly list: readonly string[];
  readonly lexicon: Lexicon;
}

const known = new WeakMap<AskContext['cases'], Known>();

/** The units that the programme lists and the register knows, and every word that is understood with them. */
function knownOf({ programme, cases, position }: AskContext): Known {
  const before = known.get(cases);
  const same = position !== undefined && before?.position === position;
  if (before?.programme === programme && (same || hasAll(before.units, cases))) {
    known.set(cases, { ...before, position });
    return before;
  }
  const units = new Set(Object.values(programme.units).flat());
  for (const it of cases.values()) if (it.unit !== undefined) units.add(it.unit);
  const list = [...units];
  const now = { programme, position, units, list, lexicon: lexiconOf(programme, list) };
  known.set(cases, now);
  return now;
}

function hasAll(units: ReadonlySet<string>, cases: AskContext['cases']): boolean {
  for (const it of cases.values()) if (it.unit !== undefined && !units.has(it.unit)) return false;
  return true;
}
