import { randomUUID } from 'node:crypto';
import { TODAY } from './register.js';
import type { Posted, Teams } from './teams.js';

const FILLED_IN = {
  form: 'refer',
  referrer: 'SOC',
  gender: 'K',
  birthYear: '1992',
  unit: 'Biståndsenheten',
  income: 'forsorjningsstod',
  referred: TODAY,
};

/** Spara on a filled-in referral, another each time. */
export function savedReferral(teams: Teams): Posted {
  return teams.press('save', { ...FILLED_IN, token: randomUUID() });
}
