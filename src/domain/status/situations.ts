import type { EverEnrolled, Situation } from '../case/case.js';
import { addMonths, type Day } from '../day.js';
import type { Programme } from '../programme.js';

/** One participant's newest lägesbild by the end of the period. */
export interface SituationRow {
  readonly code: string;
  readonly statuses: readonly string[];
  readonly hours: number | undefined;
}

/** The matrix of parallel statuses (Kraft Lund), with its column sums and the goal. */
export interface Situations {
  readonly rows: readonly SituationRow[];
  /** How many have each status; one person can stand in several columns. */
  readonly columns: ReadonlyMap<string, number>;
  /** Those in the programme during the period for whom none has been recorded. */
  readonly unrecorded: number;
  readonly goal: {
    readonly reached: number;
    readonly of: number;
    readonly share: number;
    readonly atEmploymentService: number;
  };
}

/** Undefined for a programme without parallel statuses. */
export function situationsOf(
  during: readonly EverEnrolled[],
  programme: Programme,
  to: Day,
): Situations | undefined {
  const { situations, situationGoal: goal } = programme;
  if (!situations || !goal) return undefined;
  const rows = during.flatMap((it) => {
    const last = newestBy(it.situations, to);
    return last ? [{ code: it.code, statuses: last.statuses, hours: last.hours }] : [];
  });
  const has = (statuses: readonly string[]) => statuses.some((one) => goal.atEmploymentService.includes(one));
  const reached = during.filter((it) => {
    const last = addMonths(it.enrolled, 12);
    return it.situations.some(
      ({ on, statuses, hours }) => on <= to && on <= last && (hours ?? 0) >= goal.hoursAWeek && has(statuses),
    );
  });
  return {
    rows,
    columns: new Map(
      situations.map(({ code }) => [code, rows.filter(({ statuses }) => statuses.includes(code)).length]),
    ),
    unrecorded: during.length - rows.length,
    goal: {
      reached: reached.length,
      of: during.length,
      share: goal.share,
      atEmploymentService: rows.filter(({ statuses }) => has(statuses)).length,
    },
  };
}

function newestBy(situations: readonly Situation[], to: Day): Situation | undefined {
  let newest: Situation | undefined;
  for (const one of situations) if (one.on <= to && (!newest || one.on >= newest.on)) newest = one;
  return newest;
}
