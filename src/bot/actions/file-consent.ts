import * as z from 'zod';
import { plain } from '../../cards/kit.js';
import { dayData } from '../../domain/day-data.js';
import { periodOf } from '../../domain/periods/period.js';
import { containsPersonnummer } from '../../domain/text/personnummer.js';
import { fileCard, type MadeFile } from '../files.js';
import { type Action, action, type Permission } from '../registry.js';
import type { TextReply, Turn } from '../turn.js';
import { calendarMade } from '../views/calendar-view.js';
import { meetingDay } from '../views/agenda-data.js';
import { givesFiles, NO_FILES } from '../views/file-offer.js';
import { minutesFile } from '../views/minutes-file.js';
import { reportFile } from '../views/report-file.js';

const address = z.string().max(4000);
/** A name that Teams may have given the file, with a number after it: of a file of ours, and of no folder. */
const OWN_NAME = /^[^/\\:\p{Cc}\p{Cf}]+\.(?:docx|ics)$/iu;
const uploadInfo = z
  .looseObject({
    uploadUrl: address,
    contentUrl: address,
    name: z.string().min(1).max(400),
    uniqueId: z.string().max(400),
  })
  .nullish();

interface Offered<Context> extends Permission {
  readonly verb: string;
  /** What the offer carried: which file it was. */
  readonly context: z.ZodType<Context>;
  readonly make: (turn: Turn, context: Context) => Promise<MadeFile | TextReply>;
  /** What to write to be offered it again. */
  readonly again: string;
}

/** What the person said to an offered file. It is made anew, as the register is now and as they may see it. */
function consentTo<Context>({ context, make, again, ...permission }: Offered<Context>): Action {
  return action({
    ...permission,
    schema: z.looseObject({ action: z.enum(['accept', 'decline']), context, uploadInfo }),
    run: async (turn, { action: said, context: wanted, uploadInfo: upload }) => {
      if (!givesFiles(turn)) return NO_FILES;
      if (said === 'decline' || !upload) return { text: 'Då sparar jag ingen fil.' };
      const file = await make(turn, wanted);
      if ('text' in file) return file;
      const { uploadUrl, contentUrl, uniqueId } = upload;
      if (!(await turn.upload(uploadUrl, contentUrl, file)))
        return { text: `Filen gick inte att spara. Skriv \`${again}\` och försök igen om en stund.` };
      if ([upload.name, uniqueId, decoded(contentUrl)].some(containsPersonnummer))
        return { text: 'Filen är sparad i din OneDrive.' };
      const given = OWN_NAME.test(upload.name) ? plain(upload.name) : file.name;
      const kept = { name: given, contentUrl, uniqueId };
      return { summary: `${kept.name} är sparad.`, file: fileCard(kept) };
    },
  });
}

const span = z.looseObject({ from: dayData, to: dayData }).transform(({ from, to }, context) => {
  const period = periodOf(from, to);
  if (!period) context.addIssue('not a period');
  return period ?? z.NEVER;
});

export const fileConsentActions: readonly Action[] = [
  consentTo({
    verb: 'file-consent',
    roles: ['team', 'agency', 'admin'],
    context: z.looseObject({ meeting: meetingDay }),
    make: (turn, { meeting }) => minutesFile(turn, meeting),
    again: 'minnesanteckningar',
  }),
  consentTo({
    verb: 'report-consent',
    roles: ['team', 'agency', 'steering', 'admin'],
    context: z.looseObject({ report: span }),
    make: (turn, { report }) => reportFile(turn, report),
    again: 'rapport för perioden',
  }),
  consentTo({
    verb: 'calendar-consent',
    roles: ['team', 'admin'],
    context: z.looseObject({ calendar: z.literal(true) }),
    make: (turn) => Promise.resolve(calendarMade(turn)),
    again: 'kalender',
  }),
];

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
