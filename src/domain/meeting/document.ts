import { pageAsHtml } from './page-html.js';
import { pageAsMarkdown } from './page-markdown.js';
import { pageAsText } from './page-text.js';
import type { Page } from './page.js';

export const PAGE_FORMATS = ['text', 'md', 'html'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

/** The page in a format; ends with a line break. */
export function pageAs(page: Page, format: PageFormat): string {
  return { text: pageAsText, md: pageAsMarkdown, html: pageAsHtml }[format](page);
}
