/** A page to print or keep, before it is Markdown, HTML or plain text. */
export interface Page {
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly PageSection[];
  readonly closing: readonly string[];
}

export interface PageSection {
  readonly heading: string;
  readonly lines: readonly PageLine[];
  /** Sentences under the list. */
  readonly notes?: readonly string[];
}

export interface PageLine {
  /** Ticked or not; undefined for what is no box to tick. */
  readonly done?: boolean | undefined;
  readonly strong?: string | undefined;
  readonly rest: string;
}

export const PAGE_FORMATS = ['text', 'md', 'html'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

/** The page in a format; ends with a line break. */
export function pageAs(page: Page, format: PageFormat): string {
  return { text: asText, md: asMarkdown, html: asHtml }[format](page);
}

function asText({ title, intro, sections, closing }: Page): string {
  const body = sections.flatMap(({ heading, lines, notes = [] }) => [
    '',
    heading.toLocaleUpperCase('sv'),
    ...lines.map(({ done, strong, rest }) => `  ${textBox(done)}${joined(strong, rest)}`),
    ...notes.map((note) => `  ${note}`),
  ]);
  return `${[title, ...intro, ...body, ...(closing.length > 0 ? ['', ...closing] : [])].join('\n')}\n`;
}

function textBox(done: boolean | undefined): string {
  if (done === undefined) return '';
  return done ? '[x] ' : '[ ] ';
}

function asMarkdown({ title, intro, sections, closing }: Page): string {
  const body = sections.flatMap(({ heading, lines, notes = [] }) => [
    `## ${safe(heading)}`,
    lines.map(({ done, strong, rest }) => `- ${textBox(done)}${joined(bold(strong), safe(rest))}`).join('\n'),
    ...notes.map(safe),
  ]);
  const parts = [`# ${safe(title)}`, ...intro.map(safe), ...body, ...closing.map(safe)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function bold(strong: string | undefined): string | undefined {
  return strong === undefined ? undefined : `**${safe(strong)}**`;
}

/** What people have written, without what Markdown would make of it. */
function safe(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
}

function joined(strong: string | undefined, rest: string): string {
  return strong === undefined ? rest : [strong, rest].filter((part) => part !== '').join(' · ');
}

function asHtml({ title, intro, sections, closing }: Page): string {
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const body = sections.flatMap(({ heading, lines, notes = [] }) => [
    `<h2>${escaped(heading)}</h2>`,
    ...(lines.length > 0 ? ['<ul>', ...lines.map(htmlLine), '</ul>'] : []),
    ...notes.map(paragraph),
  ]);
  return [
    '<!doctype html>',
    '<html lang="sv">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...intro.map(paragraph),
    ...body,
    ...closing.map(paragraph),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE =
  'body{font:11pt/1.45 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  'h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.4rem 0 .3rem}' +
  'ul{list-style:none;margin:0;padding:0}li{padding:.2rem 0;border-top:1px solid #ddd;break-inside:avoid}';

function htmlLine({ done, strong, rest }: PageLine): string {
  const box = done === undefined ? '' : done ? '☑ ' : '☐ ';
  const name = strong === undefined ? undefined : `<strong>${escaped(strong)}</strong>`;
  return `<li>${box}${joined(name, escaped(rest))}</li>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
