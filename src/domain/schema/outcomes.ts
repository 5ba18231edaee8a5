/** What one outcome of a closure is: all that a new one needs beside its name in the programmes and its words. */
interface OutcomeRow {
  /**
   * How it counts (DESIGN 2): in the result; a dropout, which is left out of what the result is a share of; or other,
   * a closure beside the result.
   */
  readonly class: 'result' | 'other' | 'dropout';
  /** Whether it says too little without a detail. */
  readonly needsDetail: boolean;
  /** On a row of closures, before the day. */
  readonly row: string;
}

/** The outcomes that a closure can have. A new one is a row here; what forgets it does not compile. */
export const OUTCOME_TABLE = {
  arbete: { class: 'result', needsDetail: false, row: 'avslutad till arbete' },
  studier: { class: 'result', needsDetail: false, row: 'avslutad till studier' },
  rehab: { class: 'result', needsDetail: false, row: 'avslutad till annan arbetslivsinriktad rehab' },
  sjukersattning: { class: 'other', needsDetail: false, row: 'avslutad till sjukersättning' },
  foraldraledighet: { class: 'other', needsDetail: false, row: 'avslutad, föräldraledighet' },
  aterremitterad: { class: 'other', needsDetail: false, row: 'avslutad, åter till remittenten' },
  annat: { class: 'other', needsDetail: true, row: 'avslutad av annat skäl' },
  dropout: { class: 'dropout', needsDetail: true, row: 'avslutad, tidigt avhopp' },
} as const satisfies Record<string, OutcomeRow>;

export type Outcome = keyof typeof OUTCOME_TABLE;
export const OUTCOMES = Object.keys(OUTCOME_TABLE) as [Outcome, ...Outcome[]];

export function outcomeRow(outcome: Outcome): OutcomeRow {
  return OUTCOME_TABLE[outcome];
}

/** The outcomes that are in the result. */
export const RESULTS: ReadonlySet<Outcome> = new Set(
  OUTCOMES.filter((outcome) => outcomeRow(outcome).class === 'result'),
);

export function isDropout(outcome: Outcome): boolean {
  return outcomeRow(outcome).class === 'dropout';
}

/** Exactly the outcomes that are in the result: what "i resultat" asks for. */
export function areResults(outcomes: readonly string[]): boolean {
  return outcomes.length === RESULTS.size && outcomes.every((one) => RESULTS.has(one as Outcome));
}
