import type { Refusal } from '../refusals.js';
import { containsPersonnummer } from '../text/personnummer.js';
import type { Draft } from './draft.js';
import { headAt, type HeadMatch, nearestHeads } from './head.js';
import type { CommandName } from './heads.js';
import { type Line, lineOf, restFrom } from './line.js';
import { draftFrom } from './read-draft.js';
import { namedBy } from './resolve-case.js';
import type { World } from './segments.js';

/** What a chat line was taken for. */
export type Reading =
  /** Refused before anything was read; nothing of it may be shown or logged. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** A command with no form of its own; `rest` is what followed it, as it was typed. */
  | { readonly kind: 'command'; readonly command: CommandName; readonly rest: string }
  /** Two commands equally near: asked about. */
  | { readonly kind: 'ambiguous'; readonly commands: readonly CommandName[]; readonly rest: string }
  /** For the questions: it begins as one, or only names a figure. */
  | { readonly kind: 'question' }
  | { readonly kind: 'none'; readonly nearest: readonly CommandName[] };

const SUGGESTED = 3;

/**
 * A whole chat line (DESIGN 10): its command wherever a Swede would put it, first or after the case, and the rest as a
 * draft. A personal number anywhere stops it. A line with a "not" that belongs to nothing is no command.
 */
export function readLine(text: string, world: World): Reading {
  if (containsPersonnummer(text))
    return { kind: 'refused', refusal: { code: 'personnummer', field: 'Meddelandet' } };
  const line = lineOf(text);
  const start = opening(line);
  const head = headAt(line, start);
  if (head.kind === 'found') return fromHead(head, line, start, world);
  if (head.kind === 'question') return head;
  if (head.kind === 'ambiguous') return head;
  return caseFirst(line, start, world) ?? { kind: 'none', nearest: nearestHeads(text, SUGGESTED) };
}

const OPENINGS =
  /^(?:vi|jag|snalla|ok|okej|jo|da|nu|kan|du|kraftbot|please|tack|idag|igar|och|sa|behover|vill)$/;

/** Words before the command that change nothing: "kan du", "vi", "ok". */
function opening(line: Line): number {
  let index = 0;
  const first = line.tokens[0]?.word;
  const asks = first === 'kan' && line.tokens[1]?.word !== 'du';
  while (
    !asks &&
    index < Math.min(3, line.tokens.length - 1) &&
    OPENINGS.test(line.tokens[index]?.word ?? '')
  )
    index++;
  return index;
}

type Found = Extract<HeadMatch, { kind: 'found' }>;

function fromHead(head: Found, line: Line, start: number, world: World): Reading {
  const from = start + head.words;
  const { command, rest } = head;
  if (command === 'show') {
    const inner = headAt(line, from);
    if (inner.kind === 'question') return inner;
    if (inner.kind === 'found' && OPENED.has(inner.command))
      return { kind: 'command', command: inner.command, rest: inner.rest };
  }
  const draft = draftFrom(command, line, from, world, line.tokens[start]?.word ?? '');
  if (!draft) return { kind: 'command', command, rest };
  if (isNegated(draft)) return { kind: 'none', nearest: nearestHeads(line.text, SUGGESTED) };
  const bare = from >= line.tokens.length;
  if (head.noun && !bare && !named(draft)) return { kind: 'question' };
  return { kind: 'draft', draft };
}

/** What can be shown besides a case. */
const OPENED: ReadonlySet<CommandName> = new Set([
  'due',
  'agenda',
  'status',
  'list',
  'minutes',
  'since-last',
  'next-meeting',
  'help',
]);

/** Is there a case, or for one that begins a case, something known of it? */
function named(draft: Draft): boolean {
  if (draft.command === 'refer' || draft.command === 'book-visit')
    return 'gender' in draft.fields || 'referrer' in draft.fields || 'birthYear' in draft.fields;
  return draft.which.kind === 'found' || draft.which.kind === 'several' || draft.which.kind === 'offered';
}

function isNegated(draft: Draft): boolean {
  return draft.leftover.some((text) => /(?:^|\s)(?:inte|ej|aldrig|icke)(?:\s|$)/i.test(text));
}

const MOST_WORDS_BEFORE = 3;

/** "k14 droppade av", "Rönnen börjar skogsgrupp 3/12": the case, then what happened. */
function caseFirst(line: Line, start: number, world: World): Reading | undefined {
  const token = line.tokens[start];
  const name = token && namedBy(token, world.register, { numbers: true });
  if (!name || line.tokens.length === start + 1) return name && token ? shown(line, start, world) : undefined;
  const rest = line.text.slice(token.end);
  const inner = lineOf(rest);
  const from = skipped(inner);
  const head = headAt(inner, from);
  // The case goes last, so that the command reads it like any other line.
  const whole = lineOf(`${restFrom(inner, from)} ${token.raw}`);
  if (head.kind === 'found') return fromHead(head, whole, 0, world);
  if (head.kind === 'ambiguous') return head;
  if (head.kind === 'question') return head;
  const draft = draftFrom('close', whole, 0, world, '');
  const closes = draft?.command === 'close' && draft.fields.outcome !== undefined && !isNegated(draft);
  return closes ? { kind: 'draft', draft } : undefined;
}

/** A case alone is shown. */
function shown(line: Line, start: number, world: World): Reading | undefined {
  const draft = draftFrom('show', line, start, world, '');
  return draft?.which.kind === 'found' || draft?.which.kind === 'several'
    ? { kind: 'draft', draft }
    : undefined;
}

const BETWEEN = /^(?:har|ska|blev|blir|vi|nu|idag|igar|ar|och|skall|kommer|att|fick|vill)$/;

/** Little words between the case and what happened to it. */
function skipped(line: Line): number {
  let index = 0;
  while (
    index < Math.min(MOST_WORDS_BEFORE, line.tokens.length - 1) &&
    BETWEEN.test(line.tokens[index]?.word ?? '')
  )
    index++;
  const before = index > 0 ? headAt(line, 0) : undefined;
  return before?.kind === 'found' ? 0 : index;
}
