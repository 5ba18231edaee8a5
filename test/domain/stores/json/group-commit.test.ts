import { expect, it } from 'vitest';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { emptyDisk } from '../../../support/disk.js';
import { type Call, faulty } from '../../../support/faults.js';
import { someEntry } from '../../../support/store-entries.js';

async function register() {
  const disk = emptyDisk();
  const calls: Call['name'][] = [];
  const ledger = await openJsonLedger('/register', {
    files: faulty(disk, ({ name, path }) => {
      if (path.endsWith('.jsonl') && name !== 'look') calls.push(name);
      return undefined;
    }),
  });
  calls.length = 0;
  return { disk, ledger, calls };
}

it('gives one append one write and one sync', async () => {
  const { ledger, calls } = await register();
  await ledger.append([someEntry(1), someEntry(2)]);
  expect(calls).toEqual(['write', 'sync']);
  await ledger.close();
});

it('gives those that come during a sync one write and one sync together', async () => {
  const { ledger, calls } = await register();
  await Promise.all(Array.from({ length: 32 }, (_, at) => ledger.append([someEntry(1, `K26-${at}`)])));
  expect(calls.filter((name) => name === 'sync').length).toBeLessThanOrEqual(3);
  expect(await ledger.read(0)).toHaveLength(32);
  await ledger.close();
});

it('says who won only when it is safe, and nothing of a group that failed', async () => {
  const disk = emptyDisk();
  let broken = false;
  const ledger = await openJsonLedger('/register', {
    files: faulty(disk, ({ name, path }) =>
      broken && name === 'sync' && path.endsWith('.jsonl') ? 'EIO' : undefined,
    ),
  });
  broken = true;
  const answers = await Promise.allSettled([
    ledger.append([someEntry(1)]),
    ledger.append([someEntry(1)]),
    ledger.append([someEntry(1, 'K26-001', 'rival')]),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await ledger.read(0)).toEqual([]);
  broken = false;
  expect(await ledger.append([someEntry(1, 'K26-001', 'rival')])).toMatchObject({ kind: 'appended' });
  await ledger.close();
});
