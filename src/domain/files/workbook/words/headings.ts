import { lexicon } from '../lexicon.js';

/** What a heading's words are about. Which of them make a column stands in `read-heading.ts`. */
export type Concept =
  | 'age'
  | 'alias'
  | 'after'
  | 'before'
  | 'birth'
  | 'close'
  | 'code'
  | 'consent'
  | 'contact'
  | 'date'
  | 'detail'
  | 'earlier'
  | 'enrol'
  | 'followup'
  | 'gender'
  | 'income'
  | 'last'
  | 'name'
  | 'next'
  | 'nextstep'
  | 'note'
  | 'number'
  | 'person'
  | 'personnummer'
  | 'protected'
  | 'reach'
  | 'reason'
  | 'referral'
  | 'referrer'
  | 'result'
  | 'review'
  | 'since'
  | 'staff'
  | 'to'
  | 'trial'
  | 'unit'
  | 'visit';

/** How teams head the columns of their lists, folded. */
export const HEADING_WORDS = lexicon<Concept>(
  [
    ['age', 'alder'],
    ['alias', 'alias, pseudonym, smeknamn'],
    ['after', 'efter, darefter, efterat'],
    ['before', 'fore, innan'],
    ['birth', 'fodd, fodelsear, fodelsedatum, fodelsedag, fodelsetid, fodelse, fodelseaar, f.ar, arskull'],
    [
      'close',
      'avslut, avslutad, avslutat, avslutades, avslutsdatum, avslutsdag, slut, slutdatum, slutdag, ut, utskriven, utskrivning, utskrivningsdatum, avsl, avslutning, avslutningsdatum, upphorde',
    ],
    ['code', 'arende, arendenr, arendekod, kod, arendenummer, diarienr'],
    ['consent', 'samtycke, samtyckesdatum, samtyckesdag, medgivande, samtycken'],
    ['contact', 'handlaggare, handl, kontaktperson, kontakt, socialsekreterare, uppdragshandlaggare'],
    ['date', 'datum, dat, dag, nar, tidpunkt, ar'],
    ['detail', 'detalj, specifikation, utfallsdetalj, precisering'],
    ['earlier', 'tidigare arende, forra arendet'],
    [
      'enrol',
      'inskriven, inskrivning, inskrivningsdatum, inskrivningsdag, inskr, in, start, startdatum, startdag, borjade, paborjad, startade, inskrivningar, insatsstart',
    ],
    ['followup', 'uppfoljning, uppf, uppfoljningsmote, uppfoljningar, trepart, trepartsmote'],
    ['gender', 'kon, km, mk, k m, m k, kv m, m kv, kvinna man, man kvinna, kv man, man kv'],
    [
      'income',
      'forsorjning, inkomst, ersattning, forsorjningskalla, ersattningsform, bidrag, inkomstkalla, forsorjningsform, ersattningstyp, sjukforsakring',
    ],
    ['last', 'senaste, senast, sista, gjord'],
    ['name', 'namn, fornamn, efternamn, deltagarnamn, initialer, namnet'],
    ['next', 'nasta, kommande, planerad, bokad, ny'],
    ['nextstep', 'nasta steg, planerad insats, fortsatt insats'],
    [
      'note',
      'kommentar, kommentarer, anteckning, anteckningar, ovrigt, anm, anmarkning, notering, noteringar, info, information, bakgrund, diagnos, halsa, sjukdom, mal, planering, dagbok, sammanfattning, problematik, hinder, fritext, ovriga upplysningar',
    ],
    ['number', 'nr, nummer, lopnr, lopnummer, id, radnr, no'],
    ['person', 'deltagare, klient, person, individ, deltagarens, brukare'],
    [
      'personnummer',
      'personnummer, pnr, persnr, personnr, samordningsnummer, personid, personnumer, pers nr, person nr',
    ],
    [
      'protected',
      'skyddad, skydd, sekretess, sekretessmarkering, sekretessmarkerad, skyddade personuppgifter, skyddad identitet, skyddad id',
    ],
    [
      'reach',
      'telefon, tel, tfn, mobil, mobilnr, telefonnummer, adress, epost, mail, mejl, postadress, ort, postnr, bostadsort, telefonnr, mobilnummer, epostadress, mailadress, gatuadress',
    ],
    ['reason', 'orsak, avslutsorsak, anledning, avslutsanledning, skal, utskrivningsorsak, avslutningsorsak'],
    [
      'referral',
      'remiss, remissdatum, remissdag, remitterad, remitterat, remitteringsdatum, uppdrag, uppdragsdatum, anmalan, anmalningsdatum, anmald, aktualiserad, aktualisering, ansokan, ansokningsdatum, inkom, inkommen, inkommit, inkommande, kom, remisskom, ankomst, ankomstdatum',
    ],
    [
      'referrer',
      'remittent, varifran, ifran, remitterad av, remitterande, remiss fran, fran, uppdragsgivare, avsandare, bestallare, aktualiserad av, inremitterad av, inkommer fran, skickad av, via, myndighet, aktor, huvudman, initiativtagare, anvisad av, anvisande',
    ],
    ['result', 'resultat, utfall, avslutad till, avslut till, gick till, gatt till, avslutas till'],
    ['review', 'avstamning, halvarsavstamning, avstamningar'],
    ['since', 'sedan, fran och med, from, fom, sen, lange, hur lange, tid i'],
    ['staff', 'handledare, coach, arbetskonsulent, ansvarig, teammedlem, ansvarig handledare, samordnare'],
    ['to', 'till'],
    ['trial', 'provotid, provperiod'],
    ['unit', 'enhet, vardcentral, kontor, mottagning, avdelning'],
    ['visit', 'studiebesok, infobesok, forsta besok, forsta mote, informationsmote, besok'],
  ],
  'vid av i pa for med the den det m o och kl deltagarens insats aktuell nuvarande idag',
);
