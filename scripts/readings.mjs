/**
 * Compares how everything in the samples is read with how it was read when it was kept: `npm run readings`. Prints each
 * reading that changed, better or worse where the right one is known, and fails if one is wrong that was not.
 * `npm run readings -- --keep` keeps the readings as they are now.
 */
import { createViteServer } from 'vitest/node';

const server = await createViteServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { compare } = await server.ssrLoadModule('/test/readings/compare.ts');
  const broken = compare((line) => console.log(line), process.argv.includes('--keep'));
  process.exitCode = broken > 0 ? 1 : 0;
} finally {
  await server.close();
}
