import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { StoreFailure, storeFailureText } from '../../../../src/domain/stores/failures.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { emptyDisk } from '../../../support/disk.js';
import { someEntry } from '../../../support/store-entries.js';
import { tempFolder } from '../../../support/temp-folder.js';

const lockOf = (folder: string) => join(folder, 'journal.lock');

/** A process of its own that holds a folder's lock until it is killed. */
async function holder(folder: string): Promise<{ kill: () => Promise<void> }> {
  const held = spawn('flock', ['-n', lockOf(folder), '-c', 'echo held; read line'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const kill = async () => {
    process.kill(-(held.pid ?? 0), 'SIGKILL');
    await once(held, 'exit');
  };
  onTestFinished(() => {
    held.stdin.destroy();
  });
  await once(held.stdout, 'data');
  return { kill };
}

async function failureOf(folder: string): Promise<StoreFailure> {
  const failure = await openJsonLedger(folder).catch((error: unknown) => error);
  if (failure instanceof StoreFailure) return failure;
  throw new Error('not refused');
}

it('keeps a second opening out, in the same process too, until the first is closed', async () => {
  const folder = await tempFolder();
  const first = await openJsonLedger(folder);
  expect((await failureOf(folder)).failure).toEqual({ code: 'locked', folder, pid: process.pid, host: '' });
  await first.close();
  await (await openJsonLedger(folder)).close();
});

it('keeps out another process, and is free at once when that one is killed', async () => {
  const folder = await tempFolder();
  const other = await holder(folder);
  expect(storeFailureText(await failureOf(folder))).toBe(
    `Registret i ${folder} används redan av ett annat program, kanske i en annan container. ` +
      'Stäng det programmet först. Kommandon som bara läser går bra under tiden.',
  );
  await other.kill();
  // The shell under it, killed with it, is gone a moment later.
  await expect.poll(() => openJsonLedger(folder).then((one) => one.close())).toBeUndefined();
});

it.each([
  ['another machine', { pid: 17, host: 'server2', space: 'pid:[1]' }, { pid: 17, host: 'server2' }],
  ['another container', { pid: 17, host: hostname(), space: 'pid:[1]' }, { pid: undefined, host: '' }],
])('names a holder on %s as far as its number says anything', async (_, name, told) => {
  const folder = await tempFolder();
  const other = await holder(folder);
  await writeFile(lockOf(folder), JSON.stringify(name));
  expect((await failureOf(folder)).failure).toEqual({ code: 'locked', folder, ...told });
  await other.kill();
});

it.each(['', '{"pid":', 'null', '{"pid":1,"host":"x"}'])(
  'takes no heed of what a lock that nobody holds says: %j',
  async (text) => {
    const folder = await tempFolder();
    await writeFile(lockOf(folder), text);
    await (await openJsonLedger(folder)).close();
  },
);

it('is taken anew when its file was taken away, and the next one is still kept out', async () => {
  const folder = await tempFolder();
  const ledger = await openJsonLedger(folder);
  await rm(lockOf(folder));
  expect(await ledger.append([someEntry(1)])).toMatchObject({ kind: 'appended' });
  expect((await failureOf(folder)).code).toBe('locked');
  await ledger.close();
});

it('writes nothing more once another process has taken over, and leaves that one its lock', async () => {
  const folder = await tempFolder();
  const ledger = await openJsonLedger(folder);
  await rm(lockOf(folder));
  const other = await holder(folder);
  const { ino } = await stat(lockOf(folder));
  await expect(ledger.append([someEntry(1)])).rejects.toMatchObject({ code: 'lock-lost' });
  expect(await ledger.fault()).toBe('lock-lost');
  await ledger.close();
  expect((await stat(lockOf(folder))).ino).toBe(ino);
  await other.kill();
});

it('lets one of many that come at once in', async () => {
  const folder = await tempFolder();
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => openJsonLedger(folder)));
  const opened = all.filter((one) => one.status === 'fulfilled');
  expect(opened).toHaveLength(1);
  for (const { value } of opened) await value.close();
});

it('is refused where files cannot be locked, with what to do', async () => {
  const unable = Object.assign(new Error('flock'), { code: 'flock saknas' });
  const files = { ...emptyDisk(), lock: () => Promise.reject(unable) };
  const failure: unknown = await openJsonLedger('/register', { files }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'no-lock' });
});
