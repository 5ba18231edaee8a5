import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { type Measure, measureRow } from '../../schema/measures.js';
import { type Dimension, type Filter, inResult, isInTrial } from '../../schema/query.js';
import type { Programme } from '../../programme.js';
import { all, type Desk, filtersSaid, has, hasBeen, isA, take, takes, words } from './desk.js';
import type { Chosen, Figured } from './figured.js';

/** The measure that is asked for: an age, a time; undefined where how many is asked. */
export function measureOf(desk: Desk, chosen: Chosen): Measure | Failure | undefined {
  if (takes(desk, 'youngest', 'oldest', 'mean-age', 'median-age', 'older')) {
    take(desk, 'howold');
    return 'age';
  }
  const named = [...new Set(all(desk, 'measure').map(({ node }) => node.value as Measure))];
  if (named.length > 1) return failure('conflict', ...words(all(desk, 'measure')));
  const [only] = named;
  const timed = has(desk, 'howlong', 'howlong-anybody', 'mean', 'median', 'min', 'max', 'sum');
  const queue = chosen.population === 'waiting';
  if (takes(desk, 'howlong-benefits')) return used(desk, 'benefits');
  if (only === 'wait') return queue ? used(desk, 'queue-time') : used(desk, 'wait');
  if (only === 'age' || has(desk, 'howold')) {
    if (has(desk, 'count', 'share') && !timed) return undefined;
    take(desk, 'howold');
    return used(desk, 'age');
  }
  if (only !== undefined) return used(desk, only);
  if (!timed) return undefined;
  if (has(desk, 'waited') || (queue && has(desk, 'howlong', 'min', 'max', 'mean', 'median'))) {
    take(desk, 'waited', ...(queue ? [] : (['before-enrolment'] as const)));
    return queue ? 'queue-time' : chosen.population === 'new' ? 'wait' : undefined;
  }
  const stays = takes(desk, 'stayed');
  if (
    chosen.population === 'closed' &&
    (stays || has(desk, 'howlong') || all(desk, 'howlong-anybody').length > 0)
  )
    return 'throughput';
  // "medeltal inskrivna" is how many, not how long.
  const counted = has(desk, 'mean', 'median') && !has(desk, 'howlong', 'howlong-anybody', 'min', 'max');
  if (stays) return 'stay';
  // "kortast kvar av prövotiden", "vems prövotid går ut först": not who came last.
  const [bound] = all(desk, 'min', 'max');
  if (bound && isOfTrial(desk)) return failure('unknown-words', bound.raw);
  return chosen.population === 'enrolled' && !counted ? 'stay' : undefined;
}

/** Those in trial, where nothing says that it is how long they have been there. */
function isOfTrial(desk: Desk): boolean {
  return filtersSaid(desk).some(isInTrial) && !has(desk, 'pop') && !desk.pieces.some(hasBeen);
}

function used(desk: Desk, measure: Measure): Measure {
  take(desk, 'measure', 'before-enrolment');
  if (measure === 'wait' || measure === 'queue-time') take(desk, 'waited');
  return measure;
}

function statisticOf(desk: Desk): 'mean' | 'median' | 'min' | 'max' | 'sum' {
  const found = (['median', 'min', 'max', 'sum', 'mean'] as const).filter((one) => takes(desk, one));
  if (all(desk, 'youngest').length > 0) return 'min';
  if (all(desk, 'oldest').length > 0) return 'max';
  if (all(desk, 'median-age').length > 0) return 'median';
  return found[0] ?? 'mean';
}

export function unitAsked(desk: Desk): 'days' | 'months' | 'years' | undefined {
  const [asked] = take(desk, 'howlong');
  if (asked?.word.endsWith('manga dagar')) return 'days';
  if (asked?.word.endsWith('manga manader')) return 'months';
  return asked?.word.endsWith('manga ar') ? 'years' : undefined;
}

/** A figure of a measure: its mean or median, its least or most, whose that is. */
export function measured(
  desk: Desk,
  chosen: Chosen,
  measure: Measure,
  filters: readonly Filter[],
  group: Dimension | undefined,
  programme: Programme,
): Figured | Failure {
  const [named] = take(desk, 'in-unit');
  const unit = named?.node.value ?? unitAsked(desk) ?? measureRow(measure).unit;
  take(desk, 'show');
  const statistic = statisticOf(desk);
  const plainly = statistic === 'mean' || statistic === 'median';
  if (plainly && group === undefined) take(desk, 'which');
  if (chosen.population === 'waiting' && all(desk, 'period').some(({ node }) => node.match.kind === 'span'))
    return failure('ambiguous', 'väntetid för dem i kön', 'väntetid för de nyinskrivna');
  if (measure === 'throughput' && (chosen.population !== 'closed' || has(desk, 'today')))
    return failure(
      'ambiguous',
      'genomströmningstid för de avslutade',
      'hur länge de inskrivna har varit inskrivna',
    );
  const whose = has(desk, 'who', 'list') || (has(desk, 'which') && group === undefined && !plainly);
  const extreme = statistic === 'min' || statistic === 'max';
  if (whose && extreme) {
    take(desk, 'who', 'list', 'which');
    const many = manyAsked(desk);
    const second = many === undefined && takes(desk, 'second');
    return {
      figure: {
        type: statistic === 'min' ? 'who-min' : 'who-max',
        measure,
        ...(many !== undefined && { many }),
        ...(second && { second }),
      },
      filters,
      group: undefined,
    };
  }
  if (has(desk, 'which') && group !== undefined && (extreme || has(desk, 'most', 'least'))) {
    take(desk, 'which', 'is', 'has');
    const isMost = takes(desk, 'most') || (!takes(desk, 'least') && statistic === 'max');
    const of = { type: statistic === 'median' ? ('median' as const) : ('mean' as const), measure, unit };
    const figured = averaged({ figure: of, filters, group }, desk, chosen, measure, programme);
    if (isFailure(figured)) return figured;
    return { ...figured, figure: { type: isMost ? 'most' : 'least', by: group, of }, group: undefined };
  }
  if (whose || (has(desk, 'which') && group !== undefined) || has(desk, 'count', 'most', 'least'))
    return failure('conflict', words(all(desk, 'measure', 'mean', 'median'))[0] ?? '');
  return averaged(
    { figure: { type: statistic, measure, unit }, filters, group },
    desk,
    chosen,
    measure,
    programme,
  );
}

/** "vilka tre har varit inskrivna längst": so many of them. */
function manyAsked(desk: Desk): number | undefined {
  const [number, ...others] = all(desk, 'num');
  const before = number && desk.pieces[desk.pieces.indexOf(number) - 1];
  const isAsked = isA(before, 'which', 'list', 'who', 'show', 'pronoun');
  if (!number || others.length > 0 || !isAsked || number.node.value < 2) return undefined;
  take(desk, 'pronoun');
  desk.used.add(number);
  return number.node.value;
}

/** Of the closed, averages are over those in result, unless the question says whom (DESIGN 7). */
function averaged(
  figured: Figured,
  desk: Desk,
  chosen: Chosen,
  measure: Measure,
  programme: Programme,
): Figured | Failure {
  const { figure, filters, group } = figured;
  const outcomes = filters.some(({ on }) => on === 'outcome' || on === 'detail');
  if (chosen.population !== 'closed' || outcomes) {
    if (chosen.population === 'closed') take(desk, 'after');
    return figured;
  }
  if (takes(desk, 'all')) return figured;
  const ofResults =
    measure === 'throughput' || measure === 'benefits' || (measure === 'age' && takes(desk, 'after'));
  if (ofResults) return { figure, filters: [...filters, inResult(programme)], group };
  return figure.type === 'mean' || figure.type === 'median'
    ? failure('ambiguous', 'i resultat', 'alla avslutade')
    : figured;
}
