import { isOpen } from '../case/case.js';
import { addMonths, type Day } from '../day.js';
import type { Register } from '../register.js';
import type { Remark } from './columns.js';
import type { StatedRow } from './read-row.js';

const TO_COME = ['studiebesok', 'nasta_uppfoljning'] as const;

/** What a row says that can be right but seldom is: it is kept, with a warning. */
export function doubtsOf(rows: readonly StatedRow[], register: Register, today: Day): readonly Remark[] {
  const inFile = new Map(
    rows.flatMap(({ stated }) => (stated.arende === undefined ? [] : [[stated.arende, stated]])),
  );
  const lastDay = addMonths(today, 12);
  const found: Remark[] = [];
  for (const { row, stated } of rows) {
    for (const message of earlierDoubts(stated, inFile, register))
      found.push({ row, column: 'tidigare_arende', message });
    for (const message of afterEnrolment(stated)) found.push({ row, column: 'forsorjning_sedan', message });
    for (const column of TO_COME) {
      const on = stated[column];
      if (on !== undefined && on > lastDay)
        found.push({ row, column, message: `${on} är mer än ett år bort. Stämmer året? Dagen behålls.` });
    }
  }
  return found;
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
