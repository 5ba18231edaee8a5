import { editDistance, allowedEdits } from '../../text/edit-distance.js';
import { fold } from '../../text/fold.js';
import { nameOf } from '../../case/case.js';
import { type AskContext, isNamed, mayList } from '../../answers/context.js';
import type { Failure } from '../../schema/failure.js';
import { all, catsOf, deskOf, has, isA, type Piece } from '../../language/question/desk.js';

/** What stands for the days in an offer: those that were written, or the last year's. */
const DAYS = 'förra perioden';

/** Questions that always work, each with what it is about: offered to who asked about that. */
const OFFERS: readonly (readonly [about: readonly string[], question: string])[] = [
  [['enrolled', 'gender'], 'hur många kvinnor är inskrivna?'],
  [['enrolled'], 'hur många är inskrivna?'],
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
/** Longer than anything that reads as a button. */
const LONGEST = 90;

/**
 * Questions near one that was held back (DESIGN 9), at most three: first the person's own without what was not understood, or in each of
 * its readings; then of the case that it names, and those that always work of what it is about. None where none is near: that small
 * words are alike says nothing. What is made of the question itself is offered only if it is understood.
 */
export function suggestionsFor(
  text: string,
  pieces: readonly Piece[],
  failure: Failure,
  context: AskContext,
  understands: (question: string) => boolean,
  nearest: readonly string[],
): string[] {
  const made = [...nearest, ...readings(pieces, failure, context), ...withoutUnread(text, pieces, failure)];
  const own = made.filter((one) => one.length <= LONGEST && understands(one));
  // Whole questions that it may be leave nothing else to offer.
  const whole = failure.bound ?? failure.instead;
  const isTold = whole !== undefined && own.length >= whole.length;
  const near = isTold ? [] : [...ofCase(pieces, context), ...nearOffers(pieces)].filter(understands);
  return different([...own, ...ownSuggestions(failure), ...near]).slice(0, COUNT);
}

/** Of the only case that is named, where it may be. */
function ofCase(pieces: readonly Piece[], context: AskContext): string[] {
  const [code, ...more] = pieces.flatMap(({ node }) => (node.cat === 'case' ? node.codes : []));
  const it = code === undefined || more.length > 0 ? undefined : context.cases.get(code);
  if (!it || !isNamed(it, context)) return [];
  return [`när ska ${nameOf(it)} följas upp?`, `när skrevs ${nameOf(it)} in?`];
}

/** Each question once, with its mark or without. */
function different(questions: readonly string[]): string[] {
  const plain = questions.map((one) => fold(one).replace(/\?$/, '').trim());
  return questions.filter((_, at) => plain.indexOf(plain[at] ?? '') === at);
}

/** Words that turn a question round: a word near one of them is not left out, since the button would then be its opposite. */
const TURNING = ['utom', 'inte', 'utan', 'forutom', 'ej', 'saknar', 'aldrig', 'exklusive'];

/** The person's own question without the words that were not understood, their period and filters kept. */
export function withoutUnread(
  text: string,
  pieces: readonly Piece[],
  { reason, about }: Pick<Failure, 'reason' | 'about'>,
): string[] {
  if (reason !== 'unknown-words' || about.length === 0) return [];
  const unread = pieces.filter(
    (piece) =>
      about.includes(piece.raw) && isA(piece, 'unknown', 'quality', 'manner', 'sign', 'place', 'new'),
  );
  if (unread.length !== about.length) return [];
  const turning = unread.some(
    (piece) =>
      TURNING.some((one) => editDistance(piece.word, one, 2) <= 2) ||
      isLed(pieces[pieces.indexOf(piece) + 1]),
  );
  if (turning) return [];
  const kept = pieces.filter(
    (piece, index) => !unread.includes(piece) && !isDangling(piece, pieces.slice(index + 1), unread),
  );
  const joined = kept
    .map(({ raw, node }) => (node.cat === 'stop' || node.cat === 'comma' ? raw : ` ${raw}`))
    .join('')
    .trim();
  // What is more than words, numbers and stops is not said again.
  const isPlain = /^[\p{L}\p{N} ,.?!%–-]+$/u.test(joined);
  return joined === text.trim() || !isPlain ? [] : [joined];
}

/** A preposition with nothing left to stand before. */
function isDangling(piece: Piece, after: readonly Piece[], unread: readonly Piece[]): boolean {
  const [next] = after;
  const rest = after.find((one) => !unread.includes(one));
  return (
    isA(piece, ...STANDS_BEFORE) &&
    next !== undefined &&
    unread.includes(next) &&
    (rest === undefined || isA(rest, 'stop', ...STANDS_BEFORE))
  );
}

const STANDS_BEFORE = catsOf('at from to with for of has is');

/** What words like "utöver" may lead: without them it would be turned round. */
function isLed(next: Piece | undefined): boolean {
  return isA(next, 'filter') && next.node.filter.on !== 'gender' && next.node.filter.on !== 'age';
}

/** A topic that a question shares weighs as much as all its small words. */
const TOPIC = 4;
const TELLING = 2;

/** Those that share a topic, the most topics and words first. */
function nearOffers(pieces: readonly Piece[]): string[] {
  const about = new Set<string>(
    pieces.flatMap(({ node }) => [
      node.cat,
      'value' in node ? String(node.value) : '',
      node.cat === 'filter' ? node.filter.on : '',
    ]),
  );
  const typed = pieces.flatMap(({ raw }) => wordsOf(raw));
  const days = all(deskOf(pieces), 'period')[0]?.raw ?? DAYS;
  return OFFERS.map(([topics, question], index) => {
    const topic = topics.filter((one) => about.has(one)).length * TOPIC;
    const shared = wordsOf(question).reduce((sum, word) => sum + likeness(word, typed), 0);
    return { question, topic, score: topic + shared, index };
  })
    .filter(({ topic }) => topic > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ question }) => question.replace(DAYS, days));
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
function readings(
  pieces: readonly Piece[],
  { reason, about, instead }: Failure,
  context: AskContext,
): string[] {
  const desk = deskOf(pieces);
  if (reason !== 'ambiguous') return [];
  if (instead) return instead.map((words) => replacedIn(pieces, words));
  if (about.some((one) => one.startsWith('försenade '))) {
    const asked = has(desk, 'count') || !mayList(context) ? 'hur många' : 'vilka';
    const whom = pieces.every((piece) => isA(piece, 'count', 'list', 'filter', 'is', 'overdue', 'stop'))
      ? all(desk, 'filter').map(({ raw }) => ` ${raw}`)
      : [];
    return about.map((one) => `${asked}${whom.join('')} har ${one}?`);
  }
  const period = all(desk, 'period')[0]?.raw ?? '';
  if (about.some((one) => one.startsWith('andel '))) return about.map((one) => `${one} ${period}`.trim());
  const each = about.filter((one) => !one.includes('(')).flatMap((one) => one.split(' eller '));
  const rest = pieces.filter((piece) => !isA(piece, 'in-all', 'stop')).map(({ raw }) => raw);
  return each.map((raw) => `${rest.join(' ')}, ${raw}`.replaceAll(' ,', ',').replace(/ +/gu, ' ').trim());
}

/** Pieces with other words where two readings differ: from token → words. */
function replacedIn(pieces: readonly Piece[], words: ReadonlyMap<number, string>): string {
  return pieces
    .map((piece) => words.get(piece.from) ?? piece.raw)
    .filter((raw) => raw !== '')
    .join(' ');
}

/** A word that began a line, within one. "FK" stays as it is. */
function inside(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Of those who were spoken of, and of all. */
export function withinOrNot(about: string): { readonly them: string; readonly all: string } {
  return { them: `varav ${inside(about)}?`, all: `och ${inside(about)} i stället` };
}

/** Where the doubt is known, the readings themselves. */
function ownSuggestions({ reason, about, bound }: Failure): string[] {
  if (reason === 'several-cases') return about.slice(0, 2).map((code) => `när ska ${code} följas upp?`);
  if (bound) return [];
  if (reason === 'within-or-not') return about.map(withinOrNot).flatMap(({ them, all }) => [them, all]);
  if (reason !== 'ambiguous') return [];
  if (about.includes('i verksamheten under perioden'))
    return ['hur många var i verksamheten under förra perioden?', 'hur många nyinskrivna förra perioden?'];
  return [];
}
