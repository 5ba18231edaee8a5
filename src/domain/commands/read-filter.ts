import type { CaseFilter } from '../find-cases.js';
import type { Programme } from '../programme.js';
import { type Line, lineOf } from './line.js';
import type { Meaning } from './meaning.js';
import { type Book, bookOf, candidates, type Phrase, phrases } from './phrases.js';
import { VOCABULARIES } from './vocabulary.js';

/** What a line wants listed, and the words of it that say nothing of that. */
export interface FilterReading {
  readonly filter: CaseFilter;
  readonly leftover: readonly string[];
}

type Part = CaseFilter | 'noise';

/** What can be listed, and how it is said. Data: add a way to say it. */
const WAYS: readonly {
  readonly part: CaseFilter;
  readonly ways: readonly string[];
  readonly exact?: readonly string[];
}[] = [
  {
    part: { stage: 'waiting' },
    ways: ['kölista', 'väntelista', 'i kön', 'väntar'],
    exact: ['kö', 'kön', 'i kö'],
  },
  { part: { stage: 'enrolled' }, ways: ['inskrivna', 'deltagare', 'inne'] },
  { part: { stage: 'visiting' }, ways: ['studiebesök', 'på studiebesök'] },
  { part: { mark: 'trial' }, ways: ['prövotid', 'i prövotid', 'prövotider', 'prövotiden'] },
  { part: { mark: 'late' }, ways: ['försenade', 'försenat', 'försenad', 'förfallna', 'sena'] },
  {
    part: { mark: 'long-stay' },
    ways: ['över 12 månader', 'mer än 12 månader', 'över ett år', 'mer än ett år', 'länge'],
  },
  { part: { mark: 'no-consent' }, ways: ['utan samtycke', 'saknar samtycke', 'inget samtycke'] },
  { part: { mark: 'protected' }, ways: ['skyddade', 'skyddade uppgifter', 'skyddade personuppgifter'] },
];
const NOISE = [
  'alla',
  'ärenden',
  'ärende',
  'lista',
  'visa',
  'våra',
  'från',
  'av',
  'de',
  'som',
  'är',
  'i',
  'på',
  'hos',
  'nu',
  'ärendelista',
];

const books = new WeakMap<Programme, Book<Part>>();

function bookFor(programme: Programme): Book<Part> {
  const made = books.get(programme);
  if (made) return made;
  const referrers = VOCABULARIES.referrers(programme).flatMap(({ meaning, ...phrase }): Phrase<Part>[] =>
    isReferrer(meaning) ? [{ ...phrase, meaning: { referrer: meaning.value } }] : [],
  );
  const book = bookOf<Part>([
    ...WAYS.flatMap(({ part, ways, exact }) => [
      ...phrases<Part>(part, ways),
      ...phrases<Part>(part, exact ?? [], true),
    ]),
    ...referrers,
    ...phrases<Part>('noise', NOISE, true),
  ]);
  books.set(programme, book);
  return book;
}

function isReferrer(meaning: Meaning): meaning is Extract<Meaning, { slot: 'referrer' }> {
  return meaning.slot === 'referrer';
}

/**
 * `i kö`, `alla`, `inskrivna från regionen`, `utan samtycke`: what a list is narrowed to. Words that are understood
 * add up; those that are not are given back, never dropped.
 */
export function readFilter(text: string, programme: Programme): FilterReading {
  const line: Line = lineOf(text);
  const found = [...candidates(bookFor(programme), line)].sort(
    (a, b) =>
      Number(a.edits > 0) - Number(b.edits > 0) || b.to - b.from - (a.to - a.from) || a.edits - b.edits,
  );
  const taken = new Set<number>();
  let filter: CaseFilter = {};
  for (const { from, to, meaning } of found) {
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    if (meaning !== 'noise') filter = { ...filter, ...meaning };
  }
  const leftover = line.tokens.filter((_, index) => !taken.has(index)).map((token) => token.raw);
  return { filter, leftover };
}
