import { allowedEdits, editDistance } from '../domain/text/edit-distance.js';
import { fold } from '../domain/text/fold.js';
import type { Command } from './registry.js';

/** What a line was taken for. */
export type Match =
  | { readonly kind: 'found'; readonly command: Command; readonly rest: string }
  /** Two or more that are equally near: asked about, never guessed. */
  | { readonly kind: 'several'; readonly commands: readonly Command[]; readonly rest: string }
  | { readonly kind: 'none' };

interface Candidate {
  readonly command: Command;
  /** How many words the line began with, and how many edits away they were. */
  readonly words: number;
  readonly edits: number;
}

/**
 * Finds the command that a line begins with. Exact words beat near ones, then more words beat fewer ("ny remiss"
 * before "ny"), then fewer edits. Near is one edit from 4 letters and two from 7; two commands equally near are both
 * given.
 */
export function matchCommand(commands: readonly Command[], line: string): Match {
  const tokens = line.trim().split(/\s+/u);
  const folded = tokens.map(foldWord);
  const found = commands.flatMap((command) =>
    command.words.map((words) => candidate(command, words, folded)),
  );
  const ranked = found.filter((one) => one !== undefined).sort(better);
  const best = ranked[0];
  if (!best) return { kind: 'none' };
  const rest = tokens.slice(best.words).join(' ');
  const level = ranked.filter((one) => better(one, best) === 0).map((one) => one.command);
  const different = [...new Set(level)];
  return different.length === 1
    ? { kind: 'found', command: best.command, rest }
    : { kind: 'several', commands: different, rest };
}

function better(a: Candidate, b: Candidate): number {
  return Number(a.edits > 0) - Number(b.edits > 0) || b.words - a.words || a.edits - b.edits;
}

function foldWord(word: string): string {
  return fold(word).replace(/[?!.,:;]{1,20}$/u, '');
}

function candidate(command: Command, phrase: string, tokens: readonly string[]): Candidate | undefined {
  const words = fold(phrase).split(' ');
  if (tokens.length < words.length) return undefined;
  let edits = 0;
  for (const [index, word] of words.entries()) {
    const allowed = allowedEdits(word);
    const distance = editDistance(tokens[index] ?? '', word, allowed);
    if (distance > allowed) return undefined;
    edits += distance;
  }
  return { command, words: words.length, edits };
}

/** The commands nearest to a line that was not understood, nearest first. */
export function nearestCommands(
  commands: readonly Command[],
  line: string,
  count: number,
): readonly Command[] {
  const tokens = line.slice(0, 200).trim().split(/\s+/u).slice(0, 8).map(foldWord);
  const distance = (command: Command) =>
    Math.min(
      ...command.words
        .flatMap((phrase) => fold(phrase).split(' '))
        .flatMap((word) => tokens.map((token) => editDistance(token, word, 6) / Math.max(word.length, 3))),
    );
  return commands
    .map((command, order) => ({ command, order, far: distance(command) }))
    .sort((a, b) => a.far - b.far || a.order - b.order)
    .slice(0, count)
    .map((one) => one.command);
}
