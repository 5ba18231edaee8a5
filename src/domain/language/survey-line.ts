import { fold } from '../text/fold.js';
import { formsOf } from './concept.js';
import survey from './sv/words/survey.json' with { type: 'json' };

/** How many surveys were given and how many have come back. */
export interface SurveyCount {
  readonly given: number;
  readonly back: number;
}

const { beside, ...counted } = survey;
const BESIDE = new Set(formsOf(beside).map(fold));
const WORDS = Object.entries(counted).flatMap(([what, forms]) =>
  formsOf(forms).map((form) => [` ${fold(form)} `, what as keyof SurveyCount] as const),
);
const MOST = 500;
const BETWEEN = /[\s,.:;!]+/u;

/**
 * `5 utdelade, 3 inkomna`; undefined where a number has no word of its own or is beyond belief, and where anything else
 * is said: "3 inte besvarade", "förra året".
 */
export function readSurveyLine(text: string): SurveyCount | undefined {
  const [lead = '', ...parts] = ` ${fold(text)}`.split(/(?=\b\d)/u);
  const count = { given: 0, back: 0 };
  const left = [lead];
  for (const part of parts) {
    const [number, ...words] = part.split(BETWEEN);
    const said = ` ${words.join(' ')} `;
    const [form, what] = WORDS.find(([one]) => said.includes(one)) ?? [];
    if (form === undefined || what === undefined || !(Number(number) <= MOST) || count[what] > 0)
      return undefined;
    count[what] = Number(number);
    left.push(said.replace(form, ' '));
  }
  const isRead = left.every((words) => words.split(BETWEEN).every((one) => one === '' || BESIDE.has(one)));
  return isRead && count.given + count.back > 0 ? count : undefined;
}
