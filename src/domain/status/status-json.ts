import type { Averages, MeanByGender } from './averages.js';
import type { IncomeChange } from './income-change.js';
import type { PeriodStatus } from './period-status.js';
import type { Situations } from './situations.js';
import type { Masking } from './masking.js';

type Json = number | string | null | boolean | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** The status as other programs read it (DESIGN 14): figures unrounded, an average over nobody null. */
export function statusJson(status: PeriodStatus, isLeftOut: Masking['isLeftOut'] = () => false): JsonObject {
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
  for (const table of status.tables) {
    if (isLeftOut(table)) continue;
    const { path, cells } = table;
    setAt(json, path, {});
    for (const { keys, count } of cells) setAt(json, [...path, ...keys], count);
  }
  return json;
}

/** Sets a value, making the objects on the way. */
function setAt(json: JsonObject, path: readonly string[], value: Json): void {
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

/** Averages as the steering group reads them: enough for a report, too few decimals to take apart. */
const DECIMALS = 2;

/**
 * The status as masked: a hidden figure null and its path in `masked`. Of the steering group's also its own tables only, and nothing
 * of single participants, no extremes and no medians. How many an average is over is told where it is all of them.
 */
export function maskedStatusJson(status: PeriodStatus, masking: Masking): JsonObject {
  const json = statusJson(status, masking.isLeftOut) as Record<string, JsonObject>;
  if (masking.scope !== 'all') {
    for (const finer of ['incomeChange', 'firstWorkTraining', 'situations'])
      Reflect.deleteProperty(json, finer);
    delete json['enrolled']?.['atEndAge'];
  }
  const marks = [...masking.marks];
  for (const table of masking.hiddenTables) setAt(json, table.path, {});
  json['averages'] = {};
  for (const [name, mean] of Object.entries(status.averages))
    for (const who of ['all', 'K', 'M'] as const) {
      const { value, n, unknown } = mean[who];
      const isTold = !marks.some((path) => [`averages.${name}`, `averages.${name}.${who}`].includes(path));
      setAt(
        json['averages'],
        [name, who],
        isTold ? (value === undefined ? null : Number(value.toFixed(DECIMALS))) : null,
      );
      setAt(json['averages'], [name, 'n', who], isTold && unknown === 0 ? n : null);
    }
  for (const path of marks) if (!path.startsWith('averages.')) setAt(json, path.split('.'), null);
  if (masking.marks.has('result.reached')) {
    setAt(json, ['result', 'share'], null);
    setAt(json, ['goal', 'met'], null);
  }
  return { ...json, masking: status.programme.masking, masked: marks.sort() };
}
