// `npm run bundle`: the product as it is shipped, in out/kraftbot or the folder that is named. One folder that needs Node and nothing else: the bot and
// the command with all that they stand on, cut free of 20,000 files, and the licences of what went in.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { build } from 'esbuild';
import { BUNDLE } from './bundle-options.mjs';
import { licencesOf, packageFoldersOf } from './licences.mjs';

const folder = process.argv[2] ?? 'out/kraftbot';
rmSync(folder, { recursive: true, force: true });

/** What runs in a process or a thread of its own is started by its file's name, from beside whoever starts it. */
const children = readdirSync('src', { recursive: true })
  .filter((name) => name.endsWith('-child.ts'))
  .map((name) => `src/${name}`);

const { metafile } = await build({
  ...BUNDLE,
  entryPoints: ['src/index.ts', 'src/cli.ts', ...children],
  entryNames: '[name]',
  outdir: `${folder}/dist`,
  metafile: true,
});
const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
const bin = { kraftbot: 'dist/cli.js' };
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}/package.json`,
  JSON.stringify({ name, version, license, type: 'module', bin }, null, 2),
);
writeFileSync(`${folder}/LICENCES.txt`, licencesOf(packageFoldersOf(metafile)));
copyFileSync('LICENSE', `${folder}/LICENSE`);
copyFileSync('docs/drift.md', `${folder}/drift.md`);
cpSync('infra', `${folder}/infra`, { recursive: true });
chmodSync(`${folder}/dist/cli.js`, 0o755);
const bytes = Object.values(metafile.outputs).reduce((sum, one) => sum + one.bytes, 0);
console.log(`${folder}: ${(bytes / 1e6).toFixed(1)} MB`);
