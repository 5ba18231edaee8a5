import { stat } from 'node:fs/promises';
import type { NewEntry } from '../../src/domain/entry.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import type { Row } from '../row.js';
import { type Pair, summary, times } from '../support/figures.js';
import { TODAY } from '../support/register.js';
import { journalOf } from '../support/store.js';
import { openSyncer } from '../support/sync.js';

/** At so many at a time, so many times what one sync each gives. */
const BARS = new Map([
  [32, 7],
  [256, 20],
]);

/** P4: acknowledged appends a second with 32 and 256 under way, beside the same bytes with a sync each. */
export const groupCommit: Row = async ({ short, pairs, folder }) => {
  const count = short ? 4000 : 12_000;
  const wrong: string[] = [];
  const found = new Map([...BARS.keys()].map((atOnce): [number, Pair[]] => [atOnce, []]));
  // Not measured: the rate is that of a bot that has been going for a while.
  for (const atOnce of BARS.keys()) await appended(await folder(), count, atOnce, wrong);
  for (let pair = 0; pair < pairs; pair++) {
    for (const [atOnce, costs] of found) {
      const home = await folder();
      const ours = await appended(home, count, atOnce, wrong);
      const bytes = Math.round((await stat(journalOf(home))).size / count);
      const syncer = await openSyncer(await folder());
      const took = await syncer.appends(bytes, count / 10);
      await syncer.close();
      costs.push({ ours, floor: 1000 / (took.reduce((sum, one) => sum + one, 0) / took.length) });
    }
  }
  const lines = [...BARS].map(([atOnce, bar]) => {
    const seen = summary(found.get(atOnce) ?? []);
    return {
      what: `acknowledged appends a second, ${atOnce} at a time`,
      ours: `${Math.round(seen.ours)}/s`,
      floor: `${Math.round(seen.floor)}/s F2`,
      ratio: times(seen.ratio),
      bar: `≥ ${times(bar)}`,
      met: seen.ratio >= bar,
    };
  });
  return { lines, wrong };
};

/** Appends so many entries, so many at a time; how many a second were acknowledged. */
async function appended(home: string, count: number, atOnce: number, wrong: string[]): Promise<number> {
  const ledger = await openJsonLedger(home);
  const begin = performance.now();
  let next = 0;
  const writer = async () => {
    while (next < count) {
      next += 1;
      const one = await ledger.append([followUp(next)]);
      if (one.kind !== 'appended') wrong.push(`an append was answered ${one.kind}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
  const rate = count / ((performance.now() - begin) / 1000);
  await ledger.close();
  return rate;
}

/** Each in a case of its own, so that nobody waits for anybody. */
function followUp(number: number): NewEntry {
  return {
    stream: `case/K26-${number}`,
    number: 1,
    key: `form/bench-${number}`,
    day: TODAY,
    recorded: `${TODAY}T09:00:00.000Z`,
    by: '00000000-0000-4000-8000-000000000001',
    event: { type: 'followed-up', on: TODAY },
  };
}
