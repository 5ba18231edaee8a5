/** The licences of the packages that went into the bundle, as their own texts want to be passed on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the packages that esbuild's metafile names as inputs. */
export function packageFoldersOf(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/** Name, version, licence and the licence's text of each package, in one text. */
export function licencesOf(folders) {
  return folders.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'No licence text in the package.';
  return `${name} ${version} (${license ?? 'see the text'})\n\n${text}\n`;
}
