import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedEdits, editDistance } from '../../../src/domain/text/edit-distance.js';
import { lexiconOf, matchWord } from '../../../src/domain/text/match-word.js';

const words = ['arbete', 'arbetstraning', 'utskriven', 'inskriven', 'soc', 'mars', 'kassan', 'akassa'];
const lexicon = lexiconOf(words);
const found = (typed: string) => matchWord(lexicon, typed).map((one) => `${one.word} ${one.edits}`);

describe('a word as people type it', () => {
  it.each([
    ['arbete', ['arbete 0']],
    ['abrete', ['arbete 1']],
    ['arbtstranig', ['arbetstraning 2']],
    ['kassa', ['akassa 1', 'kassan 1']],
    ['sok', []],
    ['zebra', []],
    ['', []],
  ])('%s → %j', (typed, near) => {
    expect(found(typed)).toEqual(near);
  });

  it('never turns a word into its opposite', () => {
    expect(matchWord(lexiconOf(['inskriven']), 'utskriven')).toEqual([]);
    expect(matchWord(lexiconOf(['skyddad']), 'oskyddad')).toEqual([]);
    expect(matchWord(lexiconOf(['oskyddad']), 'skyddad')).toEqual([]);
  });

  it('never corrects digits', () => {
    expect(matchWord(lexiconOf(['k26-014']), 'k26-015')).toEqual([]);
  });

  it('finds just what the distance allows', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), word, (all, typed) => {
        const near = matchWord(lexiconOf(all), typed).map((one) => one.word);
        const plain = all.includes(typed)
          ? [typed]
          : all.filter((one) => typed.length >= 3 && isNear(typed, one));
        expect(new Set(near)).toEqual(new Set(plain));
      }),
    );
  });
});

function isNear(typed: string, word: string): boolean {
  const allowed = allowedEdits(word);
  return allowed > 0 && editDistance(typed, word, allowed) <= allowed;
}
