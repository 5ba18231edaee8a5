import type { Gender } from '../codes.js';
import { noun } from './figures.js';
import type { Figure } from './report.js';

const WORDS: Record<Gender, readonly [one: string, many: string]> = {
  K: ['kvinna', 'kvinnor'],
  M: ['man', 'män'],
  X: ['med annat eller okänt kön', 'med annat eller okänt kön'],
};

/** "10 kvinnor", "1 man". */
export function genderCount(figure: Figure | undefined, gender: Gender): Figure | undefined {
  return noun(figure, ...WORDS[gender]);
}
