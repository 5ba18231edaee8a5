import { UNKNOWN } from '../answers/groups.js';
import { GENDER_PLURALS, INCOME_NAMES, PAYER_NAMES, type Gender, type Income, type Payer } from '../codes.js';
import { outcomeName, type Programme, referrerName } from '../programme.js';
import { capital, list } from '../text/swedish.js';
import { DIMENSIONS, type StatusTable, type TableBy, type Tabled } from './tables.js';

const PEOPLE: Record<Tabled, string> = {
  referred: 'Remitterade',
  atStart: 'Inskrivna vid periodens början',
  new: 'Nya inskrivna',
  during: 'I verksamheten under perioden',
  atEnd: 'Inskrivna vid periodens slut',
  closed: 'Avslutade',
  work: 'Avslutade',
  of: 'Avslutade utom dropout',
  result: 'I resultat',
  waiting: 'I kö',
};

const BY: Record<TableBy, string> = {
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
export function tableName({ of, by }: StatusTable): string {
  return `${PEOPLE[of]} efter ${BY[by]}`;
}

/** The tables that would be hidden all through, in one sentence. */
export function leftOutText(tables: readonly StatusTable[]): string {
  const names = list(tables.map((one) => tableName(one).replace(/^\p{Lu}/u, (first) => first.toLowerCase())));
  return `${capital(names)} visas inte, för det är så få att varje tal skulle vara dolt.`;
}

/** What a table's first column holds: "Remittent". */
export function dimensionName(by: TableBy): string {
  return capital(BY[by]);
}

/** What users read for a cell's codes: "Region Dalarna · Försäkringskassan". */
export function cellName({ by }: StatusTable, keys: readonly string[], programme: Programme): string {
  const text = (key: string) => (key === UNKNOWN ? 'inte angivet' : key);
  const names = {
    gender: (key: string) => GENDER_PLURALS[key as Gender],
    age: bandName,
    referrer: (key: string) => referrerName(programme, key),
    payer: (key: string) => PAYER_NAMES[key as Payer],
    outcome: (key: string) => outcomeName(programme, key),
    unit: text,
    detail: text,
  };
  return keys.map((key, index) => names[DIMENSIONS[by][index] ?? 'unit'](key)).join(' · ');
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
