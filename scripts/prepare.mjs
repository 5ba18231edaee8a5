// After `npm ci`: builds dist, and puts `npx kraftbot` in node_modules/.bin, where npm puts only what is installed and not
// the package itself. A "bin" in package.json would not do: npx then builds and installs the package once more in its own
// cache, which takes half a minute the first time, asks the registry, and is left broken if it is interrupted.
// With `--omit=dev` there is no compiler: what is to run there is the bundle (`npm run bundle`), built elsewhere.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const tsc = at('node_modules/typescript/bin/tsc');
const cli = at('dist/cli.js');
const bin = at('node_modules/.bin/kraftbot');

if (existsSync(tsc)) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', at('tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
if (!existsSync(cli)) {
  console.warn(
    'kraftbot: no compiler here (--omit=dev) and no dist. Build it with `npm ci && npm run bundle`.',
  );
  process.exit(0);
}
mkdirSync(at('node_modules/.bin'), { recursive: true });
chmodSync(cli, 0o755);
rmSync(bin, { force: true });
if (process.platform === 'win32') writeFileSync(`${bin}.cmd`, `@node "${cli}" %*\r\n`);
else symlinkSync('../../dist/cli.js', bin);
