/**
 * Reads fifty questions and thirty lines in seventeen other forms (BARS "Language"): `npm run perturb`. Prints what was not right, the
 * share of each form, the average, the worst base and how many were wrong; fails if any was.
 */
import { withModules } from './loaded.mjs';

const wrong = await withModules(async (load) => {
  const { score } = await load('/test/perturb/score.ts');
  return score((line) => console.log(line));
});
process.exitCode = wrong > 0 ? 1 : 0;
