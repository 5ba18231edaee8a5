import type { Programme } from '../../programme.js';
import { areResults, isDropout } from '../../schema/outcomes.js';
import type { Measure } from '../../schema/measures.js';
import type { Population } from '../../schema/query.js';
import {
  all,
  type Desk,
  filtersSaid,
  has,
  hasPopulation,
  isA,
  isJoint,
  type Piece,
  populations,
} from './desk.js';

const BY_MEASURE: Partial<Record<Measure, string>> = {
  throughput: 'throughput',
  benefits: 'benefits',
  age: 'age',
  wait: 'waiting',
};
const BY_POPULATION: Partial<Record<Population, string>> = {
  declined: 'declined',
  'follow-ups': 'follow-up',
  reviews: 'review',
  waiting: 'waiting',
  closed: 'closed',
  enrolled: 'enrolled',
  referred: 'referrers',
  'trials-due': 'trial',
};
/** "vad är": as often before a figure as before a rule. */
const WEAK = [
  ...['vad ar', 'vad ar det for', 'vad ar en', 'vad ar ett', 'vad e', 'vad e en', 'vad e ett'],
  ...['vad galler', 'hur fungerar'],
];

/** Which rule a question is about, if it is about one. "Vad är medelåldern?" is not: it asks for a figure. */
export function ruleOf(desk: Desk, programme: Programme): string | undefined {
  if (has(desk, 'case', 'unknown', 'name')) return undefined;
  // "varför visas inte männen?", "varför får jag inte veta hur många som står i kö?", "vad får jag se?"
  const isHiding =
    has(desk, 'why', 'rule') || desk.pieces.every((one) => isJoint(one) || isA(one, 'masking'));
  if (has(desk, 'masking') && isHiding) return 'masking';
  // "varför slutade de?" asks of them, and no rule tells it.
  if (
    has(desk, 'why') &&
    !has(desk, 'share') &&
    all(desk, 'pronoun').some(({ node }) => node.value === 'them')
  )
    return undefined;
  // "varför blev resultatet sämre?", "varför har vi så många?": why it is so, not how it is counted.
  if (has(desk, 'why') && (has(desk, 'more', 'fewer') || (has(desk, 'count', 'list') && !has(desk, 'share'))))
    return undefined;
  const [age] = filtersSaid(desk);
  // "får man vara 15 år hos oss?"
  if (has(desk, 'anybody') && age?.on === 'age' && !has(desk, 'count', 'list', 'pop')) return 'age';
  const told = mayRefer(desk) ?? ruleAsked(desk) ?? nationalAsked(desk);
  if (told !== undefined) return told;
  if (has(desk, 'goal') && (has(desk, 'period') || filtersSaid(desk).length > 0)) return undefined;
  if (has(desk, 'goal'))
    return has(desk, 'rule', 'why', 'joint', 'is') || desk.pieces.length === 1 ? 'goal' : undefined;
  const strong = has(desk, 'why') || all(desk, 'rule').some((piece) => !isWeak(piece));
  if (!strong && !has(desk, 'rule')) return undefined;
  const figure = has(
    desk,
    'period',
    'mean',
    'median',
    'count',
    'list',
    'share',
    'min',
    'max',
    'most',
    'least',
    'dim',
    'mean-age',
    'median-age',
  );
  const filters = filtersSaid(desk);
  if (!strong && (figure || filters.some(({ on }) => on === 'gender'))) return undefined;
  const outcomes = filters.flatMap((filter) => (filter.on === 'outcome' ? filter.in : []));
  const dropouts = outcomes.filter((one) => isDropout(programme, one));
  if (dropouts.length > 0) return dropouts.length === outcomes.length ? 'dropout' : 'result';
  if (outcomes.length > 1 || areResults(programme, outcomes) || has(desk, 'result-share')) return 'result';
  if (has(desk, 'why') && has(desk, 'share') && has(desk, 'num')) return 'result';
  if (filters.some(({ on }) => on === 'trial' || on === 'late-trial')) return 'trial';
  if (filters.some(({ on }) => on === 'consent')) return 'consent';
  if (filters.some(({ on }) => on === 'length')) return 'long-stay';
  const [measure] = all(desk, 'measure');
  if (measure)
    return strong || !/(?:en|et|n)$/u.test(measure.word) || measure.word.endsWith('ning')
      ? BY_MEASURE[measure.node.value as Measure]
      : undefined;
  if (has(desk, 'capacity')) return strong ? 'capacity' : undefined;
  if (has(desk, 'period'))
    return all(desk, 'period').some(({ word }) => word.startsWith('period')) ? 'period' : undefined;
  const [population] = populations(desk);
  if (population !== undefined) return BY_POPULATION[population];
  return all(desk, 'dim').some(({ node }) => node.value === 'referrer') ? 'referrers' : undefined;
}

/** "vad är" before what is asked for as a figure. */
export function isWeak({ word }: Piece): boolean {
  return WEAK.includes(word);
}

/** "hur lång är prövotiden", "hur ofta görs uppföljning", "vilka åldrar tar ni emot". */
function ruleAsked(desk: Desk): string | undefined {
  const aged =
    all(desk, 'dim').some(({ node }) => node.value === 'age') ||
    all(desk, 'measure').some(({ node }) => node.value === 'age') ||
    has(desk, 'howold');
  if (has(desk, 'accepts')) return aged ? 'age' : undefined;
  if (has(desk, 'period', 'count', 'list', 'stayed', 'measure')) return undefined;
  const filters = filtersSaid(desk);
  if (has(desk, 'howlong') && filters.length > 0 && filters.every(({ on }) => on === 'trial')) return 'trial';
  if (!has(desk, 'howoften')) return undefined;
  return hasPopulation(desk, 'reviews')
    ? 'review'
    : hasPopulation(desk, 'follow-ups')
      ? 'follow-up'
      : undefined;
}

/** "52 %: är det bra?", "hur står vi oss mot landet?": nothing but the result, a figure and the question. */
function nationalAsked(desk: Desk): string | undefined {
  const isAsked = (piece: Piece) =>
    isJoint(piece) ||
    isA(piece, 'judge', 'nation', 'num', 'share', 'share-sign', 'result-share', 'rule', 'pronoun', 'sign') ||
    (isA(piece, 'filter') && piece.node.filter.on === 'outcome');
  const isResult =
    has(desk, 'share', 'share-sign', 'result-share') ||
    all(desk, 'sign').some(({ raw }) => raw === '%') ||
    filtersSaid(desk).length > 0;
  const isJudged = has(desk, 'nation') || (has(desk, 'judge') && isResult);
  return isJudged && desk.pieces.every(isAsked) ? 'national' : undefined;
}

const MAY = ['far', 'kan', 'brukar'];
const MUST = ['maste', 'ska', 'far', 'kan'];

/** "vem får remittera", "hur gammal måste man vara". */
function mayRefer(desk: Desk): string | undefined {
  if (has(desk, 'period', 'count')) return undefined;
  const says = (words: readonly string[]) =>
    desk.pieces.some(({ word }) => word.split(' ').some((one) => words.includes(one)));
  const referring = hasPopulation(desk, 'referred') || has(desk, 'refer-verb');
  if (referring && has(desk, 'who', 'list', 'show') && says(MAY)) return 'referrers';
  const aged = has(desk, 'howold') || all(desk, 'measure').some(({ node }) => node.value === 'age');
  const anybody = has(desk, 'anybody', 'pronoun');
  return aged && anybody && says(MUST) ? 'age' : undefined;
}
