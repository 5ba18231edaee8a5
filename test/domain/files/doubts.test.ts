import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { planImport } from '../../../src/domain/files/plan-import.js';
import { emptyRegister } from '../../../src/domain/register.js';
import { valueIn } from '../../../src/domain/answers/mask/averages.js';
import { caseOf } from '../status/sample.js';
import { programme } from '../../support/sample-register.js';

const HEAD =
  'arende;kon;remittent;remissdatum;inskriven;avslutad;utfall;tidigare_arende;forsorjning_sedan;nasta_uppfoljning';

/** What an import on 25 November 2026 warns of. */
function warned(...rows: string[]): readonly string[] {
  const plan = planImport([HEAD, ...rows, ''].join('\n'), emptyRegister(), programme(), {
    today: day('2026-11-25'),
    recorded: '2026-11-25T08:00:00.000Z',
  });
  expect(plan.errors).toEqual([]);
  return plan.warnings.map(({ column, message }) => `${column ?? ''}: ${message}`);
}
const EARLIER = 'K24-001;K;FK;2024-02-01;2024-03-01;2025-01-10;arbete;;;';

test('an ordinary row, and a person who came back, are not warned of', () => {
  expect(warned(EARLIER, 'K26-001;K;FK;2026-02-01;2026-03-01;;;K24-001;2025-01-01;2027-02-01')).toEqual([]);
});

test.each([
  ['its own earlier case', 'K26-001;K;FK;2026-02-01;2026-03-01;;;K26-001;;', 'sitt eget tidigare ärende'],
  ['another gender', 'K26-001;M;FK;2026-02-01;2026-03-01;;;K24-001;;', 'annat kön'],
  ['an unknown case', 'K26-001;M;FK;2026-02-01;2026-03-01;;;K20-009;;', 'varken i filen eller i registret'],
  ['benefits that begin after', 'K26-001;K;FK;2026-02-01;2026-03-01;;;;2026-07-01;', 'räknas som 0'],
  ['a follow-up far off', 'K26-001;K;FK;2026-02-01;2026-03-01;;;;;2062-12-17', 'mer än ett år bort'],
])('%s is warned of', (_, row, message) => {
  const found = warned(EARLIER, row);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test('an earlier case that is still open is warned of', () => {
  const open = 'K24-001;K;FK;2024-02-01;2024-03-01;;;;;2027-01-01';
  expect(warned(open, 'K26-001;K;FK;2026-02-01;2026-03-01;;;K24-001;;').join()).toContain('inte avslutat');
});

test('years on benefits are never below 0', () => {
  const it = caseOf({
    referred: day('2024-01-10'),
    enrolled: day('2024-02-01'),
    closed: day('2024-09-01'),
    outcome: 'arbete',
    income: 'forsorjningsstod',
    incomeSince: day('2024-07-01'),
  });
  if (it.stage !== 'closed') throw new Error('not closed');
  expect(valueIn('yearsOnBenefitsBefore', it)).toBe(0);
});
