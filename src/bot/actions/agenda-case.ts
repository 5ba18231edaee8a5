import { seen } from '../../domain/meeting/audience.js';
import type { Turn } from '../turn.js';
import { agendaAudience } from '../views/agenda-view.js';
import { markName } from '../views/row-mark.js';

/** What a case on the agenda is called to those who read along; undefined where it may not be named at all. */
export function caseOnAgenda(turn: Turn, code: string): string | undefined {
  const it = turn.live.register.cases.get(code);
  const how = it && seen(it, agendaAudience(turn), turn.today);
  if (!it || how === undefined || how === 'counted') return undefined;
  return markName(how === 'full' ? it : { code, alias: undefined });
}
