import { stat } from 'node:fs/promises';
import type { Row } from '../row.js';
import { post } from '../support/drive.js';
import { median, ms, type Pair, summary, times } from '../support/figures.js';
import { openSyncer } from '../support/sync.js';
import { savedReferral } from '../support/referral.js';
import { cost, openStage } from '../support/stage.js';
import { journalOf } from '../support/store.js';

const CASES = 10_000;
const BARS = { cpu: 1.1, p50: 1.1 };

/** P2: Spara on a filled-in referral beside the floor's echo and the bare sync of the same bytes, one at a time. */
export const writing: Row = async (effort) => {
  const folder = await effort.register(CASES);
  const stage = await openStage(folder);
  const wrong: string[] = [];
  const turns = effort.short ? 80 : 200;
  const found: { cpu: Pair; p50: Pair }[] = [];
  try {
    const { teams, floor, ours } = stage;
    const answer = await post(ours.ready['port'] ?? 0, savedReferral(teams));
    if (!answer.includes('Ångra')) wrong.push(`Spara answered ${answer.slice(0, 200)}`);
    await cost(floor, effort.warm, 8, () => teams.message('hej'));
    await cost(ours, effort.warm, 8, () => savedReferral(teams));
    const before = await written(ours, folder);
    let saved = 0;
    for (let pair = 0; pair < effort.pairs; pair++) {
      const echo = await cost(floor, turns, 1, () => teams.message('hej'));
      const mine = await cost(ours, turns, 1, () => savedReferral(teams));
      saved += turns;
      const now = await written(ours, folder);
      const bytes = Math.round((now.bytes - before.bytes) / saved);
      const syncer = await openSyncer(await effort.folder());
      const sync = median(await syncer.appends(bytes, turns));
      await syncer.close();
      found.push({
        cpu: { floor: echo.cpu, ours: mine.cpu },
        p50: { floor: echo.p50 + sync, ours: mine.p50 },
      });
    }
    const after = await written(ours, folder);
    if (after.position - before.position !== saved)
      wrong.push(`${saved} saved and ${after.position - before.position} recorded`);
  } finally {
    await stage.close();
  }
  const [cpu, p50] = [summary(found.map((one) => one.cpu)), summary(found.map((one) => one.p50))];
  const line = (what: 'cpu' | 'p50', seen: typeof cpu, floor: string) => ({
    what: `Spara at ${CASES} cases, ${what}`,
    ours: ms(seen.ours),
    floor: `${ms(seen.floor)} ${floor}`,
    ratio: times(seen.ratio),
    bar: `≤ ${times(BARS[what])}`,
    met: seen.ratio <= BARS[what],
  });
  return { lines: [line('cpu', cpu, 'F1'), line('p50', p50, 'F1 + F2')], wrong };
};

async function written(ours: Awaited<ReturnType<typeof openStage>>['ours'], folder: string) {
  const { position = 0 } = await ours.ask('position');
  return { position, bytes: (await stat(journalOf(folder))).size };
}
