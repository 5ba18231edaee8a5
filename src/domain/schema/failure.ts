import type { Query } from './query.js';

/** Why a question is not answered (DESIGN 9): a code and the words it is about. */
export interface Failure {
  readonly reason:
    | 'too-long'
    | 'personnummer'
    | 'feelings'
    | 'diagnosis'
    | 'identity'
    | 'origin'
    | 'future'
    | 'past-work'
    | 'causes'
    | 'other'
    | 'name'
    | 'impossible-date'
    | 'vague-days'
    | 'whose'
    | 'no-start'
    | 'verb-or-season'
    | 'sent-to'
    | 'unknown-case'
    | 'several-cases'
    | 'alias-near'
    | 'unknown-words'
    | 'ambiguous'
    | 'no-measure'
    | 'conflict'
    | 'never-both'
    | 'not-allowed'
    | 'finer'
    | 'days'
    | 'points-back'
    | 'points-back-past'
    | 'within-or-not'
    | 'no-data';
  /** The words, codes or readings it is about. */
  readonly about: readonly string[];
  /** Where two readings differ: for each of them other words for the pieces that begin at these tokens. */
  readonly instead?: readonly ReadonlyMap<number, string>[];
  /** What it would be of each of the questions that it may hang on. */
  readonly bound?: readonly Query[];
}

export function failure(reason: Failure['reason'], ...about: string[]): Failure {
  return { reason, about };
}

export function isFailure(value: object): value is Failure {
  return 'reason' in value;
}
