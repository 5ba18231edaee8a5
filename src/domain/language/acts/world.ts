import type { Day } from '../../day.js';
import type { Programme } from '../../programme.js';
import type { Register } from '../../register.js';

/** What lines are read against. */
export interface World {
  readonly register: Register;
  readonly programme: Programme;
  readonly today: Day;
}
