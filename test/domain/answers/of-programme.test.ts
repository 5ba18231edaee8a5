import { expect, it } from 'vitest';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { isOfProgramme } from '../../../src/domain/schema/conversation.js';
import type { Filter, Query } from '../../../src/domain/schema/query.js';
import { day } from '../../../src/domain/day.js';

/** A question is taken along to another team only where its programme has all that is named in it (DESIGN 13). */
const lund = programmeCalled('kraft-lund');
const of = (filter: Filter): Query => ({
  kind: 'cases',
  figure: { type: 'count' },
  population: 'enrolled',
  filters: [filter],
  span: { from: day('2026-11-25'), to: day('2026-11-25'), day: true, named: false },
});
const consent = { on: 'consent', not: false } as const;

it.each<[Filter, boolean]>([
  [consent, true],
  [{ ...consent, to: 'FK' }, true],
  [{ ...consent, to: 'RD' }, false],
  [{ ...consent, any: ['FK', 'SOC'] }, true],
  [{ ...consent, any: ['FK', 'RD'] }, false],
  [{ ...consent, every: ['AF', 'FK', 'RD', 'SOC'] }, false],
  [{ on: 'referrer', not: false, in: ['RD'] }, false],
])('%j: %s', (filter, isTheirs) => {
  if (!lund) throw new Error('no programme');
  expect(isOfProgramme(of(filter), lund)).toBe(isTheirs);
});
