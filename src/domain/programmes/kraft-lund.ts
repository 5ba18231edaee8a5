import { kraftenHedemora } from './kraften-hedemora.js';

/**
 * Kraft Lund: parallel statuses instead of one outcome. At every follow-up a *lägesbild* and hours a week are
 * recorded. `vård` is the one stated exception to "no health" (DESIGN 3).
 */
export const kraftLund = {
  ...kraftenHedemora,
  id: 'kraft-lund',
  name: 'Kraft Lund',
  place: 'Lund',
  prefix: 'L',
  referrers: [
    { code: 'RS', name: 'Region Skåne', short: 'Regionen' },
    ...kraftenHedemora.referrers.filter((referrer) => referrer.code !== 'RD'),
  ],
  authorities: ['AF', 'FK', 'RS', 'SOC'],
  units: {
    RS: ['Vårdcentral', 'Vuxenpsykiatrin'],
    SOC: ['Försörjningsstöd'],
    FK: ['FK Lund'],
    AF: ['AF Lund'],
  },
  goal: { text: 'Hälften med minst 10 timmar i veckan och inskrivna på Arbetsförmedlingen inom ett år' },
  situations: [
    { code: 'vård', name: 'Vård' },
    { code: 'insats-soc', name: 'Insats från socialtjänsten' },
    { code: 'arbete', name: 'Arbete' },
    { code: 'studier', name: 'Studier' },
    { code: 'praktik-arbetsenheten', name: 'Praktik via arbetsenheten' },
    { code: 'sysselsättning', name: 'Sysselsättning' },
    { code: 'till-AF-arbetsför', name: 'Till AF som arbetsför' },
    { code: 'program-AF', name: 'Program hos AF' },
    { code: 'avslutad', name: 'Avslutad' },
  ],
  situationGoal: { share: 0.5, hoursAWeek: 10, atEmploymentService: ['till-AF-arbetsför', 'program-AF'] },
};
