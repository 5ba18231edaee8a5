import { addMonths, type Day, daysBetween, yearOf } from '../../day.js';
import { editDistance } from '../../text/edit-distance.js';
import { findDays, parseDayText } from '../../periods/parse-day.js';
import { findPeriods } from '../../periods/parse-period.js';
import type { Reached } from '../../periods/reach.js';
import { type Chart, chartOf, grammarOf } from '../chart.js';
import { textKeeper } from '../kept-texts.js';
import { lexiconFor } from '../lexicon-for.js';
import { edge, placeOf, plainEdges } from '../edges.js';
import { type Cat, type Edge, WORDS_OF_CASES } from '../node.js';
import { mayGoOn } from '../question/going-on.js';
import { sensesIn } from '../senses.js';
import { ACTS } from '../sv/acts.js';
import { type Token, tokensOf } from '../token.js';
import { CONCEPTS, formsOf, OF_ACTS } from '../concept.js';
import { fold } from '../../text/fold.js';
import { type Chunk, chunksOf } from './chunks.js';
import { births, parted } from './digits.js';
import { namedBy, nearAliases } from './resolve-case.js';
import { textPieces } from './text-pieces.js';
import { joins } from './segments.js';
import type { World } from './world.js';

const GRAMMAR = grammarOf(ACTS);

/** A line's tokens, and every piece that they may be read as. */
export interface Pieces {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly chart: Chart;
  /** The categories of all of them. */
  readonly cats: ReadonlySet<Cat>;
  /** Has it a word that a line which goes on from the last question begins with or points back by? */
  readonly goesOn: boolean;
}

/** May anything in a line be of one of these? */
export function mayBe({ cats }: Pieces, ...any: readonly Cat[]): boolean {
  return any.some((cat) => cats.has(cat));
}

/** What only lists and questions of what is due are asked with. */
export const OF_LISTS: readonly Cat[] = [
  'list',
  'show',
  'which',
  'today',
  'person',
  'pop',
  'late',
  'late-trial',
  'overdue',
  'due',
];

/** Words of questions that mean something in a line that records something. */
const SHARED: ReadonlySet<string> = new Set<Cat>([
  ...WORDS_OF_CASES,
  'time',
  'age-unit',
  'protected',
  'not',
  'none',
  'without',
  'except',
  'lack',
  'any',
  'all',
  'but',
  'reason',
  'more-than',
  'less-than',
  'at-most',
  'at-least',
  'older-than',
  'younger-than',
  'between',
  'hypothetical',
  'only',
  'still',
  'again',
  'did',
  'correction',
  'sign-off',
  'topic',
  'name',
  ...OF_LISTS,
]);

const NEAR = 0.35;
const FAR = 2;

const [kept, keptWithReasons] = [textKeeper<Pieces>(), textKeeper<Pieces>()];

/** `reasons`: is "för att …" a text of its own? */
export function piecesOf(text: string, world: World, reasons = false): Pieces {
  const { programme, today, register } = world;
  const ground = { programme, today, cases: register.cases, position: register.position };
  return (reasons ? keptWithReasons : kept)(ground, text, () => laidOut(text, world, reasons));
}

function laidOut(text: string, world: World, reasons: boolean): Pieces {
  const tokens = tokensOf(text);
  const texts = textPieces(text, tokens, reasons);
  const own = [...texts, ...cases(tokens, world)];
  const held = new Set(own.filter(isFirm).flatMap(({ from, to }) => range(from, to)));
  const firm = new Set(
    own.filter(({ node }) => node.cat === 'case').flatMap(({ from, to }) => range(from, to)),
  );
  const inText = (index: number) => texts.some((one) => one.from <= index && index < one.to);
  const senses = sensesIn(tokens, lexiconFor(world.programme, world.register), (index) => held.has(index));
  const isNot = (index: number) =>
    senses[index]?.some(({ node, slips }) => node.cat === 'not' && slips.length === 0) ?? false;
  const lexical = senses.map((edges, index) =>
    edges.filter(
      ({ node, slips }) =>
        (joins(node) || SHARED.has(node.cat) || OF_ACTS.has(node.cat)) &&
        !(slips.length > 0 && (joins(node) || isNot(index - 1))) &&
        !(node.cat === 'time' && isMan(tokens[index])),
    ),
  );
  const days = [
    ...dayPieces(text, tokens, lexical, world),
    ...mondays(tokens, world),
    ...periodPieces(text, tokens, lexical, world),
  ].filter(({ from, to }) => !range(from, to).some((index) => firm.has(index)));
  // "avslutades i går till studier": a word of the day begins nothing else.
  for (const { from, to } of days)
    for (const edges of lexical.slice(from + 1, to)) drop(edges, (one) => one.to > to);
  // "samt fk" begins with a consent; between two things it is the joint.
  for (const [index, edges] of lexical.entries())
    if (edges.some(({ node }) => node.cat === 'and'))
      drop(
        edges,
        ({ node, to }) => to === index + 1 && edges.length > 1 && (index === 0) === (node.cat === 'and'),
      );
  // "ta bort fk från samtycket": takes away, and leaves none out.
  for (const edges of lexical)
    drop(
      edges,
      ({ node, to }) => node.cat === 'except' && edges.some((one) => one.node.cat === 'do' && one.to === to),
    );
  const more = [...own, ...days, ...parted(tokens), ...births(tokens), ...near(tokens, lexical, held, world)];
  const acts = lexical.map((edges) =>
    edges.some((one) => one.node.cat === 'do' && one.to === one.from + 1 && one.slips.length === 0),
  );
  for (const edges of lexical)
    drop(
      edges,
      ({ node, from, to }) => node.cat === 'talk' && to > from + 1 && acts.slice(from, to).includes(true),
    );
  for (const edge of more) if (edge.node.cat === 'text' || !inText(edge.from)) lexical[edge.from]?.push(edge);
  tokens.forEach((token, index) => {
    if (!inText(index) && token.text !== '%') lexical[index]?.push(...plainEdges(token, index));
  });
  const chart = chartOf(lexical, GRAMMAR);
  const cats = new Set(chart.flatMap((edges) => edges.map(({ node }) => node.cat)));
  return { text, tokens, chart, cats, goesOn: senses.some((edges) => edges.some(mayGoOn)) };
}

/** "kan du visa Rönnen": a courtesy swallows no act. */
function drop(edges: Edge[], is: (edge: Edge) => boolean): void {
  edges.splice(0, edges.length, ...edges.filter((one) => !is(one)));
}

function isFirm({ node }: Edge): boolean {
  return node.cat === 'text' || node.cat === 'case' || node.cat === 'no-case';
}

/** Words that name a case outright: by code or alias; a number alone may be one. */
function cases(tokens: readonly Token[], { register }: World): Edge[] {
  const chunks = chunksOf(tokens);
  return chunks.flatMap((chunk, index): Edge[] => {
    const next = chunks[index + 1];
    const apart = next && codeApart(chunk, next);
    const whole = apart && namedBy(apart, register, { numbers: false });
    const named = whole ?? namedBy(chunk, register, { numbers: true });
    if (!named) return [];
    const bare = whole === undefined && /^#?\d+$/.test(chunk.raw);
    const cat = named.kind === 'missing' ? 'no-case' : bare ? 'bare-case' : 'case';
    const to = whole ? next.to : chunk.to;
    if (bare && named.kind === 'missing' && chunk.raw.length > 3) return [];
    return bare && named.kind === 'missing'
      ? [edge(chunk.from, to, { cat: 'bare-case', codes: [] })]
      : [edge(chunk.from, to, { cat, codes: named.codes })];
  });
}

/** A code written as two words: "K26 014". */
function codeApart(one: Chunk, next: Chunk): Chunk | undefined {
  if (!/^\p{L}{1,4}\d{2}$/u.test(one.raw) || !/^\d{2,3}$/.test(next.raw)) return undefined;
  return { from: one.from, to: next.to, raw: `${one.raw}-${next.raw}`, text: '' };
}

/** Misspelt aliases: words that are no other word spelled right. */
function near(
  tokens: readonly Token[],
  lexical: readonly (readonly Edge[])[],
  kept: ReadonlySet<number>,
  { register }: World,
): Edge[] {
  return tokens.flatMap((token, index): Edge[] => {
    const known = kept.has(index) || (lexical[index] ?? []).some((one) => one.slips.length === 0);
    if (token.kind !== 'word' || known) return [];
    const codes = nearAliases(token.text, register);
    return codes.length > 0 ? [edge(index, index + 1, { cat: 'near-case', codes }, NEAR)] : [];
  });
}

const MONTHS = formsOf(CONCEPTS['time:months'])
  .map(fold)
  .filter((form) => form.length > 4);

/** Days, read both as the latest that has been and as the next to come. */
function dayPieces(
  text: string,
  tokens: readonly Token[],
  lexical: readonly (readonly Edge[])[],
  { today }: World,
): Edge[] {
  const past = findDays(text, today, 'past');
  const coming = past.length > 0 ? findDays(text, today, 'coming') : [];
  return past.flatMap((found): Edge[] => {
    const place = placeOf(tokens, found);
    if (!place || hasMan(tokens, place)) return [];
    if (found.kind === 'day' && isBirthday(tokens, place.from, found.day, today)) {
      const year = yearOf(found.day) - CENTURY;
      return [edge(place.from, place.to, { cat: 'birth', year, about: false, bare: false })];
    }
    const twin = coming.find((one) => one.start === found.start);
    // "en månda": a Monday, or a month.
    const isCounted = lexical[place.from - 1]?.some(({ node }) => node.cat === 'numeral');
    const isLength =
      isCounted && MONTHS.some((form) => editDistance(form, tokens[place.from]?.text ?? '', 1) === 1);
    if (found.kind === 'impossible' || twin?.kind !== 'day' || isLength)
      return [edge(place.from, place.to, { cat: 'no-day' })];
    if (isContradicted(text, tokens, place, found.day, today))
      return [edge(place.from, place.to, { cat: 'no-day' })];
    const next = editDistance(tokens[place.from]?.text ?? '', 'nasta', 1) <= 1;
    const day = edge(place.from, place.to, { cat: 'a-day', past: found.day, coming: twin.day, next });
    const year = yearOf(found.day);
    if (found.day !== twin.day || yearOf(today) - year < GROWN) return [day];
    return [day, edge(place.from, place.to, { cat: 'birth', year, about: false, bare: false })];
  });
}

/** "anmälan om en man": no month. */
function hasMan(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return tokens.slice(from, to).some(isMan);
}

/** "man", "män": folded it is "mån" as well, which is a Monday or a month. */
function isMan(token: Token | undefined): boolean {
  return token?.text === 'man' && token.raw.normalize('NFC').toLowerCase() !== 'mån';
}

/** "start mån", "till mån": a Monday, where no number and no word for a period stands before it. */
function mondays(tokens: readonly Token[], { today }: World): Edge[] {
  return tokens.flatMap((token, index) => {
    const previous = tokens[index - 1];
    const alone = previous?.kind === 'word' && !OF_MONTHS.has(previous.text);
    if (token.text !== 'man' || isMan(token) || !alone) return [];
    const [past, coming] = (['past', 'coming'] as const).map((lean) => parseDayText('måndag', today, lean));
    if (past?.kind !== 'day' || coming?.kind !== 'day') return [];
    const day = { cat: 'a-day', past: past.day, coming: coming.day, next: false } as const;
    return [edge(index, index + 1, day)];
  });
}

/** After these "mån" is a month. */
const OF_MONTHS: ReadonlySet<string> = new Set(['nasta', 'forra', 'en', 'varje', 'per', 'i']);

/** So many years back a whole day is one of birth. */
const GROWN = 14;
const MONTHS_AWAY = 200;

/** "torsdag 18 december" where the nearest such day is no Thursday: a weekday and a date that say different things. */
function isContradicted(
  text: string,
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  day: Day,
  today: Day,
): boolean {
  if (Math.abs(daysBetween(day, today)) <= MONTHS_AWAY) return false;
  const end = tokens[to - 1]?.end;
  for (let at = from + 1; at < to; at++) {
    const rest = text.slice(tokens[at]?.start, end);
    if (!isWeekday(tokens[at - 1], today)) continue;
    const [past, coming] = [parseDayText(rest, today, 'past'), parseDayText(rest, today, 'coming')];
    if (past?.kind !== 'day' || coming?.kind !== 'day') continue;
    const isAhead = daysBetween(today, coming.day) < daysBetween(past.day, today);
    return day !== (isAhead ? coming.day : past.day);
  }
  return false;
}

function isWeekday(token: Token | undefined, today: Day): boolean {
  return token?.kind === 'word' && parseDayText(token.raw, today)?.kind === 'day';
}

/** 920511: six digits in a row that would be a day years ahead are a day of birth. */
function isBirthday(tokens: readonly Token[], at: number, day: Day, today: Day): boolean {
  return /^\d{6}$/.test(tokens[at]?.text ?? '') && yearOf(day) > yearOf(today) + FAR;
}
const CENTURY = 100;

const ROLES = new Set(['since', 'until', 'from']);

/** Stretches of days, in words: "v 50", "mars 2024". Where only a day fits, they are half of one. */
function periodPieces(
  text: string,
  tokens: readonly Token[],
  lexical: readonly (readonly Edge[])[],
  { today, programme }: World,
): Edge[] {
  const roles = lexical.flat().filter(({ node }) => node.cat === 'label' && ROLES.has(node.value));
  const masked = roles.reduce((rest, { from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    return rest.slice(0, start) + '§'.repeat(end - start) + rest.slice(end);
  }, text);
  return findPeriods(masked, { today, programme }).flatMap((match): Edge[] => {
    const place = placeOf(tokens, match);
    if (!place || match.kind !== 'span' || daysBetween(match.period.from, match.period.to) === 0) return [];
    const words = tokens.slice(place.from, place.to);
    if (!words.some(({ kind }) => kind === 'word') && !isMonth(words)) return [];
    return [edge(place.from, place.to, { cat: 'period', match, ahead: isAhead(match, today) })];
  });
}

/** "v 51" in November: the week that comes, not last year's. */
function isAhead({ period, future, yearless }: Reached, today: Day): boolean {
  if (future || !yearless) return future;
  return daysBetween(today, addMonths(period.from, 12)) < daysBetween(period.to, today);
}

/** "2021-03". */
function isMonth([year, dash, month, ...more]: readonly Token[]): boolean {
  return year?.text.length === 4 && dash?.text === '-' && month?.text.length === 2 && more.length === 0;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
