import { fold } from '../text/fold.js';
import { formsOf } from './concept.js';
import team from './sv/words/team.json' with { type: 'json' };

const CHOOSING = new Set(formsOf(team.choosing).map(fold));

/** Are these words before a team's name that mean nothing but that it is the one: `byt till`, `det gäller`? */
export function choosesTeam(words: string): boolean {
  return CHOOSING.has(fold(words.trim()));
}
