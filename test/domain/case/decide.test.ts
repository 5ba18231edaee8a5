import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { closure, enrolment, programme, referral, story } from '../../support/story.js';

describe('refer', () => {
  it('refuses a year of two digits written out wrong', async () => {
    const { refused } = await story();
    expect(await refused(referral({ birthYear: undefined }, '0026-11-20'))).toEqual(['not-a-day referred']);
  });

  it('begins a case in the queue, with a code of the referral year and an alias', async () => {
    const { given } = await story();
    expect(await given(referral())).toMatchObject({
      stage: 'waiting',
      code: 'K26-001',
      referred: '2026-10-01',
      revision: 1,
    });
    const second = await given(referral({}, '2025-12-30'));
    expect(second.code).toBe('K25-001');
    expect(second.alias).toMatch(/^[A-ZÅÄÖ][a-zåäöé]+$/);
  });

  it('refuses a referral in the future', async () => {
    const { refused } = await story();
    expect(await refused(referral({}, '2026-11-26'))).toEqual(['in-future referred']);
  });

  it.each([
    [2011, ['age birthYear']],
    [2010, []],
    [1962, []],
    [1961, ['age birthYear']],
  ])('holds the age limits 16–64 at referral: born %i', async (birthYear, expected) => {
    const { when } = await story();
    const outcome = await when(referral({ birthYear }));
    const codes =
      outcome.kind === 'refused' ? outcome.refusals.map((one) => `${one.code} ${one.field ?? ''}`) : [];
    expect(codes).toEqual(expected);
  });

  it('refuses an unknown referrer and a personnummer in free text, both at once', async () => {
    const { refused } = await story();
    const wrong = referral({ referrer: 'XX', unit: 'VC 19850709-9805' });
    expect(await refused(wrong)).toEqual(['unknown-value referrer', 'personnummer unit']);
  });

  it('keeps what the booking of a visit knew and the referral does not say', async () => {
    const { given } = await story();
    const known = {
      gender: 'K',
      referrer: 'SOC',
      unit: 'Biståndsenheten',
      contact: 'Ek',
      protected: true,
    } as const;
    const facts = { ...known, birthYear: 1992, birthYearAbout: true };
    const { code } = await given({ type: 'book-visit', visit: day('2026-11-20'), facts });
    const said = { gender: 'K', referrer: 'SOC', income: 'sjukpenning' } as const;
    expect(
      await given({ type: 'refer-visitor', code, referred: day('2026-11-24'), facts: said }),
    ).toMatchObject({ ...facts, income: 'sjukpenning', stage: 'waiting' });
  });

  it('takes away what the referral says is not so', async () => {
    const { given } = await story();
    const facts = { gender: 'K', referrer: 'SOC', birthYear: 1992, protected: true } as const;
    const { code } = await given({ type: 'book-visit', visit: day('2026-11-20'), facts });
    const said = { gender: 'K', referrer: 'SOC', birthYear: undefined, protected: false } as const;
    expect(
      await given({ type: 'refer-visitor', code, referred: day('2026-11-24'), facts: said }),
    ).toMatchObject({ birthYear: undefined, protected: false });
  });

  it('keeps no unit of another referrer than the one of the visit', async () => {
    const { given } = await story();
    const facts = { gender: 'K', referrer: 'SOC', unit: 'Biståndsenheten', contact: 'Ek' } as const;
    const { code } = await given({ type: 'book-visit', visit: day('2026-11-20'), facts });
    const said = { gender: 'K', referrer: 'FK' } as const;
    expect(
      await given({ type: 'refer-visitor', code, referred: day('2026-11-24'), facts: said }),
    ).toMatchObject({ referrer: 'FK', unit: undefined, contact: undefined });
  });

  it('records once when the same card is pressed twice', async () => {
    const { when, live } = await story();
    const first = await when(referral(), { key: 'form/abc' });
    const second = await when(referral(), { key: 'form/abc' });
    expect(first.kind).toBe('saved');
    expect(second).toMatchObject({ kind: 'repeated', code: 'K26-001' });
    expect(live.register.cases.size).toBe(1);
  });

  it('gives codes of their own to referrals saved at the same time', async () => {
    const { when, live } = await story();
    const outcomes = await Promise.all([when(referral()), when(referral()), when(referral())]);
    expect(outcomes.map((one) => one.kind)).toEqual(['saved', 'saved', 'saved']);
    const cases = [...live.register.cases.values()];
    expect(new Set(cases.map((one) => one.alias)).size).toBe(3);
    expect(cases.map((one) => one.code).sort()).toEqual(['K26-001', 'K26-002', 'K26-003']);
  });
});

describe('enrol', () => {
  it('sets the trial of the programme, and the consents signed with it', async () => {
    const { given } = await story();
    const after = await given(referral(), {
      type: 'enrol',
      code: '*',
      enrolled: day('2026-10-31'),
      consents: ['FK', 'RD'],
    });
    expect(after).toMatchObject({
      stage: 'enrolled',
      trialUntil: '2026-11-30',
      trialPassed: undefined,
      revision: 3,
    });
    expect(after.consents.map((one) => one.authority)).toEqual(['FK', 'RD']);
  });

  it('gave two months of trial before 2023-09-01', async () => {
    const { given } = await story();
    const after = await given(referral({}, '2023-06-01'), enrolment('2023-08-31'));
    expect(after).toMatchObject({ trialUntil: '2023-10-31' });
  });

  it('refuses an enrolment before the referral, and one that has been done', async () => {
    const { given, refused } = await story();
    await given(referral());
    expect(await refused({ type: 'enrol', code: '*', enrolled: day('2026-09-30') })).toEqual([
      'before enrolled',
    ]);
    await given(enrolment());
    expect(await refused(enrolment())).toEqual(['wrong-stage']);
  });

  it('holds the lower upper age at enrolment of Avesta', async () => {
    const { given, refused } = await story(day('2026-11-25'), programme('samverkansteam-avesta'));
    await given(referral({ birthYear: 1965 }));
    expect(await refused(enrolment())).toEqual(['age birthYear']);
  });
});

describe('close', () => {
  it('closes with outcome and detail', async () => {
    const { given } = await story();
    expect(await given(referral(), enrolment(), closure())).toMatchObject({
      stage: 'closed',
      outcome: 'arbete',
    });
  });

  it('refuses a day before the enrolment, a day to come, and a case closed already', async () => {
    const { given, refused } = await story();
    await given(referral(), enrolment());
    expect(await refused(closure('2026-10-14'))).toEqual(['before closed']);
    expect(await refused(closure('2026-11-26'))).toEqual(['in-future closed']);
    await given(closure());
    expect(await refused(closure())).toEqual(['wrong-stage']);
  });

  it.each(['annat', 'dropout'] as const)('asks for a detail with %s', async (outcome) => {
    const { given, refused } = await story();
    await given(referral(), enrolment());
    expect(await refused({ type: 'close', code: '*', closed: day('2026-11-20'), outcome })).toEqual([
      'needs-detail detail',
    ]);
  });

  it('refuses a detail that belongs to another outcome', async () => {
    const { given, refused } = await story();
    await given(referral(), enrolment());
    const wrong = {
      type: 'close',
      code: '*',
      closed: day('2026-11-20'),
      outcome: 'arbete',
      detail: 'flyttat',
    } as const;
    expect(await refused(wrong)).toEqual(['unknown-value detail']);
  });
});

describe('follow-up, trial, review and activity', () => {
  it('moves what is due and keeps the booked day', async () => {
    const { given } = await story();
    const after = await given(
      referral(),
      enrolment(),
      { type: 'follow-up', code: '*', on: day('2026-11-02'), next: day('2027-01-20') },
      { type: 'extend-trial', code: '*', decided: day('2026-11-10') },
      { type: 'review', code: '*', on: day('2026-11-12') },
      { type: 'start-activity', code: '*', kind: 'arbetsträning', from: day('2026-11-16'), hours: 4 },
    );
    expect(after).toMatchObject({
      lastFollowUp: '2026-11-02',
      bookedFollowUp: '2027-01-20',
      trialUntil: '2026-12-15',
      lastReview: '2026-11-12',
      activities: [{ id: 6, kind: 'arbetsträning', from: '2026-11-16', to: undefined, hours: 4 }],
    });
    const ended = await given({ type: 'end-activity', code: '*', activity: 6, to: day('2026-11-24') });
    expect(ended).toMatchObject({ activities: [{ id: 6, to: '2026-11-24' }] });
  });

  it('decides a trial once: after that it is corrected or undone', async () => {
    const { given, refused } = await story();
    await given(referral(), enrolment(), { type: 'pass-trial', code: '*', decided: day('2026-11-10') });
    expect(await refused({ type: 'extend-trial', code: '*', decided: day('2026-11-20') })).toEqual([
      'trial-decided',
    ]);
    expect(await refused({ type: 'pass-trial', code: '*', decided: day('2026-11-20') })).toEqual([
      'trial-decided',
    ]);
  });

  it('refuses a follow-up in the future or before the enrolment, and on a case in the queue', async () => {
    const { given, refused } = await story();
    await given(referral());
    expect(await refused({ type: 'follow-up', code: '*', on: day('2026-11-20') })).toEqual(['wrong-stage']);
    await given(enrolment());
    expect(await refused({ type: 'follow-up', code: '*', on: day('2026-11-26') })).toContain('in-future on');
    expect(await refused({ type: 'follow-up', code: '*', on: day('2026-10-14') })).toContain('before on');
  });

  it('refuses to end what is not going on', async () => {
    const { given, refused } = await story();
    await given(referral(), enrolment());
    expect(await refused({ type: 'end-activity', code: '*', activity: 1, to: day('2026-11-24') })).toEqual([
      'no-such-activity',
    ]);
  });
});

describe('consent', () => {
  it('is given and revoked per authority', async () => {
    const { given } = await story();
    const after = await given(
      referral(),
      { type: 'consent', code: '*', authorities: ['FK', 'RD'], from: day('2026-10-02') },
      { type: 'revoke-consent', code: '*', authorities: ['FK'], from: day('2026-11-02') },
    );
    expect(after.consents).toEqual([
      { authority: 'FK', from: '2026-10-02', revoked: '2026-11-02' },
      { authority: 'RD', from: '2026-10-02', revoked: undefined },
    ]);
  });

  it('cannot be revoked where there is none, nor before it began', async () => {
    const { given, refused } = await story();
    await given(referral());
    const revoke = {
      type: 'revoke-consent',
      code: '*',
      authorities: ['FK'],
      from: day('2026-11-02'),
    } as const;
    expect(await refused(revoke)).toEqual(['no-change']);
    await given({ type: 'consent', code: '*', authorities: ['FK'], from: day('2026-11-03') });
    expect(await refused(revoke)).toEqual(['before from']);
  });
});
