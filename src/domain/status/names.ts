import { GENDER_PLURALS, INCOME_NAMES, PAYER_NAMES, type Gender, type Income, type Payer } from '../codes.js';
import { outcomeName, type Programme, referrerName } from '../programme.js';
import { capital, list } from '../text/swedish.js';
import { UNKNOWN } from './breakdown.js';
import type { Dimension, Population, StatusTable } from './tables.js';

const PEOPLE: Record<Population, string> = {
  referred: 'Remitterade',
  atStart: 'Inskrivna vid periodens början',
  new: 'Nya inskrivna',
  during: 'I verksamheten under perioden',
  atEnd: 'Inskrivna vid periodens slut',
  closed: 'Avslutade',
  result: 'I resultat',
  waiting: 'I kö',
};

const BY: Record<Dimension, string> = {
  Gender: 'kön',
  Age: 'ålder',
  Referrer: 'remittent',
  Payer: 'betalare',
  ReferrerAndPayer: 'remittent och betalare',
  AgeAndGender: 'ålder och kön',
  Unit: 'enhet',
  Outcome: 'utfall',
  OutcomeAndGender: 'utfall och kön',
  OutcomeAndDetail: 'utfall och detalj',
  WorkKind: 'typ av arbete',
};

/** "Nya inskrivna efter remittent". */
export function tableName(table: StatusTable): string {
  const people = table.withoutDropouts ? 'Avslutade utom dropout' : PEOPLE[table.of];
  return `${people} efter ${BY[table.by]}`;
}

/** The tables that would be hidden all through, in one sentence. */
export function leftOutText(tables: readonly StatusTable[]): string {
  const names = list(tables.map((one) => tableName(one).replace(/^\p{Lu}/u, (first) => first.toLowerCase())));
  return `${capital(names)} visas inte, för det är så få att varje tal skulle vara dolt.`;
}

/** What a table's first column holds: "Remittent". */
export function dimensionName(by: Dimension): string {
  return capital(BY[by]);
}

/** What users read for a cell's codes: "Region Dalarna · Försäkringskassan". */
export function cellName(table: StatusTable, keys: readonly string[], programme: Programme): string {
  const names = {
    gender: (key: string) => GENDER_PLURALS[key as Gender],
    age: bandName,
    referrer: (key: string) => referrerName(programme, key),
    payer: (key: string) => PAYER_NAMES[key as Payer],
    outcome: (key: string) => outcomeName(programme, key),
    text: (key: string) => (key === UNKNOWN ? 'inte angivet' : key),
  };
  const kinds: Record<Dimension, readonly (keyof typeof names)[]> = {
    Gender: ['gender'],
    Age: ['age'],
    Referrer: ['referrer'],
    Payer: ['payer'],
    ReferrerAndPayer: ['referrer', 'payer'],
    AgeAndGender: ['age', 'gender'],
    Unit: ['referrer', 'text'],
    Outcome: ['outcome'],
    OutcomeAndGender: ['outcome', 'gender'],
    OutcomeAndDetail: ['outcome', 'text'],
    WorkKind: ['text'],
  };
  return keys.map((key, index) => names[kinds[table.by][index] ?? 'text'](key)).join(' · ');
}

/** "31–45 år". */
export function bandName(band: string): string {
  return band === 'other' ? 'annan eller okänd ålder' : `${band.replace('-', '–')} år`;
}

export function incomeName(income: Income): string {
  return INCOME_NAMES[income];
}

/** Where a row that breaks stands, in words: "flödet", or the table's name. */
export function rowName(row: string, tables: readonly StatusTable[]): string {
  const table = tables.find(({ path }) => path.join('.') === row);
  if (table) return tableName(table);
  if (row === 'flow') return 'Flödet in + nya − avslut';
  return row === 'result.of' ? 'Avslutade utom dropout' : 'I verksamheten under perioden';
}
