import { caseListCard } from '../../cards/case-list.js';
import { capital } from '../../domain/text/swedish.js';
import type { Day } from '../../domain/day.js';
import { agendaOf } from '../../domain/meeting/agenda.js';
import {
  caseName,
  countedText,
  rowFacts,
  rowWhen,
  SECTION_NAMES,
} from '../../domain/meeting/agenda-words.js';
import type { CardReply, Turn } from '../turn.js';
import { agendaAudience } from './agenda-view.js';

/** More rows than anybody takes up at a meeting, and fewer than a message holds. */
const MOST = 20;

/** The cases of one section of an agenda, for those who read it. */
export function agendaSection(turn: Turn, meeting: Day, id: string): CardReply {
  const { register, programme } = turn.live;
  const { sections } = agendaOf(register, programme, meeting, turn.today, agendaAudience(turn));
  const section = sections.find((one) => one.id === id);
  const rows = section?.rows.slice(0, MOST) ?? [];
  const name = section ? SECTION_NAMES[section.id] : 'Dagordningen';
  const total = section?.rows.length ?? 0;
  return {
    summary: name,
    card: caseListCard({
      title: name,
      rows: rows.map((row) => ({
        ...caseName(row),
        fact: capital(rowFacts(row, programme, turn.today) ?? ''),
        when: rowWhen(row, turn.today),
        late: false,
      })),
      total,
      extent: undefined,
      none: 'Inga ärenden.',
      hidden: section && countedText(section.id, section.counted, total),
      more: undefined,
    }),
  };
}
