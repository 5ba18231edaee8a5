import { type Day, yearOf } from '../../day.js';
import { type Desk, isUnknown, left } from './desk.js';
import type { DraftCommand, DraftFields, DraftOf, Known } from './draft.js';
import { doubtOf } from './guard.js';
import { type CaseMatch, noSuch } from './resolve-case.js';
import type { Segment } from './segments.js';

/** What begins a case, or is open in itself: what surrounds it changes fields, and never the act. */
const OPEN: ReadonlySet<DraftCommand> = new Set(['refer', 'book-visit', 'trial', 'correct', 'undo', 'show']);
/** What needs no case to be named. */
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
  const stranger = which.kind === 'unsaid' && !BEGIN.has(command) ? left(desk).find(isUnknown) : undefined;
  if (stranger) desk.used.add(stranger);
  const { over, unkept, turning, fields: blank } = doubtOf(desk);
  const turned = OPEN.has(command) ? [] : turning;
  // An age was counted from the day of the referral.
  const isAge = desk.assumed.some(({ why }) => why === 'about') && blank.includes('referred');
  const isOfOtherYear = 'referred' in known && yearOf(known.referred as Day) !== yearOf(desk.world.today);
  const doubted = isAge && isOfOtherYear ? [...blank, 'birthYear'] : blank;
  for (const field of doubted.filter((one) => one in known)) {
    desk.assumed.splice(0, desk.assumed.length, ...desk.assumed.filter((one) => one.field !== field));
    desk.blank.add(field);
    Reflect.deleteProperty(known, field);
    if (field === 'birthYear') Reflect.deleteProperty(known, 'birthYearAbout');
  }
  return {
    command,
    which: stranger ? { kind: 'none', refusal: noSuch(stranger.text), codes: [] } : which,
    fields: known as Known<DraftFields[Command]>,
    problems: desk.problems,
    assumed: desk.assumed,
    blank: [...desk.blank].filter((field) => !(field in known)),
    leftover: [...joined(over), ...desk.beside],
    unkept: joined(unkept),
    turning: joined(turned),
  };
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
