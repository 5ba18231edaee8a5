import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONCEPTS, SERIES_WORDS, TIME_WORDS } from '../../../src/domain/language/concept.js';

const FOLDER = new URL('../../../src/domain/language/sv/words/', import.meta.url);
/** The keys of each file as they are written: one that stands twice in a file is still there twice. */
const files = readdirSync(FOLDER).map((name) =>
  [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map(([, key = '']) => key),
);
const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) < index);

it('no file says a concept twice', () => {
  expect(files.flatMap(twice)).toEqual([]);
});

it.each(Object.entries({ CONCEPTS, TIME_WORDS, SERIES_WORDS }))(
  'no two files of %s say the same concept: the one would hide the other',
  (_, concepts) => {
    const merged = files.filter((keys) => keys.every((key) => key in concepts)).flat();
    expect(merged.length).toBeGreaterThan(0);
    expect(twice(merged)).toEqual([]);
  },
);
