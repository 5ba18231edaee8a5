import type { Case } from '../case/case.js';
import { type Gender, GENDERS } from '../codes.js';
import { type Figures, noun } from './figures.js';
import type { Sentence } from './report.js';
import { enumeration, sentence } from './sentence.js';

const WORDS: Record<Gender, readonly [one: string, many: string]> = {
  K: ['kvinna', 'kvinnor'],
  M: ['man', 'män'],
  X: ['med annat eller okänt kön', 'med annat eller okänt kön'],
};

/** "10 kvinnor och 6 män", of a table of cases by gender; X only where there are any. */
export function genderCounts(now: Figures, path: string, cases: readonly Case[]): Sentence | undefined {
  return enumeration(
    GENDERS.filter((gender) => gender !== 'X' || cases.some((it) => it.gender === 'X')).map(
      (gender) => sentence`${noun(now.at(`${path}.${gender}`), ...WORDS[gender])}`,
    ),
  );
}
