import { fold } from '../text/fold.js';
import { formsOf } from './concept.js';
import team from './sv/words/team.json' with { type: 'json' };

const CHOOSING = new Set(formsOf(team.choosing).map(fold));
const ASKING = new Set(formsOf(team.asking).map(fold));

/** Are these words before a team's name that mean nothing but that it is the one: `byt till`, `det gäller`? */
export function choosesTeam(words: string): boolean {
  return CHOOSING.has(fold(words.trim()));
}

/** Does a line ask for the choice of a team, and nothing else: `byt team`, `vilket team gäller?` */
export function asksForTeam(line: string): boolean {
  return ASKING.has(fold(line.trim()));
}
