import type { Day } from '../../domain/day.js';
import { dayLong } from '../../domain/text/swedish.js';

/** What the admin is told when an agenda did not get posted, or may not have been. */
export function unknownNote(meeting: Day): string {
  return `Jag vet inte om dagordningen för ${name(meeting)} kom fram i chatten, så jag postar den inte en gång till. Titta i chatten, och skriv \`dagordning\` där om den saknas.`;
}

export function tooLateNote(meeting: Day): string {
  return `Dagordningen för ${name(meeting)} kom aldrig fram: Teams svarade inte innan mötet började. Skriv \`dagordning\` i chatten, så visas den där.`;
}

export function blockedNote(meeting: Day): string {
  return `Dagordningen för ${name(meeting)} gick inte att posta: jag får inte skriva i den chatten längre. Jag försöker inte igen förrän någon skriver \`posta dagordningen här\` i chatten den ska till.`;
}

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
