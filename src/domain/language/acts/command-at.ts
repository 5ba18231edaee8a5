import { COMMAND_NAMES, type CommandName } from './command-names.js';
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
  const point = pointAt(text, tokens, segments, at);
  if (point) return point;
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
  if (AT_ONCE.has(command) && segments.slice(0, at + 2).some(has('undone', 'if'))) return { kind: 'none' };
  const another = segments.findIndex(
    (one, index) =>
      index > at && as(one, 'cmd')?.value === command && has('stop')(segments[index - 1] as Segment),
  );
  if (command === 'decision' && another > 0)
    return {
      kind: 'several',
      parts: [segments.slice(at, another - 1), segments.slice(another)].map((part) => ({
        act: command,
        code: undefined,
        line: text.slice(tokens[part[0]?.from ?? 0]?.start, tokens[(part.at(-1)?.to ?? 1) - 1]?.end),
      })),
    };
  return {
    kind: 'command',
    command,
    rest: text
      .slice(tokens[first.to]?.start ?? text.length)
      .replace(/^[\s:–-]+/u, '')
      .trim(),
  };
}

/** Written at once, with no form to look at first. */
const AT_ONCE = new Set<CommandName>([
  'no-meeting',
  'pause',
  'lift-pause',
  'series',
  'place-agenda',
  'decision',
]);

/** "lägg till lokal på dagordningen", "dagordning: fika": what is to be taken up, wherever in the line it stands. */
function pointAt(
  text: string,
  tokens: Pieces['tokens'],
  segments: readonly Segment[],
  at: number,
): Reading | undefined {
  const first = segments[at];
  const rest = segments.slice(at + 1);
  if (!first || has('not')(rest[0] ?? first)) return undefined;
  const typed = (parts: readonly Segment[]) =>
    parts.length === 0
      ? ''
      : text.slice(tokens[parts[0]?.from ?? 0]?.start, tokens[(parts.at(-1)?.to ?? 1) - 1]?.end);
  const point = (parts: readonly Segment[][]): Reading => ({
    kind: 'command',
    command: 'add-point',
    rest: parts
      .map(typed)
      .join(' ')
      .replace(/^[\s:–-]+/u, '')
      .trim(),
  });
  if (as(first, 'cmd')?.value === 'agenda' && rest[0]?.text === ':' && rest.length > 1)
    return point([rest.slice(1)]);
  const place = rest.findIndex(has('agenda-place'));
  if (!has('add-word')(first) || place < 0 || has('cmd')(first)) return undefined;
  return point([rest.slice(0, place), rest.slice(place + 1)]);
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
