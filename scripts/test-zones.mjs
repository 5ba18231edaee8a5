// The domain's tests again in other time zones: a plain day must not move with the machine's clock.
import { spawnSync } from 'node:child_process';

for (const zone of ['UTC', 'Europe/Stockholm', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  console.log(`TZ=${zone}`);
  const report = process.env.CI ? ['--outputFile.json=out/ci/zone-' + zone.replace('/', '-') + '.json'] : [];
  const { status } = spawnSync('npx', ['vitest', 'run', 'test/domain', '--exclude', 'test/domain/stores/**', ...report], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) process.exit(1);
}
