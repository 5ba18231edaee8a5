import { fold } from '../text/fold.js';
import { GIVEN_NAMES } from '../text/name-words.js';

/** Words about how somebody is, folded: what a note in the register need not say. */
const HEALTH: ReadonlySet<string> = new Set(
  [
    'mår mådde må deppig deprimerad depression nedstämd ångest panikångest panik oro orolig stress stressad',
    'utmattad utmattning utbränd sjuk sjukdom sjukskriven insjuknat cancer tumör stroke infarkt diabetes epilepsi',
    'diagnos diagnoser adhd add autism asperger bipolär psykos psykotisk schizofreni ptsd trauma ocd tvång',
    'missbruk missbrukar missbrukare alkohol alkoholist full berusad droger narkotika beroende återfall nykter',
    'självmord suicid suicidal självskada självskador medicin medicinering mediciner antidepressiva',
    'smärta smärtor värk ont ryggont migrän gravid graviditet missfall operation opererad inlagd psykiatrin',
  ].flatMap((line) => line.split(' ').map(fold)),
);
const WORD = /\p{L}+/gu;

/**
 * Whether a free text seems to say how somebody is, or what somebody is called (DESIGN 3: no names, no health). It warns
 * before it is saved and refuses nothing: words are only words, and whoever writes knows what they mean.
 */
export function seemsSensitive(text: string): boolean {
  return (
    tellsHealth(text) ||
    [...text.matchAll(WORD)].some(([word]) => /^\p{Lu}/u.test(word) && GIVEN_NAMES.has(fold(word)))
  );
}

/** Whether it seems to say how somebody is: a point or a decision of the meeting may name who does it. */
export function tellsHealth(text: string): boolean {
  return [...text.matchAll(WORD)].some(([word]) => HEALTH.has(fold(word)));
}
