// The tests that meet Node most closely (HTTP, files, processes, the built command), on every Node that is promised but
// the one this runs on, which `npm test` runs all of them on. The `node` package brings another Node for the run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const OWN = Number(process.versions.node.split('.')[0]);
const VERSIONS = [20, 22, 24].filter((version) => version !== OWN);
const TESTS = ['test/domain/case', 'test/domain/stores/json', 'test/bot/server.test.ts', 'test/cli'];

for (const version of VERSIONS) {
  const folder = `out/nodes/${version}`;
  const node = `${folder}/node_modules/node/bin/node`;
  if (!existsSync(node)) {
    const installed = spawnSync('npm', [
      'install',
      '--silent',
      '--no-save',
      '--prefix',
      folder,
      `node@${version}`,
    ]);
    if (installed.status !== 0) throw new Error(`Node ${version} could not be installed`);
  }
  console.log(`Node ${spawnSync(node, ['--version']).stdout.toString().trim()}`);
  const report = process.env.CI ? [`--outputFile.json=out/ci/node-${version}.json`] : [];
  const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', ...TESTS, ...report], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
