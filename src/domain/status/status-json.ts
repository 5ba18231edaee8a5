import type { Averages, MeanByGender } from './averages.js';
import type { IncomeChange } from './income-change.js';
import type { PeriodStatus } from './period-status.js';
import type { Situations } from './situations.js';
import { FEW } from './masking.js';
import type { Masking } from './mask-status.js';
import { statusTables } from './tables.js';

type Json = number | string | null | boolean | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** The status as other programs read it (DESIGN 14): figures unrounded, an average over nobody null. */
export function statusJson(status: PeriodStatus, leftOut: Masking['leftOut'] = () => false): JsonObject {
  const { atEndAge: age, result, goal } = status;
  const json: JsonObject = {
    period: { from: status.period.from, to: status.period.to },
    programme: status.programme.id,
    referred: { total: status.referred.total },
    enrolled: {
      atStart: status.atStart.total,
      new: status.new.total,
      during: status.during.total,
      atEnd: status.atEnd.total,
      atEndAge: {
        mean: age.mean ?? null,
        min: age.min ?? null,
        max: age.max ?? null,
        upTo30: age.upTo30,
        n: age.n,
      },
    },
    closed: { total: status.closed.total, dropouts: status.closed.dropouts },
    result: { reached: result.reached, of: result.of, share: result.share ?? null },
    averages: averagesJson(status.averages),
    waiting: status.waiting.total,
    incomeChange: incomeJson(status.incomeChange),
    firstWorkTraining: {
      medianDays: status.firstWorkTraining.medianDays ?? null,
      n: status.firstWorkTraining.n,
    },
    goal: { text: goal.text, target: goal.target ?? null, met: goal.met ?? null },
    ...(status.situations && { situations: situationsJson(status.situations) }),
  };
  for (const table of statusTables(status)) {
    if (leftOut(table)) continue;
    const { path, cells } = table;
    setAt(json, path, {});
    for (const { keys, count } of cells) setAt(json, [...path, ...keys], count);
  }
  return json;
}

/** Where nothing is shown in full, a mean over a few is masked with them. */
function hideMeansOfFew({ averages }: PeriodStatus, json: JsonObject | undefined): void {
  for (const [name, means] of Object.entries(averages) as [string, MeanByGender][])
    for (const who of ['all', 'K', 'M'] as const)
      if (means[who].n >= 1 && means[who].n <= FEW) {
        if (json) setAt(json, [name, who], null);
        if (json) setAt(json, [name, 'n', who], null);
      }
}

const WORK_KIND = 'closed.byWorkKind.';

/** A path's keys. A kind of work is somebody's text and may have a point in it. */
function placeOf(path: string): readonly string[] {
  if (!path.startsWith(WORK_KIND)) return path.split('.');
  return [...WORK_KIND.split('.').slice(0, 2), path.slice(WORK_KIND.length)];
}

/** Sets a value, making the objects on the way. */
export function setAt(json: JsonObject, path: readonly string[], value: Json): void {
  let at = json;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(at, key) ? at[key] : undefined;
    const inner: JsonObject = typeof next === 'object' && next !== null && !Array.isArray(next) ? next : {};
    if (inner !== next) define(at, key, inner);
    at = inner;
  }
  define(at, path.at(-1) ?? '', value);
}

/** As an own key whatever it is called: a unit's name is somebody's text. */
function define(at: JsonObject, key: string, value: Json): void {
  Object.defineProperty(at, key, { value, enumerable: true, writable: true, configurable: true });
}

function averagesJson(averages: Averages): Json {
  const mean = ({ all, K, M }: MeanByGender): Json => ({
    all: all.value ?? null,
    K: K.value ?? null,
    M: M.value ?? null,
    n: { all: all.n, K: K.n, M: M.n },
    unknown: { all: all.unknown, K: K.unknown, M: M.unknown },
  });
  return {
    throughputMonths: mean(averages.throughputMonths),
    yearsOnBenefitsBefore: mean(averages.yearsOnBenefitsBefore),
    ageAtClosure: mean(averages.ageAtClosure),
  };
}

function incomeJson({ beforeAndAfter, known, unknown, left }: IncomeChange): Json {
  return {
    known,
    unknown,
    left: Object.fromEntries(left),
    beforeAndAfter: Object.fromEntries(
      [...beforeAndAfter].map(([before, row]) => [before, Object.fromEntries(row)]),
    ),
  };
}

function situationsJson({ rows, columns, unrecorded, goal }: Situations): Json {
  return {
    rows: rows.map(({ code, statuses, hours }) => ({ code, statuses: [...statuses], hours: hours ?? null })),
    columns: Object.fromEntries(columns),
    unrecorded,
    goal: { ...goal },
  };
}

/**
 * The status as the steering group may read it: a masked figure is null and its path stands in `masked`. No rows of
 * single participants.
 */
export function maskedStatusJson(status: PeriodStatus, masking: Masking): JsonObject {
  const json = statusJson(status, masking.leftOut);
  const { incomeChange, situations, averages } = json as Record<string, JsonObject | undefined>;
  delete incomeChange?.['beforeAndAfter'];
  delete situations?.['rows'];
  for (const mean of Object.values(averages ?? {})) delete (mean as JsonObject)['unknown'];
  const paths = [...masking.marks.keys()].filter((path) => !path.endsWith('.stayed'));
  for (const path of paths) setAt(json, placeOf(path), null);
  if (paths.includes('firstWorkTraining.n')) setAt(json, ['firstWorkTraining', 'medianDays'], null);
  if (['result.reached', 'result.of'].some((path) => paths.includes(path)))
    setAt(json, ['result', 'share'], null);
  if (status.programme.masking === 'strict') hideMeansOfFew(status, averages);
  return { ...json, masking: status.programme.masking, masked: paths.sort() };
}
