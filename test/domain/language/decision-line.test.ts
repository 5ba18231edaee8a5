import { expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { readDecision } from '../../../src/domain/language/decision-line.js';

const read = (line: string) => readDecision(line, day('2026-11-28'), ['Jonas Ek', 'Samira']);

it.each([
  ['ringa AF om nystartsjobb', { text: 'ringa AF om nystartsjobb' }],
  ['I dag att ringa AF', { text: 'ringa AF' }],
  ['att ringa AF', { text: 'ringa AF' }],
  ['ringa AF, Jonas, senast 9/12', { text: 'ringa AF', owner: 'Jonas', due: '2026-12-09' }],
  ['ringa AF, senast den 9 december, Jonas Ek', { text: 'ringa AF', owner: 'Jonas Ek', due: '2026-12-09' }],
  ['ny broschyr senast fredag', { text: 'ny broschyr', due: '2026-12-04' }],
  ['ny broschyr, ansvarig Anna Svensson', { text: 'ny broschyr', owner: 'Anna Svensson' }],
  [
    'idag att köpa en kaffemaskin, Per fixar till 15/12',
    { text: 'köpa en kaffemaskin', owner: 'Per', due: '2026-12-15' },
  ],
  ['i onsdags att byta lokal, Eva och Per tar hand om det', { text: 'byta lokal', owner: 'Eva och Per' }],
  ['på mötet att ringa AF, Per ringer före lunch', { text: 'ringa AF, Per ringer före lunch' }],
  [
    'vid dagens möte: vi provar öppet hus i januari. Ansvarig är Jonas.',
    { text: 'vi provar öppet hus i januari.', owner: 'Jonas' },
  ],
  ['julbord 9/12', { text: 'julbord 9/12' }],
  ['byt kod 31/2 på dörren', { text: 'byt kod 31/2 på dörren' }],
  ['ny broschyr, senast i början av mars', { text: 'ny broschyr, senast i början av mars' }],
  ['bjuda in Falun, Säter', { text: 'bjuda in Falun, Säter' }],
])('%s', (line, decision) => {
  expect(read(line)).toEqual({ owner: undefined, due: undefined, ...decision });
});

it.each([
  ['ny broschyr, Samira, senast 31/2', '31/2'],
  ['ny broschyr senast den 30 februari', 'den 30 februari'],
  ['ny broschyr, 31/2, Samira', '31/2'],
])('%s has no such day', (line, noSuchDay) => {
  expect(read(line)).toEqual({ noSuchDay });
});
