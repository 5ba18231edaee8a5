/**
 * Makes src/domain/language/sv/valid/words.json: `npm run valid-words`, when words are added to the language or the dictionary
 * is new. The valid Swedish words (dictionary-sv, LGPL 3, its licence beside the file) that stand within a slip of a word of the
 * language, folded; those that one of them begins with; with their å, ä and ö those that differ from one in nothing else. By their first three letters. With --check it only says what is missing, and fails.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { HunspellReader } from 'hunspell-reader';
import { withModules } from './loaded.mjs';

const FOLDER = 'src/domain/language/sv/valid';
const DICTIONARY = 'node_modules/dictionary-sv';
const ONE = /^[\p{L}\p{M}]+$/u;
const LETTERS = /^[a-zåäöéü]+$/;

await withModules(async (load) => {
  const { fold } = await load('/src/domain/text/fold.ts');
  const { allowedEdits } = await load('/src/domain/text/edit-distance.ts');
  const { indexOf, nearIn } = await load('/src/domain/text/near.ts');
  const { wordsOf, lexiconOf } = await load('/src/domain/language/lexicon.ts');
  const { CONCEPTS, TIME_WORDS } = await load('/src/domain/language/concept.ts');
  const { PROGRAMME_IDS, programmeCalled } = await load('/src/domain/programmes/index.ts');
  const own = new Set(wordsOf({ ...CONCEPTS }).concat(wordsOf({ ...TIME_WORDS })));
  const { timeLexicon } = await load('/src/domain/language/time-pieces.ts');
  const lexicons = [timeLexicon()];
  for (const programme of PROGRAMME_IDS.map(programmeCalled))
    lexicons.push(lexiconOf(programme, Object.values(programme.units ?? {}).flat()));
  for (const lexicon of lexicons) for (const word of lexicon.words) own.add(word);
  const spelt = new Set(lexicons.flatMap((lexicon) => [...lexicon.spelt]));
  const near = nearOf([...own], { allowedEdits, indexOf, nearIn });
  // A word that another begins with is no shortened one.
  const begins = new Set([...own].flatMap((word) => [...word].map((_, at) => word.slice(0, at))));
  const found = new Set();
  for (const word of await valid()) {
    const folded = fold(word);
    if (!own.has(folded)) {
      if (near(folded) || begins.has(folded)) found.add(folded);
    } else if (folded !== word && !spelt.has(word)) found.add(word);
  }
  const text = written([...found].sort());
  if (!process.argv.includes('--check')) {
    writeFileSync(`${FOLDER}/words.json`, text);
    copyFileSync(`${DICTIONARY}/license`, `${FOLDER}/LICENSE-dictionary-sv.txt`);
  }
  const isFresh = readFileSync(`${FOLDER}/words.json`, 'utf8') === text;
  console.log(
    `${found.size} valid words near ${own.size} of the language${isFresh ? '' : ': the file is old'}`,
  );
  process.exitCode = isFresh ? 0 : 1;
});

/** Every word of the dictionary in all its forms; single words of letters only. */
async function valid() {
  const reader = await HunspellReader.createFromFiles(`${DICTIONARY}/index.aff`, `${DICTIONARY}/index.dic`);
  const found = new Set();
  for (const { word, flags } of reader.seqAffWords())
    if (!flags.isForbiddenWord && !flags.isOnlyAllowedInCompound && ONE.test(word))
      found.add(word.normalize('NFC').toLowerCase());
  return [...found].filter((word) => LETTERS.test(word));
}

/** Is a word within a slip of one of these? Hands seldom slip on the first letter: it stays, is dropped, put in, or swapped. */
function nearOf(words, { allowedEdits, indexOf, nearIn }) {
  const byStart = new Map();
  for (const word of words)
    for (const start of new Set([word[0], word[1]]))
      byStart.set(start, [...(byStart.get(start) ?? []), { word }]);
  const indexes = new Map([...byStart].map(([start, own]) => [start, indexOf(own)]));
  return (word) => {
    const allowed = allowedEdits(word);
    const isNear = (start, most) => {
      const index = indexes.get(start);
      return index !== undefined && nearIn(index, word, () => most).length > 0;
    };
    return allowed > 0 && (isNear(word[0], allowed) || isNear(word[1], 1));
  };
}

function written(words) {
  const byStart = {};
  for (const word of words) (byStart[word.slice(0, 3)] ??= []).push(word.slice(3));
  return `${JSON.stringify(Object.fromEntries(Object.entries(byStart).map(([start, ends]) => [start, ends.join(' ')])), undefined, 1)}\n`;
}
