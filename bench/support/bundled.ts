import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** The bots of children/, each one file as the product is shipped, in a folder beside them. */
export async function bundledBots(): Promise<string> {
  const { BUNDLE } = (await import(join(ROOT, 'scripts', 'bundle-options.mjs'))) as { BUNDLE: BuildOptions };
  const children = join(import.meta.dirname, '..', 'children');
  // Inside what is built, so that what is not bundled is found.
  const outdir = await mkdtemp(join(import.meta.dirname, '..', 'bundled-'));
  const entryPoints = ['kraftbot', 'floor-bot'].map((name) => join(children, `${name}.js`));
  await build({ ...BUNDLE, entryPoints, outdir, absWorkingDir: ROOT });
  return outdir;
}
