// `npx kraftbot` finds the command in node_modules/.bin; npm links there only what is installed, not the
// package itself, and would otherwise ask the registry for a stranger of the same name.
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
