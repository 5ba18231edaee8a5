import { kraftenHedemora } from './kraften-hedemora.js';

/** Samverkansteam Avesta: the sister team, with the school as a referrer and a lower upper age. */
export const samverkansteamAvesta = {
  ...kraftenHedemora,
  id: 'samverkansteam-avesta',
  name: 'Samverkansteam Avesta',
  place: 'Avesta',
  prefix: 'A',
  age: { min: 16, max: 64, maxAtEnrolment: 60 },
  capacity: 45,
  referrers: [...kraftenHedemora.referrers, { code: 'SKOLA', name: 'Skolan', short: 'Skolan' }],
  units: {
    RD: ['VC Avesta', 'Öppenvårdspsykiatrin Avesta'],
    FK: ['FK Borlänge', 'FK Falun'],
    SOC: ['Barn och unga', 'Biståndsenheten', 'Försörjningsstöd'],
    AF: ['AF Avesta-Hedemora'],
    SKOLA: ['Gymnasieskolan', 'Komvux'],
  },
  trialMonths: [{ months: 2 }],
};
