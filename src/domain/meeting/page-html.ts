import { joined, type Page, type PageLine, type PageSection, type PageTable, ROOM } from './page.js';

/** A page as HTML to print: A4 with page numbers, rows that are not cut, and room to write on. */
export function pageAsHtml({ title, letterhead, intro, sections, closing, hasRoom }: Page): string {
  return [
    '<!doctype html>',
    '<html lang="sv">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([title, letterhead].filter((one) => one !== undefined).join(' · '))}</title>`,
    `<style>${pageRule(letterhead)}${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(letterhead === undefined ? [] : [`<header>${escaped(letterhead)}</header>`]),
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...intro.map(paragraph),
    ...sections.flatMap(sectionHtml),
    ...closing.map(paragraph),
    ...(hasRoom === true ? [`<h2>${ROOM}</h2>`, ROOM_HTML] : []),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE = [
  'body{font:11pt/1.45 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}',
  '@media print{body{margin:0;padding:0;max-width:none}header{display:none}}',
  'header{font-size:.85rem;color:#444;margin-bottom:.6rem}',
  'h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.4rem 0 .3rem;break-after:avoid}',
  'ul{list-style:none;margin:0;padding:0}li{padding:.2rem 0;border-top:1px solid #ddd;break-inside:avoid}',
  'table{break-inside:avoid;border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.3}tr{break-inside:avoid}',
  'th,td{border-top:1px solid #ddd;padding:.1rem .4rem;text-align:right;font-weight:normal}',
  'thead th{font-weight:bold}th:first-child{text-align:left;padding-left:0}',
  '.room div{height:1.9rem;border-bottom:1px solid #999}',
].join('');

const ROOM_HTML = `<div class="room">${'<div></div>'.repeat(8)}</div>`;

/** A4 with page numbers, and whose it is at the top of every page. */
function pageRule(letterhead = ''): string {
  const top = letterhead.replace(/["\\<>\p{Cc}]/gu, '');
  const pages = 'counter(page) " av " counter(pages)';
  return `@page{size:A4;margin:18mm;@top-left{content:"${top}"}@bottom-right{content:"Sida " ${pages}}}`;
}

function sectionHtml({ heading, lines, table, notes = [] }: PageSection): readonly string[] {
  return [
    `<h2>${escaped(heading)}</h2>`,
    ...(lines.length > 0 ? ['<ul>', ...lines.map(lineHtml), '</ul>'] : []),
    ...(table ? tableHtml(table) : []),
    ...notes.map(paragraph),
  ];
}

function lineHtml({ done, strong, rest }: PageLine): string {
  const box = done === undefined ? '' : done ? '☑ ' : '☐ ';
  const name = strong === undefined ? undefined : `<strong>${escaped(strong)}</strong>`;
  return `<li>${box}${joined(name, escaped(rest))}</li>`;
}

function tableHtml({ head, rows }: PageTable): readonly string[] {
  const headings = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const row = ([name = '', ...cells]: readonly string[]) =>
    `<tr><th scope="row">${escaped(name)}</th>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  return [
    '<table>',
    `<thead><tr>${headings}</tr></thead>`,
    '<tbody>',
    ...rows.map(row),
    '</tbody>',
    '</table>',
  ];
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
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
