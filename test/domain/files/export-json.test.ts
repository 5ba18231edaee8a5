import { expect, it } from 'vitest';
import { exportJson } from '../../../src/domain/files/export-json.js';
import { DEMO_TODAY, demoCsv, entriesFromCsv, programme } from '../../support/sample-register.js';

const entries = entriesFromCsv(demoCsv(), programme(), DEMO_TODAY);

it.each([0, 1, 199, 200, 201, entries.length])('is the ledger as one text: %d entries', (count) => {
  const some = entries.slice(0, count);
  const whole = { format: 'kraftbot-ledger', version: 1, entries: some };
  expect([...exportJson(some)].join('')).toBe(`${JSON.stringify(whole, null, 1)}\n`);
});
