import { rm } from 'node:fs/promises';
import { SOLE_TEAM } from '../../src/domain/ledger.js';
import { openDatabase } from '../../src/domain/stores/open-database.js';
import { databaseOn, ownPostgres } from '../../test/support/own-postgres.js';
import type { Line, Row } from '../row.js';
import { bundledBots } from '../support/bundled.js';
import type { Child } from '../support/child.js';
import { drive } from '../support/drive.js';
import { ms, type Pair, summary, times } from '../support/figures.js';
import { FEW, MANY, startInDatabase } from '../support/stage.js';
import { fill } from '../support/store.js';
import { openTeams } from '../support/teams.js';

const BAR = 1.3;

/**
 * P7's growth in a PostgreSQL of its own: from the start of the bundled product to listening with a thousand entries and with a
 * million, once each instance has its copy, by the clock and by processor time. Long form only: the million is most of its time.
 */
export const startOfDatabase: Row = async ({ short, pairs, folder }) => {
  if (short) return { lines: [], wrong: [] };
  const [server, teams, bundle] = await Promise.all([ownPostgres(), openTeams(), bundledBots()]);
  const wrong: string[] = [];
  const filled = async (cases: number) => {
    const [url, copies] = [await databaseOn(server.url, `p7_${cases}`), await folder()];
    const store = await openDatabase(url);
    await fill(await store.open(SOLE_TEAM, { begin: true }), cases);
    const entries = (await store.heads()).get(SOLE_TEAM);
    await store.close();
    const start = async (): Promise<Child> => {
      const child = await startInDatabase(teams, url, copies, bundle);
      const { position } = await child.ask('position');
      if (position !== entries)
        wrong.push(`${position ?? 0} entries after a start, ${entries ?? 0} in the database`);
      await drive(child.ready['port'] ?? 0, 1, 1, () => teams.message('hej'));
      await child.stop();
      return child;
    };
    return { entries, whole: await start(), start };
  };
  try {
    const [few, many] = [await filled(FEW), await filled(MANY)];
    const found: { readonly floor: Child; readonly ours: Child }[] = [];
    for (let pair = 0; pair < Math.max(pairs, 5); pair++)
      found.push({ floor: await few.start(), ours: await many.start() });
    const line = (what: string, took: (one: Child) => number): Line => {
      const seen = summary(found.map(({ floor, ours }): Pair => ({ floor: took(floor), ours: took(ours) })));
      return {
        what: `start, ${many.entries ?? 0} entries in PostgreSQL, ${what}`,
        ours: ms(seen.ours),
        floor: `${ms(seen.floor)} at ${few.entries ?? 0}`,
        ratio: times(seen.ratio),
        bar: `≤ ${times(BAR)}`,
        met: seen.ratio <= BAR,
      };
    };
    const cpu = ({ ready }: Child) => ready['cpu'] ?? 0;
    return {
      lines: [
        line('by the clock', ({ started }) => started),
        line('processor', cpu),
        {
          what: 'the same where all is read, processor',
          ours: ms(cpu(many.whole)),
          floor: `${ms(cpu(few.whole))} at ${few.entries ?? 0}`,
          ratio: times(cpu(many.whole) / cpu(few.whole)),
          bar: '–',
          met: undefined,
        },
      ],
      wrong,
    };
  } finally {
    await teams.close();
    await server.stop();
    await rm(bundle, { recursive: true });
  }
};
