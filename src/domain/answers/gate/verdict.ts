import { type Day, dayOf, earliest, latest, addDays, addMonths } from '../../day.js';
import { type Period, periodOf, reportingYearFrom } from '../../periods/period.js';
import type { Programme } from '../../programme.js';
import { areResults } from '../../schema/outcomes.js';
import {
  type CasesQuery,
  type Dimension,
  hasHappened,
  type Figure,
  type Filter,
  isSeries,
  type Stretch,
  STRETCHES,
  type Span,
} from '../../schema/query.js';
import { BY, type By, DIMENSION } from '../mask/atoms.js';
import { averageRow, AVERAGES } from '../mask/averages.js';
import type { Mask } from '../mask/mask.js';
import { isMonthOrMore, wholeOf } from '../mask/timeline.js';
import { type Cells, cellsOf } from './cells.js';

/**
 * What the steering group is told of a figure: itself; that it is hidden; or nothing, since the role has no tables of
 * those days (`days`) or no table has it at all (`finer`). Whatever is not known to be allowed is not.
 */
export type Verdict = 'told' | 'hidden' | 'days' | 'finer';

export interface Judging {
  readonly mask: Mask;
  readonly programme: Programme;
  readonly today: Day;
}

interface Group {
  readonly by: Dimension;
  readonly key: string;
}

/** The verdict on a question without its groups: its own days and group, and those it is compared with. */
export function judge({ figure, compare, ...query }: CasesQuery, judging: Judging): Verdict {
  const { span, filters = query.filters } = compare ?? query;
  const asked = compare ? [query, { ...query, span, filters }] : [query];
  return worst(asked.map((of) => judgeFigure(figure, of, undefined, judging)));
}

/** The verdict on one group of a question. */
export function judgeGroup({ figure, ...query }: CasesQuery, { by, key }: Group, judging: Judging): Verdict {
  if (!isSeries(by)) return judgeFigure(figure, query, { by, key }, judging);
  const days = hasHappened(query.population) ? daysOf(by, key, judging.programme) : undefined;
  const within = days && periodOf(latest(days.from, query.span.from), earliest(days.to, query.span.to));
  return within
    ? judgeFigure(figure, { ...query, span: { ...query.span, ...within } }, undefined, judging)
    : 'finer';
}

/** Every group that a table has: an empty one that is hidden is told of as hidden. Undefined where time makes them. */
export function groupsIn(by: Dimension, { mask }: Judging): readonly string[] | undefined {
  const table = tableBy(by);
  return table && mask.keys[table];
}

type Of = Pick<CasesQuery, 'population' | 'filters' | 'span'>;

function judgeFigure(figure: Figure, of: Of, group: Group | undefined, judging: Judging): Verdict {
  const { programme } = judging;
  const cells = (filters: readonly Filter[], withoutDropouts = false) =>
    inGroup(cellsOf(of.population, filters, programme, withoutDropouts), group);
  switch (figure.type) {
    case 'count':
    case 'parts':
    case 'any':
      return judgeCells(cells(of.filters), of.span, judging);
    case 'share':
      return worst([
        judgeCells(cells(of.filters, figure.result), of.span, judging),
        judgeCells(cells([...of.filters, ...figure.part]), of.span, judging),
      ]);
    case 'mean':
      return judgeMean(figure.measure, of, group, judging);
    case 'most':
    case 'least': {
      if (figure.of) return 'finer';
      const keys = figure.by === 'outcome' ? [''] : groupsIn(figure.by, judging);
      if (!keys || group) return 'finer';
      const each = keys.map((key) =>
        inGroup(cellsOf(of.population, of.filters, programme), { by: figure.by, key }),
      );
      return worst(each.map((one) => judgeCells(one, of.span, judging)));
    }
    default:
      return 'finer';
  }
}

const ORDER: readonly Verdict[] = ['told', 'hidden', 'days', 'finer'];

function worst(of: readonly Verdict[]): Verdict {
  return ORDER[Math.max(...of.map((one) => ORDER.indexOf(one)))] ?? 'finer';
}

/** The cells of one group: only of a count that no filter divides already. */
function inGroup(cells: Cells | undefined, group: Group | undefined): Cells | undefined {
  if (!cells || !group) return cells;
  if (cells.by !== undefined || cells.crossed !== undefined) return undefined;
  if (group.by === 'outcome') return cells.count === 'closed' ? { count: 'outcome' } : undefined;
  const by = tableBy(group.by);
  if (!by || cells.count === 'waiting' || cells.count === 'outcome') return undefined;
  if (cells.count === 'during' && by === 'Age') return undefined;
  return cells.count === 'of' && by !== 'Gender' ? undefined : { ...cells, by, keys: [group.key] };
}

function tableBy(dimension: Dimension): By | undefined {
  return BY.find((one) => DIMENSION[one] === dimension);
}

function judgeCells(cells: Cells | undefined, span: Span, { mask, programme, today }: Judging): Verdict {
  if (!cells || programme.masking === 'strict') return 'finer';
  const { count, by, keys = [], crossed } = cells;
  if (count === 'waiting') return span.to !== today ? 'days' : mask.isWaitingHidden ? 'hidden' : 'told';
  const isState = count === 'atEnd';
  const whole = isState
    ? mask.timeline.wholes.find(({ to }) => to === span.to)
    : wholeOf(mask.timeline, span);
  if (crossed !== undefined) {
    if (!whole) return 'days';
    return whole.kind === 'reporting-year' && mask.isCrossedShown(crossed, whole) ? 'told' : 'hidden';
  }
  if (by === undefined) {
    const isFlow = count === 'new' || count === 'closed' || count === 'during';
    return isState || whole || (isFlow && isMonthOrMore(span)) ? 'told' : 'days';
  }
  if (!whole || count === 'outcome') return 'days';
  return keys.some((key) => mask.isHidden(by, count, whole, key)) ? 'hidden' : 'told';
}

/** Averages are of the closures in result of a whole period, for all or for one gender. */
function judgeMean(measure: string, of: Of, group: Group | undefined, { mask, programme }: Judging): Verdict {
  const average = AVERAGES.find((one) => averageRow(one).measure === measure);
  const outcome = of.filters.find((filter) => filter.on === 'outcome');
  const cells = inGroup(cellsOf(of.population, of.filters, programme), group);
  const isOurs = outcome !== undefined && areResults(programme, outcome.in) && cells?.count === 'result';
  if (!average || !isOurs || cells.crossed !== undefined || programme.masking === 'strict') return 'finer';
  const isGender = cells.by === 'Gender' && cells.keys?.length === 1 && cells.keys[0] !== 'X';
  if (cells.by !== undefined && !isGender) return 'finer';
  const whole = wholeOf(mask.timeline, of.span);
  if (!whole) return 'days';
  const told = mask.averageTold(average, whole);
  return told === 'by-gender' || (told === 'all' && !isGender) ? 'told' : 'hidden';
}

/** The days of a group in time: "2024", "2024/25", "2024-H2", "2024-Q3", "2024-03". A week is told of to nobody here. */
function daysOf(by: Stretch, key: string, programme: Programme): Period | undefined {
  const year = Number(key.slice(0, 4));
  if (by === 'reporting-year') return reportingYearFrom(programme, year);
  const months = STRETCHES[by];
  if (months === 0) return undefined;
  const numbered = by === 'half' || by === 'quarter';
  const month = numbered ? (Number(key.slice(6)) - 1) * months + 1 : Number(key.slice(5) || 1);
  const from = dayOf(year, month, 1);
  return from && { from, to: addDays(addMonths(from, months), -1) };
}
