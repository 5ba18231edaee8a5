import { type Failure, isFailure } from '../../schema/failure.js';
import type { Query } from '../../schema/query.js';
import { lexiconFor } from '../lexicon-for.js';
import type { Cat } from '../node.js';
import { ever } from '../question/days.js';
import { catsOf, isA, type Piece } from '../question/desk.js';
import { understand } from '../question/understand.js';
import { MOST_TOKENS, tokensOf } from '../token.js';
import { isSetAtOnce } from './command-at.js';
import { readDue } from './due-filter.js';
import type { CommandName } from './command-names.js';
import type { Draft } from './draft.js';
import { readFilter } from './list-filter.js';
import { headText } from './heads.js';
import type { Reading } from './reading.js';
import type { World } from './world.js';

/** Words that ask, wherever they stand. "visa" and "finns" also begin what is no question. */
const ASKING: readonly Cat[] = catsOf(
  'count list who which share mean median howlong howold howoften more-by fewer-by mean-age median-age result-share',
);

/** Written down at once, word for word: what is told to be ("lägg till på dagordningen …", "punkt: …") may ask anything. */
const NOTES: ReadonlySet<CommandName> = new Set<CommandName>(['add-point', 'decision']);

/**
 * Is a line that was taken for an act or a command a question after all (DESIGN 9)? An act is one where the questions read every word of
 * the line (so none that is longer than what is read), and it asks of the act's own case, or names nobody to act on and asks or counts.
 * What is saved at once never asks.
 */
export function isQuestion(text: string, reading: Reading, world: World): boolean {
  const isLong = text.length >= MOST_TOKENS && tokensOf(text).length === MOST_TOKENS;
  if (reading.kind !== 'command' && isLong) return false;
  switch (reading.kind) {
    case 'command':
      return commandAsks(reading, text, world);
    case 'draft':
      return draftAsks(reading.draft, text, world);
    case 'held':
      return asksOf(reading.code, asQuestion(text, world));
    default:
      return false;
  }
}

interface Asked {
  readonly pieces: readonly Piece[];
  /** Undefined where the questions cannot read all of it. */
  readonly queries: readonly Query[] | undefined;
}

function asQuestion(text: string, { register, programme, today }: World): Asked {
  const { cases, position } = register;
  const ground = { cases, position, programme, today };
  const lexicon = lexiconFor(programme, register);
  const firstDay = () => ever(ground).from;
  const { results, pieces } = understand(text, { ...ground, lexicon, firstDay }, () => undefined);
  const isQuery = (one: Query | Failure): one is Query => !isFailure(one);
  return { pieces, queries: results.every(isQuery) ? results : undefined };
}

function asks({ pieces }: Asked): boolean {
  return pieces.some((piece) => isA(piece, ...ASKING));
}

/** "Solrosen hur länge har hon varit inskriven", not "Solrosen är inskriven, hur många har vi nu?". */
function asksOf(code: string, asked: Asked): boolean {
  const isOfIt = asked.queries?.every((query) => query.kind === 'case' && query.code === code) ?? false;
  return isOfIt && asked.pieces.some((piece) => isA(piece, ...ASKING, 'when'));
}

function draftAsks(draft: Draft, text: string, world: World): boolean {
  if (draft.which.kind === 'found') return asksOf(draft.which.code, asQuestion(text, world));
  if (isSomebody(draft)) return false;
  const asked = asQuestion(text, world);
  if (!asked.queries) return false;
  return asks(asked) || draft.which.kind !== 'unsaid' || (isOfPeriod(asked) && !isTaught(draft, text));
}

/** Somebody to begin a case with: born in a year that can be. */
function isSomebody({ fields, problems }: Draft): boolean {
  return 'birthYear' in fields && problems.every((one) => !('field' in one) || one.field !== 'birthYear');
}

/** "avsl 24/25 arb", "nya 2025/26": of a period and of no day. */
function isOfPeriod({ pieces }: Asked): boolean {
  return pieces.some(({ node }) => node.cat === 'period' && node.match.kind === 'span');
}

/** Told by the words that the bot itself teaches for it: "ny remiss soc i oktober". */
function isTaught({ command }: Draft, text: string): boolean {
  return command !== 'pass-trial' && text.trim().toLowerCase().startsWith(headText(command));
}

function commandAsks({ command, rest }: Extract<Reading, { kind: 'command' }>, text: string, world: World) {
  // "alla kvinnor utan samtycke": a list of more than a list's own words, which questions read all of.
  if (command === 'list')
    return readFilter(text, world).leftover.length > 0 && asQuestion(text, world).queries !== undefined;
  // "uppföljningar v 50": what the list itself does not take in is for the questions.
  if (command === 'due') return rest.trim() !== '' && readDue(text, world) === undefined;
  if (isSetAtOnce(command)) return text.trimEnd().endsWith('?') || asks(asQuestion(rest, world));
  const lead = text.slice(0, text.lastIndexOf(rest)).trim();
  return NOTES.has(command) && /^\p{L}+$/u.test(lead) && asks(asQuestion(rest, world));
}
