import type { Refusal } from '../refusals.js';
import { containsPersonnummer } from '../text/personnummer.js';
import type { Draft } from './draft.js';
import { headAt, type HeadMatch, nearestHeads } from './head.js';
import type { CommandName } from './command-names.js';
import { type Line, lineOf, restFrom, type Token } from './line.js';
import { draftFrom } from './read-draft.js';
import { namedBy } from './resolve-case.js';
import type { World } from './segments.js';

/** What a chat line was taken for. */
export type Reading =
  /** Refused before anything was read; nothing of it may be shown or logged. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** A command with no form of its own; `line` is all of it as it was typed, `rest` what followed its head. */
  | {
      readonly kind: 'command';
      readonly command: CommandName;
      readonly rest: string;
      readonly line: string;
    }
  /** Two commands equally near: asked about. */
  | { readonly kind: 'ambiguous'; readonly commands: readonly CommandName[]; readonly rest: string }
  /** For the questions: it begins as one, or only names a figure. */
  | { readonly kind: 'question' }
  | {
      readonly kind: 'none';
      readonly nearest: readonly CommandName[];
      /** What it is if its first word is the name of a case, as a command that follows it says. No case is called so. */
      readonly stranger?: { readonly name: string; readonly draft: Draft } | undefined;
    };

const SUGGESTED = 3;

/**
 * A whole chat line (DESIGN 10): its command wherever a Swede would put it, first or after the case, and the rest as a
 * draft. A personal number anywhere stops it. A line with a "not" that belongs to nothing is no command.
 */
export function readLine(text: string, world: World): Reading {
  if (containsPersonnummer(text))
    return { kind: 'refused', refusal: { code: 'personnummer', field: 'Meddelandet' } };
  const typed = withParticle(lineOf(text));
  const start = opening(typed);
  const days = typed.tokens.slice(0, start).filter(isDayWord);
  if (days.length === 0) return readFrom(typed, start, world);
  // "idag skrev vi in K26-020": the day goes after the command, where it is read.
  const head = headAt(typed, start);
  const words = start + (head.kind === 'found' ? head.words : 1);
  const moved = reordered(typed, [...typed.tokens.slice(start, words), ...days]);
  return readFrom(lineOf(`${moved} ${restFrom(typed, words)}`), 0, world);
}

function readFrom(line: Line, start: number, world: World): Reading {
  const head = headAt(line, start);
  const first = line.tokens[start];
  // An alias spelled right beats a command that it is near.
  const isCase = first !== undefined && namedBy(first, world.register, { numbers: false }) !== undefined;
  if (head.kind === 'found' && !(head.near && isCase)) return fromHead(head, line, start, world);
  if (head.kind === 'question' || (head.kind === 'ambiguous' && !isCase)) return head;
  return (
    caseFirst(line, start, world) ??
    referralLast(line, start, world) ?? { ...none(line), stranger: strangerFirst(line, start, world) }
  );
}

function none(line: Line): Extract<Reading, { kind: 'none' }> {
  return { kind: 'none', nearest: nearestHeads(line.text, SUGGESTED) };
}

/** "soc kvinna 34 ny remiss": a referral in any order, if its words are spelled right and tell of somebody. */
function referralLast(line: Line, start: number, world: World): Reading | undefined {
  const at = line.tokens.findIndex(
    ({ word }, index) => index > start && (word === 'remiss' || word === 'nyremiss'),
  );
  if (at < 0) return undefined;
  const first = line.tokens[at - 1]?.word === 'ny' ? at - 1 : at;
  const order = [...line.tokens.slice(first, at + 1), ...line.tokens.slice(start, first)];
  const draft = draftFrom(
    'refer',
    lineOf(`${reordered(line, order)} ${restFrom(line, at + 1)}`),
    at + 1 - first,
    world,
    '',
  );
  const tells = draft?.command === 'refer' && (draft.fields.gender ?? draft.fields.birthYear) !== undefined;
  return tells && !isNegated(draft) ? { kind: 'draft', draft } : undefined;
}

const OPENINGS =
  /^(?:vi|jag|snalla|ok|okej|jo|da|nu|kan|du|kraftbot|please|tack|idag|igar|och|sa|har|fick|hej)$/;
const MOST_OPENINGS = 4;

/** Words before the command that change nothing: "kan du", "vi", "ok". What begins a command or a question is none. */
function opening(line: Line): number {
  let index = 0;
  const last = Math.min(MOST_OPENINGS, line.tokens.length - 1);
  while (index < last && OPENINGS.test(line.tokens[index]?.word ?? '') && !begins(line, index)) index++;
  return index;
}

function begins(line: Line, index: number): boolean {
  const head = headAt(line, index);
  if (head.kind === 'question')
    return index === 0 && !(line.tokens[0]?.word === 'kan' && line.tokens[1]?.word === 'du');
  // A greeting before something else is only a greeting.
  return head.kind === 'found' && head.command !== 'help';
}

/** Verbs that may have their particle further on: "skrev vi in", "följde Rönnen upp". */
const PARTED: readonly (readonly [RegExp, RegExp])[] = [
  [/^skr(?:iv|iver|ivs|ev|evs)$/, /^(?:in|ut)$/],
  [/^folj(?:|er|s|de|des)$/, /^upp$/],
  [/^tack(?:ar|ade)$/, /^nej$/],
  [/^(?:hopp|dropp)(?:ar|ade)$/, /^av$/],
];
const MOST_PARTING = 3;

/** The line with such a particle after its verb. */
function withParticle(line: Line): Line {
  for (const [index, { word }] of line.tokens.slice(0, MOST_OPENINGS).entries()) {
    const particle = PARTED.find(([verb]) => verb.test(word))?.[1];
    if (!particle) continue;
    const after = line.tokens.slice(index + 1, index + 2 + MOST_PARTING);
    const at = after.findIndex((token) => particle.test(token.word));
    if (at < 1) return line;
    const moved = line.tokens.slice(index + 1 + at, index + 2 + at);
    const order = [...line.tokens.slice(0, index + 1), ...moved, ...after.slice(0, at)];
    return lineOf(`${reordered(line, order)} ${restFrom(line, index + 2 + at)}`);
  }
  return line;
}

type Found = Extract<HeadMatch, { kind: 'found' }>;

function fromHead(head: Found, line: Line, start: number, world: World): Reading {
  const from = start + head.words;
  const { command, rest } = head;
  if (command === 'show') {
    const inner = headAt(line, from);
    if (inner.kind === 'question') return inner;
    if (inner.kind === 'found' && OPENED.has(inner.command))
      return { kind: 'command', command: inner.command, rest: inner.rest, line: restFrom(line, from) };
  }
  const said = line.tokens.slice(start, from).map((token) => token.word);
  const draft = draftFrom(command, line, from, world, said.join(' '));
  if (!draft) {
    if (/^(?:inte|ej)$/.test(line.tokens[from]?.word ?? '')) return none(line);
    return { kind: 'command', command, rest, line: restFrom(line, start) };
  }
  if (isNegated(draft)) return none(line);
  const bare = from >= line.tokens.length;
  if (head.noun && !bare && !named(draft, world)) return { kind: 'question' };
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
function named(draft: Draft, world: World): boolean {
  if (draft.command === 'refer' || draft.command === 'book-visit')
    return (
      'gender' in draft.fields ||
      'referrer' in draft.fields ||
      'birthYear' in draft.fields ||
      isVisitor(draft, world)
    );
  return draft.which.kind === 'found' || draft.which.kind === 'several' || draft.which.kind === 'offered';
}

/** A referral for somebody who has been on a study visit, or comes back: the case is all that needs be said. */
function isVisitor({ which }: Draft, { register }: World): boolean {
  const stage = which.kind === 'found' ? register.cases.get(which.code)?.stage : undefined;
  return stage === 'visiting' || stage === 'closed' || stage === 'declined';
}

function isNegated(draft: Draft): boolean {
  return draft.leftover.some((text) => /(?:^|\s)(?:inte|ej|aldrig|icke)(?:\s|$)/i.test(text));
}

/** "k14 droppade av", "Rönnen börjar skogsgrupp 3/12": the case, then what happened. */
function caseFirst(line: Line, start: number, world: World): Reading | undefined {
  const token = line.tokens[start];
  const name = token && namedBy(token, world.register, { numbers: true });
  if (!name) return undefined;
  if (line.tokens.length === start + 1) return shown(line, start, world);
  const from = skipped(line, start + 1);
  const head = headAt(line, from);
  if (head.kind === 'ambiguous' || head.kind === 'question') return head;
  const words = head.kind === 'found' ? head.words : 0;
  const whole = commandFirst(line, start, from, words);
  if (head.kind === 'found' && !head.near) return fromHead(head, whole, 0, world);
  const draft = draftFrom('close', whole, 0, world, '');
  const closes = draft?.command === 'close' && draft.fields.outcome !== undefined && !isNegated(draft);
  if (head.kind === 'found')
    return closes && head.command !== 'close'
      ? { kind: 'ambiguous', commands: ['close', head.command], rest: head.rest }
      : fromHead(head, whole, 0, world);
  return closes ? { kind: 'draft', draft } : undefined;
}

/** The same line with the words of its command before the case. */
function commandFirst(line: Line, start: number, from: number, words: number): Line {
  const order = [
    ...line.tokens.slice(from, from + words),
    ...line.tokens.slice(start, start + 1),
    ...line.tokens.slice(start + 1, from).filter(isDayWord),
  ];
  return lineOf(`${reordered(line, order)} ${restFrom(line, from + words)}`);
}

/** A word in definite form, as every alias that the bot gives is. */
const LIKE_ALIAS = /^\p{L}{3,}[nt]$/u;

/** "Blåhaken tackade nej" where no case is called so: what is said of a case, spelled right, after what may be its alias. */
function strangerFirst(line: Line, start: number, world: World) {
  const token = line.tokens[start];
  if (!token || !LIKE_ALIAS.test(token.word) || line.tokens.length < start + 2) return undefined;
  const from = skipped(line, start + 1);
  const head = headAt(line, from);
  if (head.kind === 'ambiguous' || head.kind === 'question' || (head.kind === 'found' && head.near))
    return undefined;
  const [command, words] = head.kind === 'found' ? [head.command, head.words] : ['close' as const, 0];
  const draft = draftFrom(command, commandFirst(line, start, from, words), words, world, '');
  if (!draft || isNegated(draft) || !isAbout(draft.which, token.raw)) return undefined;
  const says = head.kind === 'found' || (draft.command === 'close' && draft.fields.outcome !== undefined);
  return says ? { name: token.raw, draft } : undefined;
}

/** Is it this word that is taken for the name of a case? */
function isAbout(which: Draft['which'], word: string): boolean {
  if (which.kind === 'offered') return which.text === word;
  return (
    which.kind === 'none' &&
    which.refusal.code === 'no-such-case' &&
    which.refusal.text.split(' ')[0] === word
  );
}

/** Words in another order: so that a command reads a case that stood before it like any other line. */
function reordered(line: Line, tokens: readonly Token[]): string {
  return tokens.map((token) => line.text.slice(token.start, token.end)).join(' ');
}

/** A case alone is shown. */
function shown(line: Line, start: number, world: World): Reading | undefined {
  const draft = draftFrom('show', line, start, world, '');
  return draft?.which.kind === 'found' || draft?.which.kind === 'several'
    ? { kind: 'draft', draft }
    : undefined;
}

function isDayWord({ word }: Token): boolean {
  return word === 'idag' || word === 'igar';
}

const BETWEEN = /^(?:har|ska|blev|blir|vi|nu|idag|igar|ar|och|skall|kommer|att|fick|vill)$/;
const MOST_BETWEEN = 3;

/** Past the little words between the case and what happened to it, unless they begin a command: "kommer tillbaka". */
function skipped(line: Line, from: number): number {
  let index = from;
  const last = Math.min(from + MOST_BETWEEN, line.tokens.length - 1);
  while (index < last && BETWEEN.test(line.tokens[index]?.word ?? '') && headAt(line, index).kind !== 'found')
    index++;
  return index;
}
