import type { Referrer } from '../codes.js';
import type { Day } from '../day.js';
import type { Change } from '../entry.js';
import type { ClosureField, Fact, Field, InCommand } from '../schema/fields.js';
import type { Outcome } from '../schema/outcomes.js';
import type { HoldAnswer } from './holding.js';

/** What a form or a line gives of a new case. */
export interface NewCase extends InCommand<Fact> {
  readonly birthYearAbout?: boolean | undefined;
}

/** Commands that begin a case: the live register gives it its code and alias. */
export type BeginCommand =
  | {
      readonly type: 'refer';
      readonly referred: Day;
      readonly visit?: Day | undefined;
      readonly facts: NewCase;
    }
  | {
      readonly type: 'book-visit';
      readonly visit: Day;
      readonly companion?: string | undefined;
      readonly facts: NewCase;
    };

interface OnCase<Type extends string> {
  readonly type: Type;
  readonly code: string;
  /** The revision the user saw; refused as stale when the case has moved on. Left out by the command line. */
  readonly revision?: number | undefined;
}

export interface FollowUp extends OnCase<'follow-up'> {
  readonly on: Day;
  readonly note?: string | undefined;
  readonly next?: Day | undefined;
  readonly situations?: readonly string[] | undefined;
  readonly hours?: number | undefined;
}
export interface Close extends OnCase<'close'>, InCommand<ClosureField> {}

/** Commands on a case that exists, in the imperative (DESIGN 3). */
export type ChangeCommand =
  | (OnCase<'rebook-visit'> & { readonly visit: Day; readonly companion?: string | undefined })
  | (OnCase<'visit-done'> & { readonly visit: Day })
  | (OnCase<'refer-visitor'> & { readonly referred: Day; readonly facts: NewCase })
  | (OnCase<'enrol'> & {
      readonly enrolled: Day;
      readonly trialUntil?: Day | undefined;
      readonly consents?: readonly Referrer[] | undefined;
    })
  | (OnCase<'consent'> & { readonly authorities: readonly Referrer[]; readonly from: Day })
  | (OnCase<'revoke-consent'> & { readonly authorities: readonly Referrer[]; readonly from: Day })
  | (OnCase<'pass-trial'> & { readonly decided: Day })
  | (OnCase<'extend-trial'> & { readonly decided: Day; readonly until?: Day | undefined })
  | FollowUp
  | (OnCase<'book-follow-up'> & { readonly on: Day })
  | (OnCase<'review'> & { readonly on: Day; readonly note?: string | undefined })
  | (OnCase<'note-steps'> & { readonly on: Day; readonly levels: Readonly<Record<string, number>> })
  | (OnCase<'start-activity'> & {
      readonly kind: string;
      readonly from: Day;
      readonly place?: string | undefined;
      readonly hours?: number | undefined;
    })
  | (OnCase<'end-activity'> & { readonly activity: number; readonly to: Day })
  | Close
  | (OnCase<'hold'> & {
      readonly on: Day;
      readonly answer: HoldAnswer;
      readonly now?: Outcome | undefined;
    })
  | (OnCase<'decline'> & { readonly declined: Day; readonly detail?: string | undefined })
  | (OnCase<'correct'> & {
      readonly changes: readonly { readonly field: Field; readonly to: Change['to'] }[];
    })
  | (OnCase<'undo'> & { readonly numbers: readonly number[]; readonly reason?: string | undefined });

export type CaseCommand = BeginCommand | ChangeCommand;
export type CommandType = CaseCommand['type'];

export function begins(command: CaseCommand): command is BeginCommand {
  return command.type === 'refer' || command.type === 'book-visit';
}
