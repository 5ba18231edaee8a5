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

function name(meeting: Day): string {
  return `mötet ${dayLong(meeting, meeting)}`;
}
