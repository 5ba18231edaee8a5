import type { NewEntry } from '../src/domain/entry.js';
import type { Ledger } from '../src/domain/ledger.js';
import { StoreFailure } from '../src/domain/stores/failures.js';
import { openDatabase } from '../src/domain/stores/open-database.js';
import { someEntry } from '../test/support/store-entries.js';
import { seeded } from './trial.js';

/**
 * One of several instances: saves without end, sixteen at a time, in cases of its own, in cases that all of them write in,
 * and deliveries that all of them get; says `ack KEY POSITION` for each entry that it has been told is saved.
 */
const [url = '', name = '', seed = '', shared = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const SHARED_CASES = 8;
const ledger = await begun();
process.stdout.write('ready\n');

/** Whoever keeps it running starts it again, until the database answers. */
async function begun(): Promise<Ledger> {
  for (;;)
    try {
      return await (await openDatabase(url)).open('team');
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
    }
}

/** The next number of a case, as far as it is known here. */
async function following(code: string): Promise<number> {
  const entries = await ledger.read(0);
  return (entries.findLast(({ stream }) => stream === `case/${code}`)?.number ?? 0) + 1;
}

async function save(entries: readonly NewEntry[]): Promise<void> {
  const answer = await ledger.append(entries);
  if (answer.kind === 'conflict') {
    process.stdout.write('conflict\n');
    return;
  }
  const acks = answer.entries.map(({ key, position }) => `ack ${key} ${position} ${answer.kind}\n`);
  process.stdout.write(acks.join(''));
}

async function work(worker: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    const kind = random();
    const code = `K${name}-${worker}-${turn}`;
    const shares = `KS-${Math.floor(random() * SHARED_CASES)}`;
    try {
      if (kind < 0.3) await save([1, 2, 3].map((number) => someEntry(number, code)));
      else if (kind < 0.6) await save([someEntry(1, code)]);
      else if (kind < 0.8) await save([someEntry(await following(shares), shares, `${code}/shared`)]);
      else await save([someEntry(1, `KD${shared}-${worker}-${turn}`)]);
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      process.stdout.write(`refused ${error.code}\n`);
    }
  }
}
await Promise.all(Array.from({ length: 16 }, (_, worker) => work(worker)));
