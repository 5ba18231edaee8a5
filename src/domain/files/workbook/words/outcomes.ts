import type { Programme } from '../../../programme.js';
import type { Outcome } from '../../../schema/outcomes.js';
import { fold } from '../../../text/fold.js';
import { type Lexicon, lexicon } from '../lexicon.js';
import words from './outcomes.json' with { type: 'json' };

/** An outcome and a detail of the programme that words name. A hint is only a detail of an outcome named beside it. */
interface SaidOutcome {
  /** Or what files give a case that left before enrolment. */
  readonly outcome: Outcome;
  readonly detail?: string;
  readonly hint?: true;
}

const rows = (of: Readonly<Record<string, readonly string[]>>, hint?: true) =>
  Object.entries(of).map(([key, forms]) => {
    const [outcome = '', detail] = key.split(':');
    return [{ outcome, ...(detail !== undefined && { detail }), ...(hint && { hint }) }, forms] as const;
  });

const SHARED = [...rows(words.said), ...rows(words.hints, true)];

/**
 * How teams write why somebody left, folded. What may mean two things ("AF", "vård") stands nowhere. An outcome of the programme's
 * own comes by its name, its words and its details.
 */
export function outcomeWords({ outcomes }: Programme): Lexicon<SaidOutcome> {
  const own = outcomes.flatMap(({ code, name, details, words: said }) => {
    const isShared = SHARED.some(([{ outcome }]) => outcome === code);
    const more = isShared
      ? []
      : details.map((detail) => [{ outcome: code, detail }, [fold(detail)]] as const);
    return [[{ outcome: code }, [...(isShared ? [] : [code, name]), ...said].map(fold)] as const, ...more];
  });
  return lexicon<SaidOutcome>([...SHARED, ...own], words.small);
}
