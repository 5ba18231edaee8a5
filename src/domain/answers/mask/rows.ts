import type { Cells } from './cells.js';

interface Judge {
  /** Could a hidden cell be fewer numbers now than it needs? */
  readonly isTooLittle: (cell: number) => boolean;
  readonly show: (cell: number) => () => void;
}

/** Shows rows, as far as nothing that stays hidden is told by it. */
export interface Rows {
  /** All of a row, or all but its smallest cells, or none. Returns what takes that back. */
  showRow(slot: number): () => void;
  readonly showCell: (cell: number) => () => void;
}

/** How many of the cells that others failed by are asked first, for where it failed last it most likely fails again. */
const DOUBTED = 8;

/** Shows what may be shown, by taking it out of what is hidden. */
export function rowsToShow(cells: Cells, hidden: Set<number>, { isTooLittle, show }: Judge): Rows {
  const isTogether = (cell: number) => {
    const row = cells.inSlot(cells.slotOf(cell));
    const sum = row.reduce((total, one) => total + (hidden.has(one) ? cells.countOf(one) : 0), 0);
    return sum === 0 || sum >= TOGETHER || row.every((one) => hidden.has(one) || cells.countOf(one) === 0);
  };
  let doubted: number[] = [];
  const isTold = () => {
    const isToldOf = (cell: number) => hidden.has(cell) && cells.isSecret(cell) && isTooLittle(cell);
    const found = doubted.find(isToldOf) ?? [...hidden].find(isToldOf);
    if (found !== undefined) doubted = [found, ...doubted.filter((cell) => cell !== found)].slice(0, DOUBTED);
    return found !== undefined;
  };
  const tryToShow = (asked: readonly number[]): (() => void) | undefined => {
    const shown: number[] = [];
    const back: (() => void)[] = [];
    const undo = () => {
      for (const one of back.reverse()) one();
      for (const cell of shown) hidden.add(cell);
    };
    // What can be worked out now and is no secret is shown with the rest.
    for (let next = asked; next.length > 0; next = [...hidden].filter(isTooLittle)) {
      for (const cell of next) {
        hidden.delete(cell);
        shown.push(cell);
        back.push(show(cell));
      }
      if (!isTold() && shown.every(isTogether)) continue;
      undo();
      return undefined;
    }
    return undo;
  };
  return {
    showRow: (slot) => {
      const row = cells
        .inSlot(slot)
        .filter((cell) => hidden.has(cell) && !cells.isSecret(cell))
        .sort((a, b) => (cells.countOf(a) || Infinity) - (cells.countOf(b) || Infinity));
      for (let from = 0; from < row.length; from++) {
        const undo = tryToShow(row.slice(from));
        if (undo) return undo;
      }
      return NOTHING;
    },
    showCell: (cell) => (hidden.has(cell) ? (tryToShow([cell]) ?? NOTHING) : NOTHING),
  };
}

/** What is hidden in a row is so many together, or nobody. */
const TOGETHER = 5;

function NOTHING(): void {
  // Nothing was shown.
}
