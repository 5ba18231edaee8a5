import type { Day } from '../../domain/day.js';
import { dayLong, prose } from '../../domain/text/swedish.js';

/** What the admin is told when an agenda did not get posted, or may not have been. */
export function unknownNote(meeting: Day): string {
  return `Jag vet inte om dagordningen för ${name(meeting)} kom fram i chatten, så jag postar den inte en gång till. Titta i chatten, och skriv \`dagordning\` där om den saknas.`;
}

/** `reason`: how the last attempt failed. */
export function tooLateNote(meeting: Day, reason: string): string {
  const why =
    reason === 'no-address'
      ? 'jag vet inte vart den chatten har flyttat'
      : 'Teams tog inte emot den innan mötet började';
  return `Dagordningen för ${name(meeting)} kom aldrig fram: ${why}. Skriv \`dagordning\` i chatten, så visas den där. Till nästa möte försöker jag igen.`;
}

export function blockedNote(meeting: Day): string {
  return prose(
    `Dagordningen för ${name(meeting)} gick inte att posta: jag är borttagen ur chatten, eller får inte skriva där.`,
    `Jag försöker igen så snart någon har skrivit till mig i den.`,
    `Ska den till en annan chatt, skriv \`posta dagordningen här\` där.`,
  );
}

/** The bot has been taken out of the conversation that gets the agenda. */
export const REMOVED_NOTE =
  'Jag har tagits bort ur chatten där dagordningen postas, så den kommer inte längre dit. Lägg till mig igen och skriv till mig där, eller skriv `posta dagordningen här` i en annan chatt.';

/** What kept the register from being copied. */
export type BackupTrouble = 'full' | 'damaged' | 'differs' | 'unwritten';

const TROUBLES: Readonly<Record<BackupTrouble, string>> = {
  full: 'disken på servern är full',
  damaged: 'registrets fil på servern är skadad',
  differs: 'kopian blev inte likadan som registret',
  unwritten: 'det gick inte att skriva på servern',
};

/** What the admin is told when the night's backup could not be taken. */
export function backupNote(trouble: BackupTrouble): string {
  return `Nattens säkerhetskopia av registret gick inte att ta: ${TROUBLES[trouble]}. De kopior som finns är kvar. Be er IT om hjälp. Jag försöker igen varje timme och säger inte till mer om det.`;
}

function name(meeting: Day): string {
  return `mötet ${dayLong(meeting, meeting)}`;
}
