// `npx kraftbot` finds the command in node_modules/.bin, where npm puts only what is installed and not the package
// itself. A "bin" in package.json would not do: npx then builds and installs the package once more in its own cache,
// which takes half a minute the first time, asks the registry, and is left broken if it is interrupted.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.js', root));
const bin = fileURLToPath(new URL('node_modules/.bin/kraftbot', root));

mkdirSync(new URL('node_modules/.bin', root), { recursive: true });
chmodSync(cli, 0o755);
rmSync(bin, { force: true });
if (process.platform === 'win32') writeFileSync(`${bin}.cmd`, `@node "${cli}" %*\r\n`);
else symlinkSync('../../dist/cli.js', bin);
