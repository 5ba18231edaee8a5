import { fold } from '../../text/fold.js';
import type { Filter, Population } from '../../schema/query.js';
import type { Cat, Edge, Node, NodeOf } from '../node.js';

/** A piece of a question, with its words. */
export interface Piece<N extends Node = Node> extends Edge<N> {
  /** As it was typed, and as it is compared. */
  readonly raw: string;
  readonly word: string;
}

export type Filtered = Piece<NodeOf<'filter'>>;

/** The pieces of one question. What finds its use is marked; what is left over holds the answer back (DESIGN 9). */
export interface Desk {
  readonly pieces: readonly Piece[];
  readonly used: Set<Piece>;
}

export function deskOf(pieces: readonly Piece[]): Desk {
  return { pieces, used: new Set() };
}

export function isA<C extends Cat>(
  piece: Piece | undefined,
  ...cats: readonly C[]
): piece is Piece<NodeOf<C>> {
  return piece !== undefined && isOneOf(piece, cats);
}

function isOneOf({ node }: Piece, cats: readonly Cat[]): boolean {
  return cats.includes(node.cat);
}

/** Does a line begin with one of these, past a greeting: "och …"? */
export function leads(pieces: readonly Piece[], ...cats: readonly Cat[]): boolean {
  return isA(
    pieces.find((piece) => !isA(piece, 'talk', 'comma')),
    ...cats,
  );
}

/** Categories written in one line. */
export function catsOf(text: string): readonly Cat[] {
  return text.split(' ') as Cat[];
}

/** The pieces of some categories, in order. */
export function all<C extends Cat>(desk: Desk, ...cats: readonly C[]): Piece<NodeOf<C>>[] {
  return desk.pieces.filter((piece): piece is Piece<NodeOf<C>> => isOneOf(piece, cats));
}

export function has(desk: Desk, ...cats: readonly Cat[]): boolean {
  return desk.pieces.some((piece) => isOneOf(piece, cats));
}

/** The same, and they have found their use. */
export function take<C extends Cat>(desk: Desk, ...cats: readonly C[]): Piece<NodeOf<C>>[] {
  const found = all(desk, ...cats);
  for (const piece of found) desk.used.add(piece);
  return found;
}

export function takes(desk: Desk, ...cats: readonly Cat[]): boolean {
  return take(desk, ...cats).length > 0;
}

/** The piece before or after another, past words that only join. */
export function beside(
  desk: Desk,
  piece: Piece,
  step: 1 | -1,
  past: readonly Cat[] = JOINTS,
): Piece | undefined {
  for (let at = desk.pieces.indexOf(piece) + step; ; at += step) {
    const one = desk.pieces[at];
    if (!one || !past.includes(one.node.cat)) return one;
  }
}

/** Words that join others and say nothing of the figure by themselves (DESIGN 9's closed list). */
const JOINTS: readonly Cat[] = [
  'joint',
  'talk',
  'purpose',
  'speaker',
  'is',
  'has',
  'got',
  'modal',
  'at',
  'of',
  'for',
  'to',
  'with',
  'som',
  'any',
  'person',
  'comma',
  'stop',
  'anybody',
  'signature',
  'rise',
  'fall',
];

/** Signs that only set words off. Any other may mean something: a per cent, a bound, a plus. */
const SETS_OFF = /^["'”“„’‘»«()[\]*_#~–—…·•|-]$|^[\u0250-\u{10ffff}]+$/u;

export function isJoint(piece: Piece): boolean {
  return JOINTS.includes(piece.node.cat) || (isA(piece, 'sign', 'dash') && SETS_OFF.test(piece.raw));
}

/** What the pieces say of whom, each filter by itself. */
export function filtersSaid(desk: Desk): Filter[] {
  return all(desk, 'filter').flatMap(({ node }) => [node.filter, ...(node.also ?? [])]);
}

export function populations(desk: Desk): Population[] {
  return [...new Set(all(desk, 'pop').map(({ node }) => node.value))];
}

export function hasPopulation(desk: Desk, ...names: readonly Population[]): boolean {
  return populations(desk).some((one) => names.includes(one));
}

export function words(pieces: readonly Piece[]): string[] {
  return pieces.map(({ raw }) => raw);
}

/** "kom", of people or referrals that reach the team. */
export function isCame(piece: Piece): boolean {
  return isA(piece, 'got') && reads(piece, 'kom', 'kommer', 'kommit');
}

/** Forms that are asked for, folded once. */
const folded = new Map<string, string>();

/** Does a word of a piece read so, folded? */
export function reads(piece: Piece | undefined, ...forms: readonly string[]): boolean {
  return piece !== undefined && forms.some((form) => foldedOnce(form) === piece.word);
}

/** Is a piece's first word one of these, folded: a preposition that is a part of it? */
export function opens(piece: Piece | undefined, ...forms: readonly string[]): boolean {
  const [first] = piece?.word.split(' ', 1) ?? [];
  return first !== undefined && forms.some((form) => foldedOnce(form) === first);
}

/** "har varit", "stått i kö": what is no more, or has long been so. */
export function hasBeen({ word }: Piece): boolean {
  return word.split(' ').some((one) => BEEN.has(one));
}
const BEEN = new Set(['varit', 'haft', 'statt', 'legat', 'koat']);

/** Does a filter tell what somebody is like, and not what they did: "med sjukpenning", "från fk", not "fick jobb"? */
export function isAttribute(filter: Piece | undefined): boolean {
  return isA(filter, 'filter') && opens(filter, 'med', 'utan', 'från', 'i', 'på');
}

function foldedOnce(form: string): string {
  const known = folded.get(form) ?? fold(form);
  folded.set(form, known);
  return known;
}
