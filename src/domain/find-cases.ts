import { type Case, consentsAt, inTrialAt, isOpen, wasEnrolled } from './case/case.js';
import type { Referrer } from './codes.js';
import type { Day } from './day.js';
import { isLongStay } from './due.js';
import type { Programme } from './programme.js';
import { quietSince } from './quiet.js';
import type { Register } from './register.js';
import { fold } from './text/fold.js';

/** What a case may be marked by, beside what is due (DESIGN 5). */
export const MARKS = ['trial', 'long-stay', 'no-consent', 'protected', 'quiet'] as const;

/** What a list of cases may be narrowed to. All that is given must hold. */
export interface CaseFilter {
  readonly stage?: 'waiting' | 'enrolled' | 'visiting' | 'open' | undefined;
  readonly mark?: (typeof MARKS)[number] | undefined;
  readonly referrer?: Referrer | undefined;
  /** A word in the code, the alias, the unit or an ongoing activity. */
  readonly text?: string | undefined;
}

interface Known {
  readonly register: Register;
  readonly programme: Programme;
  readonly today: Day;
}

/** Open cases that satisfy a filter, by code. A word also finds a closed case by its full code. */
export function findCases(
  cases: Iterable<Case>,
  filter: CaseFilter,
  { register, programme, today }: Known,
): readonly Case[] {
  const word = filter.text === undefined ? undefined : fold(filter.text).trim();
  return [...cases]
    .filter((it) => isOpen(it) || (word !== undefined && fold(it.code) === word))
    .filter((it) => ofStage(it, filter.stage))
    .filter((it) => filter.mark === undefined || marked(it, filter.mark, { register, programme, today }))
    .filter((it) => filter.referrer === undefined || it.referrer === filter.referrer)
    .filter((it) => word === undefined || foundBy(it, word, programme) !== undefined)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The first of a case's words that a word stands in: its code, alias, unit, referrer or an ongoing activity. */
export function foundBy(it: Case, text: string, programme: Programme): string | undefined {
  const word = fold(text).trim();
  return wordsOf(it, programme).find((one) => fold(one).includes(word));
}

function ofStage(it: Case, stage: CaseFilter['stage']): boolean {
  return stage === undefined || stage === 'open' || it.stage === stage;
}

function marked(
  it: Case,
  mark: NonNullable<CaseFilter['mark']>,
  { register, programme, today }: Known,
): boolean {
  switch (mark) {
    case 'trial':
      return inTrialAt(it, today);
    case 'long-stay':
      return isLongStay(it, programme, today);
    case 'protected':
      return it.protected;
    case 'no-consent':
      return it.stage === 'enrolled' && consentsAt(it, today).length === 0;
    case 'quiet':
      return quietSince(it, register.entries.get(it.code) ?? [], programme, today) !== undefined;
  }
}

function wordsOf(it: Case, programme: Programme): readonly string[] {
  const referrer = programme.referrers.find((one) => one.code === it.referrer);
  const activities = wasEnrolled(it) ? it.activities.filter((one) => one.to === undefined) : [];
  return [
    it.code,
    it.alias,
    it.unit,
    it.referrer,
    referrer?.name,
    ...activities.map((one) => one.kind),
  ].filter((one) => one !== undefined);
}
