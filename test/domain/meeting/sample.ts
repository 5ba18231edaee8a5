import { agendaOf } from '../../../src/domain/meeting/agenda.js';
import { type Audience, EVERYTHING } from '../../../src/domain/meeting/audience.js';
import { aCase, ALL, d, kraften, registerWith } from './support.js';

/** A meeting with something in every section: what the golden texts show. */
export const SAMPLE = registerWith({
  'meeting/2026-11-18': [
    { on: '2026-11-16', event: { type: 'point-added', text: 'Ny lokal för träffpunkten' } },
    { on: '2026-11-16', event: { type: 'point-added', text: 'Julavslutning' } },
    { on: '2026-11-18', event: { type: 'ticked', row: 'point/2', ticked: true } },
  ],
  'meeting/2026-11-25': [
    { on: '2026-11-20', event: { type: 'point-added', text: 'Hur gör vi med _kö_ <b>över jul</b>?' } },
  ],
  'case/K25-008': aCase({
    alias: 'Rönnen',
    referrer: 'FK',
    referred: '2025-10-01',
    enrolled: '2025-11-13',
    consent: ALL,
    trialPassed: '2025-12-13',
    followedUp: '2026-08-13',
    reviewed: '2026-06-10',
  }),
  'case/K26-001': aCase({
    alias: 'Fjällsippan',
    referrer: 'SOC',
    referred: '2026-08-01',
    enrolled: '2026-08-26',
    consent: ['FK'],
    trialPassed: '2026-09-26',
  }),
  'case/K26-002': aCase({
    alias: 'Hasseln',
    referrer: 'AF',
    referred: '2026-08-02',
    enrolled: '2026-08-30',
    trialPassed: '2026-09-26',
    protected: true,
  }),
  'case/K26-014': aCase({
    alias: 'Tallen',
    referrer: 'AF',
    referred: '2026-01-10',
    enrolled: '2026-02-01',
    consent: ALL,
    closed: '2026-11-20',
    outcome: 'arbete',
  }),
  'case/K26-016': aCase({
    alias: 'Järpen',
    referrer: 'EGEN',
    referred: '2026-10-20',
    enrolled: '2026-11-19',
    consent: ALL,
  }),
  'case/K26-020': aCase({ alias: 'Göken', referrer: 'SOC', referred: '2026-10-15' }),
  'case/K26-021': aCase({ alias: 'Lärkan', referrer: 'RD', referred: '2026-11-19' }),
});

export const MEETING = d('2026-11-25');

export function sampleAgenda(audience: Audience = EVERYTHING) {
  return agendaOf(SAMPLE, kraften, MEETING, MEETING, audience);
}
