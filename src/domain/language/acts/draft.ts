import type { Close, FollowUp, NewCase } from '../../case/commands.js';
import type { HoldAnswer } from '../../case/holding.js';
import type { Day } from '../../day.js';
import type { Change } from '../../entry.js';
import type { Field } from '../../schema/fields.js';
import type { Refusal } from '../../refusals.js';
import type { Outcome } from '../../schema/outcomes.js';
import type { CaseMatch } from './resolve-case.js';

type Body<Command> = Omit<Command, 'type' | 'code' | 'revision'>;

/** A draft that says no more than which case. */
type Nothing = Readonly<Record<string, never>>;

/** The fields that each kind of draft may hold: what its form shows. */
export interface DraftFields {
  readonly refer: NewCase & { readonly referred: Day; readonly visit: Day };
  readonly 'book-visit': NewCase & { readonly visit: Day; readonly companion: string };
  readonly 'visit-done': { readonly visit: Day };
  readonly enrol: { readonly enrolled: Day; readonly trialUntil: Day; readonly consents: readonly string[] };
  readonly consent: { readonly authorities: readonly string[]; readonly from: Day };
  readonly 'revoke-consent': { readonly authorities: readonly string[]; readonly from: Day };
  /** The trial, its decision not said yet. */
  readonly trial: { readonly decided: Day };
  readonly 'pass-trial': { readonly decided: Day };
  readonly 'extend-trial': { readonly decided: Day; readonly until: Day; readonly months: number };
  readonly 'follow-up': Body<FollowUp>;
  readonly 'book-follow-up': { readonly on: Day };
  readonly review: { readonly on: Day; readonly note: string };
  readonly 'start-activity': {
    readonly kind: string;
    readonly from: Day;
    readonly place: string;
    readonly hours: number;
  };
  /** `activity` is the number of the entry that started it, where the case has just one such under way. */
  readonly 'end-activity': { readonly kind: string; readonly activity: number; readonly to: Day };
  readonly close: Body<Close>;
  /** Step → its level, counted from 1. */
  readonly 'note-steps': { readonly on: Day; readonly levels: Readonly<Record<string, number>> };
  readonly hold: { readonly answer: HoldAnswer; readonly now: Outcome; readonly on: Day };
  readonly decline: { readonly declined: Day; readonly detail: string };
  /** `field` is one that was named without its new value. */
  readonly correct: {
    readonly changes: readonly { readonly field: Field; readonly to: Change['to'] }[];
    readonly field: Field;
  };
  readonly undo: { readonly reason: string };
  readonly show: Nothing;
}
export type DraftCommand = keyof DraftFields;

/** What was understood of some fields. */
export type Known<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** Something that was not written, but follows or is taken for granted; the form says so. */
export interface Assumption {
  readonly field: string;
  /** `today`: no day was written. `about`: a birth year from an age. `unit`: the referrer that the unit belongs to. `mid-year`: a year alone. `ago`: counted back from today. `one`: the only one under way. `sick-listed`: an income that somebody who is off sick most often has. `of-several`: an outcome by a detail that another has too. */
  readonly why: 'today' | 'about' | 'unit' | 'mid-year' | 'ago' | 'one' | 'sick-listed' | 'of-several';
}

/** A chat line filled in as a form, to be confirmed; never written on its own. */
export interface DraftOf<Command extends DraftCommand> {
  readonly command: Command;
  /** The case it is about; `unsaid` for one that begins a case. */
  readonly which: CaseMatch;
  readonly fields: Known<DraftFields[Command]>;
  /** What was written but cannot be, by field. */
  readonly problems: readonly Refusal[];
  readonly assumed: readonly Assumption[];
  /** Fields that something was said of which was not understood whole: to be left empty, whatever is usual there. */
  readonly blank: readonly string[];
  /** Words not understood, as they were typed. Shown, never dropped. */
  readonly leftover: readonly string[];
  /** What the register does not keep, and what changes no field: said, and no reason to ask. */
  readonly unkept: readonly string[];
  /** Those of the words not understood that may turn the act itself: a denial, another act, a word beside a noun. */
  readonly turning: readonly string[];
}
export type Draft = { [Command in DraftCommand]: DraftOf<Command> }[DraftCommand];
