import { OF_MEETINGS } from '../concept.js';
import type { Node } from '../node.js';
import { MOST_TOKENS } from '../token.js';
import type { Act } from './act-rule.js';
import type { Desk } from './desk.js';
import { OWN } from './own-words.js';
import type { Part } from './parts.js';
import { OF_LISTS, type Pieces, piecesOf } from './pieces.js';
import { guarded, has, keyOf, means, type Segment, segmentsOf } from './segments.js';
import type { World } from './world.js';

/** Pieces that only some commands read, or that are only read where nothing else is. */
const APART: ReadonlySet<string> = new Set([
  'small',
  'topic',
  'field',
  'situation',
  'step',
  'step-area',
  'bare-detail',
  'bare-income',
  'unknown-value',
  'list-stage',
  'list-mark',
  'list-word',
  'workplace',
  'own-detail',
  ...OF_LISTS,
  ...OF_MEETINGS,
  'due-asks',
  'due-plan',
  'due-late',
  'by',
  'due-team',
]);

export function isRead({ cat }: Node): boolean {
  return !APART.has(cat);
}

/** What an act reads of the line: its own part, anew, with the pieces that it alone knows. */
export function deskFor(pieces: Pieces, part: Part, act: Act, world: World): Desk {
  const again = act === 'undo' ? piecesOf(pieces.text, world, true) : pieces;
  const ranges = merged(part.segments);
  const segments = guarded(segmentsOf(again, (node) => isReadBy(act, node))).filter(({ from, to }) =>
    ranges.some((range) => range.from <= from && to <= range.to),
  );
  const own = new Set([...OWN[act], 'do:note']);
  const used = new Set(
    segments.filter(
      (segment) =>
        segment.nodes.some((node) => own.has(keyOf(node)) || own.has(node.cat)) && !isBegun(segment),
    ),
  );
  const last = pieces.tokens.at(-1);
  const tail = pieces.tokens.length === MOST_TOKENS && last ? pieces.text.slice(last.end).trim() : '';
  return {
    world,
    segments,
    beside: [...part.beside, ...(tail === '' ? [] : [tail])],
    own,
    used,
    problems: [],
    assumed: [],
    blank: new Set(),
    took: new Map(),
  };
}

/** "arbetstränar", "börjar jobba": says what is begun, too. */
function isBegun(segment: Segment): boolean {
  return means('do:starts')(segment) && has('activity', 'outcome')(segment);
}

function merged(segments: readonly Segment[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const { from, to } of segments) {
    const last = ranges.at(-1);
    if (last?.to === from) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}

export const CASELESS = new Set<Act>(['refer', 'come-back', 'book-visit']);
const COMMON = new Set(['cmd', 'alone', 'small', 'asks', 'figure', 'no-command']);
/** What each act reads besides what is common to all. */
const ALSO: Partial<Record<Act, readonly Node['cat'][]>> = {
  close: ['step', 'bare-detail', 'own-detail', 'bare-income'],
  correct: ['field', 'step', 'bare-detail', 'own-detail', 'unknown-value', 'bare-income'],
  refer: ['bare-income'],
  'come-back': ['bare-income'],
  'book-visit': ['bare-income'],
  'start-activity': ['workplace'],
  'follow-up': ['situation'],
  'note-steps': ['step-area'],
};

function isReadBy(act: Act, node: Node): boolean {
  const { cat } = node;
  if (COMMON.has(cat)) return false;
  if (cat === 'near-case' || cat === 'bare-case') return !CASELESS.has(act);
  if (cat === 'birth') return CASELESS.has(act) || act === 'correct';
  if (act === 'correct' && (cat === 'thing' || (node.cat === 'role-day' && node.role === 'next')))
    return false;
  return !APART.has(cat) || (ALSO[act]?.includes(cat) ?? false);
}
