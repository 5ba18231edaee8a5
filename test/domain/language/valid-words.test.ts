import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/domain/language/lexicon.js';
import { slipsOf } from '../../../src/domain/language/slips.js';
import { TIME_LEXICON } from '../../../src/domain/language/time-pieces.js';
import { VALID_WORDS } from '../../../src/domain/language/valid-words.js';
import { kraften } from '../answers/demo.js';

const lexicons = [lexiconOf(kraften(), []), TIME_LEXICON];

describe('valid Swedish words', () => {
  it('are never taken for another', () => {
    const taken = [...VALID_WORDS].filter((word) =>
      lexicons.some(({ words, targets }) => !words.has(word) && slipsOf(word, targets).words.length > 0),
    );
    expect(taken).toEqual([]);
  });

  it.each(['avbryta', 'hanvisa', 'sakna', 'manlig', 'nytt', 'undantag', 'utskriven'])('know %s', (word) => {
    expect(VALID_WORDS.has(word) || lexicons.some(({ words }) => words.has(word))).toBe(true);
  });

  it('leave the slips of a word that stand for no other', () => {
    const words = ['inskirvna', 'remisesr', 'avslutde', 'septmber'];
    expect(
      words.filter((word) => lexicons.every(({ targets }) => slipsOf(word, targets).words.length === 0)),
    ).toEqual([]);
  });
});
