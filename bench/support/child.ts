import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** A process that is measured. It says `ready` once, and answers questions one at a time. */
export interface Child {
  /** From the fork to `ready`, in milliseconds. */
  readonly started: number;
  /** What it said with `ready`: the processor time used until then, and its own. */
  readonly ready: Readonly<Record<string, number>>;
  ask(question: string, ...numbers: number[]): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<void>;
}

/** Starts one of children/ in a process of its own, or of a folder that they have been bundled into. */
export async function startChild(
  name: string,
  args: readonly string[],
  folder = join(import.meta.dirname, '..', 'children'),
  around: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const begin = performance.now();
  const child = fork(join(folder, `${name}.js`), [...args], {
    env: { ...process.env, ...around, NODE_COMPILE_CACHE: join(folder, '.compile-cache') },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--no-warnings', '--expose-gc', '--max-old-space-size=4096'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4000);
  });
  const ready = await answer(child, () => said);
  return {
    started: performance.now() - begin,
    ready,
    ask: async (...question) => {
      child.send(question);
      return answer(child, () => said);
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.disconnect();
      }),
  };
}

function answer(child: ChildProcess, said: () => string): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      child.off('exit', onExit);
      resolve(message as Record<string, number>);
    };
    const onExit = (code: number | null) => {
      child.off('message', onMessage);
      reject(new Error(`a measured process ended (${code ?? 'killed'}): ${said()}`));
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
  });
}
