import { isOpen } from '../case/case.js';
import { addMonths, type Day } from '../day.js';
import type { Register } from '../register.js';
import type { Remark } from './columns.js';
import type { StatedRow } from './read-row.js';

/** What a row says that can be right but seldom is: it is kept, with a warning. */
export function doubtsOf(rows: readonly StatedRow[], register: Register, today: Day): readonly Remark[] {
  const inFile = new Map(
    rows.flatMap(({ stated }) => (stated.arende === undefined ? [] : [[stated.arende, stated]])),
  );
  return rows.flatMap(({ row, stated }) => [
    ...earlierDoubts(stated, inFile, register).map((message) => ({
      row,
      column: 'tidigare_arende',
      message,
    })),
    ...afterEnrolment(stated).map((message) => ({ row, column: 'forsorjning_sedan', message })),
    ...farOff(stated, today).map((column) => ({
      row,
      column,
      message: `${stated[column] ?? ''} är mer än ett år bort. Stämmer året? Dagen behålls.`,
    })),
  ]);
}

type Stated = StatedRow['stated'];

function earlierDoubts(
  { arende, kon, tidigare_arende: earlier }: Stated,
  inFile: ReadonlyMap<string, Stated>,
  register: Register,
): readonly string[] {
  if (earlier === undefined) return [];
  if (earlier === arende) return [`${earlier} kan inte vara sitt eget tidigare ärende. Det behålls.`];
  const [row, known] = [inFile.get(earlier), register.cases.get(earlier)];
  if (!row && !known) return [`${earlier} finns varken i filen eller i registret. Det behålls.`];
  const gender = row?.kon ?? known?.gender;
  const goesOn = row ? row.avslutad === undefined : known !== undefined && isOpen(known);
  return [
    ...(gender !== undefined && gender !== kon ? [`${earlier} har ett annat kön. Är det samma person?`] : []),
    ...(goesOn ? [`${earlier} är inte avslutat. Är det verkligen ett tidigare ärende?`] : []),
  ];
}

function afterEnrolment({ forsorjning_sedan: since, inskriven }: Stated): readonly string[] {
  if (since === undefined || inskriven === undefined || since <= inskriven) return [];
  return ['Försörjningen börjar efter inskrivningen. Tiden före räknas som 0.'];
}

const TO_COME = ['studiebesok', 'nasta_uppfoljning'] as const;

function farOff(stated: Stated, today: Day) {
  const last = addMonths(today, 12);
  return TO_COME.filter((column) => (stated[column] ?? today) > last);
}
