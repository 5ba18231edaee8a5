import { type Failure, isFailure } from '../../schema/failure.js';
import type { Programme } from '../../programme.js';
import type { CasesQuery, Figure, Filter, Query } from '../../schema/query.js';
import type { Ground } from '../../schema/query.js';
import { measureRow } from '../../schema/measures.js';
import { meaning } from '../../language/question/understand.js';
import { isoDays } from './interpretation.js';
import { DIMENSION_NAMES, filterName, PREDICATES, whoIs } from './wording.js';

/** Typed queries as questions in words, each of them only where it is read as that query again. */
export function questionsOf(
  queries: readonly Query[],
  ground: Ground,
  read: (question: string) => readonly (Query | Failure)[],
): string[] {
  return queries.flatMap((query) => {
    const question = query.kind === 'cases' ? questionOf(query, ground) : undefined;
    const [same, ...more] = question === undefined ? [] : read(question);
    const isSame = same && more.length === 0 && !isFailure(same) && saidBy(same) === saidBy(query);
    return question !== undefined && isSame ? [question] : [];
  });
}

/** What is asked, whether its days were written or assumed. */
function saidBy(query: Query): string {
  if (query.kind !== 'cases') return meaning([query]);
  const { kind, figure, population, filters, span, ...rest } = query;
  return meaning([{ kind, figure, population, filters, span: { ...span, named: true }, ...rest }]);
}

const ASKED: Partial<Record<Figure['type'], string>> = {
  count: 'hur många',
  list: 'vilka',
  mean: 'i genomsnitt',
  median: 'median av',
};

/** A filter as it follows a verb: "avslutades till arbete", "är inskrivna med sjukpenning". */
function phraseOf(filter: Filter, programme: Programme): string {
  const name = filterName(filter, programme);
  if (filter.not) return name;
  if (filter.on === 'outcome') return `till ${name}`;
  return filter.on === 'income' || filter.on === 'protected' ? `med ${name}` : name;
}

/** "hur många kvinnor från Arbetsförmedlingen avslutades 2024-01-01–2024-12-31?" */
function questionOf({ figure, population, filters, group, span }: CasesQuery, { programme, today }: Ground) {
  const [, many, , wereMany = many] = PREDICATES[population];
  const isNow = span.day && span.to === today;
  const gender = filters.filter(({ on, not }) => on === 'gender' && !not);
  const rest = filters.filter((filter) => !gender.includes(filter)).map((one) => phraseOf(one, programme));
  const whom = gender.map((one) => filterName(one, programme)).join(' ');
  const asked = ASKED[figure.type];
  const they = `${whom || 'dem'} som`;
  const of =
    figure.type === 'share'
      ? `hur stor andel ${figure.part.map((one) => filterName(one, programme)).join(' ')} av ${they}`
      : figure.type === 'who-min' || figure.type === 'who-max'
        ? `${whoIs(figure)} av ${they}`
        : 'measure' in figure && 'unit' in figure
          ? `${asked ?? ''} ${measureRow(figure.measure).name} för ${they}`
          : asked && `${asked} ${whom}`.trim();
  if (of === undefined) return undefined;
  const words = [of, isNow ? many : wereMany, ...rest, ...(isNow ? [] : [isoDays(span)])];
  return `${[...words, ...(group ? [`per ${DIMENSION_NAMES[group]}`] : [])].join(' ')}?`;
}
