import type { Case } from '../case/case.js';
import type { Positioned } from '../kept.js';
import { alongKeeper } from '../kept-along.js';

/** One thing of every case as a number, by its place; 0 where it has not been asked for since the case changed. */
export interface Column {
  numbers: Int32Array;
}

/** A register as columns: what is counted of a case is worked out once, until the case changes. */
export interface Columns {
  /** The cases in the register's order; of one that is gone its place stands empty. */
  readonly cases: (Case | undefined)[];
  readonly columns: Map<string, Column>;
}
interface Kept extends Columns {
  readonly places: Map<string, number>;
}

const columnsIn = (cases: Positioned['cases']): Columns => ({
  cases: [...cases.values()],
  columns: new Map(),
});

const kept = alongKeeper<Kept>((cases) => {
  const places = new Map([...cases.keys()].map((code, place) => [code, place]));
  return { ...columnsIn(cases), places };
}, takeIn);

/** Those of a register in use are kept along with it; others are made each time. */
export function columnsOf({ cases, position }: Partial<Positioned> & Pick<Positioned, 'cases'>): Columns {
  return position === undefined ? columnsIn(cases) : kept({ cases, position });
}

/** Whoever comes back after having been gone is the last in the register's order. */
function takeIn({ cases, places, columns }: Kept, before: Case | undefined, now: Case | undefined): boolean {
  const code = (now ?? before)?.code ?? '';
  const place = places.get(code) ?? cases.length;
  cases[place] = now;
  if (now) places.set(code, place);
  else places.delete(code);
  for (const column of columns.values()) {
    if (place >= column.numbers.length) column.numbers = grown(column.numbers);
    column.numbers[place] = 0;
  }
  return true;
}

function grown(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(Math.ceil(numbers.length * 1.25) + 16);
  longer.set(numbers);
  return longer;
}

/** A column by its name, as it was made when it was first asked for. */
export function columnIn<T extends Column>(
  { cases, columns }: Columns,
  name: string,
  make: (numbers: Int32Array) => T,
): T {
  const known = columns.get(name) as T | undefined;
  if (known) return known;
  const made = make(new Int32Array(cases.length));
  columns.set(name, made);
  return made;
}

/** Some of a register's cases as they were when they were chosen, and their places in it. */
export interface Among {
  readonly cases: readonly Case[];
  readonly places: readonly number[];
  readonly columns: Columns;
}
