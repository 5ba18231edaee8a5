import { type Masking, UNMASKED } from '../status/masking.js';
import type { Period } from '../periods/period.js';
import type { PeriodStatus } from '../status/period-status.js';
import { maskedStatusJson, statusJson } from '../status/status-json.js';
import type { StatusTable } from '../status/tables.js';
import { casesBehind } from '../status/trace.js';
import { decimal, percent, plural } from '../text/swedish.js';
import type { Figure } from './report.js';

/** The numbers of one period, as whoever reads the report may see them: undefined for what is hidden or not there. */
export interface Figures {
  readonly status: PeriodStatus;
  readonly masking: Masking;
  readonly tables: readonly StatusTable[];
  /** May single cases, and what is finer than the role's tables, be told of? */
  readonly isOpen: boolean;
  /** The number at a place in the status; 0 in a table that has nobody there. */
  at(path: string, digits?: number): Figure | undefined;
  /** A number of cases that the report counts itself. */
  counted(path: string, codes: readonly string[]): Figure | undefined;
  /** Another number that the report works out, of these cases. */
  made(path: string, value: number, shown: string, codes: readonly string[]): Figure | undefined;
}

export function figuresOf(status: PeriodStatus, masking: Masking): Figures {
  const isOpen = masking.scope === 'all';
  const json: unknown = masking === UNMASKED ? statusJson(status) : maskedStatusJson(status, masking);
  const tables = status.tables.filter((table) => !masking.isLeftOut(table));
  const { period } = status;
  const made: Figures['made'] = (path, value, shown, codes) =>
    isOpen ? { path, period, value, shown, codes: () => [...codes].sort() } : undefined;
  return {
    status,
    masking,
    tables,
    isOpen,
    at: (path, digits = 0) => {
      const isCell = tables.some((table) => path.startsWith(`${table.path.join('.')}.`));
      const found = valueAt(json, path);
      const value = found === undefined && isCell ? 0 : found;
      if (typeof value !== 'number') return undefined;
      const codes = () => (isOpen ? casesBehind(status, path) : undefined);
      return { path, period, value, shown: decimal(value, digits), codes };
    },
    counted: (path, codes) => made(path, codes.length, decimal(codes.length, 0), codes),
    made,
  };
}

function valueAt(json: unknown, path: string): unknown {
  let at = json;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

export function codesOf(cases: readonly { readonly code: string }[]): readonly string[] {
  return cases.map(({ code }) => code);
}

/** A number that is none of cases. */
export function plainFigure(path: string, value: number, period: Period): Figure {
  return { path, period, value, shown: decimal(value, 0), codes: () => undefined };
}

type Maybe = Figure | undefined;

/** "16 remisser": the number with its noun. */
export function noun(figure: Maybe, one: string, many: string): Maybe {
  return figure && { ...figure, shown: plural(figure.value, one, many) };
}

/** One number as a share of another, "52 %", or "62,5 %" where that is the whole of it; undefined of nobody. */
export function shareOf(part: Maybe, whole: Maybe): Maybe {
  if (!part || !whole || whole.value === 0) return undefined;
  const value = part.value / whole.value;
  const path = `${part.path} / ${whole.path}`;
  return {
    ...part,
    path,
    value,
    shown: percent(value, isExact(value * 1000) && !isExact(value * 100) ? 1 : 0),
  };
}

function isExact(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
