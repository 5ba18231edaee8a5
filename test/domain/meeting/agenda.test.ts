import { describe, expect, it } from 'vitest';
import { agendaOf, type Agenda, type CaseSectionId } from '../../../src/domain/meeting/agenda.js';
import { agendaJson } from '../../../src/domain/meeting/agenda-json.js';
import { type Audience, audienceOf, EVERYTHING } from '../../../src/domain/meeting/audience.js';
import { rowFacts } from '../../../src/domain/meeting/agenda-words.js';
import { aCase, ALL, d, kraften, registerWith, type Told } from './support.js';

const MEETING = d('2026-11-25');
const TEAM = audienceOf({ kind: 'team' });
const WITH_FK = audienceOf({ kind: 'mixed', authorities: ['FK'] });
const WITH_ALL = audienceOf({ kind: 'mixed', authorities: ALL });

function agenda(cases: Parameters<typeof registerWith>[0], audience: Audience = EVERYTHING, today = MEETING) {
  return agendaOf(registerWith(cases), kraften, MEETING, today, audience);
}
function codes(it: Agenda, id: CaseSectionId): readonly string[] {
  return it.sections.find((section) => section.id === id)?.rows.map((row) => row.it.code) ?? [];
}
const counted = (it: Agenda, id: CaseSectionId) => it.sections.find((section) => section.id === id)?.counted;

describe('what is new since the last meeting', () => {
  it('is what was recorded after it began, whatever day it concerns', () => {
    const late = { referred: '2026-11-10', recorded: '2026-11-18T08:00:01.000Z' };
    const early = { referred: '2026-11-18', recorded: '2026-11-18T07:59:59.000Z' };
    const it = agenda({ 'case/K26-001': aCase(late), 'case/K26-002': aCase(early) });
    expect(codes(it, 'new-referrals')).toEqual(['K26-001']);
  });

  it('is for imported cases what concerns a day after it', () => {
    const by = { by: 'import', recorded: '2026-11-25T06:00:00.000Z' };
    const it = agenda({
      'case/K26-001': aCase({ referred: '2026-11-18', ...by }),
      'case/K26-002': aCase({ referred: '2026-11-19', ...by }),
      'case/K25-001': aCase({ referred: '2025-01-01', enrolled: '2026-11-19', consent: ALL, ...by }),
      'case/K25-002': aCase({ referred: '2025-01-01', enrolled: '2025-02-01', closed: '2026-11-20', ...by }),
    });
    expect(codes(it, 'new-referrals')).toEqual(['K26-002']);
    expect(codes(it, 'new-enrolled')).toEqual(['K25-001']);
    expect(codes(it, 'closures')).toEqual(['K25-002']);
  });

  it('is not what has been undone', () => {
    const it = agenda({
      'case/K26-001': [
        ...aCase({ referred: '2026-10-01', enrolled: '2026-11-20' }),
        { on: '2026-11-21', event: { type: 'undone', numbers: [2] } },
      ],
    });
    expect(codes(it, 'new-enrolled')).toEqual([]);
    expect(codes(it, 'waiting')).toEqual(['K26-001']);
  });

  it('reaches back over a pause to the last meeting that was held', () => {
    const cases = {
      settings: [
        {
          on: '2026-11-01',
          event: { type: 'pause-set' as const, from: d('2026-11-17'), to: d('2026-11-19') },
        },
      ],
      'case/K26-001': aCase({ referred: '2026-11-12' }),
    };
    const it = agenda(cases);
    expect(it.previous).toBe('2026-11-11');
    expect(codes(it, 'new-referrals')).toEqual(['K26-001']);
  });
});

describe('what is due', () => {
  it('is what falls due up to fourteen days after the meeting, most overdue first', () => {
    const it = agenda({
      'case/K26-001': aCase({ referred: '2026-08-01', enrolled: '2026-09-09', consent: ALL }),
      'case/K26-002': aCase({
        referred: '2026-08-01',
        enrolled: '2026-09-10',
        consent: ALL,
        trialPassed: '2026-10-10',
      }),
      'case/K26-003': aCase({
        referred: '2026-06-01',
        enrolled: '2026-07-01',
        consent: ALL,
        trialPassed: '2026-08-01',
      }),
    });
    expect(codes(it, 'follow-ups')).toEqual(['K26-003', 'K26-001']);
    expect(codes(it, 'trials')).toEqual(['K26-001']);
  });

  it('keeps each owner together, the team last', () => {
    const old = { referred: '2026-06-01', enrolled: '2026-07-01', consent: ALL, trialPassed: '2026-08-01' };
    const it = agenda({
      'case/K26-001': aCase({ ...old, referrer: 'EGEN' }),
      'case/K26-002': aCase({ ...old, referrer: 'SOC' }),
      'case/K26-003': aCase({ ...old, referrer: 'RD', followedUp: '2026-08-20' }),
      'case/K26-004': aCase({ ...old, referrer: 'SOC', followedUp: '2026-08-01' }),
    });
    expect(codes(it, 'follow-ups')).toEqual(['K26-003', 'K26-002', 'K26-004', 'K26-001']);
  });

  it('marks long stays by the meeting day and missing consents', () => {
    const it = agenda(
      { 'case/K25-001': aCase({ referred: '2025-10-01', enrolled: '2025-11-25' }) },
      EVERYTHING,
      d('2026-11-23'),
    );
    expect(codes(it, 'long-stay')).toEqual(['K25-001']);
    expect(codes(it, 'no-consent')).toEqual(['K25-001']);
  });

  it('has no closed case anywhere but among the closures', () => {
    const it = agenda({
      'case/K26-001': aCase({ referred: '2026-11-19', enrolled: '2026-11-20', closed: '2026-11-24' }),
    });
    expect(it.sections.map((section) => section.id)).toEqual(['closures']);
  });
});

describe('who reads along', () => {
  const cases = {
    'case/K26-001': aCase({
      alias: 'Rönnen',
      referred: '2026-06-01',
      enrolled: '2026-07-01',
      consent: ['FK'],
    }),
    'case/K26-002': aCase({ alias: 'Lärkan', referred: '2026-06-01', enrolled: '2026-07-01' }),
    'case/K26-003': aCase({
      alias: 'Tallen',
      referred: '2026-06-01',
      enrolled: '2026-07-01',
      protected: true,
    }),
    'case/K26-004': aCase({ alias: 'Granen', referred: '2026-11-20' }),
    'case/K26-005': aCase({ alias: 'Björken', referred: '2026-11-20', referrer: 'FK' }),
  };

  it('is shown everything in the team, but protected cases only as a number', () => {
    const it = agenda(cases, TEAM);
    expect(codes(it, 'follow-ups')).toEqual(['K26-001', 'K26-002']);
    expect(counted(it, 'follow-ups')).toBe(1);
    expect(codes(agenda(cases), 'follow-ups')).toEqual(['K26-001', 'K26-002', 'K26-003']);
  });

  it('sees code and date only of a case without consent for all the authorities there', () => {
    const rows = agenda(cases, WITH_FK).sections.find((section) => section.id === 'follow-ups')?.rows;
    expect(rows?.map(({ it, bare, owner }) => [it.code, bare, owner])).toEqual([
      ['K26-002', true, undefined],
      ['K26-001', false, 'RD'],
    ]);
    const both = agenda(cases, WITH_ALL).sections.find((section) => section.id === 'follow-ups')?.rows;
    expect(both?.map((row) => row.bare)).toEqual([true, true]);
  });

  it('gives other programs the code and the date of such a case, nothing else', () => {
    const { sections } = agendaJson(agenda(cases, WITH_FK), kraften);
    const items = sections.find((section) => section.id === 'follow-ups')?.items;
    expect(items?.[0]).toEqual({ code: 'K26-002', due: '2026-10-01' });
  });

  it('only counts what is before enrolment, except a referral of the one authority there', () => {
    const it = agenda(cases, WITH_FK);
    expect(codes(it, 'new-referrals')).toEqual(['K26-005']);
    expect(counted(it, 'new-referrals')).toBe(1);
    expect(codes(agenda(cases, WITH_ALL), 'waiting')).toEqual([]);
    expect(counted(agenda(cases, WITH_ALL), 'waiting')).toBe(2);
  });

  it('gets the cases without consent as a number', () => {
    expect(codes(agenda(cases, WITH_FK), 'no-consent')).toEqual([]);
    expect(counted(agenda(cases, WITH_FK), 'no-consent')).toBe(2);
  });

  it('sees its own cases only, as an agency in a personal chat', () => {
    const fk: Audience = { role: { kind: 'agency', authority: 'FK' }, level: { kind: 'personal' } };
    const it = agenda(cases, fk);
    expect(codes(it, 'follow-ups')).toEqual(['K26-001']);
    expect(codes(it, 'waiting')).toEqual(['K26-005']);
  });
});

describe('study visits', () => {
  const visit = (on: string): Told => ({
    on: '2026-11-20',
    event: { type: 'visit-booked', visit: d(on), facts: { gender: 'K', referrer: 'SOC' } },
  });
  const cases = {
    'case/K26-001': [visit('2026-11-27')],
    'case/K26-002': [visit('2026-11-23')],
    'case/K26-003': [visit('2026-12-10')],
    'case/K26-004': [
      visit('2026-11-24'),
      { on: '2026-11-24', event: { type: 'visit-done', visit: d('2026-11-24') } },
    ],
  } as const;

  it('are listed by day: the booked of the coming fortnight, and those of which nobody has noted anything', () => {
    const { sections } = agenda(cases);
    const rows = sections.find(({ id }) => id === 'visits')?.rows ?? [];
    expect(rows.map((row) => [row.it.code, rowFacts(row, kraften, MEETING)])).toEqual([
      ['K26-002', 'var 23 nov, inte antecknat som gjort · Socialförvaltningen'],
      ['K26-001', 'fre 27 nov · Socialförvaltningen'],
    ]);
    expect(
      agendaJson(agenda(cases), kraften).sections.find(({ id }) => id === 'visits')?.items,
    ).toMatchObject([
      { code: 'K26-002', visit: '2026-11-23', referrer: 'SOC' },
      { code: 'K26-001', visit: '2026-11-27' },
    ]);
  });

  it('are only counted where authorities read along', () => {
    expect(codes(agenda(cases, WITH_FK), 'visits')).toEqual([]);
    expect(counted(agenda(cases, WITH_FK), 'visits')).toBe(2);
  });
});

describe('as other programs read it', () => {
  it('has DESIGN 8 order, no empty section, and the places', () => {
    const cases = {
      'meeting/2026-11-25': [{ on: '2026-11-20', event: { type: 'point-added' as const, text: 'Julbord' } }],
      'case/K26-001': aCase({ alias: 'Rönnen', referred: '2026-11-20' }),
      'case/K26-002': aCase({ referred: '2026-08-01', enrolled: '2026-11-20', consent: ALL }),
    };
    const json = agendaJson(agenda(cases), kraften);
    expect(json.meeting).toBe('2026-11-25');
    expect(json.previous).toBe('2026-11-18');
    expect(json.sections.map((section) => section.id)).toEqual([
      'points',
      'new-referrals',
      'waiting',
      'new-enrolled',
      'places',
    ]);
    expect(json.sections[2]?.items).toEqual([
      {
        code: 'K26-001',
        alias: 'Rönnen',
        referred: '2026-11-20',
        days: 5,
        referrer: 'RD',
        fact: 'Region Dalarna · väntat 5 dagar',
      },
    ]);
    expect(json.sections.at(-1)?.items).toEqual([
      { enrolled: 1, capacity: 40, waiting: 1, inTrial: 1, longestWait: 5 },
    ]);
  });
});
