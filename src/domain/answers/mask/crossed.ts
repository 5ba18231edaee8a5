import { ageIn, type Case, referredOn, wasEnrolled } from '../../case/case.js';
import { payerOf } from '../../codes.js';
import type { Day } from '../../day.js';
import type { Period } from '../../periods/period.js';
import { bandOf, type Programme } from '../../programme.js';
import { isInResult } from '../../schema/outcomes.js';
import { isFew } from './cells.js';
import type { By } from './atoms.js';
import type { Count } from './slots.js';

/** A table by two codes, and its margins that are not shown in full. */
export interface Crossed {
  readonly path: string;
  readonly margins: readonly (readonly [By, Count])[];
  readonly on: (it: Case, programme: Programme) => Day | undefined;
  readonly keys: (it: Case, programme: Programme) => string;
}

const referrerAndPayer = (it: Case) => `${it.referrer}.${payerOf(it.income)}`;

/** The crossed tables that the steering group may be told of, for reporting years only. */
export const CROSSED: readonly Crossed[] = [
  {
    path: 'referred.byReferrerAndPayer',
    margins: [['Payer', 'referred']],
    on: referredOn,
    keys: referrerAndPayer,
  },
  {
    path: 'enrolled.newByReferrerAndPayer',
    margins: [
      ['Referrer', 'new'],
      ['Payer', 'new'],
    ],
    on: (it) => (wasEnrolled(it) ? it.enrolled : undefined),
    keys: referrerAndPayer,
  },
  {
    path: 'result.byAgeAndGender',
    margins: [['Age', 'result']],
    on: (it, programme) =>
      it.stage === 'closed' && isInResult(programme, it.outcome) ? it.closed : undefined,
    keys: (it, programme) =>
      `${bandOf(programme, it.stage === 'closed' ? ageIn(it, it.closed) : undefined)}.${it.gender}`,
  },
];

/** Is none of a crossed table's cells 1–4 in a period? It is shown whole then, if its margins are, and otherwise not at all. */
export function hasNoFew(
  { on, keys }: Crossed,
  cases: Iterable<Case>,
  programme: Programme,
  { from, to }: Period,
): boolean {
  const counts = new Map<string, number>();
  for (const it of cases) {
    const day = on(it, programme);
    if (day === undefined || day < from || day > to) continue;
    const key = keys(it, programme);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ![...counts.values()].some(isFew);
}
