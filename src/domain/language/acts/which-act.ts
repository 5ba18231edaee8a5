import type { Act } from './act-rule.js';
import { RULES } from './act-rules.js';
import type { Segment } from './segments.js';
import { signsOf } from './signs.js';
import { isConditional, isNegated, isPlanned, isWished } from './undone.js';
import type { World } from './world.js';

/** Wishing for these is asking for them: plans, what changes nothing that has been, and a consent that is taken back, which holds at once. */
const PLANNED: ReadonlySet<Act | 'held'> = new Set([
  'refer',
  'book-visit',
  'book-follow-up',
  'revoke-consent',
  'trial',
  'correct',
  'undo',
  'show',
  'hold',
  'note-steps',
]);

/** The act that some words of a line tell, if they tell one. */
export function actIn(segments: readonly Segment[], world: World): Act | 'held' | undefined {
  const signs = signsOf(segments, world);
  const act = RULES.find(({ when }) => when(signs))?.act;
  if (act === undefined) return undefined;
  const closes = signs.is('do:close', 'do:end', 'thing:close');
  const isHeld =
    (act === 'close' && !closes && isPlanned(segments)) ||
    isNegated(segments) ||
    isConditional(segments) ||
    (!PLANNED.has(act) && isWished(segments));
  return isHeld ? 'held' : act;
}
