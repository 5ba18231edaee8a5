import type { ChangeCommand } from '../../domain/case/commands.js';
import type { Day } from '../../domain/day.js';
import type { Outcome } from '../../domain/live-register.js';
import type { DueKind } from '../../domain/schema/due.js';
import type { Turn } from '../turn.js';
import { toldWithWho } from '../views/case-words.js';
import { refusalWords } from '../views/refusal-words.js';
import { doneWords, markOf, type RowMark } from '../views/row-mark.js';

/** A step taken with a button on a row, today: the row that was pressed, and what was seen of the case. */
export interface Step {
  readonly code: string;
  readonly kind: DueKind;
  /** Of a trial: it goes on unless it is extended. Of a closure: it lasts unless that is not known. */
  readonly decision?: 'continue' | 'extend' | 'unknown' | undefined;
  readonly revision: number;
  readonly note?: string | undefined;
  readonly due?: Day | undefined;
  readonly token: string;
}

/** Records a step about a case as it is called to whoever reads along. What the row says then is told. */
export async function recordStep(turn: Turn, name: string, step: Step): Promise<RowMark> {
  const { code, kind, due, token } = step;
  const outcome = await turn.live.run(commandOf(turn, step), turn.meta(`row/${token}/${code}/${kind}`));
  const numbers = 'entries' in outcome ? outcome.entries.map((entry) => entry.number) : undefined;
  return markOf(turn, { code, kind, due, numbers, words: wordsOf(turn, outcome, name, kind) });
}

function commandOf({ today }: Turn, { code, kind, decision, revision, note }: Step): ChangeCommand {
  const about = { code, revision };
  if (kind === 'holding')
    return { type: 'hold', ...about, on: today, answer: decision === 'unknown' ? 'unknown' : 'still' };
  if (kind !== 'trial') return { type: kind, ...about, on: today, ...(note !== undefined && { note }) };
  return { type: decision === 'extend' ? 'extend-trial' : 'pass-trial', ...about, decided: today };
}

function wordsOf(turn: Turn, outcome: Outcome, name: string, kind: DueKind): string {
  switch (outcome.kind) {
    case 'refused':
      return `Inget sparades. ${outcome.refusals.map(refusalWords).join(' ')}`;
    case 'stale': {
      const since = outcome.since.map((entry) => toldWithWho(entry, turn)).join('. ');
      return `${name} hade redan ändrats: ${since}. Inget nytt sparades.`;
    }
    default:
      return `✓ ${name} · ${doneWords(turn, outcome.after, kind)}`;
  }
}
