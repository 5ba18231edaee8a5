import type { Programme } from '../../programme.js';
import type { CasesQuery, Figure, Span } from '../../answers/query.js';
import { DIMENSION_NAMES, filterName, MEASURE_NAMES, POPULATION_NAMES } from './wording.js';

/** How a question was understood: figure · population · filters · days (DESIGN 9). */
export function interpretationOf(query: CasesQuery, programme: Programme): string {
  const { figure, population, filters, group, span, compare } = query;
  const parts = [
    ...figureParts(figure, programme),
    (figure.type === 'share' ? 'bland ' : '') + POPULATION_NAMES[population],
    ...filters.map((filter) => filterName(filter, programme)),
    ...(figure.type === 'list' ? ['lista'] : []),
    ...(figure.type === 'share' && figure.result ? ['dropouts oräknade'] : []),
    ...(group ? [`per ${DIMENSION_NAMES[group]}`] : []),
    isoDays(span),
    ...(compare ? [`jämfört med ${isoDays(compare.span)}`] : []),
  ];
  return parts.join(' · ');
}

export function isoDays(span: Span): string {
  return span.from === span.to ? span.from : `${span.from}–${span.to}`;
}

const STATISTICS = { mean: 'medel', median: 'median', min: 'lägst', max: 'högst', sum: 'summa' } as const;

function figureParts(figure: Figure, programme: Programme): string[] {
  switch (figure.type) {
    case 'share':
      return ['andel', ...figure.part.map((filter) => filterName(filter, programme))];
    case 'any':
      return ['finns det'];
    case 'most':
      return [`vanligaste ${DIMENSION_NAMES[figure.by]}`];
    case 'least':
      return [`ovanligaste ${DIMENSION_NAMES[figure.by]}`];
    case 'who-min':
    case 'who-max':
      return [MEASURE_NAMES[figure.measure], `vem har ${figure.type === 'who-min' ? 'minst' : 'mest'}`];
    case 'count':
    case 'list':
      return [];
    default:
      return [MEASURE_NAMES[figure.measure], STATISTICS[figure.type]];
  }
}
