import { fold } from '../../../text/fold.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/ +/));

/** Cells that say that there is nothing to say. */
export const NOTHING: ReadonlySet<string> = new Set(
  ',-,--,?,??,.,okand,okant,vet ej,vet inte,oklart,ej kand,saknas,uppgift saknas,n/a,na,#n/a,#saknas!'.split(
    ',',
  ),
);
/** Cells that mean what stands above them. */
export const AS_ABOVE: ReadonlySet<string> = new Set(
  'se ovan,samma,samma som ovan,som ovan,d:o,d.o.,d.o,do,dito,",-"-,-||-'.split(','),
);
/** In the place of an outcome: it has not ended. */
export const ONGOING = words('pagar pagaende aktiv inskriven');
export const YES = words('ja j x ok 1 finns jo klart klar inlamnat underskrivet skrivet');
export const NO = words('nej n 0 ej inte inget');
/** A consent that is not written is none (DESIGN 2). */
export const ORAL = words('muntligt muntlig muntligen muntl');

/** Words that a row of sums, or of something counted, begins with. */
export const SUM_WORDS = words(
  'summa summering total totalt totalsumma s:a antal medel medelvarde medelalder genomsnitt median snitt varav andel delsumma',
);
/** Words that part a list into times or stages: no person is called so. */
export const SECTION_WORDS = words(
  'januari jan februari feb mars april apr maj juni jun juli jul augusti aug september sep sept oktober okt november nov december dec kvartal kv q1 q2 q3 q4 ht vt host hosten var varen ar vecka v halvar h1 h2 ko kon kolista vantelista vantande pagaende aktiva aktuella inskrivna nya avslut avslutade avslutat tackat vilande inaktiva',
);
/** Parts of words that tell of a protected identity where the colours are explained. */
export const PROTECTED_PARTS = ['skydd', 'sekretess'];

/** The first word of a text, folded, as the sets above have it. */
export function firstWord(text: string): string {
  return (
    fold(text)
      .trim()
      .split(/[\s,.]+/)[0] ?? ''
  );
}
