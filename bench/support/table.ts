import type { Line } from '../row.js';

const HEAD = ['row', 'what', 'ours', 'floor', 'ratio', 'bar', ''];

/** The table's lines, columns filled out with spaces. */
export function table(rows: readonly (readonly [string, Line])[]): string {
  const cells = rows.map(([row, { what, ours, floor, ratio, bar, met }]) => {
    return [row, what, ours, floor, ratio, bar, met === undefined ? '–' : met ? 'met' : 'NOT MET'];
  });
  const widths = HEAD.map((_, column) => {
    return Math.max(...[HEAD, ...cells].map((line) => line[column]?.length ?? 0));
  });
  const drawn = [HEAD, widths.map((width) => '-'.repeat(width)), ...cells].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return drawn.join('\n');
}
