import { expect, it } from 'vitest';
import { fairShare, type Lease } from '../../../src/domain/stores/fair-share.js';

/** Teams' leases, and instances that look at all of them one after another. */
function world(teams: number) {
  const holders = new Map<number, string>();
  const instance = (name: string) => {
    const shared = fairShare(() => teams / 2);
    const leases = Array.from({ length: teams }, (_, team): Lease => {
      const lease: Lease = {
        take: () => {
          if ((holders.get(team) ?? name) !== name) return Promise.resolve(undefined);
          holders.set(team, name);
          return Promise.resolve(1);
        },
        release: () => Promise.resolve(void holders.delete(team)),
      };
      return shared(lease);
    });
    const look = async () => {
      for (const lease of leases) await lease.take();
    };
    return { look, leases };
  };
  const of = (name: string) => [...holders.values()].filter((one) => one === name).length;
  return { holders, instance, of };
}

it('leaves half of the teams to the other of two instances', async () => {
  const { instance, of } = world(10);
  const [one, other] = [instance('one'), instance('other')];
  await one.look();
  await other.look();
  expect([of('one'), of('other')]).toEqual([5, 5]);
  for (let looks = 0; looks < 8; looks++) await Promise.all([one.look(), other.look()]);
  expect([of('one'), of('other')]).toEqual([5, 5]);
});

it('takes what nobody else takes, and what a dead one has left', async () => {
  const { holders, instance, of } = world(10);
  const one = instance('one');
  for (let looks = 0; looks < 4; looks++) await one.look();
  expect(of('one')).toBe(10);
  holders.clear();
  holders.set(3, 'dead');
  for (let looks = 0; looks < 4; looks++) await one.look();
  holders.delete(3);
  for (let looks = 0; looks < 4; looks++) await one.look();
  expect(of('one')).toBe(10);
});
