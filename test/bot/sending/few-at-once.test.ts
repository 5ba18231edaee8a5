import { expect, it } from 'vitest';
import { fewAtOnce } from '../../../src/bot/sending/few-at-once.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('lets so many work at once, the oldest of those who wait first, also after one that fails', async () => {
  const inTurn = fewAtOnce(2);
  const begun: number[] = [];
  const ends = new Map<number, { done: () => void; failed: () => void }>();
  const all = [1, 2, 3, 4].map((number) =>
    inTurn(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(number);
          ends.set(number, {
            done: () => {
              resolve(number);
            },
            failed: () => {
              reject(new Error('no'));
            },
          });
        }),
    ).catch(() => undefined),
  );
  expect(begun).toEqual([1, 2]);
  ends.get(2)?.failed();
  await settle();
  expect(begun).toEqual([1, 2, 3]);
  ends.get(1)?.done();
  await settle();
  expect(begun).toEqual([1, 2, 3, 4]);
  ends.get(3)?.done();
  ends.get(4)?.done();
  expect(await Promise.all(all)).toEqual([1, undefined, 3, 4]);
});
