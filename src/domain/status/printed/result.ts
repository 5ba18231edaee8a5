import type { Programme } from '../../programme.js';
import { outcomesOf } from '../../schema/outcomes.js';
import {
  expectSum,
  type Fault,
  firstAt,
  groupAt,
  type Group,
  isGroup,
  numberAt,
  numbersIn,
  roundingOf,
  sumOfNumbers,
} from './read.js';

/** The result against the outcomes, the printed percent against its fraction, and averages against their parts. */
export function checkResult(report: Group, programme: Programme): readonly Fault[] {
  const classes = outcomesOf(programme);
  const outcomes = numbersIn(groupAt(report, 'outcomes') ?? groupAt(report, 'closed', 'byOutcome'));
  const [reached, of] = [numberAt(report, 'result', 'reached'), numberAt(report, 'result', 'of')];
  const closed = firstAt(report, 'flow.closed', 'closed.total');
  const counts = (codes: Iterable<string>) => [...codes].map((code) => outcomes?.get(code) ?? 0);
  const dropouts = outcomes ? sumOfNumbers(counts(classes.dropouts)) : firstAt(report, 'closed.dropouts');
  return [
    ...(outcomes ? expectSum('result.reached', counts(classes.results), reached) : []),
    ...expectSum('result.of', [closed, dropouts === undefined ? undefined : -dropouts], of),
    ...percent(report, reached, of),
    ...ages(report),
    ...means(report),
  ];
}

function percent(report: Group, reached: number | undefined, of: number | undefined): readonly Fault[] {
  if (reached === undefined || of === undefined || of === 0) return [];
  const one = (row: string, printed: number | undefined, makes: number): readonly Fault[] =>
    printed === undefined || Math.abs(printed - makes) <= roundingOf(printed)
      ? []
      : [{ row, sum: `${reached} / ${of}`, makes, printed, by: makes - printed }];
  return [
    ...one(
      'result.percent',
      firstAt(report, 'result.percentPrinted', 'result.percent'),
      (100 * reached) / of,
    ),
    ...one('result.share', numberAt(report, 'result', 'share'), reached / of),
  ];
}

/** The youngest is not older than the mean, and not more are young than there are. */
function ages(report: Group): readonly Fault[] {
  const age = groupAt(report, 'atEndAge') ?? groupAt(report, 'enrolled', 'atEndAge');
  const [mean, min, max] = [numberAt(age, 'mean'), numberAt(age, 'min'), numberAt(age, 'max')];
  const [young, atEnd] = [numberAt(age, 'upTo30'), firstAt(report, 'flow.atEnd', 'enrolled.atEnd')];
  return [
    ...atMost('atEndAge.min', min, mean),
    ...atMost('atEndAge.mean', mean, max),
    ...atMost('atEndAge.upTo30', young, atEnd),
  ];
}

function atMost(row: string, value: number | undefined, limit: number | undefined): readonly Fault[] {
  if (value === undefined || limit === undefined || value <= limit + roundingOf(limit)) return [];
  return [{ row, sum: `högst ${limit}`, makes: limit, printed: value, by: limit - value }];
}

const MEANS = ['throughputMonths', 'yearsOnBenefitsBefore', 'ageAtClosure'];

function means(report: Group): readonly Fault[] {
  return MEANS.flatMap((name) => {
    const mean = groupAt(report, name) ?? groupAt(report, 'averages', name);
    if (!mean) return [];
    return [
      ...weighted(report, name, mean),
      ...(name === 'throughputMonths' ? againstTrend(report, mean) : []),
    ];
  });
}

/**
 * The mean of all lies where those of women and men put it: at their weighted mean where it is printed how many each
 * is over, otherwise between them, since some may be unknown.
 */
function weighted(report: Group, name: string, mean: Group): readonly Fault[] {
  const [all, women, men] = [numberAt(mean, 'all'), numberAt(mean, 'K'), numberAt(mean, 'M')];
  if (all === undefined || women === undefined || men === undefined) return [];
  const n = groupAt(mean, 'n');
  const [total, k, m] = [numberAt(n, 'all'), numberAt(n, 'K'), numberAt(n, 'M')];
  const slack = roundingOf(all) + Math.max(roundingOf(women), roundingOf(men));
  if (total !== undefined && k !== undefined && m !== undefined) {
    if (total !== k + m || total === 0) return [];
    const makes = (k * women + m * men) / total;
    return Math.abs(makes - all) <= slack
      ? []
      : [
          {
            row: name,
            sum: `(${k} · ${women} + ${m} · ${men}) / ${total}`,
            makes,
            printed: all,
            by: makes - all,
          },
        ];
  }
  if (numberAt(report, 'result', 'byGender', 'X') !== undefined) return [];
  const nearest = Math.min(Math.max(all, Math.min(women, men)), Math.max(women, men));
  return Math.abs(nearest - all) <= slack
    ? []
    : [{ row: name, sum: `mellan ${women} och ${men}`, makes: nearest, printed: all, by: nearest - all }];
}

/** The trend's window that is the report's own period says the same as the report. */
function againstTrend(report: Group, mean: Group): readonly Fault[] {
  const { period, throughputTrendMonths: trend } = report;
  const key = Array.isArray(period) ? period.join('/') : undefined;
  const all = numberAt(mean, 'all');
  const point = key !== undefined && isGroup(trend) ? numberAt(trend, key) : undefined;
  if (all === undefined || point === undefined) return [];
  return Math.abs(all - point) <= roundingOf(all) + roundingOf(point)
    ? []
    : [
        {
          row: 'throughputTrendMonths',
          sum: 'genomströmningstiden',
          makes: all,
          printed: point,
          by: all - point,
        },
      ];
}
