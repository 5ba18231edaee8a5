import { DECLINED, GENDER_NAMES, GENDERS, INCOME_NAMES } from '../../codes.js';
import { outcomeName, type Programme, referrerName } from '../../programme.js';
import { fold } from '../../text/fold.js';
import type { Column } from '../columns.js';
import { AT_ENROLMENT, NO_ANSWER, YES_ANSWER } from './questions.js';
import { type Cells, needsDetail } from './readings.js';

/** What the values of a column are called, by their code. */
function namesOf(
  column: Column | undefined,
  programme: Programme,
): readonly (readonly [code: string, name: string])[] {
  switch (column) {
    case 'kon':
      return GENDERS.map((code) => [code, GENDER_NAMES[code]]);
    case 'remittent':
      return programme.referrers.map(({ code }) => [code, referrerName(programme, code)]);
    case 'forsorjning':
    case 'forsorjning_efter':
      return programme.incomes.map((code) => [code, INCOME_NAMES[code]]);
    case 'utfall':
      return [
        ...programme.outcomes.map(({ code }) => [code, outcomeName(programme, code)] as const),
        [DECLINED, 'Ej inskriven'],
      ];
    default:
      return [];
  }
}

/** The answers that a question about a column may be given, in words: "Kvinna", "Region Dalarna: VC Hedemora", "Arbete: lönebidrag". */
export function answersFor(column: Column | undefined, programme: Programme): readonly string[] {
  if (column === 'samtycke') return [AT_ENROLMENT];
  if (column === 'provotid') return ['klar', 'pågår'];
  if (column === 'skyddad') return [YES_ANSWER, NO_ANSWER];
  return namesOf(column, programme).flatMap(([code, name]) => [
    ...(column === 'utfall' && needsDetail(code, programme) ? [] : [name]),
    ...moreExactly(column, code, programme).map((more) => `${name}: ${more}`),
  ]);
}

/** What a referrer or an outcome may be more exactly: its units, its details. */
function moreExactly(column: Column | undefined, code: string, programme: Programme): readonly string[] {
  if (column === 'remittent') return programme.units[code] ?? [];
  if (code === DECLINED) return programme.declinedDetails;
  return programme.outcomes.find((one) => one.code === code)?.details ?? [];
}

/** "Arbete: Samhall", "RD: VC Hedemora", "lon": a name or a code, and after the colon what it is more exactly. */
export function namedCells(column: Column, given: string, programme: Programme): Cells | undefined {
  const [first = '', ...rest] = given.split(':').map((part) => part.trim());
  const more = rest.join(': ');
  const found = namesOf(column, programme).find((names) => names.some((one) => fold(one) === fold(first)));
  if (!found) return undefined;
  const [code] = found;
  if (column === 'remittent') return { remittent: code, ...(more !== '' && { enhet: more }) };
  if (column !== 'utfall') return more === '' ? { [column]: code } : undefined;
  return more === '' && needsDetail(code, programme)
    ? undefined
    : { utfall: code, ...(more !== '' && { utfall_detalj: more }) };
}
