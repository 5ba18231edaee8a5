import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';

/** Whether nobody listens on a port of this machine. */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/**
 * Starts a program of its own process group, so that it can be stopped with everything it has started. What it says
 * goes to a file.
 */
export function launch(script, args, env, logFile) {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [script, ...args], {
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
  });
  child.ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  return child;
}

/** Stops a program and all that it has started: politely, and after a while not so. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signal(child, 'SIGTERM');
  const gone = await Promise.race([child.ended.then(() => true), wait(12_000)]);
  if (gone !== true) signal(child, 'SIGKILL');
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, name);
  } catch {
    // It has just ended by itself.
  }
}

/** Waits until an address answers. False if the program ends, or a minute passes, before that. */
export async function answers(url, child) {
  let ended = false;
  void child.ended.then(() => (ended = true));
  for (let tries = 0; tries < 240 && !ended; tries++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await wait(250);
  }
  return false;
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
