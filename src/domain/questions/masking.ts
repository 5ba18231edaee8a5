import { FEW, maskCells } from '../status/masking.js';
import type { Figure } from './query.js';

/** A number that the steering group is told only as "färre än fem" (DESIGN 7). */
export function isSmall(count: number): boolean {
  return count > 0 && count <= FEW;
}

/** How many a group's figure is over, and for a share how many make it. */
export interface GroupSize {
  readonly key: string;
  readonly whole: number;
  readonly part: number;
}

/**
 * The keys of the groups to hide, and `total` where the answer's own figure must be hidden too: every number of 1–4,
 * and as few more as it takes that none can be subtracted out of what the answer shows.
 */
export function hiddenGroups(groups: readonly GroupSize[], figure: Figure): ReadonlySet<string> {
  const share = figure.type === 'share';
  const kinds = share ? (['part', 'rest', 'whole'] as const) : (['whole'] as const);
  const count = (group: GroupSize, kind: 'part' | 'rest' | 'whole') =>
    kind === 'rest' ? group.whole - group.part : group[kind];
  const all = [...groups, totalOf(groups)];
  const cells = all.flatMap((group) =>
    kinds.map((kind) => ({ id: `${kind} ${group.key}`, count: count(group, kind) })),
  );
  const down = kinds.map((kind) => ({
    total: `${kind} ${TOTAL}`,
    parts: groups.map(({ key }) => `${kind} ${key}`),
  }));
  const across = share
    ? all.map(({ key }) => ({ total: `whole ${key}`, parts: [`part ${key}`, `rest ${key}`] }))
    : [];
  const marks = maskCells(cells, [...down, ...across]);
  return new Set([...marks.keys()].map((id) => id.slice(id.indexOf(' ') + 1)));
}

/** The key of what the groups are together. */
export const TOTAL = 'total';

function totalOf(groups: readonly GroupSize[]): GroupSize {
  const sum = (of: (group: GroupSize) => number) => groups.reduce((total, group) => total + of(group), 0);
  return { key: TOTAL, whole: sum(({ whole }) => whole), part: sum(({ part }) => part) };
}
