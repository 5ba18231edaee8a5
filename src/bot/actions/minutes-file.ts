import { meetingName } from '../../domain/meeting/agenda-words.js';
import { consentCard } from '../files.js';
import { action } from '../registry.js';
import { agendaData } from '../views/agenda-data.js';
import { givesFiles, minutesFile, NO_FILES } from '../views/minutes-file.js';

/** Spara som Word: Teams asks whether the file may be put among the person's own. */
export const minutesFileAction = action({
  verb: 'minutes-file',
  roles: ['team', 'agency', 'admin'],
  schema: agendaData,
  run: async (turn, { meeting }) => {
    if (!givesFiles(turn)) return NO_FILES;
    const file = await minutesFile(turn, meeting);
    const about = `Minnesanteckningar, ${meetingName(meeting, turn.today)}. Sparas i din OneDrive.`;
    return { summary: `Får jag spara ${file.name}?`, file: consentCard(file, about, { meeting }) };
  },
});
