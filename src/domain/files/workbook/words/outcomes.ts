import type { DECLINED } from '../../../codes.js';
import type { Outcome } from '../../../schema/outcomes.js';
import { lexicon } from '../lexicon.js';
import words from './outcomes.json' with { type: 'json' };

/** An outcome and a detail of the programme that words name. A hint is only a detail of an outcome named beside it. */
interface SaidOutcome {
  readonly outcome: Outcome | typeof DECLINED;
  readonly detail?: string;
  readonly hint?: true;
}

const rows = (of: Readonly<Record<string, readonly string[]>>, hint?: true) =>
  Object.entries(of).map(([key, forms]) => {
    const [outcome, detail] = key.split(':') as [SaidOutcome['outcome'], string | undefined];
    return [{ outcome, ...(detail !== undefined && { detail }), ...(hint && { hint }) }, forms] as const;
  });

/** How teams write why somebody left, folded. What may mean two things ("AF", "vård") stands nowhere. */
export const OUTCOME_WORDS = lexicon<SaidOutcome>(
  [...rows(words.said), ...rows(words.hints, true)],
  words.small,
);
