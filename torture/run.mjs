// Compiles the harness together with the sources (types are checked by `npm run types`), and runs it:
//   npm run torture                       the long form
//   npm run torture -- --short            some tens of seconds, for .ci/run
//   npm run torture -- --only R1 --rounds 20 --seed 7
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const built = spawnSync(process.execPath, [tsc, '-p', join(here, 'tsconfig.json')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
// The sources read their version beside them.
copyFileSync(join(here, '..', 'package.json'), join(here, '..', 'out', 'torture', 'package.json'));
const { main } = await import(join(here, '..', 'out', 'torture', 'torture', 'main.js'));
process.exit(await main(process.argv.slice(2)));
