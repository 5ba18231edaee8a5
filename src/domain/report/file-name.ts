import type { Report } from './report.js';

/** "arsrapport-2022-23.docx": of letters that every file system takes; the days where the title tells none. */
export function fileNameOf({ title, period }: Report): string {
  const told = /\d/.test(title) ? title : `${title} ${period.from} ${period.to}`;
  const name = told
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return `${name}.docx`;
}
