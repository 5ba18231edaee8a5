import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/text/fold.js';

describe('fold', () => {
  it.each([
    ['Rönnen', 'ronnen'],
    ['FJÄLLSIPPAN å é ü ñ', 'fjallsippan a e u n'],
    ['2022–23 — ”så” ’nej’', '2022-23 - "sa" \'nej\''],
    ['８５０７\u00a0\u200b09', '8507 09'],
    ['Søren Ærø', 'soren aro'],
  ])('%s is compared as %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is the same for NFC and NFD, and twice is as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text.normalize('NFC'));
        expect(fold(text.normalize('NFD'))).toBe(folded);
      }),
    );
    expect(fold(fold('Åkerbär – “é”'))).toBe(fold('Åkerbär – “é”'));
  });
});
