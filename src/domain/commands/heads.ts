import { CASE_HEADS } from './words/case-heads.js';
import { COURSE_HEADS } from './words/course-heads.js';
import { TEAM_HEADS } from './words/team-heads.js';

/** A command's head. The first way is how it is suggested. */
export interface Head {
  readonly command: CommandName;
  readonly ways: readonly string[];
  /** Nouns that also name a figure ("avslut 2025"): a command only with a case, or alone. */
  readonly nouns?: readonly string[];
  /** Too short or too common to be misspelt. */
  readonly exact?: readonly string[];
  /** A command only when nothing follows. */
  readonly alone?: readonly string[];
}

export const COMMAND_NAMES = [
  'help',
  'refer',
  'come-back',
  'book-visit',
  'visit-done',
  'enrol',
  'consent',
  'revoke-consent',
  'trial',
  'extend-trial',
  'follow-up',
  'book-follow-up',
  'review',
  'start-activity',
  'end-activity',
  'close',
  'decline',
  'correct',
  'undo',
  'show',
  'search',
  'list',
  'due',
  'status',
  'trend',
  'compare',
  'tables',
  'changed-since',
  'reconcile',
  'finsam',
  'agenda',
  'place-agenda',
  'unplace-agenda',
  'series',
  'no-meeting',
  'pause',
  'lift-pause',
  'next-meeting',
  'add-point',
  'minutes',
  'since-last',
  'steering-met',
  'remind',
  'unremind',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/**
 * What every chat line may begin with (DESIGN 10), as data: add a row, or a way to say it. Folding, small typos, words
 * split or written together are taken care of.
 */
export const HEADS: readonly Head[] = [...CASE_HEADS, ...COURSE_HEADS, ...TEAM_HEADS];
