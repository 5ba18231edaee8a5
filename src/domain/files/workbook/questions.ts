import type { Column } from '../columns.js';

/** What is asked about: a value wherever it stands, one row, or something that a whole sheet means. */
export type QuestionKind =
  /** What a word of the team's own means. */
  | 'value'
  /** A cell of one row: a day that is no day, several crosses, a gender that only a note tells. */
  | 'cell'
  /** Whether "se ovan" is what the row above has. */
  | 'above'
  /** Which day an age was counted at. */
  | 'age'
  /** Whether the year of birth may be taken from a personnummer. */
  | 'born'
  /** Whether a colour says that an identity is protected. */
  | 'colour'
  /** Whether two rows are one case. */
  | 'same';

/** A question about a file. Asked once, whatever number of rows it concerns. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** The register's column that the answer fills. */
  readonly column?: Column;
  readonly sheet: string;
  /** The heading that it stands under in the file. */
  readonly heading: string;
  /** The team's word, or what is special about the row. */
  readonly value: string;
  readonly rows: readonly Place[];
  /** Answers that can be chosen among; where it is a day or a text, it can be written instead. */
  readonly options: readonly string[];
  /** What was answered and could not be read as one. */
  readonly misread?: string;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Answers by a question's id, as people write them. */
export type Answers = Readonly<Record<string, string>>;

/** Answers that every question takes. */
export const LEAVE_OUT = 'utelämna';
export const NOTHING_SAID = 'tomt';

/** Answers of their own kinds. */
export const YES_ANSWER = 'ja';
export const NO_ANSWER = 'nej';
export const AS_ABOVE_ANSWER = 'som raden ovanför';
export const AT_ENROLMENT = 'samma dag som inskrivningen';
export const ONE_CASE = 'ett ärende';
export const TWO_CASES = 'två ärenden';
export const AGE_ANSWERS = {
  remissdatum: 'vid remissen',
  inskriven: 'vid inskrivningen',
  avslutad: 'vid avslutet',
  today: 'i dag',
} as const;
