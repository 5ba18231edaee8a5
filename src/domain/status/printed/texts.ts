import {
  expectSum,
  type Fault,
  type Group,
  groupAt,
  isGroup,
  numberAt,
  numbersIn,
  sumOfNumbers,
} from './read.js';

const IN_TEXT = /^(\w{1,60}?)(?:Stated)?InText$/;

/**
 * What a report says in its text beside its table: `newByReferrerInText` against `newByReferrer`, number by number; a
 * number that the text splits (by gender) is summed first. What the file has of the text is all that can be checked.
 */
export function checkTexts(report: Group): readonly Fault[] {
  return Object.entries(report).flatMap(([key, said]) => {
    const name = IN_TEXT.exec(key)?.[1];
    if (name === undefined || name === 'persons') return [];
    if (typeof said === 'number') return expectSum(key, [said], numberAt(report, name));
    const table = groupAt(report, name);
    if (!isGroup(said) || !table) return [];
    return Object.entries(said).flatMap(([code, value]) => {
      const parts = isGroup(value)
        ? [...(numbersIn(value)?.values() ?? [])]
        : typeof value === 'number'
          ? [value]
          : [];
      const printed = numberAt(table, code);
      return parts.length === 0 || sumOfNumbers(parts) === printed
        ? []
        : expectSum(`${key}.${code}`, parts, printed);
    });
  });
}
