// Adds up what the runners reported (vitest's JSON files, the torture's closing line) and the steps themselves.
import { readdirSync, readFileSync } from 'node:fs';

let passed = Number(process.argv[2]);
let failed = Number(process.argv[3]);
for (const name of readdirSync('out/ci')) {
  if (name.endsWith('.json')) {
    const report = JSON.parse(readFileSync(`out/ci/${name}`, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numFailedTestSuites;
  }
  if (name === 'torture.log') {
    const lines = readFileSync(`out/ci/${name}`, 'utf8').matchAll(/^(\d+) passed, (\d+) failed$/gm);
    const last = [...lines].at(-1);
    passed += Number(last?.[1] ?? 0);
    failed += Number(last?.[2] ?? 0);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
