import { COMMAND_NAMES } from './command-names.js';
import { has, keyOf } from './desk.js';
import type { Pieces } from './pieces.js';
import type { Reading } from './reading.js';
import { as, isNoise, type Segment } from './segments.js';

/** Words before the act that change nothing. */
export function isOpening(segment: Segment): boolean {
  return isNoise(segment) && !has('cmd', 'alone', 'asks', 'do', 'thing', 'figure')(segment);
}

/** A command of the team's, that the line begins with: a greeting before something else is only a greeting. */
export function commandAt(
  { text, tokens }: Pieces,
  segments: readonly Segment[],
  at: number,
): Reading | undefined {
  const first = segments[at];
  if (!first || first.unsure) return undefined;
  const more = segments.slice(at + 1).some((segment) => !isNoise(segment));
  const named =
    (as(first, 'alone') && !more ? as(first, 'alone')?.value : undefined) ?? as(first, 'cmd')?.value;
  const command = COMMAND_NAMES.find((one) => one === named);
  if (command === undefined) {
    const shows = has('do')(first) && as(first, 'do')?.value === 'show' && segments[at + 1];
    return shows && has('cmd', 'alone', 'asks')(shows)
      ? shown({ text, tokens } as Pieces, segments, at + 1)
      : figure(first, segments);
  }
  if (command === 'help' && more) return commandAt({ text, tokens } as Pieces, segments, next(segments, at));
  const following = segments[at + 1];
  if (has('case')(first) || (following && has('not')(following))) return undefined;
  if (command === 'decision' && segments.some(has('case')) && segments.some(isOfTrial)) return undefined;
  if (
    command === 'erase' &&
    segments
      .slice(at + 1)
      .filter((one) => !isNoise(one))
      .some((one, index) => index > 0 || !isWhich(one))
  )
    return undefined;
  if (command === 'due' && more) return { kind: 'question' };
  return {
    kind: 'command',
    command,
    rest: text
      .slice(tokens[first.to]?.start ?? text.length)
      .replace(/^[\s:–-]+/u, '')
      .trim(),
  };
}

const OF_TRIAL = new Set(['thing:trial', 'after-trial', 'do:continue', 'do:extend']);

/** A decision of a trial is the case's, not one of the meeting's. */
function isOfTrial(segment: Segment): boolean {
  return segment.nodes.some((node) => OF_TRIAL.has(keyOf(node)));
}

/** A case, or a word that may be the name of one. */
function isWhich(segment: Segment): boolean {
  return segment.nodes.length === 0 || has('case', 'bare-case', 'no-case', 'near-case')(segment);
}

function next(segments: readonly Segment[], at: number): number {
  const found = segments.findIndex((segment, index) => index > at && !isOpening(segment));
  return found < 0 ? segments.length : found;
}

function shown(pieces: Pieces, segments: readonly Segment[], at: number): Reading | undefined {
  const first = segments[at];
  if (first && has('asks')(first) && !has('cmd')(first)) return { kind: 'question' };
  return commandAt(pieces, segments, at);
}

/** A figure's name and no case: "avslutade 2025". */
function figure(first: Segment, segments: readonly Segment[]): Reading | undefined {
  return has('figure')(first) && !segments.some(has('case')) ? { kind: 'question' } : undefined;
}
