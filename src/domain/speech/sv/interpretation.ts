import type { Programme } from '../../programme.js';
import { type CasesQuery, type Figure, type Filter, ownFilters, type Span } from '../../schema/query.js';
import { measureRow } from '../../schema/measures.js';
import { DIMENSION_NAMES, filterName, POPULATION_NAMES } from './wording.js';

/** How a question was understood: figure · population · filters · days (DESIGN 9). */
export function interpretationOf(query: CasesQuery, programme: Programme): string {
  const { figure, population, filters, group, across, span, compare } = query;
  const parts = [
    ...figureParts(figure, programme),
    (figure.type === 'share' ? 'bland ' : '') + POPULATION_NAMES[population],
    ...filters.map((filter) => filterName(filter, programme)),
    ...(figure.type === 'list' ? ['lista'] : []),
    ...(figure.type === 'share' && figure.result ? ['dropouts oräknade'] : []),
    ...(group ? [`per ${DIMENSION_NAMES[group]}`] : []),
    ...(across ? [`och ${DIMENSION_NAMES[across]}`] : []),
    isoDays(span),
    ...(compare?.filters ? [`jämfört med ${groupOf(compare.filters, filters, programme)}`] : []),
    ...(compare && !compare.filters ? [`jämfört med ${isoDays(compare.span)}`] : []),
  ];
  return parts.join(' · ');
}

/** The group of some filters as it is told apart from that of others: "kvinnor". */
export function groupOf(of: readonly Filter[], from: readonly Filter[], programme: Programme): string {
  return ownFilters(of, from)
    .map((filter) => filterName(filter, programme))
    .join(' ');
}

export function isoDays(span: Span): string {
  return span.from === span.to ? span.from : `${span.from}–${span.to}`;
}

const CLAIMS = { more: 'fler än ', fewer: 'färre än ', exactly: '' } as const;
const STATISTICS = { mean: 'medel', median: 'median', min: 'lägst', max: 'högst', sum: 'summa' } as const;

function figureParts(figure: Figure, programme: Programme): string[] {
  switch (figure.type) {
    case 'share':
      return ['andel', ...figure.part.map((filter) => filterName(filter, programme))];
    case 'any':
      return ['finns det'];
    case 'most':
    case 'least': {
      const [most, least] = figure.of ? ['högst', 'lägst'] : ['vanligaste', 'ovanligaste'];
      const of = figure.of ? figureParts(figure.of, programme) : [];
      return [...of, `${figure.type === 'most' ? most : least} ${DIMENSION_NAMES[figure.by]}`];
    }
    case 'first':
    case 'last':
      return [figure.type === 'first' ? 'första' : 'senaste'];
    case 'parts':
      return ['andel av alla'];
    case 'persons':
      return ['personer'];
    case 'over-days':
      return [{ max: 'som mest', min: 'som minst', mean: 'i snitt per dag' }[figure.how]];
    case 'per-stretch':
      return [`i snitt per ${DIMENSION_NAMES[figure.each]}`];
    case 'who-min':
    case 'who-max':
      return [
        measureRow(figure.measure).name,
        `${figure.many === undefined ? 'vem' : `vilka ${figure.many}`} har ${figure.second ? 'näst ' : ''}${figure.type === 'who-min' ? 'minst' : 'mest'}`,
      ];
    case 'count':
      return figure.claim ? [`${CLAIMS[figure.claim.is]}${figure.claim.count}?`] : [];
    case 'list':
      return [];
    default:
      return [measureRow(figure.measure).name, STATISTICS[figure.type]];
  }
}
