import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NOBODY = 65534;
const run = promisify(execFile);

/**
 * Starts a PostgreSQL of one's own, in a temporary folder and on a free port. `PGBIN` names the folder of `initdb`, else the newest of
 * Debian's is taken. The server refuses to be root: started by root it runs as `nobody`.
 */
export async function startPostgres() {
  const bin = process.env.PGBIN ?? newest('/usr/lib/postgresql');
  if (!bin)
    throw new Error('no PostgreSQL on this machine: apt-get install postgresql, or name its folder in PGBIN');
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const home = mkdtempSync(join(tmpdir(), 'kraftbot-postgres-'));
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid);
  const data = join(home, 'data');
  const port = await freePort();
  const around = { ...user, cwd: home };
  const setUp = ['-D', data, '-U', 'kraftbot', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  await run(join(bin, 'initdb'), setUp, around);
  const options = `-p ${port} -h 127.0.0.1 -k ${home} -c max_connections=100`;
  const control = (...args) =>
    run(join(bin, 'pg_ctl'), ['-D', data, '-l', join(home, 'log'), '-w', ...args], around);
  const start = () => control('-o', options, 'start');
  await start();
  return {
    url: `postgresql://kraftbot@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await control('-m', 'immediate', 'stop');
      await start();
    },
    stop: async () => {
      await control('-m', 'immediate', 'stop');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function newest(folder) {
  if (!existsSync(folder)) return undefined;
  const [version] = readdirSync(folder).sort((a, b) => Number(b) - Number(a));
  return version && join(folder, version, 'bin');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
