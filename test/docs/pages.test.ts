import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** These point at what shows what they say: nothing there may point at what is gone. */
const PAGES = ['docs/security.md', 'docs/figures.md'];
const named = (page: string, pattern: RegExp) => [
  ...new Set([...readFileSync(page, 'utf8').matchAll(pattern)].map(([, name = '']) => name)),
];

it.each(PAGES)('%s names tests and sources that are there', (page) => {
  const paths = named(page, /`((?:test|src|docs)\/[\w./-]+)`/g);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

it.each(PAGES)('%s names rows of torture that are there', (page) => {
  const rows = readFileSync('torture/main.ts', 'utf8');
  const asked = named(page, /`torture (\w+)`/g);
  expect(asked.length).toBeGreaterThan(6);
  expect(asked.filter((row) => !new RegExp(`^ {2}'?${row}'?: `, 'm').test(rows))).toEqual([]);
});
