import { exportCsv } from '../../src/domain/files/export-csv.js';
import { exportJson } from '../../src/domain/files/export-json.js';
import { openRegister } from '../../src/domain/live-register.js';
import { backup } from '../../src/domain/stores/json/backups.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { rewrite } from '../../src/domain/stores/json/rewrite.js';
import { inSlices } from '../../src/domain/stores/slices.js';
import { programme, TODAY } from '../support/register.js';
import { answering } from './answering.js';

/** A register in a process of its own, that is written out, copied and compacted as the command line does it. */
const [folder = ''] = process.argv.slice(2);
const live = await openRegister(await openJsonLedger(folder), programme);
let copies = 0;

async function written(slices: Iterable<string>) {
  let length = 0;
  for await (const slice of inSlices(slices)) length += Buffer.byteLength(slice);
  return { length };
}

answering(
  { position: live.register.position },
  {
    csv: () => written(exportCsv(live.register, programme, TODAY).slices),
    json: async () => written(exportJson(await live.entries())),
    backup: async () => {
      const at = new Date(Date.UTC(2026, 10, 25) + (copies += 1) * 60_000).toISOString();
      return { length: (await backup(folder, at)).bytes };
    },
    compaction: async () => {
      await live.close();
      await rewrite(folder, (line) => line);
      return { length: 1 };
    },
  },
);
