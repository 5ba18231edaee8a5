/**
 * Runs a command beside a PostgreSQL server of its own, in a temporary folder and on a free port: its address is in `TEST_DATABASE_URL`.
 *
 *     node scripts/with-postgres.mjs npx vitest run test/domain/stores/postgres
 *
 * `PGBIN` names the folder of `initdb`, else the newest of Debian's. The server refuses to be root: started by root it runs as `nobody`.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOBODY = 65534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const bin = process.env.PGBIN ?? newest('/usr/lib/postgresql');
if (!bin) {
  console.error(
    'There is no PostgreSQL on this machine: apt-get install postgresql, or name its folder in PGBIN.',
  );
  process.exit(1);
}
const home = mkdtempSync(join(tmpdir(), 'kraftbot-postgres-'));
if (user.uid !== undefined) chownSync(home, user.uid, user.gid);
const data = join(home, 'data');
const port = await freePort();
const quiet = { ...user, stdio: 'ignore', cwd: home };
execFileSync(
  join(bin, 'initdb'),
  ['-D', data, '-U', 'kraftbot', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
  quiet,
);
const options = `-p ${port} -h 127.0.0.1 -k ${home} -c max_connections=100`;
const control = (...args) =>
  spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-l', join(home, 'log'), '-w', ...args], quiet).status;
let status = control('-o', options, 'start');
if (status === 0) {
  const [command, ...args] = process.argv.slice(2);
  const env = {
    ...process.env,
    TEST_DATABASE_URL: `postgresql://kraftbot@127.0.0.1:${port}/postgres`,
    TEST_DATABASE_RESTART: JSON.stringify({ command: join(bin, 'pg_ctl'), data, options, ...user }),
  };
  status = await new Promise((resolve) => {
    spawn(command, args, { stdio: 'inherit', env }).on('close', (code) => resolve(code ?? 1));
  });
  control('-m', 'immediate', 'stop');
}
rmSync(home, { recursive: true, force: true });
process.exit(status ?? 1);

function newest(folder) {
  if (!existsSync(folder)) return undefined;
  const [version] = readdirSync(folder).sort((a, b) => Number(b) - Number(a));
  return version && join(folder, version, 'bin');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
