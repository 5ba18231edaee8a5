import { readFile } from 'node:fs/promises';
import { ignore } from './whole-files.js';

const APPROXIMATELY = String(Math.round(Date.now() / 1000 - process.uptime()));

/** When this process began, as the machine tells it: with its number, it names a process for good. */
export async function began(): Promise<string> {
  return (await statOf(process.pid))?.began ?? APPROXIMATELY;
}

/** Whether the process that had this number and began then is still running; one nobody has buried is not. */
export async function isRunning(pid: number, then: string): Promise<boolean> {
  if (await statOf(process.pid)) {
    const found = await statOf(pid);
    return found !== undefined && found.began === then && !'ZX'.includes(found.state);
  }
  return pid === process.pid ? then === APPROXIMATELY : isThere(pid);
}

/** What Linux says of a process; undefined elsewhere, and where there is no such process. */
async function statOf(pid: number): Promise<{ readonly state: string; readonly began: string } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(ignore);
  // The name of the program comes first, in brackets, and may hold anything.
  const [state, , , , , , , , , , , , , , , , , , , since] =
    text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || since === undefined ? undefined : { state, began: since };
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
