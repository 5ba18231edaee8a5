import type { Cat, Node } from '../node.js';
import { mayBe, type Pieces } from './pieces.js';
import type { Reading } from './reading.js';
import { has, isNoise, joins, means, type Segment, segmentsOf } from './segments.js';
import { actIn } from './which-act.js';
import type { World } from './world.js';

/** What a line that asks how something is done is told with: an act, and nobody and nothing that it would be done to. */
const TOLD: ReadonlySet<Cat> = new Set([
  ...(['how', 'how-done', 'help-with', 'do', 'verb', 'thing', 'particle', 'any', 'num', 'activity'] as const),
]);

/**
 * "hur registrerar jag en remiss?", "hur ångrar jag?", "hjälp remiss": help with that act. All of it where somebody asks how and tells
 * no act.
 */
export function howTo(pieces: Pieces, world: World): Reading | undefined {
  if (!mayBe(pieces, 'how', 'help-with')) return undefined;
  const said = segmentsOf(pieces, isOfHow);
  const at = said.findIndex(has('how', 'help-with'));
  const rest = said.slice(at + 1).filter((segment) => !isNoise(segment) || has('do', 'thing')(segment));
  const before = said.slice(0, Math.max(0, at));
  if (at < 0 || !before.every(isNoise) || !rest.every(isRead)) return undefined;
  const act = actIn(rest, world);
  // Somebody does it: "hur avslutades de?" asks of what was done.
  const isAsked = rest.some(has('do', 'verb', 'how-done')) && said.some(isSomebody);
  if (has('help-with')(said[at]) ? act === undefined : !isAsked) return undefined;
  return { kind: 'command', command: 'help', rest: act === undefined || act === 'held' ? '' : act };
}

function isOfHow(node: Node): boolean {
  return TOLD.has(node.cat) || joins(node);
}

const isSomebody = (segment: Segment) => has('speaker', 'how-done')(segment) || means('pronoun:man')(segment);

function isRead({ nodes }: Segment): boolean {
  return nodes.length > 0;
}
