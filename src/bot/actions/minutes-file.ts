import { z } from 'zod';
import { plain } from '../../cards/kit.js';
import { meetingName } from '../../domain/meeting/agenda-words.js';
import { containsPersonnummer } from '../../domain/text/personnummer.js';
import { consentCard, fileCard } from '../files.js';
import { action } from '../registry.js';
import { agendaData, meetingDay } from '../views/agenda-data.js';
import { givesFiles, minutesFile } from '../views/minutes-file.js';

const roles = ['team', 'agency', 'admin'] as const;
const NO_FILES = { text: 'Filer kan jag bara ge dig i Teams, när du skriver till mig enskilt.' };

/** Spara som Word: Teams asks whether the file may be put among the person's own. */
export const minutesFileAction = action({
  verb: 'minutes-file',
  roles,
  schema: agendaData,
  run: async (turn, { meeting }) => {
    if (!givesFiles(turn)) return NO_FILES;
    const file = await minutesFile(turn, meeting);
    const about = `Minnesanteckningar, ${meetingName(meeting, turn.today)}. Sparas i din OneDrive.`;
    return { summary: `Får jag spara ${file.name}?`, file: consentCard(file, about, { meeting }) };
  },
});

const address = z.string().max(4000);
/** A name that Teams may have given the file, with a number after it: of a Word file, and of no folder. */
const WORD_NAME = /^[^/\\:\p{Cc}\p{Cf}]+\.docx$/iu;
const answer = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({
    meeting: meetingDay,
  }),
  uploadInfo: z
    .looseObject({
      uploadUrl: address,
      contentUrl: address,
      name: z.string().min(1).max(400),
      uniqueId: z.string().max(400),
    })
    .nullish(),
});

/** What the person said to it. The file is made anew, as the register is now and as they may see it. */
export const fileConsentAction = action({
  verb: 'file-consent',
  roles,
  schema: answer,
  run: async (turn, { action: said, context, uploadInfo }) => {
    if (!givesFiles(turn)) return NO_FILES;
    if (said === 'decline' || !uploadInfo) return { text: 'Då sparar jag ingen fil.' };
    const file = await minutesFile(turn, context.meeting);
    const { uploadUrl, contentUrl, uniqueId } = uploadInfo;
    if (!(await turn.upload(uploadUrl, contentUrl, file)))
      return {
        text: 'Filen gick inte att spara. Skriv `minnesanteckningar` och försök igen om en stund.',
      };
    if ([uploadInfo.name, uniqueId, decoded(contentUrl)].some(containsPersonnummer))
      return { text: 'Filen är sparad i din OneDrive.' };
    const given = WORD_NAME.test(uploadInfo.name) ? plain(uploadInfo.name) : file.name;
    const kept = { name: given, contentUrl, uniqueId };
    return { summary: `${kept.name} är sparad.`, file: fileCard(kept) };
  },
});

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
