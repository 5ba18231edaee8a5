import type { Day } from '../../day.js';
import { type Failure, failure } from '../../schema/failure.js';
import { isDue, type Population, type Span } from '../../schema/query.js';
import { all, type Desk, filtersSaid, has, isA } from './desk.js';

const TO_DO = ['foljas', 'foljs', 'folja', 'stammas', 'stams'];
/** What has been, whatever it was that one had, got or went to: "har haft", "fick", "var på". */
const BEEN = [
  'fatt',
  'fick',
  'haft',
  'hade',
  'gatt',
  'gick',
  'kom',
  'kommit',
  'blev',
  'blivit',
  'var',
  'vart',
  'varit',
  'stod',
  'tog',
  'togs',
  'tagit',
  'tagits',
];
/** "borde ha fått", "skulle haft": what has not been, though its day has. */
const OUGHT = ['ha', 'borde', 'bort', 'skulle', 'ska', 'skall'];

/** Is it asked what has been done, not what is left to do? Said by the verb, or by any verb in the past tense. */
export function isDone(desk: Desk): boolean {
  if (has(desk, 'did', 'done')) return true;
  const had = desk.pieces.some(
    (piece) => isA(piece, 'has') && piece.word.split(' ').some((one) => one === 'haft' || one === 'hade'),
  );
  if (had && has(desk, 'overdue', 'late') && has(desk, 'period') && !has(desk, 'ought')) return true;
  if (has(desk, 'overdue', 'late') || filtersSaid(desk).some(({ on }) => on === 'late-trial')) return false;
  return desk.pieces.some((piece, at) => {
    if (!isA(piece, 'has', 'got', 'is', 'write', 'take', 'joint', 'stayed')) return false;
    return (
      piece.word.split(' ').some((one) => BEEN.includes(one)) &&
      !OUGHT.includes(desk.pieces[at - 1]?.word.split(' ').at(-1) ?? '')
    );
  });
}

/** Follow-ups, reviews and decisions that have been: an import holds only the last of each case, so a count would be too low. */
export function saidAlready(desk: Desk): Failure | undefined {
  const due = has(desk, 'done', 'late') || all(desk, 'pop').some(({ node }) => isDue(node.value));
  if (!due) return undefined;
  const redan =
    !has(desk, 'late') &&
    desk.pieces.some((piece) => ['hittills', 'redan'].some((one) => piece.word.split(' ').includes(one))) &&
    !desk.pieces.some(({ word }) => word.split(' ').some((one) => TO_DO.includes(one)));
  return isDone(desk) || redan ? failure('past-work') : undefined;
}

/** The same of days that have been. Held back, never answered with what is due. */
export function pastWork(population: Population, span: Span | undefined, today: Day): Failure | undefined {
  return isDue(population) && span !== undefined && span.to < today ? failure('past-work') : undefined;
}
