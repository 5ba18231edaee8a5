import type { Failure } from '../schema/failure.js';
import type { Query } from '../schema/query.js';

export type AnswerUnit = 'persons' | 'percent' | 'months' | 'years' | 'days' | 'list' | 'date' | 'text';
export type AnswerValue = number | string | readonly string[] | null;

/** One row of a grouped answer. `value` is null where it is masked or over nobody. */
export interface AnswerRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  /** How many it is over. Null where masked. */
  readonly n: number | null;
  /** Which part of all, 0–1, where that is asked for. */
  readonly share?: number;
}

/** Another way to read the question: what it would say, and a question that says it. */
export interface OtherReading {
  readonly label: string;
  readonly question: string;
}

/** A case as it is called; no alias where it has none, or it may not be told. */
export interface CaseName {
  readonly code: string;
  readonly alias: string | undefined;
}

/** A question answered (DESIGN 9): what was computed, how it was understood, and from what. */
export interface Answer {
  readonly understood: true;
  /** The first sentence has the figure in bold (markdown). */
  readonly text: string;
  /** The text of a list without its codes, for who shows them in a way of their own. */
  readonly lead?: string;
  readonly interpretation: string;
  readonly value: AnswerValue;
  readonly unit: AnswerUnit;
  /** The cases behind it, for roles that may see them; sorted. */
  readonly cases: readonly string[];
  /** Those that it names, in the order that a list of them is read in; none of a figure's own. */
  readonly names: readonly CaseName[];
  readonly period: { readonly from: string; readonly to: string } | undefined;
  readonly rows: readonly AnswerRow[];
  readonly alternatives: readonly OtherReading[];
  /** Paths of what is hidden from the role. */
  readonly masked: readonly string[];
  readonly query: Query;
  /** The questions of the same line that were answered before it. */
  readonly before?: readonly Query[];
  /** Words taken for others: typed → understood. */
  readonly corrected: Readonly<Record<string, string>>;
}

/** A question that is not answered, why, and what could be asked instead. */
export interface NotUnderstood {
  readonly understood: false;
  readonly reason: Failure['reason'];
  readonly text: string;
  readonly suggestions: readonly string[];
  /** Of those that ask it of the people spoken of, and of all, where that is what is asked back. */
  readonly within?: { readonly them?: string; readonly all?: string };
}

/** What `kraftbot ask --json` prints (DESIGN 14). */
export function answerJson(answer: Answer | NotUnderstood): Record<string, unknown> {
  if (!answer.understood) {
    const { understood, reason, text, suggestions } = answer;
    return { understood, reason, text, suggestions };
  }
  const { understood, interpretation, value, unit, cases, text, period, rows, masked } = answer;
  return {
    understood,
    interpretation,
    value,
    unit,
    cases,
    text,
    ...(period && { period }),
    ...(rows.length > 0 && { rows }),
    ...(masked.length > 0 && { masked }),
  };
}
