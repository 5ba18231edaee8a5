/**
 * Edits between two texts: insertions, deletions, replacements and swaps of neighbours, each counted as one
 * ("statsu" ~ "status" = 1). Stops early and answers `max + 1` as soon as it is sure to be more than `max`.
 * Case and marks count: fold both first.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  return rows(a.slice(start, endA), b.slice(start, endB), max);
}

/** The last three rows of the table, kept between words: a line asks for thousands of distances. */
let rowsKept = [new Uint32Array(64), new Uint32Array(64), new Uint32Array(64)] as const;

function rows(a: string, b: string, max: number): number {
  if (a === '' || b === '') return Math.min(max + 1, a.length + b.length);
  const size = b.length + 1;
  if (rowsKept[0].length < size)
    rowsKept = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  let [before, previous, current] = rowsKept;
  for (let j = 0; j < size; j++) previous[j] = j;
  let least = 0;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let smallest = i;
    for (let j = 1; j < size; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        cell(previous, j) + 1,
        cell(current, j - 1) + 1,
        cell(previous, j - 1) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, cell(before, j - 2) + 1);
      current[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > max && least > max - 1) return max + 1;
    least = smallest;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(max + 1, cell(previous, b.length));
}

function cell(row: Uint32Array, index: number): number {
  return row[index] ?? Infinity;
}

/** How many edits a word may be from one it is taken for: none under 4 letters, 1 from 4, 2 from 7 (DESIGN 9). */
export function allowedEdits(word: string): 0 | 1 | 2 {
  return editsAt(word.length);
}

export function editsAt(length: number): 0 | 1 | 2 {
  if (length >= 7) return 2;
  return length >= 4 ? 1 : 0;
}
