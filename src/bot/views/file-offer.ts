import type { MadeFile } from '../files.js';
import type { FileReply, TextReply, Turn } from '../turn.js';

/** Whether files can be given here: in a personal chat in Teams. The Playground has neither dialogs nor files. */
export function givesFiles(turn: Turn): boolean {
  return turn.files && turn.conversation.level.kind === 'personal';
}

export const NO_FILES = { text: 'Filer kan jag bara ge dig i Teams, när du skriver till mig enskilt.' };

/** What comes back with the answer to an offer: whose it is (actions/file-consent.ts), and which file it was about. */
interface Wanted {
  readonly verb: 'file-consent' | 'report-consent' | 'calendar-consent';
  readonly [about: string]: unknown;
}

/** Asks in a personal chat whether a file may be put among the person's own; or says why there is none. */
export async function offerFile(
  turn: Turn,
  making: () => MadeFile | TextReply | Promise<MadeFile | TextReply>,
  description: string,
  context: Wanted,
): Promise<FileReply | TextReply> {
  if (!givesFiles(turn)) return NO_FILES;
  const file = await making();
  if ('text' in file) return file;
  const { name, content } = file;
  return {
    summary: `Får jag spara ${name}?`,
    file: {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name,
      content: {
        description,
        sizeInBytes: content.byteLength,
        acceptContext: context,
        declineContext: context,
      },
    },
  };
}
