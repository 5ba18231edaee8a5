// Compiles the bench together with the sources (types are checked by `npm run types`), and runs it:
//   npm run bench                     every row, about three quarters of an hour
//   npm run bench -- --short          fewer pairs and smaller registers, about two and a half minutes, for .ci/run
//   npm run bench -- --only P1 --only P7
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const built = spawnSync(process.execPath, [tsc, '-p', join(here, 'tsconfig.json')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
const { main } = await import(join(here, '..', 'out', 'bench', 'bench', 'main.js'));
process.exit(await main(process.argv.slice(2)));
