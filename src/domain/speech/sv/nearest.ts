import { reportingYearName, reportingYearStart } from '../../periods/period.js';
import type { CasesQuery, Population } from '../../schema/query.js';
import { filterName } from './wording.js';
import { wholeOf } from '../../answers/mask/timeline.js';
import { cellsOf } from '../../answers/gate/cells.js';
import type { Judging } from '../../answers/gate/verdict.js';

const COUNTED: Partial<Record<Population, readonly [verb: string, isEvent: boolean]>> = {
  referred: ['remitterades', true],
  new: ['skrevs in', true],
  closed: ['avslutades', true],
  enrolled: ['är inskrivna', false],
  during: ['var i verksamheten under', true],
  waiting: ['står i kö', false],
};

/**
 * What the steering group could ask instead, nearest first: the same people with as many of the filters as a table has,
 * then without any; of the same days where they are whole, else of the reporting year that they end in.
 */
export function nearestQuestions(query: CasesQuery, { mask, programme, today }: Judging): readonly string[] {
  const [verb, isEvent] = COUNTED[query.population] ?? ['är inskrivna', false];
  const { span } = query;
  const year = reportingYearName(programme, reportingYearStart(programme, span.to < today ? span.to : today));
  const days = wholeOf(mask.timeline, span) ? `${span.from}–${span.to}` : year;
  const kept = query.filters.filter(
    (filter) => filter.on !== 'outcome' && cellsOf(query.population, [filter], programme) !== undefined,
  );
  const gender = kept.find((filter) => filter.on === 'gender');
  const of = [
    ...(gender ? [[gender]] : []),
    ...kept.filter((filter) => filter !== gender).map((one) => [one]),
    [],
  ];
  return of.map((filters) => {
    const [only] = filters;
    const name = only ? filterName(only, programme) : '';
    const who = only?.on === 'gender' ? ` ${name}` : '';
    const what = only && only.on !== 'gender' ? ` ${name}` : '';
    return `hur många${who} ${verb}${what}${isEvent ? ` ${days}` : ''}?`;
  });
}
