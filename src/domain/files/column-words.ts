import type { ColumnOf, Field } from '../schema/fields.js';

/** Columns that are no single field of a case. */
export type OwnColumn = 'arende' | 'samtycke' | 'samtycke_till' | 'provotid';
export type Column = ColumnOf<Field> | OwnColumn;

/** The columns of the register's file, in the order an export writes them (DESIGN 14): what people call one, and what its cells hold. */
export const COLUMN_WORDS: Readonly<Record<Column, readonly [name: string, holds: string]>> = {
  arende: ['Ärendekod', 'som K26-014; tom: boten ger en'],
  alias: ['Alias', 'påhittat namn; tom: öppna ärenden får ett'],
  kon: ['Kön', 'K, M eller X. Måste finnas'],
  fodelsear: ['Födelseår', 'fyra siffror'],
  remittent: ['Remittent', 'RD, FK, SOC, AF, EGEN (programmets koder). Måste finnas'],
  enhet: ['Remitterande enhet', 'högst 100 tecken'],
  handlaggare: ['Handläggare', 'högst 100 tecken'],
  forsorjning: ['Försörjning vid remissen', 'forsorjningsstod, sjukpenning, a-kassa … eller orden för dem'],
  forsorjning_sedan: ['Försörjning sedan', 'dag, månad (2021-03) eller år'],
  remissdatum: ['Remissdatum', 'dag. Måste finnas'],
  studiebesok: ['Studiebesök', 'dag'],
  inskriven: ['Inskriven', 'dag'],
  samtycke: ['Samtycke', 'dagen det skrevs under'],
  samtycke_till: ['Samtycke till', 'myndigheters koder med mellanslag; tom: alla'],
  provotid: ['Prövotid', 'klar eller pågår; tom: efter regeln'],
  provotid_till: ['Prövotid till', 'sista dagen; tom: efter regeln'],
  nasta_uppfoljning: ['Nästa uppföljning', 'bokad dag'],
  tidigare_arende: ['Tidigare ärende', 'koden, för den som kommer tillbaka'],
  senaste_uppfoljning: ['Senaste uppföljning', 'dag'],
  senaste_avstamning: ['Senaste avstämning', 'dag'],
  skyddad: ['Skyddade personuppgifter', 'ja eller nej'],
  avslutad: ['Avslutad', 'dag, också för den som tackade nej'],
  utfall: ['Utfall', 'arbete, studier, rehab … eller ej-inskriven'],
  utfall_detalj: ['Utfall, detalj', 'till exempel lönebidrag'],
  nasta_steg: ['Nästa steg', 'till exempel vården'],
  forsorjning_efter: ['Försörjning efter avslutet', 'som forsorjning'],
};
