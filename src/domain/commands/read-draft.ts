import type { Draft } from './draft.js';
import type { CommandName } from './command-names.js';
import { type Line } from './line.js';
import type { World } from './segments.js';
import { draftEnd, draftStart, namesActivity } from './draft/activity.js';
import { draftComeBack, draftRefer, draftVisit } from './draft/begin.js';
import { draftClose } from './draft/close.js';
import { draftCorrect } from './draft/correct.js';
import {
  draftBookFollowUp,
  draftConsent,
  draftDecline,
  draftEnrol,
  draftFollowUp,
  draftReview,
  draftShow,
  draftUndo,
  draftVisitDone,
} from './draft/on-case.js';
import { draftExtend, draftTrial } from './draft/trial.js';

type Reader = (line: Line, from: number, world: World, head: string) => Draft;

/** Which commands give a draft, and how each is read. */
const READERS: Partial<Record<CommandName, Reader>> = {
  refer: draftRefer,
  'come-back': draftComeBack,
  'book-visit': draftVisit,
  'visit-done': draftVisitDone,
  enrol: draftEnrol,
  consent: (line, from, world) => draftConsent('consent', line, from, world),
  'revoke-consent': (line, from, world) => draftConsent('revoke-consent', line, from, world),
  trial: draftTrial,
  'extend-trial': draftExtend,
  'follow-up': draftFollowUp,
  'book-follow-up': draftBookFollowUp,
  review: draftReview,
  'start-activity': (line, from, world, head) =>
    draftStart(line, from, world, hasBegun(head) ? 'past' : 'coming'),
  'end-activity': draftEnd,
  close: (line, from, world) =>
    namesActivity(line, from, world) ? draftEnd(line, from, world) : draftClose(line, from, world),
  decline: draftDecline,
  correct: draftCorrect,
  undo: draftUndo,
  show: draftShow,
};

/** "började", "startat": it is past. */
function hasBegun(head: string): boolean {
  return /(?:ade|at)$/.test(head);
}

/** Does a command fill in a form or name a case? The others are read by their own handlers. */
export function hasDraft(command: CommandName): boolean {
  return command in READERS;
}

/** The same from a word of a line on. */
export function draftFrom(
  command: CommandName,
  line: Line,
  from: number,
  world: World,
  head: string,
): Draft | undefined {
  return READERS[command]?.(line, from, world, head);
}
