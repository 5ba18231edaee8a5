import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedEdits, editDistance } from '../../../src/domain/text/edit-distance.js';

describe('editDistance', () => {
  it.each([
    ['statsu', 'status', 1],
    ['foljas', 'följas', 1],
    ['periodn', 'perioden', 1],
    ['mars', 'maj', 2],
    ['', 'abc', 3],
    ['lika', 'lika', 0],
    ['abcd', 'dcba', 3],
  ])('%s and %s are %i edits apart', (a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
  });

  it('answers max + 1 for anything farther away', () => {
    expect(editDistance('rönnen', 'lärkan', 2)).toBe(3);
    expect(editDistance('a'.repeat(3000), 'b'.repeat(3000), 2)).toBe(3);
  });

  it('agrees with the whole table, whatever the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(max + 1, wholeTable(a, b)));
      }),
      { numRuns: 500 },
    );
  });
});

function wholeTable(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const key = i * 100 + j;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const value = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swap ? at(i - 2, j - 2) + 1 : Infinity,
    );
    memo.set(key, value);
    return value;
  };
  const memo = new Map<number, number>();
  return at(a.length, b.length);
}

it('allows more edits the longer the word', () => {
  expect(['af', 'soc', 'mars', 'status', 'avsluta'].map(allowedEdits)).toEqual([0, 0, 1, 1, 2]);
});
