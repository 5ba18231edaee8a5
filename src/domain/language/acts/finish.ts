import { asideIn } from './aside.js';
import { after, type Desk, has, left } from './desk.js';
import type { DraftCommand, DraftFields, DraftOf, Known } from './draft.js';
import { type CaseMatch, noSuch } from './resolve-case.js';
import { isNoise, type Segment } from './segments.js';

/** Commands that need no case to be named. */
const BEGIN: ReadonlySet<DraftCommand> = new Set(['refer', 'book-visit', 'undo']);

/**
 * The draft of a desk when everything has been taken from it. Where a case is needed and none was named, the first words not
 * understood are taken for its name.
 */
export function draftOf<Command extends DraftCommand>(
  command: Command,
  desk: Desk,
  which: CaseMatch,
  fields: Known<DraftFields[Command]>,
): DraftOf<Command> {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const stranger = which.kind === 'unsaid' && !BEGIN.has(command) ? left(desk).find(isName) : undefined;
  if (stranger) desk.used.add(stranger);
  const aside = asideIn(desk.segments);
  const over = left(desk).filter(
    (segment) =>
      !isNoise(segment) && !aside.has(segment) && !(has('but', 'reason')(segment) && joinsOn(desk, segment)),
  );
  if (!BEGIN.has(command) && (over.some(isNumber) || (isTitled(desk) && over.some(isName))))
    unassume(desk, known);
  return {
    command,
    which: stranger ? { kind: 'none', refusal: noSuch(stranger.text), codes: [] } : which,
    fields: known as Known<DraftFields[Command]>,
    problems: desk.problems,
    assumed: desk.assumed,
    blank: [...desk.blank].filter((field) => !(field in known)),
    leftover: [...joined(over), ...desk.beside],
  };
}

/** A number that was not understood may be a day ("den 15:e"): then today is not taken for it. */
function isNumber(segment: Segment): boolean {
  return has('num', 'bare-case')(segment);
}

function unassume(desk: Desk, known: Record<string, unknown>): void {
  const today = desk.assumed.filter(({ why }) => why === 'today');
  for (const one of today) {
    desk.assumed.splice(desk.assumed.indexOf(one), 1);
    desk.blank.add(one.field);
    Reflect.deleteProperty(known, one.field);
  }
}

function isName(segment: Segment): boolean {
  return segment.nodes.length === 0 && /\p{L}/u.test(segment.text);
}

/** An act told by its noun alone: what else is said of it may be that it was not done. */
export function isTitled({ segments }: Desk): boolean {
  return segments.some(has('thing')) && !segments.some(has('do', 'verb', 'finished', 'did', 'particle'));
}

/** "men", "så att" before what was understood. */
function joinsOn(desk: Desk, segment: Segment): boolean {
  const next = after(desk, segment);
  return next === undefined || desk.used.has(next);
}

/** Segments as they were typed, those that stand together in one piece. */
function joined(segments: readonly Segment[]): string[] {
  const pieces: { text: string; to: number }[] = [];
  for (const segment of segments) {
    const last = pieces.at(-1);
    if (last?.to === segment.from) {
      last.text += ` ${segment.text}`;
      last.to = segment.to;
    } else pieces.push({ text: segment.text, to: segment.to });
  }
  return pieces.map((piece) => piece.text);
}
