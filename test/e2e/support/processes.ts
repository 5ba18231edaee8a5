import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..', '..');

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export interface Running {
  readonly said: () => string;
  stop(): Promise<void>;
}

/** Starts `npm run playground` and waits for the line with its address. */
export async function runPlayground(args: readonly string[], env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['scripts/playground.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  const ready = new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('Avsluta med Ctrl-C')) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => {
      fail(new Error(`the Playground did not start: ${said}`));
    });
  });
  await ready;
  return { said: () => said, stop: () => interrupt(child, ended) };
}

/** Ctrl-C. */
async function interrupt(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  await ended;
}

/** Runs a kraftbot command on a register's folder, and gives its stdout. */
export function kraftbot(folder: string, args: readonly string[]): string {
  const done = spawnSync(process.execPath, ['dist/cli.js', ...args, '--data', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}
