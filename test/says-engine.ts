import { ENGINE } from './support/engine.js';

/** Before the tests: a run says what its tests of PostgreSQL used. */
export default function setup(): void {
  process.stdout.write(`PostgreSQL is tested on ${ENGINE}.\n`);
}
