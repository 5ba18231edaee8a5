import { addMonths, type Day } from '../day.js';
import { refusalText } from '../refusals.js';
import { isAliasTaken, type Register } from '../register.js';
import { chooseAlias } from '../text/aliases.js';
import type { Remark, Row } from './columns.js';
import type { StatedRow } from './read-row.js';

export interface AliasBook {
  /** Aliases that stand on more than one row, unless one of the cases ended so long ago that its alias is free. */
  readonly errors: readonly Remark[];
  /** Why a case may not have an alias: another one in the register bears it, or did lately. */
  readonly refusals: (row: number, alias: string | undefined, ended?: Day) => readonly Remark[];
  /** The row's own alias; for an open case without one a new one; none for one that has ended. */
  readonly aliasFor: (stated: Row, code: string) => string | undefined;
}

const MONTHS_OF_REST = 60;

export function aliasBook(register: Register, rows: readonly StatedRow[], today: Day): AliasBook {
  const rests = (ended: Day | undefined) => ended !== undefined && addMonths(ended, MONTHS_OF_REST) <= today;
  const inFile = new Map<string, number>();
  const errors: Remark[] = [];
  for (const { row, stated } of rows) {
    const { alias, avslutad } = stated;
    if (alias === undefined || rests(avslutad)) continue;
    const other = inFile.get(alias);
    if (other === undefined) inFile.set(alias, row);
    else errors.push({ row, column: 'alias', message: `Aliaset ${alias} står redan på rad ${other}.` });
  }
  const given = new Set<string>();
  let isEmpty = false;
  const taken = (word: string) => inFile.has(word) || given.has(word) || isAliasTaken(register, word, today);
  return {
    errors,
    refusals: (row, alias, ended) =>
      alias === undefined || rests(ended) || !isAliasTaken(register, alias, today)
        ? []
        : [{ row, column: 'alias', message: refusalText({ code: 'alias-taken', alias }) }],
    aliasFor: (stated, code) => {
      if (stated.alias !== undefined || stated.avslutad !== undefined || isEmpty) return stated.alias;
      const alias = chooseAlias(taken, code);
      if (alias === undefined) isEmpty = true;
      else given.add(alias);
      return alias;
    },
  };
}
