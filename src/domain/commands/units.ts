import type { Programme } from '../programme.js';
import type { Meaning } from './meaning.js';
import { type Phrase, phrases, wordsOf } from './phrases.js';

/** Other words for the words of units' names, folded. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  vc: ['vardcentral', 'vardcentralen'],
  vardcentral: ['vc', 'vardcentralen'],
  oppenvardspsykiatrin: [
    'psykiatrin',
    'psykiatri',
    'psyk',
    'oppenpsyk',
    'oppenvardspsyk',
    'oppenvardspsykiatri',
  ],
  vuxenpsykiatrin: ['psykiatrin', 'psykiatri', 'psyk', 'vuxenpsyk'],
  primarvardsrehab: ['primarvarden', 'primarvard', 'primarvardsrehabilitering', 'vardrehab'],
  bistandsenheten: ['bistand', 'bistandsenhet', 'bistandshandlaggare'],
  gymnasieskolan: ['gymnasiet'],
};
/** Words of names that say nothing on their own: authorities, and what many units are. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'fk',
  'af',
  'rd',
  'soc',
  'och',
  'unga',
  'forsorjningsstod',
]);

/**
 * A programme's units as people write them: the whole name, or one word of it. A word that several units share means
 * all of them, until another word or the referrer tells which.
 */
export function unitPhrases(programme: Programme): readonly Phrase<Meaning>[] {
  const units = Object.values(programme.units).flat();
  const byWord = new Map<string, Set<string>>();
  for (const unit of units) {
    const written = unit.split(/[\s-]+/).flatMap(wordsOf);
    for (const word of written)
      for (const form of [word, ...(ALSO[word] ?? [])]) {
        if (SAYS_NOTHING.has(form)) continue;
        byWord.set(form, (byWord.get(form) ?? new Set()).add(unit));
      }
  }
  return [
    ...units.flatMap((unit) =>
      phrases<Meaning>({ slot: 'unit', value: [unit] }, [unit, unit.replaceAll('-', ' ')]),
    ),
    ...[...byWord].flatMap(([word, fitting]) =>
      phrases<Meaning>({ slot: 'unit', value: [...fitting] }, [word], word.length < 4),
    ),
  ];
}

/** The referrer that a unit belongs to. */
export function referrerOfUnit(programme: Programme, unit: string): string | undefined {
  return Object.entries(programme.units).find(([, units]) => units.includes(unit))?.[0];
}
