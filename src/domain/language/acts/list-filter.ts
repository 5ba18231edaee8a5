import type { Day } from '../../day.js';
import type { CaseFilter } from '../../find-cases.js';
import type { Programme } from '../../programme.js';
import type { CasesQuery, Filter, Population } from '../../schema/query.js';
import type { Node } from '../node.js';
import { authority } from './picks.js';
import { piecesOf } from './pieces.js';
import { has, isNoise, joins, segmentsOf } from './segments.js';
import type { World } from './world.js';

/** What a line wants listed, and the words of it that say nothing of that. */
export interface FilterReading {
  readonly filter: CaseFilter;
  readonly leftover: readonly string[];
}

const READ = new Set(['list-stage', 'list-mark', 'list-word', 'authority', 'not', 'none', 'without', 'case']);

/**
 * `i kö`, `alla`, `inskrivna från regionen`, `utan samtycke`: what a list is narrowed to. Words that are understood add up; a second one of
 * the same kind, or one joined by "och", is not understood, and what is not is given back, never dropped.
 */
export function readFilter(text: string, world: World): FilterReading {
  const segments = segmentsOf(piecesOf(text, world), ({ cat }: Node) => READ.has(cat) || joins({ cat }));
  let filter: CaseFilter = {};
  const leftover: string[] = [];
  let joined = false;
  for (const segment of segments) {
    joined ||= has('and')(segment) && Object.keys(filter).length > 0;
    const part = segment.nodes.flatMap((node) => partOf(node) ?? [])[0];
    const is = part !== undefined && !joined && !Object.keys(part).some((key) => key in filter);
    if (is) filter = { ...filter, ...part };
    else if (!isNoise(segment) && !has('list-word')(segment)) leftover.push(segment.text);
  }
  return { filter, leftover };
}

function partOf(node: Node): CaseFilter | undefined {
  if (node.cat === 'list-stage') return { stage: node.value };
  if (node.cat === 'list-mark') return { mark: node.value };
  const referrer = authority(node);
  return referrer === undefined ? undefined : { referrer };
}

const STAGES: Partial<Record<NonNullable<CaseFilter['stage']>, Population>> = {
  waiting: 'waiting',
  enrolled: 'enrolled',
  open: 'open',
};

/** What a list shows, as the question that it answers; undefined where no question can be told so. */
export function listShown(
  { stage = 'open', mark, referrer, text }: CaseFilter,
  { longStayMonths }: Programme,
  today: Day,
): CasesQuery | undefined {
  const marks: Partial<Record<NonNullable<CaseFilter['mark']>, Filter>> = {
    trial: { on: 'trial', not: false },
    'no-consent': { on: 'consent', not: true },
    'long-stay': { on: 'length', not: false, least: true, count: longStayMonths, unit: 'months' },
    protected: { on: 'protected', not: false },
  };
  const marked = mark && marks[mark];
  const population = STAGES[mark === undefined || mark === 'protected' ? stage : 'enrolled'];
  if (population === undefined || text !== undefined || (mark !== undefined && !marked)) return undefined;
  const filters: Filter[] = [
    ...(marked ? [marked] : []),
    ...(referrer === undefined ? [] : [{ on: 'referrer' as const, not: false, in: [referrer] }]),
  ];
  const span = { from: today, to: today, day: true, named: false };
  return { kind: 'cases', figure: { type: 'list' }, population, filters, span };
}
