import { joined, type Page, type PageSection, type PageTable } from './page.js';

/** A page as plain text. Room to write on is for paper, and left out. */
export function pageAsText({ title, letterhead, intro, sections, closing }: Page): string {
  const head = letterhead === undefined ? [] : [letterhead];
  const body = sections.flatMap(sectionText);
  return `${[title, ...head, ...intro, ...body, ...(closing.length > 0 ? ['', ...closing] : [])].join('\n')}\n`;
}

function sectionText({ heading, lines, table, notes = [] }: PageSection): readonly string[] {
  return [
    '',
    heading.toLocaleUpperCase('sv'),
    ...lines.map(({ done, strong, rest }) => `  ${box(done)}${joined(strong, rest)}`),
    ...(table ? tableText(table) : []),
    ...notes.map((note) => `  ${note}`),
  ];
}

function box(done: boolean | undefined): string {
  if (done === undefined) return '';
  return done ? '[x] ' : '[ ] ';
}

/** Columns as wide as their widest cell, the names to the left and the numbers to the right. */
function tableText({ head, rows }: PageTable): readonly string[] {
  const all = head.length > 2 ? [head, ...rows] : rows;
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => {
    const cells = row.map((text, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? text.padEnd(Math.max(width, 40)) : text.padStart(Math.max(width, 6));
    });
    return `  ${cells.join('  ')}`;
  });
}
