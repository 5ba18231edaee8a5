import { BY } from '../answers/mask/atoms.js';
import { AVERAGES } from '../answers/mask/averages.js';
import { isFew } from '../answers/mask/cells.js';
import { CROSSED } from '../answers/mask/crossed.js';
import { type Mask, maskOf } from '../answers/mask/mask.js';
import { COUNTS } from '../answers/mask/slots.js';
import { isMonthOrMore, wholeOf, type WholePeriod } from '../answers/mask/timeline.js';
import type { Day } from '../day.js';
import type { Positioned } from '../kept.js';
import type { PeriodStatus } from './period-status.js';
import { codesIn, type StatusTable } from './tables.js';

/**
 * How much of a period's figures somebody may see: all of them; the role's tables of a whole period; of other days the
 * flow row only; nothing of less than a month (DESIGN 7).
 */
export type Scope = 'all' | 'whole' | 'flow' | 'none';

/** A status as somebody may see it. */
export interface Masking {
  readonly scope: Scope;
  /** The figures that are hidden, by their place in the JSON. */
  readonly marks: ReadonlySet<string>;
  /** Tables that there is nothing to show of. */
  readonly isLeftOut: (table: StatusTable) => boolean;
  /** Those of them that the role would have, had they not been hidden all through. */
  readonly hiddenTables: readonly StatusTable[];
}

/** Nothing is masked: for the team, or where the programme says so. */
export const UNMASKED: Masking = { scope: 'all', marks: new Set(), isLeftOut: () => false, hiddenTables: [] };

/** What of a period's figures the steering group may see, as the register stands today. */
export function maskingFor(register: Positioned, status: PeriodStatus, today: Day): Masking {
  const { programme, period } = status;
  if (programme.masking === 'off') return UNMASKED;
  const mask = maskOf(register, programme, today);
  const whole = wholeOf(mask.timeline, period);
  if (programme.masking === 'strict') return strictly(status, whole);
  if (whole) return wholeMasking(status, mask, whole, today);
  return flowOnly(isMonthOrMore(period) ? 'flow' : 'none');
}

const IN_FULL_ROWS = ['referred.total', 'closed.dropouts', 'result.reached', 'result.of'];
const ALL_AVERAGES = AVERAGES.map((average) => `averages.${average}`);

function flowOnly(scope: Scope): Masking {
  return {
    scope,
    marks: new Set([...IN_FULL_ROWS, 'waiting', ...ALL_AVERAGES]),
    isLeftOut: () => true,
    hiddenTables: [],
  };
}

/** Stricter than the contract: reporting years only, no table, and none of a year's events where some are 1–4. */
function strictly(status: PeriodStatus, whole: WholePeriod | undefined): Masking {
  if (whole?.kind !== 'reporting-year') return flowOnly('none');
  const { result, closed } = status;
  const events = [
    status.referred.total,
    status.new.total,
    closed.total,
    result.reached,
    result.of - result.reached,
  ];
  const few = events.some(isFew) || isFew(closed.dropouts);
  const marks = few
    ? [...IN_FULL_ROWS, 'enrolled.new', 'enrolled.during', 'closed.total', 'waiting', ...ALL_AVERAGES]
    : ['waiting', ...ALL_AVERAGES];
  return { scope: 'flow', marks: new Set(marks), isLeftOut: () => true, hiddenTables: [] };
}

/** The counts whose tables by one code the role has. */
const COUNTED = [...COUNTS, 'atStart'] as const;

function wholeMasking(status: PeriodStatus, mask: Mask, whole: WholePeriod, today: Day): Masking {
  const marks = new Set<string>();
  const isWholly = new Set<string>();
  for (const table of status.tables) {
    const path = table.path.join('.');
    const isHidden = cellTest(table, mask, whole);
    const keys = keysOf(table, status);
    if (!isHidden || table.by === 'Outcome') continue;
    const hidden = keys.filter(isHidden);
    if (isCrossed(table) && hidden.length > 0) marks.add(path);
    else for (const key of hidden) marks.add(`${path}.${key}`);
    const filled = table.cells.map(({ keys: codes }) => codes.join('.'));
    if (filled.length > 0 && filled.every((key) => hidden.includes(key))) isWholly.add(path);
  }
  for (const average of AVERAGES) {
    const told = mask.averageTold(average, whole);
    if (told === 'none') marks.add(`averages.${average}`);
    if (told === 'all') for (const gender of ['K', 'M']) marks.add(`averages.${average}.${gender}`);
  }
  if (whole.to !== today || mask.isWaitingHidden) marks.add('waiting');
  const isOurs = (table: StatusTable) => table.by === 'Outcome' || cellTest(table, mask, whole) !== undefined;
  return {
    scope: 'whole',
    marks,
    isLeftOut: (table) => !isOurs(table) || isWholly.has(table.path.join('.')),
    hiddenTables: status.tables.filter((table) => isOurs(table) && isWholly.has(table.path.join('.'))),
  };
}

/** Which cells of a table are hidden; undefined for a table that the role does not have. */
function cellTest(
  table: StatusTable,
  mask: Mask,
  whole: WholePeriod,
): ((key: string) => boolean) | undefined {
  if (isCrossed(table)) {
    const shown = mask.isCrossedShown(table.path.join('.'), whole);
    return () => !shown;
  }
  const by = BY.find((one) => one === table.by);
  const count = COUNTED.find((one) => one === table.of);
  if (!by || count === undefined) return undefined;
  return (key) => mask.isHidden(by, count, whole, key);
}

function isCrossed({ path }: StatusTable): boolean {
  return CROSSED.some((one) => one.path === path.join('.'));
}

/** Every key of a table, also those that nobody has. */
export function keysOf({ by, cells }: StatusTable, { programme }: PeriodStatus): readonly string[] {
  const [rows = [], columns] = codesIn(by, programme).map((known, index) => [
    ...new Set([...known, ...cells.map(({ keys }) => keys[index] ?? '')]),
  ]);
  return columns ? rows.flatMap((row) => columns.map((column) => `${row}.${column}`)) : rows;
}
