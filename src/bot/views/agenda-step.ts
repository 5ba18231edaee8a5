import { type Button, execute } from '../../cards/kit.js';
import { seen } from '../../domain/meeting/audience.js';
import { boldName } from '../forms/show.js';
import type { Turn } from '../turn.js';
import type { AgendaData } from './agenda-press.js';
import { agendaAudience } from './agenda-view.js';
import { toldPlain, toldWithWho } from './case-words.js';
import { refusalWords } from './refusal-words.js';

export interface StepData extends AgendaData {
  readonly code: string;
  readonly kind: 'follow-up' | 'review';
  readonly revision: number;
  readonly note?: string;
}

/** Records what was done about a case on the agenda, with today's date. The sentence says how it went. */
export async function recordStep(
  turn: Turn,
  { code, kind, revision, note, token, meeting, show }: StepData,
): Promise<{ readonly sentence: string; readonly undo: Button | undefined }> {
  const it = turn.live.register.cases.get(code);
  const how = it && seen(it, agendaAudience(turn), turn.today);
  if (!it || how === undefined || how === 'counted')
    return { sentence: 'Jag hittar inte det ärendet här. Inget sparades.', undo: undefined };
  const name = how === 'full' ? boldName(it) : `**${code}**`;
  const key = `agenda/${token}/${code}/${kind}`;
  const command = { type: kind, code, revision, on: turn.today, ...(note !== undefined && { note }) };
  const outcome = await turn.live.run(command, turn.meta(key));
  switch (outcome.kind) {
    case 'refused':
      return { sentence: `Inget sparades. ${outcome.refusals.map(refusalWords).join(' ')}`, undo: undefined };
    case 'stale': {
      const since = outcome.since.map((entry) => toldWithWho(entry, turn)).join('. ');
      const sentence = `${name} hade redan ändrats: ${since}. Inget nytt sparades.`;
      return { sentence, undo: undefined };
    }
    default: {
      const what = outcome.entries.map((entry) => toldPlain(entry, turn)).join('. ');
      const numbers = outcome.entries.map((entry) => entry.number);
      const data = { meeting, show, token: turn.token(), code, numbers };
      return {
        sentence: `${outcome.kind === 'saved' ? 'Sparat' : 'Redan sparat'}: ${name}. ${what}.`,
        undo: execute('Ångra', 'agenda-undo', data, { withoutInputs: true }),
      };
    }
  }
}
