import { allowedEdits, editDistance } from '../text/edit-distance.js';
import { fold } from '../text/fold.js';
import type { Bag } from './bag.js';
import { type AskContext, mayList } from './context.js';
import type { Failure } from './failure.js';
import { isKind, type Item } from './item.js';

/** Questions that always work, each with what it is about. The nearest are offered when a question is held back. */
const OFFERS: readonly (readonly [about: readonly string[], question: string])[] = [
  [['enrolled', 'gender'], 'hur många kvinnor är inskrivna?'],
  [['enrolled', 'person'], 'hur många är inskrivna?'],
  [['referred', 'referrer'], 'hur många remisser har vi fått i år?'],
  [['closed', 'outcome'], 'hur många gick till arbete förra perioden?'],
  [['share', 'outcome', 'result'], 'hur stor andel gick i resultat förra perioden?'],
  [['closed'], 'hur många avslutades förra perioden?'],
  [['new'], 'hur många nya skrevs in i år?'],
  [['waiting', 'waited'], 'vilka står i kö?'],
  [['follow-ups', 'due', 'overdue'], 'vilka ska följas upp?'],
  [['trial', 'late-trial', 'trials-due'], 'vilka är i prövotid?'],
  [['consent'], 'hur många saknar samtycke?'],
  [['throughput', 'stayed', 'howlong'], 'genomströmningstid förra perioden'],
  [['age', 'howold'], 'medelålder på de inskrivna'],
  [['income', 'payer', 'paid'], 'hur många av de inskrivna har försörjningsstöd?'],
  [['most', 'least', 'dim'], 'vem remitterar mest förra perioden?'],
  [['places', 'full', 'room'], 'hur många lediga platser har vi?'],
  [['meeting'], 'när är nästa möte?'],
  [['length'], 'vilka har varit inskrivna mer än 12 månader?'],
];
const COUNT = 3;
const FEWEST = 2;
/** Longer than anything that reads as a button. */
const LONGEST = 90;

/**
 * Two or three questions near one that was held back (DESIGN 9): its own readings where they are known, then those that
 * always work, nearest in topic and words first. What is made of the question itself is offered only if it is understood,
 * and never by leaving out what was not: that word may be a misspelt "utom", and the button its opposite.
 */
export function suggestionsFor(
  bag: Bag | undefined,
  failure: Failure,
  context: AskContext,
  understands: (question: string) => boolean,
  nearest: readonly string[],
): string[] {
  const made = [...nearest, ...(bag ? readings(bag, failure, context) : [])];
  const own = made.filter((one) => one.length <= LONGEST && understands(one));
  const isOffered = (one: string) => mayList(context) || understands(one);
  const ranked = rankedOffers(bag).filter(({ question }) => isOffered(question));
  const near = ranked.filter(({ score }) => score > 0).map(({ question }) => question);
  const found = [...new Set([...own, ...ownSuggestions(failure), ...near])].slice(0, COUNT);
  const rest = ranked.map(({ question }) => question).filter((one) => !found.includes(one));
  return [...found, ...rest.slice(0, Math.max(0, FEWEST - found.length))];
}

/** A topic that a question shares weighs as much as all its small words. */
const TOPIC = 4;
const TELLING = 2;

function rankedOffers(bag: Bag | undefined) {
  const about = new Set(bag?.items.flatMap((item) => [item.kind, item.value, item.filter?.on ?? '']) ?? []);
  const typed = (bag?.items ?? []).flatMap((item) => wordsOf(item.raw));
  return OFFERS.map(([topics, question], index) => {
    const topic = topics.filter((one) => about.has(one)).length * TOPIC;
    const words = wordsOf(question).reduce((sum, word) => sum + likeness(word, typed), 0);
    return { question, score: topic + words, index };
  }).sort((a, b) => b.score - a.score || a.index - b.index);
}

function wordsOf(text: string): string[] {
  return fold(text).match(/\p{L}+/gu) ?? [];
}

/** How like a word is to one of those typed: the same or misspelt, a long one more than a short. */
function likeness(word: string, typed: readonly string[]): number {
  const allowed = allowedEdits(word);
  if (!typed.some((one) => editDistance(word, one, allowed) <= allowed)) return 0;
  return word.length > 4 ? TELLING : 1;
}

/** The question with each of its readings in place of what was doubtful, or after it. */
function readings(bag: Bag, { reason, about }: Failure, context: AskContext): string[] {
  if (reason !== 'ambiguous') return [];
  if (about.some((one) => /^försenade /u.test(one))) {
    const asked = bag.has('count') || !mayList(context) ? 'hur många har' : 'vilka har';
    return about.map((one) => `${asked} ${one}?`);
  }
  if (about.some((one) => one.endsWith(' bland resultaten')))
    return about.map((one) => `${one} ${bag.first('period')?.raw ?? ''}`.trim());
  const each = about.filter((one) => !one.includes('(')).flatMap((one) => one.split(' eller '));
  const rest = bag.items.filter((item) => !isKind(item, 'in-all'));
  const doubtful = rest.find((item) => item.kind === 'ambiguous');
  return each.map((raw) =>
    doubtful
      ? joined(rest.map((item) => (item === doubtful ? { ...item, raw } : item)))
      : `${joined(rest)} ${raw}`,
  );
}

/** Pieces as they were typed; two of the same words are written once. */
function joined(items: readonly Item[]): string {
  return items
    .filter((item, at) => item.start >= (items[at - 1]?.end ?? 0))
    .map((item) => item.raw)
    .join(' ')
    .replace(/ +/gu, ' ')
    .trim();
}

/** Where the doubt is known, the readings themselves. */
function ownSuggestions({ reason, about }: Failure): string[] {
  if (reason === 'several-cases') return about.slice(0, 2).map((code) => `när ska ${code} följas upp?`);
  if (reason !== 'ambiguous') return [];
  if (about.some((one) => one.startsWith('kön (')))
    return ['hur många står i kö?', 'hur många är inskrivna per kön?'];
  if (about.includes('i verksamheten under perioden'))
    return ['hur många var i verksamheten under förra perioden?', 'hur många nyinskrivna förra perioden?'];
  if (about.includes('av alla avslutade'))
    return [
      'hur stor andel av de avslutade gick till arbete förra perioden?',
      'hur stor andel gick i resultat förra perioden?',
    ];
  return [];
}
