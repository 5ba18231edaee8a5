// `npm run pack:supplier`: what a municipality asks its supplier for, in out/leverantor: the product, what it is made of, the
// drafts for its lawyers and its IT, and the time to restore as it was measured just now.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { restoreTime } from './restore-time.mjs';

const folder = process.argv[2] ?? 'out/leverantor';
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const day = new Date().toISOString().slice(0, 10);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

run(process.execPath, 'scripts/bundle.mjs', join(folder, 'kraftbot'));
// `--omit=dev` would leave out what the product and a tool both need.
const sbom = JSON.parse(run('npm', 'sbom', '--package-lock-only', '--sbom-format=cyclonedx'));
const isTool = ({ properties = [] }) => properties.some((one) => one.name.endsWith(':development'));
const tools = new Set(sbom.components.filter(isTool).map((one) => one['bom-ref']));
sbom.components = sbom.components.filter((one) => !tools.has(one['bom-ref']));
sbom.dependencies = sbom.dependencies.flatMap(({ ref, dependsOn }) =>
  tools.has(ref) ? [] : [{ ref, dependsOn: dependsOn.filter((one) => !tools.has(one)) }],
);
sbom.metadata.component.name = name;
writeFileSync(join(folder, 'sbom.cdx.json'), JSON.stringify(sbom, null, 2));
copyFileSync(join(folder, 'kraftbot/LICENCES.txt'), join(folder, 'licenser.txt'));
for (const name of ['drift.md', 'anvandarguide.md', 'security.md'])
  copyFileSync(`docs/${name}`, join(folder, name));
cpSync('docs/bilder', join(folder, 'bilder'), { recursive: true });

const { cases, seconds } = restoreTime(join(folder, 'kraftbot'), 5);
const words = {
  version,
  dag: day,
  återställning: `${seconds.toFixed(1).replace('.', ',')} sekunder (${cases} ärenden, ${cpus().length} kärnor)`,
};
for (const draft of readdirSync('docs/leverantor')) {
  const text = readFileSync(`docs/leverantor/${draft}`, 'utf8');
  writeFileSync(
    join(folder, draft),
    text.replace(/\{\{(\S+?)\}\}/g, (whole, word) => words[word] ?? `_[${word}]_`),
  );
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
const sums = files.map((file) => {
  const path = join(file.parentPath, file.name);
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${path.slice(folder.length + 1)}`;
});
writeFileSync(join(folder, 'SHA256SUMS'), `${sums.sort().join('\n')}\n`);
console.log(
  `${folder}: Kraftbot ${version}, ${sbom.components.length} komponenter, återställning ${words.återställning}`,
);

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr}`);
  return stdout;
}
