import type { MaskCell, VisibleSum } from './mask-cell.js';

/** `blank` is hidden in a way that does not tell its size: it may be anything from 0 up. */
export type MaskState = ('shown' | 'few' | 'hidden' | 'blank')[];

/** The cells and the sums between them, by number. A sum is signed: parts + and total − make 0. */
export interface MaskGraph {
  readonly counts: readonly number[];
  readonly open: readonly boolean[];
  readonly sums: readonly (readonly (readonly [cell: number, sign: 1 | -1])[])[];
  /** For each cell, the sums it is in. */
  readonly sumsOf: readonly (readonly number[])[];
}

/** Cells and by how much each changes. */
export type Move = ReadonlyMap<number, number>;

export function maskGraph(cells: readonly MaskCell[], visible: readonly VisibleSum[]): MaskGraph {
  const numbers = new Map(cells.map(({ id }, number) => [id, number]));
  const numberOf = (id: string) => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`no cell ${id}`);
    return number;
  };
  const sums = visible.map(({ total, parts }) => [
    [numberOf(total), -1] as const,
    ...parts.map((part) => [numberOf(part), 1] as const),
  ]);
  const sumsOf: number[][] = cells.map(() => []);
  sums.forEach((sum, index) => {
    for (const [cell] of sum) sumsOf[cell]?.push(index);
  });
  return {
    counts: cells.map(({ count }) => count),
    open: cells.map(({ open }) => open ?? false),
    sums,
    sumsOf,
  };
}

/** What a step costs: a cell that has to be masked for it costs as much as a detour over three masked ones. */
const STEP = 1;
const NEW_MASK = 3;
const MOST_TRIES = 400;

interface Try {
  readonly move: Move;
  /** Sums that the move has put out of balance so far, and by how much. */
  readonly open: ReadonlyMap<number, number>;
  readonly cost: number;
}

/**
 * The cheapest change of masked cells that starts with one cell, keeps every visible sum and leaves every mask true
 * (1–4 stays 1–4, other masked cells stay 5 or more): the proof that the cell cannot be worked out. Cells that it
 * needs and that are shown have to be masked for it. Undefined if none is found.
 */
export function findMove(graph: MaskGraph, state: MaskState, cell: number): Move | undefined {
  const queue: (Try[] | undefined)[] = [];
  const seen = new Set<string>();
  const offer = (from: Try, changed: number, by: number) => {
    if (from.move.has(changed) || !mayChange(graph, state, changed, by)) return;
    const move = new Map(from.move).set(changed, by);
    const key = [...move.keys()].sort((a, b) => a - b).join();
    if (seen.has(key)) return;
    seen.add(key);
    const open = new Map(from.open);
    for (const sum of graph.sumsOf[changed] ?? []) {
      const sign = graph.sums[sum]?.find(([one]) => one === changed)?.[1] ?? 1;
      const rest = (open.get(sum) ?? 0) + sign * by;
      if (rest === 0) open.delete(sum);
      else open.set(sum, rest);
    }
    const cost = from.cost + STEP + (state[changed] === 'shown' ? NEW_MASK : 0);
    (queue[cost] ??= []).push({ move, open, cost });
  };
  const start: Try = { move: new Map(), open: new Map(), cost: 0 };
  for (const by of [1, -1]) {
    seen.clear();
    offer(start, cell, by);
  }
  seen.clear();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const best = takeCheapest(queue);
    if (!best) return undefined;
    const [sum, rest] = [...best.open][0] ?? [];
    if (sum === undefined || rest === undefined) return best.move;
    for (const [other, sign] of graph.sums[sum] ?? []) offer(best, other, rest * sign > 0 ? -1 : 1);
  }
  return undefined;
}

function mayChange({ counts, open }: MaskGraph, state: MaskState, cell: number, by: number): boolean {
  const count = counts[cell] ?? 0;
  if (open[cell]) return false;
  switch (state[cell]) {
    case 'few':
      return count + by >= 1 && count + by <= 4;
    case 'blank':
      return count + by >= 0;
    default:
      return count + Math.min(by, 0) >= 5;
  }
}

/** The cheapest try, the oldest of those. They are kept by what they cost. */
function takeCheapest(queue: (Try[] | undefined)[]): Try | undefined {
  return queue.find((tries) => tries !== undefined && tries.length > 0)?.shift();
}
