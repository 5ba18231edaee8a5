/**
 * Compares how everything in the samples is read with how it was read when it was kept: `npm run readings`. Prints each
 * reading that changed, better or worse where the right one is known, and fails if one is wrong that was not.
 * `npm run readings -- --keep` keeps the readings as they are now.
 */
import { withModules } from './loaded.mjs';

const broken = await withModules(async (load) => {
  const { compare } = await load('/test/readings/compare.ts');
  return compare((line) => console.log(line), process.argv.includes('--keep'));
});
process.exitCode = broken > 0 ? 1 : 0;
