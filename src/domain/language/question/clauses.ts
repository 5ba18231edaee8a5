import type { Cat } from '../node.js';
import { isA, type Piece } from './desk.js';

/** A text in clauses: what is asked, each question by itself, and what was set aside because it says nothing of the register. */
export interface Clauses {
  readonly questions: readonly (readonly Piece[])[];
  readonly aside: readonly Piece[];
}

/** What begins a question. */
const ASKS: readonly Cat[] = [
  'count',
  'list',
  'who',
  'which',
  'share',
  'mean',
  'median',
  'when',
  'howlong',
  'howold',
  'exists',
  'why',
  'rule',
  'howoften',
  'more-by',
  'fewer-by',
  'mean-age',
  'median-age',
  'result-share',
  'howlong-benefits',
  'accepts',
];
/** What says nothing of the register: a clause of nothing else is set aside, whatever words are in it (DESIGN 9). */
const SMALL: readonly Cat[] = [
  'joint',
  'talk',
  'purpose',
  'speaker',
  'reason',
  'is',
  'has',
  'of',
  'for',
  'from',
  'to',
  'with',
  'som',
  'or',
  'and',
  'any',
  'person',
  'comma',
  'stop',
  'sign',
  'pronoun',
  'all',
  'again',
  'quality',
  'today',
  'unknown',
  'num',
  'in',
  'out',
  'see',
  'take',
  'write',
  'run',
  'but',
  'name',
  'topic',
  'next',
  'new',
  'due',
  'last',
  'first',
  'same',
  'time',
  'duration',
  'still',
  'other',
  'length',
  'more',
  'mean',
  'joint',
];
/** What may limit a figure or turn it round: a clause that has one is never set aside. */
const LIMITS: readonly Cat[] = ['not', 'except', 'without', 'none', 'lack', 'only', 'bound', 'young'];
/** What a clause may have that only limits: "Jag skriver om förra perioden." */
const LIMITING: readonly Cat[] = ['period', 'filter', 'pop', 'always'];

/** The questions of a text and what was set aside. */
export function clausesOf(pieces: readonly Piece[]): Clauses {
  const parts = splitWhere(pieces, beginsClause).flatMap(parted);
  const kinds = parts.map((part) => ({ part, kind: kindOf(part) }));
  const asked = kinds.filter(({ kind }) => kind === 'question');
  const main = asked.length > 0 ? asked : kinds.filter(({ kind }) => kind === 'limit' || kind === 'rest');
  const aside = kinds
    .filter((one) => !main.includes(one) && one.kind === 'aside')
    .flatMap(({ part }) => part);
  const limits = kinds
    .filter((one) => !main.includes(one) && one.kind !== 'aside')
    .flatMap(({ part }) => part.filter((piece) => asked.length === 0 || isLimit(piece)));
  const questions =
    asked.length > 0 ? joinedQuestions(main.map(({ part }) => part)) : [main.flatMap(({ part }) => part)];
  return {
    questions: questions
      .filter((one) => one.length > 0)
      .map((one) => [...one, ...limits].sort((a, b) => a.from - b.from)),
    aside,
  };
}

function splitWhere(
  pieces: readonly Piece[],
  begins: (piece: Piece, before: Piece | undefined) => boolean,
): Piece[][] {
  const parts: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (parts.length === 0 || begins(piece, before)) parts.push([]);
    parts.at(-1)?.push(piece);
    before = piece;
  }
  return parts;
}

function beginsClause(piece: Piece, before: Piece | undefined): boolean {
  return isA(piece, 'reason', 'purpose') || isA(before, 'stop', 'comma');
}

/** What stands before the word that asks, where it says nothing of the register: "jag sitter med budgeten och undrar". */
function parted(part: Piece[]): Piece[][] {
  const ask = part.findIndex((piece) => isA(piece, ...ASKS));
  if (ask <= 0) return [part];
  const lead = part.slice(0, ask);
  return lead.some((piece) => isA(piece, 'unknown', 'topic', 'name', 'speaker')) &&
    lead.every((piece) => isA(piece, ...SMALL))
    ? [lead, part.slice(ask)]
    : [part];
}

function kindOf(part: readonly Piece[]): 'question' | 'limit' | 'aside' | 'rest' {
  if (part.some((piece) => isA(piece, ...LIMITS)))
    return part.some((piece) => isA(piece, ...ASKS)) ? 'question' : 'rest';
  const content = part.filter((piece) => !isA(piece, ...SMALL));
  const talks =
    part.some((piece) => isA(piece, 'speaker', 'talk', 'reason', 'purpose')) ||
    part.at(-1)?.node.cat === 'stop';
  if (content.length === 0) {
    const silent = part.every((piece) => !isA(piece, 'unknown', 'topic', 'name', 'num'));
    return silent || (talks && part.length > 1) ? 'aside' : 'rest';
  }
  if (part.some((piece) => isA(piece, ...ASKS))) return 'question';
  return content.every((piece) => isA(piece, ...LIMITING)) ? 'limit' : 'question';
}

function isLimit(piece: Piece): boolean {
  return isA(piece, ...LIMITING, ...LIMITS, 'unknown', 'topic', 'name', 'measure', 'case');
}

/** Parts of one question that a comma parts are one; a part with a question word of its own after a whole question is the next. */
function joinedQuestions(parts: readonly (readonly Piece[])[]): (readonly Piece[])[] {
  const found: Piece[][] = [];
  for (const part of parts) {
    const asks = part.some((piece) => isA(piece, ...ASKS));
    const last = found.at(-1);
    if (
      !last ||
      (asks &&
        last.some((piece) => isA(piece, ...ASKS)) &&
        last.some((piece) => !isA(piece, ...SMALL, ...ASKS)))
    )
      found.push([...part]);
    else last.push(...part);
  }
  return found;
}
