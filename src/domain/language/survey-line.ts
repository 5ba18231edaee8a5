import { fold } from '../text/fold.js';
import { formsOf } from './concept.js';
import survey from './sv/words/survey.json' with { type: 'json' };

/** How many surveys were given and how many have come back. */
export interface SurveyCount {
  readonly given: number;
  readonly back: number;
}

const WORDS = Object.entries(survey).flatMap(([what, forms]) =>
  formsOf(forms).map((form) => [fold(form), what as keyof SurveyCount] as const),
);
const MOST = 500;

/** `5 utdelade, 3 inkomna`; undefined where a number has no word of its own or is beyond belief. */
export function readSurveyLine(text: string): SurveyCount | undefined {
  const parts = fold(text).match(/\d+[^\d]*/g) ?? [];
  const count = { given: 0, back: 0 };
  for (const part of parts) {
    const number = Number.parseInt(part, 10);
    const said = part.replace(/^\d+/, '').split(/[\s,.]+/u);
    const what = WORDS.find(([form]) => said.join(' ').includes(` ${form}`))?.[1];
    if (what === undefined || number > MOST || count[what] > 0) return undefined;
    count[what] = number;
  }
  return count.given + count.back === 0 ? undefined : count;
}
