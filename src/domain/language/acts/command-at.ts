import { COMMAND_NAMES, type CommandName } from './command-names.js';
import type { Pieces } from './pieces.js';
import type { Reading } from './reading.js';
import { as, has, isNoise, means, type Segment, typed } from './segments.js';

/** Words before the act that change nothing. */
export function isOpening(segment: Segment): boolean {
  return isNoise(segment) && !has('cmd', 'alone', 'asks', 'do', 'thing', 'figure')(segment);
}

/** A command of the team's, that the line begins with: a greeting before something else is only a greeting. */
export function commandAt(pieces: Pieces, segments: readonly Segment[], at: number): Reading | undefined {
  const first = segments[at];
  if (!first || first.unsure) return undefined;
  const more = segments.slice(at + 1).filter((segment) => !isNoise(segment));
  const named = (more.length > 0 ? undefined : as(first, 'alone')?.value) ?? as(first, 'cmd')?.value;
  const command = COMMAND_NAMES.find((one) => one === named);
  if (command === undefined)
    return means('do:show')(first) && has('cmd', 'alone', 'asks')(segments[at + 1])
      ? shown(pieces, segments, at + 1)
      : figure(first, segments);
  if (command === 'help' && more.length > 0) return commandAt(pieces, segments, next(segments, at));
  if (has('case')(first) || has('not')(segments[at + 1])) return undefined;
  if (command === 'decision' && segments.some(has('case')) && segments.some(isOfTrial)) return undefined;
  // "nästa möte med Rönnen 9/12", "stäm av Rönnen": theirs, and no meeting or figures of the team's.
  if ((command === 'next-meeting' || command === 'reconcile') && segments.some(has('case'))) return undefined;
  // "alla samtycken för Rönnen återkallade": done to a case, and no list.
  if (command === 'list' && more.some(has('case')) && more.some(has('do'))) return undefined;
  if (command === 'erase' && more.some((one, index) => index > 0 || !isWhich(one))) return undefined;
  if ((command === 'due' || command === 'compare') && more.length > 0) return { kind: 'question' };
  if (AT_ONCE.has(command) && segments.slice(0, at + 2).some(has('undone', 'if'))) return { kind: 'none' };
  const another = segments.findIndex(
    (one, index) => index > at && as(one, 'cmd')?.value === command && has('stop')(segments[index - 1]),
  );
  if (command === 'decision' && another > 0) {
    const parts = [segments.slice(at, another - 1), segments.slice(another)];
    return {
      kind: 'several',
      parts: parts.map((part) => ({ act: command, code: undefined, line: typed(pieces, part) })),
    };
  }
  if (TAKE_NOTHING.has(command) && more.length === 0) return { kind: 'command', command, rest: '' };
  const { text, tokens } = pieces;
  return { kind: 'command', command, rest: trimmed(text.slice(tokens[first.to]?.start ?? text.length)) };
}

/** Commands that nothing belongs to: a thanks after one is no more than that, anything else is not understood. */
const TAKE_NOTHING = new Set<CommandName>([
  'place-agenda',
  'unplace-agenda',
  'remind',
  'remind-round',
  'unremind',
  'unremind-monday',
  'unremind-round',
]);

/** Without the colon or the dash after the command's words. */
function trimmed(rest: string): string {
  return rest.replace(/^[\s:–-]+/u, '').trim();
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

/** Does a command change how the team is met with as soon as it is said? */
export function isSetAtOnce(command: CommandName): boolean {
  return TAKE_NOTHING.has(command) || (AT_ONCE.has(command) && command !== 'decision');
}

/** A decision of a trial is the case's, not one of the meeting's. */
const isOfTrial = means('thing:trial', 'after-trial', 'do:continue', 'do:extend');

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
