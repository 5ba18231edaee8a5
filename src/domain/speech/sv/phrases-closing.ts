import { outcomeInWords, outcomeName, type Programme } from '../../programme.js';
import { areResults, outcomesOf } from '../../schema/outcomes.js';
import type { Filter } from '../../schema/query.js';
import { either, incomesOf } from './wording.js';

/** What somebody does, and the filters that it says. */
export interface Predicate {
  readonly words: string;
  readonly used: readonly Filter[];
}

/** "avslutades till arbete (lönebidrag)", "lämnade försörjningsstöd vid avslutet". */
export function closing(filters: readonly Filter[], programme: Programme, plainly: string): Predicate {
  const outcome = filters.find((filter) => filter.on === 'outcome' && !filter.not);
  const detail = filters.find((filter) => filter.on === 'detail' && !filter.not);
  const before = filters.find((filter) => filter.on === 'income' && !filter.not);
  const after = filters.find((filter) => filter.on === 'income-after');
  const used = [outcome, detail].filter((filter) => filter !== undefined);
  const to = outcome?.on === 'outcome' ? ` ${goingTo(outcome.in, programme)}` : '';
  const kind = detail?.on === 'detail' ? ` (${either(detail.in)})` : '';
  if (after?.on !== 'income-after') return { words: `${plainly}${to}${kind}`, used };
  const incomes = incomesOf(after.in);
  const left = after.not && before?.on === 'income' && String(before.in) === String(after.in);
  if (left && used.length === 0) return { words: `lämnade ${incomes} vid avslutet`, used: [before, after] };
  const then = `${after.not ? 'utan' : 'med'} ${incomes} efter avslutet`;
  return { words: `${plainly}${to}${kind} ${then}`, used: [...used, after] };
}

/** "till arbete", "i resultat", "som dropout". */
export function goingTo(outcomes: readonly string[], programme: Programme): string {
  if (areResults(programme, outcomes)) return 'i resultat';
  const names = outcomes.map((one) => outcomeName(programme, one).toLocaleLowerCase('sv'));
  const dropout = asDropout(outcomes, programme);
  if (dropout !== undefined) return `som ${dropout}`;
  const [only = ''] = names;
  if (names.length > 1) return `till ${either(names)}`;
  return only.startsWith('åter') ? only : `till ${only}`;
}

/** "dropout", where it is all of them; which of them it is; undefined of what is none. */
export function asDropout(outcomes: readonly string[], programme: Programme): string | undefined {
  const { dropouts } = outcomesOf(programme);
  if (!outcomes.every((one) => dropouts.has(one))) return undefined;
  return outcomes.length === dropouts.size
    ? 'dropout'
    : either(outcomes.map((one) => outcomeInWords(programme, one)));
}
