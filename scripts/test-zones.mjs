// The tests in which a day could move with the machine's clock, again in other time zones than this one's, in which
// `npm test` runs them.
import { spawnSync } from 'node:child_process';

const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ZONES = ['UTC', 'Europe/Stockholm', 'America/Los_Angeles', 'Pacific/Kiritimati'].filter(
  (zone) => zone !== OWN,
);
const TESTS = ['day', 'due', 'case', 'periods', 'meeting', 'status/period-status'].map(
  (name) => `test/domain/${name}`,
);

for (const zone of ZONES) {
  console.log(`TZ=${zone}`);
  const report = process.env.CI ? [`--outputFile.json=out/ci/zone-${zone.replace('/', '-')}.json`] : [];
  const { status } = spawnSync('npx', ['vitest', 'run', ...TESTS, ...report], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) process.exit(1);
}
