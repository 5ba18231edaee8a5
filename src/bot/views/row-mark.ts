import { plain } from '../../cards/kit.js';
import { type Case, wasEnrolled } from '../../domain/case/case.js';
import type { Day } from '../../domain/day.js';
import { HELD_WORDS } from '../../domain/case/told.js';
import { followUpDue, reviewDue } from '../../domain/due.js';
import type { DueKind } from '../../domain/schema/due.js';
import { dayShort } from '../../domain/text/swedish.js';
import type { Reader } from '../turn.js';

/** What a press on a row led to, to stand where the finger was (DESIGN 10). */
export interface RowMark {
  readonly code: string;
  readonly kind: DueKind;
  /** When what was pressed was due: its place in the list. Undefined on a card from before this was sent along. */
  readonly due: Day | undefined;
  /** "✓ **Solrosen** · gjord 28 nov, nästa 28 feb", or why nothing was saved. */
  readonly words: string;
  /** The case's revision then: when it moves on, the mark is gone. */
  readonly revision: number | undefined;
  /** The entries to take back; undefined where nothing was saved. */
  readonly numbers: readonly number[] | undefined;
}

/** A case in a receipt: its alias, or where it has none its code. */
export function markName({ alias, code }: Pick<Case, 'alias' | 'code'>): string {
  return `**${plain(alias ?? code)}**`;
}

/** A mark with what the register says now. */
export function markOf(turn: Pick<Reader, 'live'>, mark: Omit<RowMark, 'revision'>): RowMark {
  return { ...mark, revision: turn.live.register.cases.get(mark.code)?.revision };
}

/** Whether nothing has happened to the case since. */
export function stillStands(turn: Pick<Reader, 'live'>, { code, revision }: RowMark): boolean {
  return turn.live.register.cases.get(code)?.revision === revision;
}

/** "gjord 28 nov, nästa 28 feb". */
export function doneWords(
  { live: { programme }, today }: Pick<Reader, 'live' | 'today'>,
  it: Case | undefined,
  kind: DueKind,
): string {
  if (!it || !wasEnrolled(it)) return 'gjord';
  const on = (day: Day) => dayShort(day, today);
  switch (kind) {
    case 'follow-up':
      return `gjord ${on(it.lastFollowUp ?? today)}, nästa ${on(followUpDue(it, programme))}`;
    case 'review':
      return `stämd av ${on(it.lastReview ?? today)}, nästa ${on(reviewDue(it, programme))}`;
    case 'holding':
      return heldWords(it);
    case 'trial':
      return it.trialPassed === undefined
        ? `prövotiden förlängd till ${on(it.trialUntil)}`
        : `fortsätter efter prövotiden, beslut ${on(it.trialPassed)}`;
  }
}

/** "kvar efter 3 månader: ja": what was answered last. */
function heldWords(it: Case): string {
  const last = it.stage === 'closed' ? it.held.at(-1) : undefined;
  return last ? `kvar efter ${last.months} månader: ${HELD_WORDS[last.answer]}` : 'besvarad';
}
