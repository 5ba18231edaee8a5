import { setTimeout as pause } from 'node:timers/promises';
import { StoreFailure, storeFailureText } from '../src/domain/stores/failures.js';
import { nodeFileSystem } from '../src/domain/stores/json/file-system.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { someEntry, someLook } from '../test/support/store-entries.js';
import { unguarded } from './unguarded.js';

/**
 * Saves through the store without end, sixteen at a time, one entry or three in an append, and tells the keys; when it
 * is refused or stopped it says so in words and ends. `control` writes without a lock and without looking round.
 */
const [folder = '', round = '', control = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const end = (word: string, error: unknown): never => {
  if (!(error instanceof StoreFailure)) throw error;
  say(`${word} ${error.code} ${storeFailureText(error)}`);
  process.exit(1);
};
const ledger = await openJsonLedger(folder, {
  files: control === 'control' ? unguarded(nodeFileSystem) : nodeFileSystem,
  snapshots: { made: 'torture', entries: 1, afterMs: 0 },
  onSnapshot: (why) => {
    say(`snapshot ${why}`);
  },
  onLost: (failure, rescued) => {
    say(`rescued ${rescued ?? 'nothing'}`);
    end('stopped', failure);
  },
}).catch((error: unknown) => end('refused', error));
// Snapshots are written all the time, and so may be under way when it is killed.
let count = (await ledger.read(0)).length;
ledger.keepFolds?.(() => {
  // Its parts are made later, of what there was.
  const position = count;
  return { position, parts: [() => position] };
});
if (ledger.kept) say(`snapshot ${ledger.kept.parts[0]?.() === ledger.kept.position ? 'used' : 'wrong'}`);
say('ready');

async function work(worker: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    // A breath for all at once, in which a snapshot is begun.
    if (turn % 5 === 4) await pause(3);
    const code = `K${round}-${worker}-${turn}`;
    const entries =
      turn % 4 === 0 ? [1, 2, 3].map((number) => someEntry(number, code)) : [someEntry(1, code)];
    if (turn % 7 === 0) ledger.note(someLook);
    const answer = await ledger.append(entries);
    if (answer.kind !== 'appended') throw new Error(answer.kind);
    count += answer.entries.length;
    say(answer.entries.map(({ key }) => `ack ${key}`).join('\n'));
  }
}

// What fails an append is told again, with what was rescued, by whoever keeps watch.
await Promise.allSettled(Array.from({ length: 16 }, (_, worker) => work(worker)));
setTimeout(() => process.exit(2), 5_000);
