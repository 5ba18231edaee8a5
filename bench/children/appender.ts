import { openDatabase } from '../../src/domain/stores/open-database.js';
import { someEntry } from '../../test/support/store-entries.js';

/** One instance that saves in a team in PostgreSQL, many at a time; says `ready`, begins when it is told, and says how long it took. */
const [url = '', team = '', name = '', count = '', atOnce = ''] = process.argv.slice(2);
const store = await openDatabase(url);
const ledger = await store.open(team);
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
let next = 0;
const writer = async () => {
  while (next < Number(count)) {
    next += 1;
    const appended = await ledger.append([someEntry(1, `K${name}-${next}`)]);
    if (appended.kind !== 'appended') throw new Error(appended.kind);
  }
};
await Promise.all(Array.from({ length: Number(atOnce) }, writer));
process.stdout.write('done\n');
await store.close();
process.exit(0);
