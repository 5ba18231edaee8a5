import type { Day } from '../../domain/day.js';
import { minutesOf } from '../../domain/meeting/minutes.js';
import { letterhead } from '../../domain/meeting/page.js';
import { minutesPage } from '../../domain/meeting/minutes-page.js';
import type { MadeFile } from '../files.js';
import type { Turn } from '../turn.js';
import { agendaAudience } from './agenda-view.js';

/** A meeting's minutes as a Word file, as much of them as this person may see. */
export async function minutesFile(turn: Turn, meeting: Day): Promise<MadeFile> {
  const { register, programme } = turn.live;
  const minutes = minutesOf(register, programme, meeting, turn.today, agendaAudience(turn));
  const body = minutesPage(minutes, programme, (person) => turn.nameOf(person));
  const page = { ...body, letterhead: letterhead(programme, turn.today) };
  const { pageAsWord } = await import('../../files/word.js');
  return {
    name: `minnesanteckningar-${meeting}.docx`,
    content: await pageAsWord(page),
    shows: JSON.stringify(page),
  };
}
