import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.js';
import type { Level, Role } from '../../../src/domain/privacy/roles.js';
import { answerQuery } from '../../../src/domain/speech/sv/ask.js';
import { type CasesQuery, type Figure, type Filter, filterSchema } from '../../../src/domain/schema/query.js';
import { MEASURES } from '../../../src/domain/schema/measures.js';
import { demoContext, demoRows } from './demo.js';

const CODE = /K\d\d-\d{3}/;
const TODAY = day('2026-11-25');
const enrolled = { from: TODAY, to: TODAY, day: true, named: false };
const ever = { from: day('2018-01-01'), to: TODAY, day: false, named: true };

/** One filter of every kind, each with somebody in it. */
const FILTERS: readonly Filter[] = [
  { on: 'gender', not: false, in: ['K'] },
  { on: 'age', not: false, min: 31, max: 45 },
  { on: 'birth-year', not: false, min: 1970, max: 2010 },
  { on: 'referrer', not: false, in: ['SOC'] },
  { on: 'unit', not: true, in: ['ingen enhet'] },
  { on: 'income', not: false, in: ['forsorjningsstod'] },
  { on: 'payer', not: false, in: ['SOC'] },
  { on: 'income-after', not: false, in: ['lon'] },
  { on: 'outcome', not: false, in: ['arbete', 'sjukersattning'] },
  { on: 'detail', not: true, in: ['inget'] },
  { on: 'consent', not: true },
  { on: 'trial', not: true },
  { on: 'late-trial', not: true },
  { on: 'length', not: false, least: true, count: 1, unit: 'days' },
  { on: 'overdue', not: true },
  { on: 'protected', not: true },
  { on: 'activity', not: true, kind: 'skogsgrupp' },
  { on: 'fate', not: false, became: 'closed' },
];
const IN_ANY_GROUP = ['referrer', 'trial', 'late-trial', 'length', 'overdue'];
const AMONG_THE_TEAM = [...IN_ANY_GROUP, 'outcome', 'activity', 'fate'];
const OF_DAYS = ['throughput', 'wait', 'queue-time', 'stay'];

const LEVELS: readonly (readonly [string, Level, readonly string[], readonly string[]])[] = [
  ['the team’s conversation', { kind: 'team' }, AMONG_THE_TEAM, [...OF_DAYS, 'first-training']],
  ['a mixed conversation', { kind: 'mixed', authorities: ['SOC'] }, IN_ANY_GROUP, OF_DAYS],
];
const FIGURES: readonly Figure[] = [{ type: 'list' }, { type: 'count' }, { type: 'any' }];

function query(figure: Figure, filters: readonly Filter[]): CasesQuery {
  const isClosed = filters.some(({ on }) => ['income-after', 'outcome', 'detail', 'fate'].includes(on));
  return {
    kind: 'cases',
    figure,
    population: isClosed ? 'closed' : 'enrolled',
    filters: [...filters],
    span: isClosed ? ever : enrolled,
  };
}

const said = (asked: CasesQuery, level?: Level) =>
  JSON.stringify({ ...answerQuery(asked, demoContext(level && { level })), query: undefined });

test('there is a filter of every kind', () => {
  expect(FILTERS.map(({ on }) => on)).toEqual(filterSchema.options.map(({ shape }) => shape.on.value));
});

describe.each(LEVELS)('in %s', (_, level, openFilters, openMeasures) => {
  test.each(FILTERS)(
    'a code stands in an answer made with $on only where that may stand beside it',
    (filter) => {
      for (const figure of FIGURES) {
        if (filter.on === 'protected' && figure.type === 'list') continue;
        expect(said(query(figure, [filter])), figure.type).toMatch(CODE);
        if (openFilters.includes(filter.on)) expect(said(query(figure, [filter]), level)).toMatch(CODE);
        else expect(said(query(figure, [filter]), level), figure.type).not.toMatch(CODE);
      }
      const share: Figure = { type: 'share', part: [filter], result: false };
      if (!openFilters.includes(filter.on)) expect(said(query(share, []), level)).not.toMatch(CODE);
    },
  );

  test.each(MEASURES)('whose %s is least or most is named only where it is of days', (measure) => {
    for (const type of ['who-min', 'who-max'] as const) {
      const asked = query({ type, measure }, []);
      if (!openMeasures.includes(measure)) expect(said(asked, level)).not.toMatch(CODE);
    }
  });
});

const PLACES: readonly Level[] = [
  { kind: 'personal' },
  ...LEVELS.map(([, level]) => level),
  { kind: 'steering' },
];
const EVERY: readonly CasesQuery[] = [
  ...FILTERS.flatMap((filter) => FIGURES.map((figure) => query(figure, [filter]))),
  ...FILTERS.map((filter) => query({ type: 'share', part: [filter], result: false }, [])),
  ...MEASURES.flatMap((measure) =>
    (['who-min', 'who-max'] as const).map((type) => query({ type, measure }, [])),
  ),
];
const demo = demoContext();
const toldTo = (role: Role, level: Level, asked: CasesQuery): readonly string[] => {
  const answer = answerQuery(asked, { ...demo, role, level });
  return JSON.stringify({ ...answer, query: undefined }).match(new RegExp(CODE, 'g')) ?? [];
};

test('the steering group is told no code, whatever is asked and wherever', () => {
  for (const level of PLACES)
    for (const asked of EVERY)
      expect(toldTo({ kind: 'steering' }, level, asked), JSON.stringify(asked)).toEqual([]);
});

test('an authority is told no code without consent to it, whatever is asked and wherever', () => {
  const open = new Set(
    demoRows()
      .filter((row) => row['samtycke'] !== '' && /^$|FK/.test(row['samtycke_till'] ?? ''))
      .map((row) => row['arende']),
  );
  let seen = 0;
  for (const level of PLACES)
    for (const asked of EVERY) {
      const codes = toldTo({ kind: 'agency', authority: 'FK' }, level, asked);
      seen += codes.length;
      expect(codes.filter((code) => !open.has(code))).toEqual([]);
    }
  expect(seen).toBeGreaterThan(0);
  expect(
    EVERY.flatMap((asked) => toldTo({ kind: 'team' }, { kind: 'personal' }, asked)).some(
      (code) => !open.has(code),
    ),
  ).toBe(true);
});

test('a case that is not open to all of them is in no extreme', () => {
  const context = demoContext({ level: { kind: 'mixed', authorities: ['SOC', 'FK', 'AF', 'RD'] } });
  const oldest = query({ type: 'max', measure: 'age', unit: 'years' }, []);
  const open = answerQuery(oldest, context);
  const all = answerQuery(oldest, demoContext());
  if ('reason' in open || 'reason' in all) throw new Error('declined');
  expect(open.text).not.toEqual(all.text);
  expect(open.text).toContain('Bara ärenden som alla här får se är med.');
  expect(all.text).not.toContain('Bara ärenden');
});

test('the asker is told where the names are', () => {
  const asked = query({ type: 'list' }, [{ on: 'consent', not: true }]);
  expect(said(asked, { kind: 'team' })).toContain('visas bara när du skriver till mig enskilt');
});

describe.each(LEVELS)('a figure of a few, in %s', (_, level, __, openMeasures) => {
  const oneCase: readonly Filter[] = [{ on: 'unit', not: false, in: ['VC Hedemora'] }];
  test.each(MEASURES)('tells nobody’s %s, whose unit or day says who it is', (measure) => {
    for (const type of ['mean', 'median', 'sum', 'min', 'max'] as const) {
      const asked = query({ type, measure, unit: 'years' }, oneCase);
      const alone = answerQuery(asked, demoContext());
      const here = answerQuery(asked, demoContext({ level }));
      if ('reason' in alone || 'reason' in here || typeof alone.value !== 'number') continue;
      expect(typeof here.value === 'number', type).toBe(openMeasures.includes(measure));
    }
  });

  test('nor by unit', () => {
    const asked = { ...query({ type: 'mean', measure: 'age', unit: 'years' }, []), group: 'unit' as const };
    const here = answerQuery(asked, demoContext({ level }));
    const rows = 'reason' in here ? [] : here.rows;
    expect(rows.map(({ n, value }) => (n === null) === (value === null))).not.toContain(false);
    expect(rows.filter(({ n }) => n !== null && n < 5)).toEqual([]);
    expect(rows.filter(({ n }) => n !== null)).not.toEqual([]);
  });
});
