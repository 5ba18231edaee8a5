import { SELF_REFERRAL } from '../../codes.js';
import type { CasesQuery, Due, Filter, Query } from '../../schema/query.js';
import { addDays, type Day, weekday } from '../../day.js';
import { type DueFilter, TEAM } from '../../due.js';
import type { DueKind } from '../../schema/due.js';
import type { Cat, Node } from '../node.js';
import { authority } from './picks.js';
import { mayBe, type Pieces, piecesOf } from './pieces.js';
import { as, has, isNoise, joins, type Segment, segmentsOf } from './segments.js';
import type { World } from './world.js';

/** What is due, of any kind or of one. */
const KINDS: Readonly<Record<string, DueFilter>> = {
  'follow-ups': {},
  due: {},
  reviews: { kind: 'review' },
  'trials-due': { kind: 'trial' },
};
const LATE = ['overdue', 'late', 'late-trial', 'due-late'] as const;
/** Words that ask to see it and narrow nothing; of some it is told by what else there is. */
const SHOWS = 'list show which all any still today person list-word due-asks due'.split(
  ' ',
) as readonly Cat[];
const WORK: ReadonlySet<Cat> = new Set<Cat>(['due-plan', ...LATE]);
const NARROW = ['authority', 'case', 'by', 'due-team', 'a-day', 'role-day'] as const;
const READ: ReadonlySet<Cat> = new Set<Cat>(['cmd', 'due-plan', 'pop', ...LATE, ...SHOWS, ...NARROW]);

/**
 * What of the due list a line asks for (DESIGN 5), however it is said: "uppföljningar", "vad är försenat för FK", "i veckan".
 * Undefined where any word of it is something else: nothing is dropped. "för FK" is what FK itself must do, "från FK" what is due
 * for those it has referred.
 */
export function readDue(text: string, world: World): DueFilter | undefined {
  return dueIn(piecesOf(text, world), world);
}

/** The same of a line whose pieces are laid out. */
export function dueIn(pieces: Pieces, { today }: World): DueFilter | undefined {
  if (!pieces.chart.some((edges) => edges.some(({ node }) => node.cat === 'due-asks' || isOfWork(node))))
    return undefined;
  const { segments, said } = saidIn(pieces);
  const [first] = said;
  if (!first || !(isWork(first) || has(...SHOWS)(first))) return undefined;
  const asks = has('due-asks')(first);
  if (!said.some(isWork) && !(asks && said.some(has('due')))) return undefined;
  const filter = joined(said.map((one) => partOf(one, segments[segments.indexOf(one) - 1], today)));
  return filter?.code === undefined || asks || as(first, 'cmd') ? filter : undefined;
}

/**
 * What of it a line asks for that says only by when or for whom: "i dag", "i veckan", "för FK". Of all that is due only where nothing
 * was spoken of that it could be of.
 */
export function dueAlone(text: string, world: World): DueFilter | undefined {
  const pieces = piecesOf(text, world);
  if (!mayBe(pieces, 'by', 'today', 'authority', 'due-team')) return undefined;
  const { segments, said } = saidIn(pieces);
  const before = (one: Segment) => segments[segments.indexOf(one) - 1];
  const isFor = (one: Segment) => has('authority', 'due-team')(one) && has('for')(before(one));
  if (said.length === 0 || !said.every((one) => has('by', 'today')(one) || isFor(one))) return undefined;
  return joined(said.map((one) => partOf(one, before(one), world.today)));
}

/** Its segments, and those of them that say something. */
function saidIn(pieces: Pieces): {
  readonly segments: readonly Segment[];
  readonly said: readonly Segment[];
} {
  const segments = segmentsOf(pieces, ({ cat }: Node) => READ.has(cat) || joins({ cat }));
  return { segments, said: segments.filter((one) => isWork(one) || has('and', 'or')(one) || !isNoise(one)) };
}

/**
 * The same of a question that was understood: "vilka från FK ska följas upp i december"; `bound`: of what was spoken of, where a
 * follow-up is one and no more.
 */
export function dueAsked(query: Query, today: Day, bound = false): DueFilter | undefined {
  if (query.kind !== 'cases' || query.group !== undefined || query.compare) return undefined;
  const { population, filters, span, figure } = query;
  if (figure.type !== 'list' && !(figure.type === 'count' && population === 'due')) return undefined;
  const who = filters.filter(({ on }) => WHO.has(on)).filter((filter) => onlyReferrer(filter) === undefined);
  const parts = filters.map((filter): DueFilter | undefined => {
    if (who.includes(filter)) return {};
    const referrer = onlyReferrer(filter);
    if (referrer !== undefined) return { referrer };
    return filter.on === 'overdue' && !filter.not && filter.late === undefined ? { late: true } : undefined;
  });
  const kind = bound && population === 'follow-ups' ? ({ kind: 'follow-up' } as const) : KINDS[population];
  // "hur många av dem är kvinnor?" asks for no list.
  const whose = who.length === 0 ? {} : figure.type === 'list' ? { who } : undefined;
  return joined([kind, span.named ? spanOf(span.from, span.to, today) : {}, whose, ...parts]);
}

/** What says who somebody is, whatever is due for them. */
const WHO: ReadonlySet<Filter['on']> = new Set([
  ...(['gender', 'age', 'birth-year', 'referrer', 'unit', 'income', 'payer', 'consent'] as const),
]);

function onlyReferrer(filter: Filter): string | undefined {
  const isOne = filter.on === 'referrer' && !filter.not && filter.in.length === 1;
  return isOne ? filter.in[0] : undefined;
}

/** What a list of what is due shows, as the question that it answers; undefined where no question can be told so. */
export function dueShown({ kind, owner, ...filter }: DueFilter, today: Day): CasesQuery | undefined {
  const { late, from, to, referrer = owner, code, who = [] } = filter;
  // All that an authority owns are follow-ups of those whom it has referred.
  const population = POPULATIONS[kind ?? (owner === undefined ? 'any' : 'follow-up')];
  const isOthers = owner !== undefined && (owner === SELF_REFERRAL || population !== 'follow-ups');
  if (population === undefined || owner === TEAM || isOthers || code !== undefined) return undefined;
  const filters: Filter[] = [
    ...who,
    ...(late ? [{ on: 'overdue' as const, not: false }] : []),
    ...(referrer === undefined ? [] : [{ on: 'referrer' as const, not: false, in: [referrer] }]),
  ];
  const span = { from: from ?? today, to: to ?? today, day: false, named: to !== undefined };
  return { kind: 'cases', figure: { type: 'list' }, population, filters, span };
}

const POPULATIONS: Readonly<Partial<Record<DueKind | 'any', Due>>> = {
  any: 'due',
  'follow-up': 'follow-ups',
  review: 'reviews',
  trial: 'trials-due',
};

/** What all parts say together; undefined where one says something else, or two differ. */
function joined(parts: readonly (DueFilter | undefined)[]): DueFilter | undefined {
  let filter: DueFilter = {};
  for (const part of parts) {
    const again = Object.keys(part ?? {}).some((key) => key !== 'late' && key in filter);
    if (part === undefined || again) return undefined;
    filter = { ...filter, ...part };
  }
  return filter;
}

function isWork(segment: Segment): boolean {
  return segment.nodes.some(isOfWork);
}

function isOfWork(node: Node): boolean {
  if (node.cat === 'pop') return node.value in KINDS;
  return node.cat === 'cmd' ? node.value === 'due' : WORK.has(node.cat);
}

function partOf(segment: Segment, before: Segment | undefined, today: Day): DueFilter | undefined {
  if (segment.unsure) return undefined;
  if (has('late-trial')(segment)) return { late: true, kind: 'trial' };
  if (has(...LATE)(segment)) return { late: true };
  if (isWork(segment)) return KINDS[as(segment, 'pop')?.value ?? 'follow-ups'];
  const [code, other] = as(segment, 'case')?.codes ?? [];
  if (code !== undefined) return other === undefined ? { code } : undefined;
  const who = segment.nodes.flatMap((node) => authority(node) ?? [])[0];
  if (who !== undefined) return before && has('from')(before) ? { referrer: who } : { owner: who };
  if (has('due-team')(segment)) return { owner: TEAM };
  const by = as(segment, 'by')?.value;
  if (by !== undefined) return { to: by === 'today' ? today : addDays(today, 7 - weekday(today)) };
  const until = as(segment, 'role-day');
  if (until) return until.role === 'until' ? spanOf(today, until.coming, today) : undefined;
  const day = as(segment, 'a-day')?.coming;
  if (day !== undefined) return spanOf(day, day, today);
  return has(...SHOWS)(segment) ? {} : undefined;
}

/** What has begun takes in what is overdue; what is all ahead is those days only; what has been is nothing that is due. */
function spanOf(from: Day, to: Day, today: Day): DueFilter | undefined {
  if (to < today) return undefined;
  return from > today ? { from, to } : { to };
}
