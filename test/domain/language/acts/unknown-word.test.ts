import { expect, it } from 'vitest';
import { readLine } from '../../../../src/domain/language/acts/read-line.js';
import { world } from './world.js';

/** A word that is not understood costs what it may belong to, and nothing beside it (DESIGN 9). */
const fields = (line: string) => {
  const reading = readLine(line, world);
  if (reading.kind !== 'draft') throw new Error(`no draft: ${reading.kind}`);
  return reading.draft.fields;
};

it.each([
  ['ny remiss af man föd 1971', { gender: 'M', referrer: 'AF', birthYear: 1971 }],
  ['ny remiss af man fdd 1971', { gender: 'M', referrer: 'AF' }],
  ['ny remiss fk kvinna bibbel 34 igår', { gender: 'K', referrer: 'FK', referred: 'yesterday' }],
  ['ny remiss fk kvinna 34 bibbel igår', { gender: 'K', birthYear: 34, referred: 'yesterday' }],
  ['ny remiss fk kvinna 34 igår bibbel', { gender: 'K', birthYear: 34, referred: 'yesterday' }],
  [
    'ny remiss bibbel soc man 41 igår',
    { gender: 'M', referrer: 'SOC', birthYear: 41, referred: 'yesterday' },
  ],
])('%s', (line, kept) => {
  const sure = readLine('ny remiss fk kvinna 34 igår', world);
  const yesterday = sure.kind === 'draft' && 'referred' in sure.draft.fields && sure.draft.fields.referred;
  const year = (age: number) => Number(world.today.slice(0, 4)) - age;
  const wanted = Object.entries(kept).map(([field, value]) => [
    field,
    value === 'yesterday' ? yesterday : typeof value === 'number' && value < 100 ? year(value) : value,
  ]);
  expect(fields(line)).toMatchObject(Object.fromEntries(wanted) as object);
});

it.each([
  ['ny remiss rd vinna man 41', 'gender'],
  ['ny remiss frn soc man 41', 'referrer'],
  ['ny remiss soc man 41 ine igår', 'referred'],
  ['ny remiss soc man 41 ungefr 3/11', 'referred'],
])('%s: what the word may turn stays empty', (line, field) => {
  expect(fields(line)).not.toHaveProperty(field);
});
