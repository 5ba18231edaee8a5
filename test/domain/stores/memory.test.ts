import { expect, it } from 'vitest';
import { memoryLedger } from '../../../src/domain/stores/memory.js';
import { someEntry } from '../../support/store-entries.js';
import { ledgerContract } from './contract.js';

ledgerContract(() => Promise.resolve(memoryLedger()));

it('starts with the entries it is given', async () => {
  const ledger = memoryLedger([{ ...someEntry(1), position: 1 }]);
  expect(await ledger.append([someEntry(2)])).toMatchObject({ kind: 'appended', entries: [{ position: 2 }] });
  expect(await ledger.append([someEntry(1)])).toMatchObject({ kind: 'repeated', entries: [{ position: 1 }] });
});
