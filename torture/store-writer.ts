import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { someEntry, someLook } from '../test/support/store-entries.js';

/** Saves through the store without end, sixteen at a time, one entry or three in an append. */
const [folder = '', round = ''] = process.argv.slice(2);
const ledger = await openJsonLedger(folder);
process.stdout.write('ready\n');

async function work(worker: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    const code = `K${round}-${worker}-${turn}`;
    const entries =
      turn % 4 === 0 ? [1, 2, 3].map((number) => someEntry(number, code)) : [someEntry(1, code)];
    if (turn % 7 === 0) ledger.note(someLook);
    const answer = await ledger.append(entries);
    if (answer.kind !== 'appended') throw new Error(answer.kind);
    process.stdout.write(answer.entries.map(({ key }) => `ack ${key}\n`).join(''));
  }
}

await Promise.all(Array.from({ length: 16 }, (_, worker) => work(worker)));
