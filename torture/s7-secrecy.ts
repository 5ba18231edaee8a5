import { type By, BY } from '../src/domain/answers/mask/atoms.js';
import type { Timeline, WholePeriod } from '../src/domain/answers/mask/timeline.js';
import { isFew } from '../src/domain/answers/mask/cells.js';
import { day } from '../src/domain/day.js';
import { programmeCalled } from '../src/domain/programmes/index.js';
import { periodStatus } from '../src/domain/status/period-status.js';
import { statusJson } from '../src/domain/status/status-json.js';
import { sampleCases } from '../test/domain/status/sample.js';
import { maskStatus } from './first-edition/mask-status.js';
import { randomRegister, TODAY } from './s7-registers.js';
import { rangesOf, type Row, type System, systemsOf, timelineFor, totalTerms } from './s7-system.js';
import { needless } from './s7-needless.js';
import { averagesConfine, averagesTold, averageStrays, boundsTold, staysTold } from './s7-averages.js';
import { besideTold, crossedTold, reportTold } from './s7-papers.js';
import {
  type Asked,
  type CellName,
  heard,
  type Json,
  meansHeard,
  ROWS,
  statusTold,
  valueAt,
} from './s7-told.js';
import { type Effort, type Finding, percent, seeded } from './trial.js';

const DEMO_TODAY = day('2026-11-25');
/** A hidden number may be at least three, where what is shown in full leaves as many. */
const VALUES = 3;

interface Told {
  readonly known: { readonly cell: CellName; readonly whole: WholePeriod; readonly value: number }[];
  readonly hidden: { readonly cell: CellName; readonly whole: WholePeriod }[];
}

/** Small registers have hardly a table by two codes without a cell of 1–4. */
const LARGE = 4_000;

/** What a large register tells in such tables, and how many cells that is. */
function crossedIn(asked: Asked): { readonly cells: number; readonly strays: readonly string[] } {
  const all = timelineFor(asked).wholes.map((whole) => crossedTold(whole, statusTold(asked, whole)));
  const cells = all.reduce((sum, { cells: { length } }) => sum + length, 0);
  const strays = all.flatMap((one) => one.strays);
  return { cells, strays: cells === 0 ? ['no table by two codes is shown'] : strays };
}

/**
 * S7: all that the steering group can get from a register, by asking for every table of every period, by asking in
 * the chat, in its annual report and beside another team, as a linear system; an exact solver looks for the range of each hidden cell. None may be pinned that the figures
 * in full do not pin, and none of 1–4 left two values where they leave three. Averages are in it too, for what they tell of
 * bands, payers and when who was enrolled; and no averages put together may confine the sum of 1–4 persons. Nothing that is told may be wrong. The control is
 * the first edition's masking, answer by answer.
 */
export async function secrecy({ short, rounds, seed }: Effort): Promise<Finding> {
  const programme = programmeCalled('kraften-hedemora');
  if (!programme) throw new Error('no programme');
  const complaints: string[] = [];
  const random = seeded(seed);
  const count = rounds ?? (short ? 3 : 200);
  const registers: Asked[] = Array.from({ length: count }, () => ({
    cases: randomRegister(random, programme),
    programme,
    today: TODAY,
  }));
  const demo: Asked = {
    cases: new Map(sampleCases('kraften-demo.csv').map((it) => [it.code, it])),
    programme,
    today: DEMO_TODAY,
  };
  if (!short) registers.push(demo);
  const crossed = crossedIn({ cases: randomRegister(random, programme, LARGE), programme, today: TODAY });
  complaints.push(...crossed.strays);
  const found = { hidden: 0, shown: 0, asked: 0, printed: 0, pinned: 0, narrow: 0, unsecret: 0 };
  const averages = { told: 0, groups: 0, confined: 0 };
  const control = { hidden: 0, pinned: 0, groups: 0, confined: 0 };
  registers.forEach((asked, index) => {
    const timeline = timelineFor(asked);
    const systems = systemsOf(asked, timeline);
    const jsons = timeline.wholes.map((whole) => statusTold(asked, whole));
    const said = timeline.wholes.map((whole) => heard(asked, whole));
    const papers = timeline.wholes.map((whole) => reportTold(asked, whole, timeline));
    timeline.wholes.forEach((whole, at) => {
      const json = jsons[at] ?? {};
      const strays = [
        ...(papers[at]?.strays ?? []),
        ...besideTold(asked, whole, json),
        ...crossedTold(whole, json).strays,
      ];
      for (const stray of strays) complaints.push(`register ${index}: ${whole.from}–${whole.to}: ${stray}`);
    });
    const means = averagesTold(timeline, jsons);
    const confine = averagesConfine(asked, timeline, means);
    averages.told += means.length;
    averages.groups += confine.groups;
    averages.confined += confine.confined;
    const strays = averageStrays(
      means,
      timeline.wholes.flatMap((whole, at) => meansHeard(asked, whole, index + at)),
    );
    for (const stray of [...confine.complaints, ...strays]) complaints.push(`register ${index}: ${stray}`);
    if (index % 6 === 0) {
      const told = averagesTold(
        timeline,
        timeline.wholes.map((whole) => firstEdition(asked, whole)),
      );
      const first = averagesConfine(asked, timeline, told);
      control.groups += first.groups;
      control.confined += first.confined;
    }
    for (const by of BY) {
      const system = systems[by];
      const told = toldIn(by, system, timeline, jsons);
      found.shown += told.known.length;
      said.forEach((each, at) => {
        const whole = timeline.wholes[at];
        if (whole)
          for (const { cell, value } of each)
            if (cell.by === by) {
              found.asked += 1;
              told.known.push({ cell, whole, value });
            }
      });
      const printed = papers.flatMap((paper) => paper.told.filter(({ cell }) => cell.by === by));
      found.printed += printed.length;
      told.known.push(...printed);
      for (const { cell, whole, value } of told.known)
        if (system.truthOf(cell, whole) !== value)
          complaints.push(
            `register ${index}: ${nameOf(cell, whole)} is told as ${value}, is ${system.truthOf(cell, whole)}`,
          );
      const meant =
        by === 'Gender'
          ? staysTold(system, timeline, means)
          : boundsTold({ by, system, gender: systems.Gender }, programme, timeline, means);
      const widths = judged(system, timeline, told, meant);
      found.hidden += widths.length;
      for (const { cell, whole, width, base } of widths) {
        if (width >= Math.min(VALUES, base)) continue;
        const isSecret = isFew(system.truthOf(cell, whole));
        if (width > 1 && !isSecret) found.unsecret += 1;
        else {
          if (width > 1) found.narrow += 1;
          else found.pinned += 1;
          complaints.push(
            `register ${index}: ${nameOf(cell, whole)} is ${system.truthOf(cell, whole)}, one of ${width} of ${base} values`,
          );
        }
      }
      if (index % 6 !== 0) continue;
      const first = toldIn(
        by,
        system,
        timeline,
        timeline.wholes.map((whole) => firstEdition(asked, whole)),
      );
      const before = judged(system, timeline, first, []);
      control.hidden += before.length;
      control.pinned += before.filter(({ width, base }) => width <= 1 && base > 1).length;
    }
  });
  if (control.pinned === 0) complaints.push('the control pins nothing');
  if (control.confined === 0) complaints.push('the control confines no average');
  return Promise.resolve({
    figures: {
      registers: registers.length,
      shown: found.shown,
      asked: found.asked,
      printed: found.printed,
      crossed: crossed.cells,
      hidden: found.hidden,
      pinned: found.pinned,
      narrow: found.narrow,
      narrow_but_no_secret: found.unsecret,
      averages: averages.told,
      averages_confine: `${averages.confined}_of_${averages.groups}`,
      ...(!short && { could_be_shown_in_the_demo: needless(demo) }),
      control_averages: `${control.confined}_of_${control.groups}_${percent(control.confined, control.groups)}`,
      control: `${control.pinned}_of_${control.hidden}_pinned_${percent(control.pinned, control.hidden)}`,
    },
    complaints,
  });
}

/** What the statuses of all periods tell of one dimension's cells. */
function toldIn(by: By, system: System, { wholes }: Timeline, jsons: readonly Json[]): Told {
  const told: Told = { known: [], hidden: [] };
  wholes.forEach((whole, at) => {
    const json = jsons[at] ?? {};
    for (const [count, path] of ROWS) {
      const table = valueAt(json, `${path}${by}`);
      if (table === undefined) continue;
      for (const key of system.atoms.keys) {
        const cell = { by, count, key };
        const value = (table as Record<string, unknown>)[key];
        if (value === null) told.hidden.push({ cell, whole });
        else told.known.push({ cell, whole, value: typeof value === 'number' ? value : 0 });
      }
    }
  });
  return told;
}

/** Of each hidden cell: how many values it may have, and how many it would if nothing but what is in full were shown. */
function judged(system: System, { wholes }: Timeline, { known, hidden }: Told, others: readonly Row[]) {
  const equal = (cell: CellName, whole: WholePeriod, value: number) => ({
    terms: system.termsOf(cell, whole),
    lower: value,
    upper: value,
  });
  const inFull = wholes.flatMap((whole) => [
    ...ROWS.flatMap(([count]) => {
      if (count === 'of' && system.atoms.by !== 'Gender') return [];
      const value = system.atoms.keys.reduce(
        (sum, key) => sum + system.truthOf({ by: system.atoms.by, count, key }, whole),
        0,
      );
      return [{ terms: totalTerms(system, count, whole), lower: value, upper: value }];
    }),
    ...known
      .filter((one) => one.whole === whole && isInFull(one.cell))
      .map(({ cell, value }) => equal(cell, whole, value)),
  ]);
  const sums = hidden.map(({ cell, whole }) => system.termsOf(cell, whole));
  const rows = [
    ...system.rows,
    ...inFull,
    ...known.map(({ cell, whole, value }) => equal(cell, whole, value)),
    ...others,
  ];
  const widths = rangesOf(system.width, rows, sums);
  const doubtful = hidden.flatMap((_, index) => ((widths[index] ?? 0) < VALUES ? [index] : []));
  const bases = rangesOf(
    system.width,
    [...system.rows, ...inFull],
    doubtful.map((index) => sums[index] ?? new Map<number, number>()),
  );
  return hidden.map((one, index) => {
    const width = widths[index] ?? 0;
    const base = bases[doubtful.indexOf(index)];
    return { ...one, width, base: base ?? VALUES };
  });
}

function isInFull({ by, count }: CellName): boolean {
  return (count === 'referred' && by !== 'Payer') || (count === 'result' && by === 'Gender');
}

/** The status of a period as the first edition told it: masked, but only within the answer. */
function firstEdition({ cases, programme, today }: Asked, whole: WholePeriod): Json {
  const status = periodStatus({ cases, programme, today }, whole);
  const json = statusJson(status);
  for (const path of maskStatus(status).marks.keys()) {
    const keys = path.split('.');
    let at: Record<string, unknown> | undefined = json;
    for (const key of keys.slice(0, -1)) at = at?.[key] as Record<string, unknown> | undefined;
    if (at) at[keys.at(-1) ?? ''] = null;
  }
  return json;
}

function nameOf({ by, count, key }: CellName, { from, to }: WholePeriod): string {
  return `${count} by ${by} ${key} ${from}–${to}`;
}
