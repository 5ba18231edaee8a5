import { coversOf } from '../cover.js';
import type { Cat, Edge, Node } from '../node.js';
import type { CommandName } from './command-names.js';
import { mayBe, type Pieces } from './pieces.js';
import type { Reading } from './reading.js';
import { joins, typed } from './segments.js';

/** What a line asks to see: what a command shows, or one case. */
export type Seen = Extract<Reading, { kind: 'command' }> | { readonly kind: 'case'; readonly piece: Edge };

/** Commands that only show something, whole or of a time: they may be asked for in any words around their name. */
const SHOWN: readonly CommandName[] = [
  ...([
    'status',
    'steering-figures',
    'trend',
    'tables',
    'report',
    'budget',
    'finsam',
    'calendar',
    'steps',
    'holding',
  ] as const),
  ...(['agenda', 'minutes', 'decisions', 'due', 'own-cases', 'settings', 'help', 'import'] as const),
];

/** Words that ask to see, and say nothing of what. */
const ASKS: ReadonlySet<Cat> = new Set(['asks', 'seeing', 'list', 'show', 'do', 'due-team']);
/** When, which a command reads for itself. */
const TIMES: ReadonlySet<Cat> = new Set(['period', 'a-day', 'role-day', 'one-time', 'num', 'sign', 'by']);
const MEETING: ReadonlySet<Cat> = new Set(['at-meeting', 'meeting-thing', 'agenda-thing', 'last-meeting']);
const WHAT: ReadonlySet<Cat> = new Set(['cmd', 'case', 'goes', 'happens', 'brought-up']);

/**
 * A line that only asks to see something (DESIGN 10), wherever in it the name of that stands: "hur ser budgeten ut?", "kan jag få
 * statistiken för 2025?", "hur gick det 2024/25?", "vad hände på mötet?", "hur går det för Rönnen?". With one more word that says
 * anything it is something else.
 */
export function seenIn(pieces: Pieces): Seen | undefined {
  if (!mayBe(pieces, 'cmd', 'goes', 'happens', 'brought-up')) return undefined;
  const [cover] = coversOf(pieces.chart, isOfSeeing);
  const said = (cover?.pieces ?? []).filter(({ node }) => !joins(node) && !ASKS.has(node.cat));
  const times = said.filter(({ node }) => TIMES.has(node.cat));
  const meets = said.some(({ node }) => MEETING.has(node.cat));
  const [what, more, ...others] = said.filter(({ node }) => !TIMES.has(node.cat) && !MEETING.has(node.cat));
  if (!what || others.length > 0) return undefined;
  if (more) return times.length === 0 && !meets ? both(what, more) : undefined;
  const command = commandOf(what, meets, times.length > 0);
  if (command === 'decisions' && meets) return { kind: 'command', command: 'minutes', rest: '' };
  return command && { kind: 'command', command, rest: typed(pieces, times) };
}

function isOfSeeing(node: Node): boolean {
  const { cat } = node;
  if (cat === 'do') return node.value === 'show';
  return cat !== 'gathering' && (joins(node) || [ASKS, TIMES, MEETING, WHAT].some((cats) => cats.has(cat)));
}

/** How it goes for a case; what has happened since. */
function both(one: Edge, other: Edge): Seen | undefined {
  const [how, of] = one.node.cat === 'case' ? [other, one] : [one, other];
  if (how.node.cat !== 'goes' && how.node.cat !== 'happens') return undefined;
  if (of.node.cat === 'case') return { kind: 'case', piece: of };
  const since = of.node.cat === 'cmd' && of.node.value === 'since-last' && how.node.cat === 'happens';
  return since ? { kind: 'command', command: 'since-last', rest: '' } : undefined;
}

function commandOf({ node }: Edge, meets: boolean, timed: boolean): CommandName | undefined {
  switch (node.cat) {
    case 'cmd':
      return SHOWN.find((one) => one === node.value);
    case 'goes':
      return meets ? undefined : 'status';
    case 'happens':
      return meets ? 'minutes' : timed ? undefined : 'since-last';
    case 'brought-up':
      return node.value;
    default:
      return undefined;
  }
}
