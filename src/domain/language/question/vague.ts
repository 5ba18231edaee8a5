import { outcomeInWords, type Programme } from '../../programme.js';
import { type Failure, failure } from '../../schema/failure.js';
import { arrivals } from '../../schema/outcomes.js';
import { list } from '../../text/swedish.js';
import type { NodeOf } from '../node.js';
import { all, type Desk } from './desk.js';

/** What the reports' own words may be in the register, each as it is asked for; of where one was to come, work is the first. */
const meantBy = ([work = '', ...others]: readonly string[]): Readonly<
  Record<NodeOf<'vague-word'>['value'], readonly string[]>
> => ({
  'own-income': [list([work, ...others], 'eller'), work],
  completed: ['i resultat', 'avslutade utom dropouts'],
  progress: ['resultat'],
  'open-work': [`${work} utan stöd`, work],
  turnover: ['nyinskrivna', 'avslutade'],
  effect: ['resultat', work],
});

/** "självförsörjning", "fullföljt": a word that the register counts in no way, and what it may have meant (DESIGN 9). */
export function vagueWord(desk: Desk, programme: Programme): Failure | undefined {
  const [piece] = all(desk, 'vague-word');
  if (!piece) return undefined;
  const ends = arrivals(programme).map(({ code }) => outcomeInWords(programme, code));
  const meant = [...new Set(meantBy(ends)[piece.node.value])];
  return {
    ...failure('ambiguous', ...meant),
    instead: meant.map((words) => new Map([[piece.from, words]])),
  };
}
