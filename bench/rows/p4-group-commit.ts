import { stat } from 'node:fs/promises';
import type { NewEntry } from '../../src/domain/entry.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import type { Row } from '../row.js';
import { type Pair, summary, times } from '../support/figures.js';
import { TODAY } from '../support/register.js';
import { journalOf } from '../support/store.js';
import { openSyncer } from '../support/sync.js';

const AT_ONCE = 32;
const BAR = 5;

/** P4: acknowledged appends a second with 32 under way, beside the same bytes with a sync each. */
export const groupCommit: Row = async ({ short, pairs, folder }) => {
  const count = short ? 4000 : 12_000;
  const wrong: string[] = [];
  const found: Pair[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const home = await folder();
    const ledger = await openJsonLedger(home);
    const begin = performance.now();
    let next = 0;
    const writer = async () => {
      while (next < count) {
        next += 1;
        const appended = await ledger.append([followUp(next)]);
        if (appended.kind !== 'appended') wrong.push(`an append was answered ${appended.kind}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, writer));
    const ours = count / ((performance.now() - begin) / 1000);
    await ledger.close();
    const bytes = Math.round((await stat(journalOf(home))).size / count);
    const syncer = await openSyncer(await folder());
    const took = await syncer.appends(bytes, count / 10);
    await syncer.close();
    found.push({ ours, floor: 1000 / (took.reduce((sum, one) => sum + one, 0) / took.length) });
  }
  const seen = summary(found);
  return {
    lines: [
      {
        what: `acknowledged appends a second, ${AT_ONCE} at a time`,
        ours: `${Math.round(seen.ours)}/s`,
        floor: `${Math.round(seen.floor)}/s F2`,
        ratio: times(seen.ratio),
        bar: `≥ ${times(BAR)}`,
        met: seen.ratio >= BAR,
      },
    ],
    wrong,
  };
};

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
