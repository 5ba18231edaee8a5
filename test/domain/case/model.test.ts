import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { openRegister } from '../../../src/domain/live-register.js';
import { openJsonLedger } from '../../../src/domain/stores/json/open.js';
import { verifyJournal } from '../../../src/domain/stores/json/verify.js';
import { memoryLedger } from '../../../src/domain/stores/memory.js';
import { make, moves, newWorld, wholeFaults } from '../../support/case-run.js';
import { enrolment, programme, referral } from '../../support/story.js';
import { tempFolder } from '../../support/temp-folder.js';

vi.setConfig({ testTimeout: 120_000 });

/**
 * Random commands of every kind against a simple model: a hundred registers of a hundred moves here, a thousand in
 * `npm run torture` (R7). After each hundred the whole register is checked, on the real file store.
 */
const seen = new Set<string>();
const RUNS = 100;
const MOVES = 100;

it('agrees with the model at every step, and as a whole after each hundred', async () => {
  const folder = await tempFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: MOVES, maxLength: MOVES, size: 'max' }), async (them) => {
      const place = `${folder}/${(run += 1)}`;
      const live = await openRegister(await openJsonLedger(place), programme());
      const world = newWorld(live);
      for (const move of them) expect(await make(world, move)).toBeUndefined();
      expect(await wholeFaults(world)).toEqual([]);
      for (const entry of await live.entries()) seen.add(entry.event.type);
      await live.close();
      expect((await verifyJournal(place)).findings).toEqual([]);
      const again = await openRegister(await openJsonLedger(place, { readOnly: true }), programme());
      expect(again.register).toEqual(live.register);
      await again.close();
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

it('refuses to go round for ever where another commit has a key of its own', async () => {
  const live = await openRegister(memoryLedger(), programme());
  const meta = (key: string) => ({
    key,
    by: 'handledare-1',
    admin: false,
    at: '2026-11-25T08:00:00.000Z',
    today: day('2026-11-25'),
  });
  await live.run(referral(), meta('form/x#2'));
  const second = await live.run(referral(), meta('form/y'));
  const code = second.kind === 'saved' ? second.code : '';
  const enrol = { ...enrolment(), code, consents: ['FK'] } as Parameters<typeof live.run>[0];
  await expect(live.run(enrol, meta('form/x'))).rejects.toThrow('would not take');
  expect(live.register.cases.get(code)).toMatchObject({ stage: 'waiting' });
});

afterAll(() => {
  // A model test that never gets anywhere agrees with everything.
  expect(seen.size).toBeGreaterThan(14);
});
