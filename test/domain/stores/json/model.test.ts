import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NewEntry } from '../../../../src/domain/entry.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { verifyJournal } from '../../../../src/domain/stores/json/verify.js';
import { memoryLedger } from '../../../../src/domain/stores/memory.js';
import { emptyDisk } from '../../../support/disk.js';
import { someEntry } from '../../../support/store-entries.js';

const FOLDER = '/register';

/** One entry of few possible streams, numbers and keys, so that conflicts and repeats are common. */
const entry = fc
  .record({
    code: fc.constantFrom('K1', 'K2'),
    number: fc.integer({ min: 1, max: 6 }),
    key: fc.integer({ max: 14, min: 0 }),
  })
  .map(({ code, number, key }): NewEntry => someEntry(number, code, `key/${key}`));
const append = fc.array(entry, { minLength: 1, maxLength: 3 });
const step = fc.oneof(
  { weight: 6, arbitrary: append },
  { weight: 1, arbitrary: fc.constant('open again' as const) },
  { weight: 1, arbitrary: fc.constant('kill' as const) },
);

it('answers as the memory store does, whatever is done and however often it is closed or killed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const model = memoryLedger();
      let disk = emptyDisk();
      let ledger = await openJsonLedger(FOLDER, { files: disk });
      for (const one of steps) {
        if (one === 'open again') await ledger.close();
        if (one === 'kill') {
          disk = disk.afterPowerCut(() => 0);
          await disk.remove(`${FOLDER}/journal.lock`);
        }
        if (typeof one === 'string') ledger = await openJsonLedger(FOLDER, { files: disk });
        else expect(await ledger.append(one)).toEqual(await model.append(one));
      }
      expect(await ledger.read(0)).toEqual(await model.read(0));
      expect((await verifyJournal(FOLDER, disk)).findings).toEqual([]);
      await ledger.close();
    }),
    { numRuns: 150 },
  );
});
