import { copyFile, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../src/domain/stores/json/backups.js';
import { nodeFileSystem } from '../src/domain/stores/json/file-system.js';
import { FORMAT_VERSION } from '../src/domain/stores/json/format.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { restore } from '../src/domain/stores/json/restore.js';
import { rewriteFile } from '../src/domain/stores/json/rewrite.js';
import { verifyJournal } from '../src/domain/stores/json/verify.js';
import { entriesIn } from '../test/support/entries-in.js';
import { someEntry } from '../test/support/store-entries.js';
import type { Effort, Finding } from './trial.js';

const AT = '2026-11-25T07:30:00.000Z';
const NEWER = { version: FORMAT_VERSION + 1, migrations: {} };
const BATCH = 500;

/**
 * R11: the machine is gone and a copy was kept elsewhere; the register is back in a folder that did not exist, timed.
 * Then an upgrade to a newer format, something saved in it, and back to what the older version can read. The entries
 * must be the same each time. The control brings back a copy that was cut in the middle, which is
 * told of, and lacks the rest.
 */
export async function drill(effort: Effort): Promise<Finding> {
  const complaints: string[] = [];
  const count = effort.short ? 20_000 : 500_000;
  const home = await mkdtemp(join(tmpdir(), 'kraftbot-r11-'));
  const folder = join(home, 'register');
  const kept = join(home, 'kept-elsewhere.jsonl');
  await filled(folder, count);
  const { name } = await backup(folder, AT);
  await copyFile(join(folder, 'backups', name), kept);
  const before = await textOf(folder);
  const must = (what: string, right: boolean) => {
    if (!right) complaints.push(what);
  };

  await rm(folder, { recursive: true });
  const start = performance.now();
  await restore(folder, kept, AT);
  const ledger = await openJsonLedger(folder, { begin: false });
  const seconds = (performance.now() - start) / 1000;
  await ledger.close();
  must('restored: not the same', (await textOf(folder)) === before);
  must('restored: verify finds something', (await verifyJournal(folder)).findings.length === 0);

  const newer = await openJsonLedger(folder, { schema: NEWER });
  await newer.append([someEntry(1, 'K99-001')]);
  await newer.close();
  const copies = await readdir(join(folder, 'backups'));
  must('upgraded: no copy of the register as it was', copies.length === 1);
  must(
    'the older version takes the newer file',
    await openJsonLedger(folder).then(
      () => false,
      () => true,
    ),
  );
  await restore(folder, 'senaste', AT);
  must('rolled back: not the same', (await textOf(folder)) === before);
  // And forward again, as if the fault in the new version had been mended.
  await rewriteFile(nodeFileSystem, join(folder, 'journal.jsonl'), NEWER, (line) => line);
  must(
    'forward again: does not open',
    await openJsonLedger(folder, { schema: NEWER }).then(closed, () => false),
  );

  await truncate(kept, lineEnd(before.length));
  const control = join(home, 'control');
  const lost = await restore(control, kept, AT).then(
    async () => count - (await entriesIn(control)).length,
    () => 0,
  );
  must('the control loses nothing', lost > 0);
  await rm(home, { recursive: true });
  return {
    figures: {
      entries: count,
      seconds_to_restore: seconds.toFixed(2),
      wrong: complaints.length,
      control_lost: lost,
    },
    complaints,
  };
}

/** Somewhere in the middle: what is torn there is left out, and nothing shows it. */
const lineEnd = (length: number) => Math.floor(length / 2);

async function closed(ledger: { close(): Promise<void> }): Promise<boolean> {
  await ledger.close();
  return true;
}

async function filled(folder: string, count: number): Promise<void> {
  const ledger = await openJsonLedger(folder);
  for (let at = 0; at < count; at += BATCH)
    await ledger.append(Array.from({ length: BATCH }, (_, of) => someEntry(1, `K${at + of}`)));
  await ledger.close();
}

const textOf = async (folder: string) => JSON.stringify(await entriesIn(folder));
