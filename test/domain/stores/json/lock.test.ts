import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { StoreFailure, storeFailureText } from '../../../../src/domain/stores/failures.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { emptyDisk } from '../../../support/disk.js';
import { someEntry } from '../../../support/store-entries.js';
import { tempFolder } from '../../../support/temp-folder.js';

/** A process of its own that does nothing until it is killed. */
async function sleeper(): Promise<{ pid: number; began: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); process.stdout.write("up")']);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  const stat = await readFile(`/proc/${child.pid ?? 0}/stat`, 'latin1').catch(() => '');
  return {
    pid: child.pid ?? 0,
    began: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '',
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function lockedBy(holder: object): Promise<string> {
  const folder = await tempFolder();
  await writeFile(join(folder, 'journal.lock'), JSON.stringify({ id: 'x', ...holder }));
  return folder;
}

async function failureOf(folder: string): Promise<StoreFailure> {
  const failure = await openJsonLedger(folder).catch((error: unknown) => error);
  if (failure instanceof StoreFailure) return failure;
  throw new Error('not refused');
}

describe('the lock', () => {
  it('keeps a second opening out, in the same process too, until the first is closed', async () => {
    const folder = await tempFolder();
    const first = await openJsonLedger(folder);
    const start = performance.now();
    const failure = await failureOf(folder);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(failure.failure).toEqual({ code: 'locked', folder, pid: process.pid, host: '' });
    await first.close();
    await (await openJsonLedger(folder)).close();
  });

  it('keeps out another process, names it, and is free at once when that one is killed', async () => {
    const other = await sleeper();
    const folder = await lockedBy({ pid: other.pid, host: hostname(), began: other.began });
    const failure = await failureOf(folder);
    expect(storeFailureText(failure)).toBe(
      `Registret i ${folder} används redan av ett annat program (process ${other.pid}). ` +
        'Stäng det programmet först. Kommandon som bara läser går bra under tiden.',
    );
    await other.kill();
    await (await openJsonLedger(folder)).close();
  });

  it('does not take another process with the same number for its holder', async () => {
    const other = await sleeper();
    const folder = await lockedBy({ pid: other.pid, host: hostname(), began: '1' });
    await (await openJsonLedger(folder)).close();
  });

  it('takes over a lock of its own process that nobody in it holds', async () => {
    const folder = await lockedBy({ pid: process.pid, host: hostname(), began: 'whenever' });
    await (await openJsonLedger(folder)).close();
  });

  it('believes a holder on another machine for as long as it gives signs of life', async () => {
    const folder = await lockedBy({ pid: 1, host: 'another-machine', began: '1' });
    expect((await failureOf(folder)).failure).toMatchObject({ code: 'locked', host: 'another-machine' });
    const long = new Date(Date.now() - 60_000);
    await utimes(join(folder, 'journal.lock'), long, long);
    await (await openJsonLedger(folder)).close();
  });

  it.each(['', '{"pid":', 'null'])('takes over a lock that says nothing: %j', async (text) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'journal.lock'), text);
    await (await openJsonLedger(folder)).close();
  });

  it('gives signs of life, and writes nothing more once another has taken over', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const disk = emptyDisk();
    const ledger = await openJsonLedger('/register', { files: disk });
    const taken = (await disk.look('/register/journal.lock'))?.modified ?? 0;
    await vi.advanceTimersByTimeAsync(12_000);
    expect((await disk.look('/register/journal.lock'))?.modified).toBe(taken + 10_000);
    const other = JSON.stringify({ id: 'y', pid: 1, host: 'another-machine', began: '1' });
    disk.plant('/register/journal.lock', other);
    await vi.advanceTimersByTimeAsync(6_000);
    await expect(ledger.append([someEntry(1)])).rejects.toMatchObject({ code: 'lock-lost' });
    await ledger.close();
    expect(disk.bytes('/register/journal.lock')?.toString()).toBe(other);
  });

  it('lets one of many that find a dead holder in', async () => {
    const folder = await lockedBy({ pid: process.pid, host: hostname(), began: 'whenever' });
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => openJsonLedger(folder)));
    const opened = all.filter((one) => one.status === 'fulfilled');
    expect(opened).toHaveLength(1);
    for (const { value } of opened) await value.close();
  });
});
