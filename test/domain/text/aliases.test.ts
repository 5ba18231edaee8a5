import { describe, expect, it } from 'vitest';
import { ALIAS_WORDS } from '../../../src/domain/text/alias-words.js';
import { aliasForNew, aliasRefusal, chooseAlias } from '../../../src/domain/text/aliases.js';
import { editDistance } from '../../../src/domain/text/edit-distance.js';
import { fold } from '../../../src/domain/text/fold.js';
import { GIVEN_NAMES, SURNAMES } from '../../../src/domain/text/name-words.js';

const folded = ALIAS_WORDS.map(fold);
const COMMANDS =
  'varen hosten motet listan perioden status arendet remissen koen samtycket provotiden uppfoljningen avstamningen ' +
  'aktiviteten avslutet utfallet resultatet arbetet studierna agendan dagordningen protokollet tiden veckan manaden aret';

describe('the words', () => {
  it('are many, in definite form, with Swedish letters', () => {
    expect(ALIAS_WORDS.length).toBeGreaterThanOrEqual(600);
    expect(ALIAS_WORDS).toEqual(expect.arrayContaining(['Rönnen', 'Lärkan', 'Fjällsippan', 'Tjärnen']));
    expect(ALIAS_WORDS.filter((word) => !/^[A-ZÅÄÖ][a-zåäö]{4,17}$/.test(word))).toEqual([]);
    expect(folded.filter((word) => !/(?:n|t)$/.test(word))).toEqual([]);
  });

  it('differ pairwise by at least three edits after folding', () => {
    const near = folded.flatMap((one, index) =>
      folded
        .slice(index + 1)
        .flatMap((other) => (editDistance(one, other, 2) <= 2 ? [`${one} ${other}`] : [])),
    );
    expect(near).toEqual([]);
  });

  it('are no names, with or without their ending, and no words of the commands', () => {
    const stems = (word: string) => [word, word.slice(0, -1), word.replace(/(?:en|et|an)$/, '')];
    const isName = (word: string) => GIVEN_NAMES.has(word) || SURNAMES.has(word);
    expect(folded.filter((word) => stems(word).some(isName))).toEqual([]);
    expect(folded.filter((word) => COMMANDS.split(' ').includes(word))).toEqual([]);
    expect(ALIAS_WORDS.filter((word) => aliasRefusal(word) !== undefined)).toEqual([]);
  });
});

describe('chooseAlias', () => {
  const free = () => false;

  it('gives the same word for the same case, and others for others', () => {
    expect(chooseAlias(free, 'K26-014')).toBe(chooseAlias(free, 'K26-014'));
    const words = Array.from({ length: 100 }, (_, index) => chooseAlias(free, `K26-${index}`));
    expect(new Set(words).size).toBeGreaterThan(70);
  });

  it('gives a new case no word that is no tree, bird, flower or landscape, though an import may', () => {
    const codes = Array.from({ length: 5000 }, (_, index) => `K${20 + (index % 10)}-${index}`);
    const odd = ['Strömmingen', 'Peridoten', 'Ametisten', 'Alkekungen', 'Ryggsimmaren', 'Champinjonen'];
    const given = (choose: typeof chooseAlias) => new Set(codes.map((code) => choose(free, code)));
    expect(odd.filter((word) => given(chooseAlias).has(word))).toEqual(odd);
    const now = given(aliasForNew);
    expect(odd.filter((word) => now.has(word))).toEqual([]);
    expect(now.size).toBeGreaterThan(600);
  });

  it('walks on past taken words through all of them, then gives none', () => {
    const taken = new Set<string>();
    for (
      let word = chooseAlias(free, 'K26-014');
      word;
      word = chooseAlias((one) => taken.has(one), 'K26-014')
    ) {
      taken.add(word);
    }
    expect(taken.size).toBe(ALIAS_WORDS.length);
  });
});

describe('aliasRefusal', () => {
  it.each([
    ['Anna', 'looks-like-name'],
    ['annas', 'looks-like-name'],
    ['ÅSA', 'looks-like-name'],
    ['Mohammed', 'looks-like-name'],
    ['Anna-Lena', 'looks-like-name'],
    ['Svensson', 'looks-like-name'],
    ['Gröna Björken', 'looks-like-name'],
    ['Rönnen2', 'looks-like-number'],
    ['850709-9805', 'looks-like-number'],
    ['den lilla', 'not-a-word'],
    ['', 'not-a-word'],
    ['Å', 'not-a-word'],
    ['Rön@en', 'not-a-word'],
    ['a'.repeat(31), 'not-a-word'],
  ])('%s: %s', (text, why) => {
    expect(aliasRefusal(text)).toBe(why);
  });

  it('lets words be', () => {
    expect(['Rönnen', 'solstrålen', 'Blåbärsskogen', 'Lärkan'.normalize('NFD')].map(aliasRefusal)).toEqual(
      Array(4).fill(undefined),
    );
  });
});
