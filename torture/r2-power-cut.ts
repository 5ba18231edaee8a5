import type { FileSystem } from '../src/domain/stores/json/file-system.js';
import { backup } from '../src/domain/stores/json/backups.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { verifyJournal } from '../src/domain/stores/json/verify.js';
import { type Disk, emptyDisk } from '../test/support/disk.js';
import { faulty } from '../test/support/faults.js';
import { someEntry, someLook } from '../test/support/store-entries.js';
import { type Effort, type Finding, percent, seeded } from './trial.js';

const FOLDER = '/register';
const WORKERS = 6;
const TURNS = 8;

/**
 * R2: the power is cut at a random call of the file system. What was not synced is then gone, whole or torn. Nothing
 * acknowledged before may be missing, and the register must open, verify and go on. The control does not sync.
 */
export async function powerCut(effort: Effort): Promise<Finding> {
  const rounds = effort.rounds ?? (effort.short ? 100 : 2_000);
  const random = seeded(effort.seed);
  const complaints: string[] = [];
  let lost = 0;
  let corrupt = 0;
  let acknowledged = 0;
  let disk = emptyDisk();
  let kept: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 10 === 0) {
      disk = emptyDisk();
      kept = [];
    }
    const cut = await cutRun(disk, (files) => files, round, random);
    acknowledged += cut.acknowledged.length;
    kept.push(...cut.acknowledged);
    disk = cut.disk;
    try {
      const { found, wrong } = await survived(disk);
      const missing = kept.filter((key) => !found.has(key));
      lost += missing.length;
      if (missing.length > 0) complaints.push(`round ${round}: lost ${missing.slice(0, 3).join(' ')}`);
      if (wrong !== undefined) complaints.push(`round ${round}: verify finds ${wrong}`);
      if (wrong !== undefined) corrupt += 1;
    } catch (error) {
      corrupt += 1;
      complaints.push(`round ${round}: does not open: ${String(error)}`);
    }
  }
  let controlLost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const cut = await cutRun(emptyDisk(), withoutSync, round, random);
    const found = await survived(cut.disk).catch(() => undefined);
    if (cut.acknowledged.some((key) => !found?.found.has(key))) controlLost += 1;
  }
  if (controlLost <= rounds / 2)
    complaints.push(`the control survives: ${controlLost} of ${rounds} lost something`);
  return {
    figures: { rounds, acknowledged, lost, corrupt, control_lost: percent(controlLost, rounds) },
    complaints,
  };
}

/** Works on a disk until the power is cut: what was acknowledged by then, and what is left. */
async function cutRun(
  disk: Disk,
  through: (files: FileSystem) => FileSystem,
  round: number,
  random: () => number,
): Promise<{ acknowledged: readonly string[]; disk: Disk }> {
  const at = 20 + Math.floor(random() * 60);
  const acknowledged: string[] = [];
  let left: { acknowledged: readonly string[]; disk: Disk } | undefined;
  const cut = () => ({ acknowledged: [...acknowledged], disk: disk.afterPowerCut(random) });
  const watched = faulty(disk, ({ index }) => {
    if (index === at) left = cut();
    return undefined;
  });
  const files = through(watched);
  const ledger = await openJsonLedger(FOLDER, { files });
  const work = async (worker: number) => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const code = `K${round}-${worker}-${turn}`;
      const entries = turn % 3 === 0 ? [someEntry(1, code), someEntry(2, code)] : [someEntry(1, code)];
      if (turn % 2 === 0) ledger.note(someLook);
      const answer = await ledger.append(entries);
      if (answer.kind === 'appended') acknowledged.push(...entries.map(({ key }) => key));
      if (worker === 0 && turn === 3)
        await backup(FOLDER, `2026-11-25T07:${String(10 + (round % 50))}:00.000Z`, files);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  left ??= cut();
  await ledger.close();
  return left;
}

async function survived(disk: Disk): Promise<{ found: Set<string>; wrong: string | undefined }> {
  const ledger = await openJsonLedger(FOLDER, { files: disk });
  const found = new Set((await ledger.read(0)).map(({ key }) => key));
  await ledger.close();
  return { found, wrong: (await verifyJournal(FOLDER, disk)).findings[0]?.code };
}

/** The control's file system: says that it has synced, and has not. */
function withoutSync(files: FileSystem): FileSystem {
  return {
    ...files,
    open: async (path, how) => ({ ...(await files.open(path, how)), sync: () => Promise.resolve() }),
  };
}
