import type { Case } from '../case/case.js';
import type { PeriodStatus } from './period-status.js';
import { type Counted, placesOf, queriesOf } from './queries.js';
import { keysIn } from './tables.js';

/**
 * The codes behind a number, sorted (DESIGN 7, trace): `referred.total`, `enrolled.newByGender.K`,
 * `closed.byOutcome.arbete`, `averages.throughputMonths.K`, `situations.columns.arbete`. Worked out when asked for.
 * Undefined for a path that is no number of people.
 */
export function casesBehind(status: PeriodStatus, path: string): readonly string[] | undefined {
  const places = placesOf(status.programme);
  const count = (Object.keys(places) as Counted[]).find((one) => places[one] === path);
  const found = count ? status.cases[count] : (inTable(status, path) ?? beside(status, path));
  return found?.map((it) => it.code).sort();
}

function inTable({ cases, tables, period, ...ground }: PeriodStatus, path: string) {
  const table = tables.find((one) => path.startsWith(`${one.path.join('.')}.`));
  if (!table) return undefined;
  const wanted = path.slice(table.path.join('.').length + 1);
  const keysOf = keysIn(table, queriesOf(period, ground.programme), ground);
  return cases[table.of].filter((it: Case) => keysOf(it).join('.') === wanted);
}

function beside({ cases, situations }: PeriodStatus, path: string) {
  const [group, name, key = ''] = path.split('.');
  if (group === 'averages') return cases.result.filter((it) => key === 'all' || it.gender === key);
  if (group === 'situations' && name === 'columns')
    return situations?.rows.filter(({ statuses }) => statuses.includes(key));
  return undefined;
}
