import { type Case, type Closed, type EverEnrolled } from '../case/case.js';
import { payerOf } from '../codes.js';
import { yearOf } from '../day.js';
import { bandOf } from '../programme.js';
import { isDropout, workOf } from '../schema/outcomes.js';
import { UNKNOWN } from './breakdown.js';
import { detailOf, type PeriodStatus } from './period-status.js';
import { type Dimension, type Population, statusTables } from './tables.js';

/**
 * The codes behind a number, sorted (DESIGN 7, trace): `referred.total`, `enrolled.newByGender.K`,
 * `closed.byOutcome.arbete`, `averages.throughputMonths.K`, `situations.columns.arbete`. Worked out when asked for.
 * Undefined for a path that is no number of people.
 */
export function casesBehind(status: PeriodStatus, path: string): readonly string[] | undefined {
  const found = populationAt(status, path) ?? tableCell(status, path);
  return found?.map((it) => it.code).sort();
}

type Coded = Pick<Case, 'code'>;

function populationAt(status: PeriodStatus, path: string): readonly Coded[] | undefined {
  const { populations: found, programme, situations } = status;
  const reached = found.result;
  switch (path) {
    case 'referred.total':
      return found.referred;
    case 'enrolled.atStart':
    case 'enrolled.new':
    case 'enrolled.atEnd':
    case 'enrolled.during':
      return members(status, path.slice('enrolled.'.length) as Population);
    case 'enrolled.atEndAge.upTo30':
      return found.atEnd.filter(
        (it) => it.birthYear !== undefined && yearOf(status.period.to) - it.birthYear <= 30,
      );
    case 'closed.total':
      return found.closed;
    case 'closed.dropouts':
      return found.closed.filter((it) => isDropout(programme, it.outcome));
    case 'result.reached':
      return reached;
    case 'result.of':
      return found.closed.filter((it) => !isDropout(programme, it.outcome));
    case 'waiting':
      return found.waiting;
  }
  const [group, name, key = ''] = path.split('.');
  if (group === 'averages') return reached.filter((it) => key === 'all' || it.gender === key);
  if (group === 'situations' && name === 'columns')
    return situations?.rows.filter(({ statuses }) => statuses.includes(key));
  return undefined;
}

function tableCell(status: PeriodStatus, path: string): readonly Coded[] | undefined {
  const table = statusTables(status).find((one) => path.startsWith(`${one.path.join('.')}.`));
  if (!table) return undefined;
  const wanted = path.slice(table.path.join('.').length + 1);
  const keys = keysOf(status, table.of, table.by);
  return members(status, table.of)
    .filter((it) => !table.withoutDropouts || !isDropout(status.programme, (it as Closed).outcome))
    .filter((it) => keys(it)?.join('.') === wanted);
}

function members(status: PeriodStatus, of: Population): readonly Case[] {
  const { populations: found } = status;
  if (of === 'during') return [...found.atStart, ...found.new];
  return found[of];
}

/** A case's place in a table. Undefined for one that the table leaves out (kinds of work of the others). */
function keysOf(
  status: PeriodStatus,
  of: Population,
  by: Dimension,
): (it: Case) => readonly string[] | undefined {
  const band = (it: Case) =>
    bandOf(status.programme, it.birthYear === undefined ? undefined : ageYear(status, of, it) - it.birthYear);
  switch (by) {
    case 'Gender':
      return (it) => [it.gender];
    case 'Age':
      return (it) => [band(it)];
    case 'Referrer':
      return (it) => [it.referrer];
    case 'Payer':
      return (it) => [payerOf(it.income)];
    case 'ReferrerAndPayer':
      return (it) => [it.referrer, payerOf(it.income)];
    case 'AgeAndGender':
      return (it) => [band(it), it.gender];
    case 'Unit':
      return (it) => [it.referrer, it.unit ?? UNKNOWN];
    case 'Outcome':
      return (it) => [(it as Closed).outcome];
    case 'OutcomeAndGender':
      return (it) => [(it as Closed).outcome, it.gender];
    case 'OutcomeAndDetail':
      return (it) => [(it as Closed).outcome, detailOf(it as Closed)];
    case 'WorkKind': {
      const work = workOf(status.programme)?.code;
      return (it) => ((it as Closed).outcome === work ? [detailOf(it as Closed)] : undefined);
    }
  }
}

function ageYear({ period }: PeriodStatus, of: Population, it: Case): number {
  switch (of) {
    case 'referred':
      return yearOf(it.stage === 'visiting' ? period.from : (it.referred ?? period.from));
    case 'new':
      return yearOf((it as EverEnrolled).enrolled);
    case 'closed':
    case 'result':
      return yearOf((it as Closed).closed);
    case 'atStart':
      return yearOf(period.from);
    default:
      return yearOf(period.to);
  }
}
