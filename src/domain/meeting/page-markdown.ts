import { joined, type Page, type PageSection, type PageTable } from './page.js';

/** A page as Markdown. */
export function pageAsMarkdown({ title, letterhead, intro, sections, closing }: Page): string {
  const head = letterhead === undefined ? [] : [safe(letterhead)];
  const body = sections.flatMap(sectionMarkdown);
  const parts = [`# ${safe(title)}`, ...head, ...intro.map(safe), ...body, ...closing.map(safe)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionMarkdown({ heading, lines, table, notes = [] }: PageSection): readonly string[] {
  const items = lines.map(({ done, strong, rest }) => `- ${box(done)}${joined(bold(strong), safe(rest))}`);
  return [`## ${safe(heading)}`, items.join('\n'), table ? tableMarkdown(table) : '', ...notes.map(safe)];
}

function box(done: boolean | undefined): string {
  if (done === undefined) return '';
  return done ? '[x] ' : '[ ] ';
}

function tableMarkdown({ head, rows }: PageTable): string {
  const row = (cells: readonly string[]) => `| ${cells.map(safe).join(' | ')} |`;
  const under = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [row(head), `| ${under.join(' | ')} |`, ...rows.map(row)].join('\n');
}

function bold(strong: string | undefined): string | undefined {
  return strong === undefined ? undefined : `**${safe(strong)}**`;
}

/** What people have written, without what Markdown would make of it. */
function safe(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
}
