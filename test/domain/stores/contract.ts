import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/domain/ledger.js';
import { someEntry, someLook } from '../../support/store-entries.js';

/** What every home of the ledger must do. `open` gives a new, empty one. */
export function ledgerContract(open: () => Promise<Ledger>): void {
  describe('every store', () => {
    it('gives entries their positions and reads them back in order', async () => {
      const ledger = await open();
      const answer = await ledger.append([someEntry(1), someEntry(2)]);
      await ledger.append([someEntry(1, 'K26-002')]);
      expect(answer).toMatchObject({ kind: 'appended', entries: [{ position: 1 }, { position: 2 }] });
      expect(
        (await ledger.read(0)).map(({ position, stream, number }) => [position, stream, number]),
      ).toEqual([
        [1, 'case/K26-001', 1],
        [2, 'case/K26-001', 2],
        [3, 'case/K26-002', 1],
      ]);
      expect((await ledger.read(0))[0]).toEqual({ ...someEntry(1), position: 1 });
      await ledger.close();
    });

    it('reads only what comes after a position', async () => {
      const ledger = await open();
      await ledger.append([someEntry(1), someEntry(2), someEntry(3)]);
      expect((await ledger.read(2)).map(({ position }) => position)).toEqual([3]);
      expect(await ledger.read(3)).toEqual([]);
      await ledger.close();
    });

    it('answers a repeat with the whole of the first append, and writes nothing', async () => {
      const ledger = await open();
      await ledger.append([someEntry(1, 'K26-009')]);
      const first = await ledger.append([someEntry(1), someEntry(2)]);
      await ledger.append([someEntry(3)]);
      const again = await ledger.append([{ ...someEntry(4), key: someEntry(1).key }]);
      expect(again).toEqual({ ...first, kind: 'repeated' });
      expect(await ledger.read(0)).toHaveLength(4);
      await ledger.close();
    });

    it.each([1, 3])('refuses number %i where 2 comes next, and says what the last one is', async (number) => {
      const ledger = await open();
      await ledger.append([someEntry(1)]);
      const answer = await ledger.append([{ ...someEntry(number), key: 'new' }]);
      expect(answer).toEqual({ kind: 'conflict', stream: 'case/K26-001', actual: 1 });
      expect(await ledger.read(0)).toHaveLength(1);
      await ledger.close();
    });

    it('writes all of an append or none of it', async () => {
      const ledger = await open();
      const answer = await ledger.append([someEntry(1), someEntry(3)]);
      expect(answer).toEqual({ kind: 'conflict', stream: 'case/K26-001', actual: 0 });
      expect(await ledger.read(0)).toEqual([]);
      await ledger.close();
    });

    it('refuses a key that is taken by another append, and one given twice', async () => {
      const ledger = await open();
      await ledger.append([someEntry(1, 'K26-001', 'taken')]);
      const taken = await ledger.append([someEntry(2), someEntry(1, 'K26-002', 'taken')]);
      expect(taken).toEqual({ kind: 'conflict', stream: 'case/K26-002', actual: 0 });
      const twice = await ledger.append([someEntry(2, 'K26-001', 'a'), someEntry(3, 'K26-001', 'a')]);
      expect(twice).toMatchObject({ kind: 'conflict' });
      expect(await ledger.read(0)).toHaveLength(1);
      await ledger.close();
    });

    it('lets one of many writers of the same number win, and none is lost silently', async () => {
      const ledger = await open();
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, writer) =>
          ledger.append([someEntry(1, 'K26-001', `writer/${writer}`)]),
        ),
      );
      expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      expect(answers.filter((answer) => answer.kind === 'conflict' && answer.actual === 1)).toHaveLength(15);
      expect(await ledger.read(0)).toHaveLength(1);
      await ledger.close();
    });

    it('gives the same delivery, many times at once, one effect and one answer', async () => {
      const ledger = await open();
      const answers = await Promise.all(Array.from({ length: 8 }, () => ledger.append([someEntry(1)])));
      expect(answers.map(({ kind }) => kind).sort()).toEqual([
        'appended',
        ...Array<string>(7).fill('repeated'),
      ]);
      for (const answer of answers)
        expect(answer).toMatchObject({ entries: [{ position: 1, key: 'K26-001/1' }] });
      expect(await ledger.read(0)).toHaveLength(1);
      await ledger.close();
    });

    it('takes appends that follow on without waiting for each other', async () => {
      const ledger = await open();
      const answers = await Promise.all([1, 2, 3, 4].map((number) => ledger.append([someEntry(number)])));
      expect(answers.every(({ kind }) => kind === 'appended')).toBe(true);
      await ledger.close();
    });

    it('writes nothing for nothing', async () => {
      const ledger = await open();
      expect(await ledger.append([])).toEqual({ kind: 'appended', entries: [] });
      expect(await ledger.read(0)).toEqual([]);
      await ledger.close();
    });

    it('keeps the access log, oldest first, apart from the entries', async () => {
      const ledger = await open();
      ledger.note(someLook);
      await ledger.append([someEntry(1)]);
      ledger.note({ at: '2026-11-25T09:00:00.000Z', by: 'test', what: 'status' });
      const { looks } = await ledger.looks();
      expect(looks.map(({ what }) => what)).toEqual(['visa', 'status']);
      expect((await ledger.looks('2026-10')).looks).toEqual([]);
      expect((await ledger.looks('2026-11')).looks).toEqual(looks);
      expect(await ledger.read(0)).toHaveLength(1);
      await ledger.close();
    });
  });
}
