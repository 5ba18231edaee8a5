import { dayPlain, dayShort, list } from './text/swedish.js';
import type { Case } from './case/case.js';
import type { CommandType } from './case/commands.js';
import type { Day } from './day.js';
import { type Field, FIELD_TABLE, fieldRow } from './schema/fields.js';

/**
 * Every way the domain says no: a stable code and its facts. A refusal is a value, never an exception; its Swedish
 * sentence is made by `refusalText`, and nobody matches on the text.
 * `field` names the form's input or the file's column that the sentence belongs beside.
 */
export type Refusal = { readonly field?: string | undefined } & (
  | { readonly code: 'missing' }
  | { readonly code: 'unknown-value'; readonly value: string; readonly known: readonly string[] }
  | { readonly code: 'several-values'; readonly value: string; readonly known: readonly string[] }
  | { readonly code: 'not-a-day'; readonly value: string }
  | { readonly code: 'not-a-number'; readonly value: string }
  | { readonly code: 'below-zero' }
  | { readonly code: 'in-future'; readonly day: Day }
  /** A day without a year for what is to come, that was so many days ago; `coming` is the same day next time. */
  | { readonly code: 'day-passed'; readonly ago: number; readonly day: Day; readonly coming?: Day }
  /** More than a year ahead. */
  | { readonly code: 'far-off'; readonly day: Day }
  | { readonly code: 'before'; readonly day: Day; readonly other: string; readonly otherDay: Day }
  | {
      readonly code: 'age';
      readonly age: number;
      readonly min: number;
      readonly max: number;
      readonly at: string;
    }
  | { readonly code: 'birth-year'; readonly year: number }
  | { readonly code: 'needs-detail'; readonly outcome: string }
  | { readonly code: 'personnummer' }
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'alias-taken'; readonly alias: string }
  | { readonly code: 'alias-refused'; readonly why: 'looks-like-name' | 'looks-like-number' | 'not-a-word' }
  | {
      readonly code: 'wrong-stage';
      readonly command: CommandType;
      readonly name: string;
      readonly stage: Case['stage'];
      /** When it came into the stage; of a visit, its day. */
      readonly since?: Day | undefined;
      /** Of a visit: it is still to come. */
      readonly booked?: boolean | undefined;
    }
  | { readonly code: 'no-such-case'; readonly text: string }
  | { readonly code: 'stale'; readonly name: string; readonly seen: number; readonly now: number }
  | { readonly code: 'trial-decided'; readonly on: Day }
  | { readonly code: 'no-such-activity' }
  | { readonly code: 'hold-no-result'; readonly name: string; readonly results: string }
  | { readonly code: 'hold-no-consent' | 'hold-over'; readonly name: string }
  | { readonly code: 'hold-early'; readonly name: string; readonly months: number; readonly due: Day }
  | { readonly code: 'no-such-field' }
  | { readonly code: 'no-change' }
  | { readonly code: 'last-admin' }
  | { readonly code: 'erase-open'; readonly name: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'undo-not-yours' }
  | { readonly code: 'undo-too-late' }
  | { readonly code: 'undo-needs-reason' }
  | { readonly code: 'undo-built-on'; readonly name: string }
);

/** What users call what a command says beside the fields of a case. */
const SAID_NAMES: Readonly<Record<string, string>> = {
  companion: 'Vem som följer med',
  decided: 'Beslutsdagen',
  until: 'Prövotidens nya sista dag',
  on: 'Dagen',
  from: 'Startdagen',
  to: 'Slutdagen',
  next: 'Nästa uppföljning',
  note: 'Anteckningen',
  point: 'Punkten',
  decision: 'Beslutet',
  owner: 'Den ansvariga',
  kind: 'Aktiviteten',
  place: 'Platsen',
  hours: 'Timmar i veckan',
  authorities: 'Myndigheterna',
  situations: 'Lägesbilden',
  reason: 'Skälet',
  answer: 'Svaret',
  levels: 'Stegen',
  budget: 'Budgetraden',
  'outcome-until': 'Utfallets sista dag',
  now: 'Vad det blev i stället',
};

/** What users call a field or something else that a command says; itself where it has no name. */
export function wordFor(field: string): string {
  return field in FIELD_TABLE ? fieldRow(field as Field).name : (SAID_NAMES[field] ?? field);
}

type WrongStage = Extract<Refusal, { code: 'wrong-stage' }>;

/** Where the case is, and when what was asked for will do. */
function stageText({ command, name, stage, since, booked }: WrongStage): string {
  const day = since === undefined ? '' : `, sedan ${dayPlain(since)}`;
  switch (stage) {
    case 'visiting':
      return `${name} har ${booked ? 'ett studiebesök bokat' : 'bara varit på studiebesök'}. Registrera remissen först.`;
    case 'waiting':
      return `${name} står i kö. ${BEGINS[command] ?? 'Skriv in först.'}`;
    case 'enrolled':
      return command === 'enrol'
        ? `${name} är redan inskriven${day}.`
        : `${name} är inskriven${day}. ${command === 'decline' ? 'Avsluta i stället.' : 'Studiebesök och remiss hör till tiden före.'}`;
    case 'closed':
      return `${name} är redan avslutad${day}. Ångra avslutet, eller registrera en ny remiss om personen kommer tillbaka.`;
    case 'declined':
      return `${name} skrevs aldrig in. Registrera en ny remiss om personen kommer tillbaka.`;
  }
}

/** When what has no place in the queue begins. */
const BEGINS: Partial<Readonly<Record<CommandType, string>>> = {
  'follow-up': 'Uppföljningar börjar efter inskrivningen.',
  'book-follow-up': 'Uppföljningar börjar efter inskrivningen.',
  review: 'Avstämningar börjar efter inskrivningen.',
  'note-steps': 'Stegen antecknas efter inskrivningen.',
  'pass-trial': 'Prövotiden börjar med inskrivningen.',
  'extend-trial': 'Prövotiden börjar med inskrivningen.',
  'start-activity': 'Aktiviteter börjar efter inskrivningen.',
  'end-activity': 'Aktiviteter börjar efter inskrivningen.',
  'refer-visitor': 'Remissen är redan registrerad.',
  close: 'Den som aldrig skrivs in får tackat nej i stället för ett avslut.',
};

/** The refusal as a Swedish sentence: what is wrong, where, and what would do. */
export function refusalText(refusal: Refusal): string {
  const field = refusal.field === undefined ? 'Uppgiften' : wordFor(refusal.field);
  switch (refusal.code) {
    case 'missing':
      return `${field} saknas.`;
    case 'unknown-value':
      return refusal.known.length > 0
        ? `${field}: ”${refusal.value}” finns inte. Välj bland ${refusal.known.join(', ')}.`
        : `${field}: ”${refusal.value}” finns inte.`;
    case 'several-values':
      return `${field}: ”${refusal.value}” kan vara ${list(refusal.known, 'eller')}. Välj en.`;
    case 'not-a-day':
      return `${field}: ”${refusal.value}” är inget datum. Skriv till exempel 2026-11-25.`;
    case 'not-a-number':
      return `${field}: ”${refusal.value}” är inget giltigt tal.`;
    case 'below-zero':
      return `${field}: det som äskas eller beviljas kan inte vara mindre än noll.`;
    case 'in-future':
      return `${field} ${dayShort(refusal.day)} ligger i framtiden. Skriv det när dagen har kommit.`;
    case 'day-passed': {
      const when = refusal.ago === 1 ? 'i går' : `för ${refusal.ago} dagar sedan`;
      const way =
        refusal.coming === undefined
          ? 'Välj en dag som inte har varit.'
          : `Välj ${dayPlain(refusal.coming)} om du menar nästa år.`;
      return `${dayPlain(refusal.day, refusal.day)} var ${when}. ${way}`;
    }
    case 'far-off':
      return `${field} ${dayShort(refusal.day)} är mer än ett år bort. Välj dagen om den stämmer.`;
    case 'before':
      return `${field} ${dayShort(refusal.day)} är före ${refusal.other} ${dayShort(refusal.otherDay)}.`;
    case 'age':
      return `Åldern ${refusal.at} är ${refusal.age} år. Programmet tar emot ${refusal.min}–${refusal.max} år.`;
    case 'birth-year':
      return `Födelseåret ${refusal.year} kan inte stämma.`;
    case 'needs-detail':
      return `Utfallet ${refusal.outcome} behöver en detalj: vad hände?`;
    case 'personnummer':
      return `${field} innehåller ett personnummer. Det sparas aldrig. Ta bort det och försök igen.`;
    case 'too-long':
      return `${field} är för lång: högst ${refusal.max} tecken.`;
    case 'alias-taken':
      return `Aliaset ${refusal.alias} är upptaget eller för likt ett annat. Välj ett annat ord.`;
    case 'alias-refused':
      return ALIAS_WORDS[refusal.why];
    case 'wrong-stage':
      return stageText(refusal);
    case 'no-such-case':
      return `Jag hittar inget ärende som heter ”${refusal.text}”.`;
    case 'stale':
      return `${refusal.name} har ändrats sedan kortet visades. Inget är sparat. Se vad som är nytt och försök igen.`;
    case 'trial-decided':
      return `Prövotiden är redan beslutad, ${dayShort(refusal.on)}. Blev det fel? Skriv rätta, eller ångra beslutet.`;
    case 'no-such-activity':
      return 'Den aktiviteten pågår inte.';
    case 'hold-no-result':
      return `${refusal.name} avslutades varken till ${refusal.results}. Bara de avsluten följs upp efteråt.`;
    case 'hold-no-consent':
      return `${refusal.name} har inget samtycke som gäller. Då frågar vi inte hur det har gått.`;
    case 'hold-over':
      return `Frågorna om ${refusal.name} är besvarade, eller så har det gått för lång tid sedan avslutet.`;
    case 'hold-early':
      return `Nästa fråga om ${refusal.name} kommer ${dayShort(refusal.due)}, ${refusal.months} månader efter avslutet.`;
    case 'no-such-field':
      return `${field} finns inte på ett ärende i det här läget.`;
    case 'no-change':
      return 'Det är redan så. Inget har ändrats.';
    case 'erase-open':
      return `${refusal.name} pågår. Avsluta ärendet först, så kan det raderas. Inget är raderat.`;
    case 'last-admin':
      return 'Någon måste vara verksamhetsledare. Ge behörigheten till någon annan först. Inget är ändrat.';
    case 'nothing-to-undo':
      return 'Det finns inget att ångra: det är redan ångrat.';
    case 'undo-not-yours':
      return 'Du kan bara ångra det du själv har sparat. Be verksamhetsledaren.';
    case 'undo-too-late':
      return 'Det har gått mer än ett dygn. Rätta i stället, eller be verksamhetsledaren ångra.';
    case 'undo-needs-reason':
      return 'Skriv varför det ska ångras.';
    case 'undo-built-on':
      return `Något som kom senare för ${refusal.name} bygger på detta. Ångra det först.`;
  }
}

const ALIAS_WORDS = {
  'looks-like-name': 'Aliaset ser ut som ett namn på en person. Välj ett ord ur naturen.',
  'looks-like-number': 'Ett alias får inte innehålla siffror.',
  'not-a-word': 'Ett alias är ett enda ord på högst 30 bokstäver.',
};
