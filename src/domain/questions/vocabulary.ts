import { ASKING } from './vocabulary/asking.js';
import { FACTS } from './vocabulary/facts.js';
import { DETAIL_WORDS, REFERRER_WORDS, UNIT_PARTS } from './vocabulary/names.js';
import { PEOPLE } from './vocabulary/people.js';
import { SMALL_WORDS } from './vocabulary/small-words.js';
import { TOPICS } from './vocabulary/topics.js';
import type { WordGroup } from './vocabulary/word-group.js';

/**
 * Every word that questions are understood by. To teach the bot a new word, find the group in `vocabulary/` whose
 * words mean the same, add it there, and add an example question; how the groups are written is told in
 * `vocabulary/word-group.ts`. A word may stand in one group only.
 */
export const VOCABULARY: readonly WordGroup[] = [
  ...ASKING,
  ...PEOPLE,
  ...FACTS,
  ...SMALL_WORDS,
  ...DETAIL_WORDS,
  ...UNIT_PARTS,
  ...TOPICS,
  ...REFERRER_WORDS,
];
