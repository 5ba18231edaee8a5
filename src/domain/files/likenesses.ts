import type { Case } from '../case/case.js';
import { foldCase } from '../case/fold-case.js';
import type { Register } from '../register.js';
import { type Column, COLUMNS, type Row } from './columns.js';
import { comparable, differences, rowOfCase } from './row-of-case.js';

export interface Likenesses {
  /** The case that a row without a code is, in every cell; each is taken once. */
  readonly take: (stated: Row) => Case | undefined;
  /** The code of a case like it in what seldom changes: gender, birth year, referrer and the referral's day. */
  readonly similar: (stated: Row) => string | undefined;
}

/** Given by the bot or known by rule: they are compared only where the row states them. */
const IF_STATED: ReadonlySet<Column> = new Set(['arende', 'alias', 'provotid', 'provotid_till']);
const WHOLE = COLUMNS.filter((column) => !IF_STATED.has(column));
const CORE: readonly Column[] = ['kon', 'fodelsear', 'remittent', 'remissdatum'];

/** Finds the cases that rows without a code are, as the cases are now or as they were when they were imported. */
export function likenesses(register: Register): Likenesses {
  let index: ReturnType<typeof indexed> | undefined;
  const used = new Set<string>();
  return {
    take: (stated) => {
      if (register.cases.size === 0) return undefined;
      index ??= indexed(register);
      for (const { code, row } of index.whole.get(signature(stated, WHOLE)) ?? []) {
        if (used.has(code) || differences(stated, { ...row, arende: undefined }).length > 0) continue;
        used.add(code);
        return register.cases.get(code);
      }
      return undefined;
    },
    similar: (stated) => {
      if (register.cases.size === 0) return undefined;
      index ??= indexed(register);
      return index.core.get(signature(stated, CORE))?.find((code) => !used.has(code));
    },
  };
}

function signature(row: Row, columns: readonly Column[]): string {
  return JSON.stringify(columns.map((column) => comparable(row, column)));
}

function indexed(register: Register) {
  const whole = new Map<string, { code: string; row: Row }[]>();
  const core = new Map<string, string[]>();
  const add = (code: string, row: Row | undefined) => {
    if (!row) return;
    const key = signature(row, WHOLE);
    const there = whole.get(key);
    if (there) there.push({ code, row });
    else whole.set(key, [{ code, row }]);
  };
  for (const [code, it] of register.cases) {
    const now = rowOfCase(it);
    add(code, now);
    add(code, asImported(register, code));
    if (!now) continue;
    const key = signature(now, CORE);
    const there = core.get(key);
    if (there) there.push(code);
    else core.set(key, [code]);
  }
  return { whole, core };
}

/** The case as its import left it, if it came by one. */
function asImported(register: Register, code: string): Row | undefined {
  const entries = register.entries.get(code) ?? [];
  const first = entries[0];
  if (first?.by !== 'import') return undefined;
  const then = foldCase(entries.filter(({ by, recorded }) => by === 'import' && recorded === first.recorded));
  return typeof then === 'string' ? undefined : rowOfCase(then);
}
