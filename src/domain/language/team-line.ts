import { fold } from '../text/fold.js';
import { formsOf } from './concept.js';
import team from './sv/words/team.json' with { type: 'json' };

const CHOOSING = new Set(formsOf(team.choosing).map(fold));
const GOING_ON = formsOf(team.goingOn).map(fold);
const [AGAIN = ''] = formsOf(team.again);
const [WE = ''] = formsOf(team.we);
const BESIDE = new Set(formsOf(team.beside).map(fold));
const ASKING = new Set(formsOf(team.asking).map(fold));

/** Are these words before a team's name that mean nothing but that it is the one: `byt till`, `det gäller`? */
export function choosesTeam(words: string): boolean {
  return CHOOSING.has(fold(words.trim()));
}

/** Do these words between two teams' names set them side by side: `Avesta och Hedemora`, `Avesta mot Hedemora`? */
export function setsBeside(words: string): boolean {
  return BESIDE.has(fold(words.trim()));
}

/** What asks the same again of another team, where these words before its name do: `och i`, `samma i`. */
export function askedAgain(words: string): string | undefined {
  return GOING_ON.includes(fold(words.trim())) ? AGAIN : undefined;
}

/** Does a line go on from what was asked before it: `och kvinnorna`? */
export function goesOn(line: string): boolean {
  const [first] = fold(line.trim()).split(/\s/);
  return isAgain(line) || (first !== undefined && GOING_ON.includes(first));
}

/** A line with the team in it as whoever asks would say it of their own: `har avesta fått` as `har vi fått`. */
export function asOwn(before: string, after: string): string {
  return [before, WE, after].join(' ').trim();
}

/** Is it the same again, and nothing else? */
export function isAgain(line: string): boolean {
  return fold(line) === fold(AGAIN);
}

/** Does a line ask for the choice of a team, and nothing else: `byt team`, `vilket team gäller?` */
export function asksForTeam(line: string): boolean {
  return ASKING.has(fold(line.trim()));
}
