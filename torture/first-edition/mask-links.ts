import { GENDERS } from '../../src/domain/codes.js';
import type { Programme } from '../../src/domain/programme.js';
import { outcomesOf } from '../../src/domain/schema/outcomes.js';
import type { MaskCell, VisibleSum } from './mask-cell.js';

/** What ties the tables of a status to each other, so that one cannot be subtracted from another. */
export interface Links {
  readonly sums: readonly VisibleSum[];
  /** How much a whole is more than a part of it: shown to nobody, but never less than 0. */
  readonly unseen: readonly MaskCell[];
}

/**
 * The sums across the tables of a status that hold for every register: the flow by gender, referrer and payer; the
 * rows and columns of crossed tables; closures, dropouts and results; and that those in result are among the closed.
 */
export function linksBetween(programme: Programme, cells: ReadonlyMap<string, MaskCell>): Links {
  const groups = grouped(cells);
  const keys = (table: string) => groups.get(table) ?? [];
  const sums: VisibleSum[] = [];
  const unseen: MaskCell[] = [];
  const sum = (total: string, parts: readonly string[]) => {
    const there = parts.filter((part) => cells.has(part));
    if (cells.has(total) && there.length > 0) sums.push({ total, parts: there });
  };
  const atLeast = (whole: string, parts: readonly string[]) => {
    const id = `${whole} beyond ${parts.join()}`;
    const count =
      (cells.get(whole)?.count ?? 0) - parts.reduce((all, part) => all + (cells.get(part)?.count ?? 0), 0);
    if (!cells.has(whole) || !parts.some((part) => cells.has(part))) return;
    unseen.push({ id, count, unseen: true });
    sums.push({ total: whole, parts: [...parts.filter((part) => cells.has(part)), id] });
  };

  for (const by of ['Gender', 'Referrer', 'Payer']) {
    const codes = ['atStart', 'new', 'during', 'atEnd'].flatMap((of) => keys(`enrolled.${of}By${by}`));
    for (const code of new Set(codes)) {
      const at = (of: string) => `enrolled.${of}By${by}.${code}`;
      sum(at('during'), [at('atStart'), at('new')]);
      sum(at('during'), [at('atEnd'), `closed.by${by}.${code}`]);
    }
  }
  const crossed = (table: string, rows: string, columns: string) => {
    for (const row of keys(rows))
      sum(
        `${rows}.${row}`,
        keys(table)
          .filter((key) => key.startsWith(`${row}.`))
          .map((key) => `${table}.${key}`),
      );
    for (const column of keys(columns))
      sum(
        `${columns}.${column}`,
        keys(table)
          .filter((key) => key.endsWith(`.${column}`))
          .map((key) => `${table}.${key}`),
      );
  };
  crossed('referred.byReferrerAndPayer', 'referred.byReferrer', 'referred.byPayer');
  crossed('enrolled.newByReferrerAndPayer', 'enrolled.newByReferrer', 'enrolled.newByPayer');
  crossed('closed.byOutcomeAndGender', 'closed.byOutcome', 'closed.byGender');
  crossed('result.byAgeAndGender', 'result.byAge', 'result.byGender');

  for (const gender of GENDERS) {
    const outcome = (code: string) => `closed.byOutcomeAndGender.${code}.${gender}`;
    sum(`closed.byGender.${gender}`, [`result.ofByGender.${gender}`, outcome('dropout')]);
    sum(`result.byGender.${gender}`, [...outcomesOf(programme).results].map(outcome));
  }
  for (const by of ['Age', 'Referrer', 'Payer'])
    for (const key of keys(`closed.by${by}`)) atLeast(`closed.by${by}.${key}`, [`result.by${by}.${key}`]);
  const upTo30 = 'enrolled.atEndAge.upTo30';
  const young = programme.bands
    .filter((band) => band.to <= 30)
    .map((band) => `enrolled.atEndByAge.${band.from}-${band.to}`);
  const counted = young.reduce((all, id) => all + (cells.get(id)?.count ?? 0), 0);
  // Nobody is younger than the bands, as a rule, and a reader will reckon with that.
  if (cells.get(upTo30)?.count === counted) sum(upTo30, young);
  else atLeast(upTo30, young);
  return { sums, unseen };
}

/** Each table's keys: what follows `closed.byOutcome.` and the like. */
function grouped(cells: ReadonlyMap<string, MaskCell>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of cells.keys()) {
    const table = /^(?:\w+\.)?\w*[bB]y[A-Z]\w*/.exec(id)?.[0];
    if (table === undefined) continue;
    const keys = groups.get(table);
    const key = id.slice(table.length + 1);
    if (keys) keys.push(key);
    else groups.set(table, [key]);
  }
  return groups;
}
