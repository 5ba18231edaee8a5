import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/domain/language/lexicon.js';
import { slipsOf } from '../../../src/domain/language/slips.js';
import { timeLexicon } from '../../../src/domain/language/time-pieces.js';
import words from '../../../src/domain/language/sv/valid/words.json' with { type: 'json' };
import { isValidWord } from '../../../src/domain/language/valid-words.js';
import { kraften } from '../answers/demo.js';

const lexicons = [lexiconOf(kraften(), []), timeLexicon()];

describe('valid Swedish words', () => {
  it('are never taken for another', () => {
    const valid = Object.entries(words).flatMap(([start, ends]) => ends.split(' ').map((end) => start + end));
    expect(valid.length).toBeGreaterThan(10_000);
    const taken = valid.filter(
      (word) =>
        !isValidWord(word) ||
        lexicons.some(
          (lexicon) => !lexicon.words.has(word) && slipsOf(word, lexicon.targets).words.length > 0,
        ),
    );
    expect(taken).toEqual([]);
  });

  it.each(['avbryta', 'hanvisa', 'sakna', 'manlig', 'nytt', 'undantag', 'utskriven'])('know %s', (word) => {
    expect(isValidWord(word) || lexicons.some(({ words }) => words.has(word))).toBe(true);
  });

  it('leave the slips of a word that stand for no other', () => {
    const slips = ['inskirvna', 'remisesr', 'avslutde', 'septmber'];
    expect(
      slips.filter((word) => lexicons.every(({ targets }) => slipsOf(word, targets).words.length === 0)),
    ).toEqual([]);
  });
});
