import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** docs/security.md points at what shows it: nothing there may point at what is gone. */
const text = readFileSync('docs/security.md', 'utf8');
const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];

it('names tests and sources that are there', () => {
  const paths = named(/`((?:test|src|docs)\/[\w./-]+)`/g);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

it('names rows of torture that are there', () => {
  const rows = readFileSync('torture/main.ts', 'utf8');
  const asked = named(/`torture (\w+)`/g);
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((row) => !new RegExp(`^ {2}'?${row}'?: `, 'm').test(rows))).toEqual([]);
});
