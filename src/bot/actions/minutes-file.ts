import { meetingName } from '../../domain/meeting/agenda-words.js';
import { action } from '../registry.js';
import { agendaData } from '../views/agenda-data.js';
import { offerFile } from '../views/file-offer.js';
import { minutesFile } from '../views/minutes-file.js';

/** Spara som Word: Teams asks whether the file may be put among the person's own. */
export const minutesFileAction = action({
  verb: 'minutes-file',
  roles: ['team', 'agency', 'admin'],
  schema: agendaData,
  run: (turn, { meeting }) => {
    const about = `Minnesanteckningar, ${meetingName(meeting, turn.today)}. Sparas i din OneDrive.`;
    return offerFile(turn, () => minutesFile(turn, meeting), about, { verb: 'file-consent', meeting });
  },
});
