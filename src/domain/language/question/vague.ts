import { type Failure, failure } from '../../schema/failure.js';
import type { NodeOf } from '../node.js';
import { all, type Desk } from './desk.js';

/** What the reports' own words may be in the register: each as it is asked for. */
const MEANT: Readonly<Record<NodeOf<'vague-word'>['value'], readonly string[]>> = {
  'own-income': ['arbete eller studier', 'arbete'],
  completed: ['i resultat', 'avslutade utom dropouts'],
  progress: ['resultat'],
  'open-work': ['arbete utan stöd', 'arbete'],
  turnover: ['nyinskrivna', 'avslutade'],
  effect: ['resultat', 'arbete'],
};

/** "självförsörjning", "fullföljt": a word that the register counts in no way, and what it may have meant (DESIGN 9). */
export function vagueWord(desk: Desk): Failure | undefined {
  const [piece] = all(desk, 'vague-word');
  if (!piece) return undefined;
  const meant = MEANT[piece.node.value];
  return {
    ...failure('ambiguous', ...meant),
    instead: meant.map((words) => new Map([[piece.from, words]])),
  };
}
