import type { Beyond } from '../../language/acts/reading.js';
import type { Calendar } from '../../meeting/calendar.js';
import { postText } from '../../meeting/calendar-words.js';

/** What is said where somebody asks for what no command does: what can be done instead. */
export function beyondText(what: Beyond, { postMinutesBefore }: Calendar): string {
  switch (what) {
    case 'one-meeting':
      return 'Ett enskilt möte kan jag inte flytta. Skriv `inget möte 2/12` för att ställa in det, eller `möte varje onsdag kl 10` om det ska gälla framöver. Inget är ändrat.';
    case 'once-or-always':
      return 'Gäller det bara en gång kan jag inte flytta mötet. Ska det gälla framöver skriver du till exempel `möte varje torsdag kl 9`. Inget är ändrat.';
    case 'meeting-length':
      return 'Hur långa mötena är håller jag inte reda på. När de börjar ändrar du med till exempel `möte varje onsdag kl 9`. Inget är ändrat.';
    case 'post-time':
      return `Dagordningen kommer ${postText(postMinutesBefore)}. Den tiden ändras inte i chatten. Skriv \`dagordning\` när ni vill se den tidigare.`;
    case 'meeting-end':
      return 'Mötet behöver inte avslutas här. Skriv `minnesanteckningar`, så får du det som ni gick igenom.';
  }
}
