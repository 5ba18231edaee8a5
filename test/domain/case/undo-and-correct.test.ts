import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { dueList } from '../../../src/domain/due.js';
import { registerAsOf } from '../../../src/domain/register.js';
import { aliasForNew } from '../../../src/domain/text/aliases.js';
import { closure, enrolment, programme, referral, story, TODAY } from '../../support/story.js';

describe('undo', () => {
  it('takes back a closure, and what was due comes back with it', async () => {
    const { given, when, live } = await story();
    await given(referral(), enrolment(), closure());
    const due = () => dueList(live.register.cases.values(), programme(), TODAY).length;
    expect(due()).toBe(0);
    expect(await when({ type: 'undo', code: '*', numbers: [3] })).toMatchObject({
      kind: 'saved',
      after: { stage: 'enrolled' },
    });
    expect(due()).toBe(1);
  });

  it('takes back a registration: the case is gone, its code is not used again', async () => {
    const { given, when, live } = await story();
    await given(referral());
    await when({ type: 'undo', code: '*', numbers: [1] });
    expect(live.register.cases.size).toBe(0);
    expect((await given(referral())).code).toBe('K26-002');
  });

  it('refuses what later entries build on, twice the same, and what is not there', async () => {
    const { given, refused, when } = await story();
    await given(referral(), enrolment(), closure());
    expect(await refused({ type: 'undo', code: '*', numbers: [2] })).toEqual(['undo-built-on']);
    await when({ type: 'undo', code: '*', numbers: [3] });
    expect(await refused({ type: 'undo', code: '*', numbers: [3] })).toEqual(['nothing-to-undo']);
    expect(await refused({ type: 'undo', code: '*', numbers: [9] })).toEqual(['nothing-to-undo']);
  });

  it("is for one's own within a day; an admin gives a reason", async () => {
    const { given, refused, when } = await story();
    await given(referral(), enrolment());
    const undo = { type: 'undo', code: '*', numbers: [2] } as const;
    expect(await refused(undo, { by: 'handledare-2' })).toEqual(['undo-not-yours']);
    expect(await refused(undo, { at: '2026-11-26T08:00:01.000Z' })).toEqual(['undo-too-late']);
    const admin = { by: 'chef', admin: true };
    expect(await refused(undo, admin)).toEqual(['undo-needs-reason reason']);
    expect(await when({ ...undo, reason: 'fel person' }, admin)).toMatchObject({ kind: 'saved' });
  });

  it('lets corrections of what was taken back fall with it', async () => {
    const { given, when } = await story();
    await given(referral(), enrolment(), closure(), {
      type: 'correct',
      code: '*',
      changes: [{ field: 'closed', to: '2026-11-19' }],
    });
    expect(await when({ type: 'undo', code: '*', numbers: [3] })).toMatchObject({
      kind: 'saved',
      after: { stage: 'enrolled' },
    });
  });
});

describe('correct', () => {
  it('keeps the old value in the entry, and moves a trial that followed from the enrolment', async () => {
    const { given, when } = await story();
    await given(referral(), enrolment('2026-10-15'));
    const outcome = await when({
      type: 'correct',
      code: '*',
      changes: [{ field: 'enrolled', to: '2026-10-20' }],
    });
    expect(outcome).toMatchObject({
      kind: 'saved',
      after: { enrolled: '2026-10-20', trialUntil: '2026-11-20' },
      entries: [
        {
          event: {
            changes: [
              { field: 'enrolled', from: '2026-10-15', to: '2026-10-20' },
              { field: 'trialUntil', from: '2026-11-15', to: '2026-11-20' },
            ],
          },
        },
      ],
    });
  });

  it('checks the dates against each other again', async () => {
    const { given, refused } = await story();
    await given(referral(), enrolment());
    const wrong = { type: 'correct', code: '*', changes: [{ field: 'referred', to: '2026-10-16' }] } as const;
    expect(await refused(wrong)).toEqual(['before enrolled']);
  });

  it.each([
    ['closed', '2026-11-01', 'no-such-field closed'],
    ['gender', 'Q', 'unknown-value gender'],
    ['gender', null, 'missing gender'],
    ['enrolled', '2026-02-30', 'not-a-day enrolled'],
    ['birthYear', 'nittiotvå', 'not-a-number birthYear'],
    ['alias', 'Anna', 'alias-refused alias'],
    ['alias', null, 'missing alias'],
    ['referrer', 'SOC', 'no-change'],
  ] as const)('refuses %s = %s', async (field, to, code) => {
    const { given, refused } = await story();
    await given(referral(), enrolment());
    expect(await refused({ type: 'correct', code: '*', changes: [{ field, to }] })).toEqual([code]);
  });

  it('refuses an alias within two edits of one in use, marks and capitals apart, and lets a case write its own anew', async () => {
    const { given, when, refused, live } = await story();
    await given(referral(), referral());
    const [one, other] = [...live.register.cases.values()];
    const named = (code: string | undefined, to: string) =>
      ({ type: 'correct', code: code ?? '', changes: [{ field: 'alias', to }] }) as const;
    await when(named(one?.code, 'Talgoxen'));
    for (const like of ['talgoxen', 'Talgoxarn', 'Tålgoxen', 'Tlagoxen'])
      expect(await refused(named(other?.code, like)), like).toEqual(['alias-taken alias']);
    expect(await when(named(other?.code, 'Talgoxungen'))).toMatchObject({ kind: 'saved' });
    expect(await when(named(one?.code, 'talgoxen'))).toMatchObject({ kind: 'saved' });
  });

  it('gives no new case a word like one that was chosen', async () => {
    const { given, when, live } = await story();
    await given(referral());
    const [one] = [...live.register.cases.values()];
    const next = aliasForNew((word) => word === one?.alias, 'K26-002') ?? '';
    const like = { field: 'alias', to: next.slice(0, -1) } as const;
    expect(await when({ type: 'correct', code: '*', changes: [like] })).toMatchObject({ kind: 'saved' });
    await given(referral());
    expect(live.register.cases.get('K26-002')?.alias).not.toBe(next);
  });
});

describe('a stale card', () => {
  it('changes nothing and shows what has happened since', async () => {
    const { given, when, live } = await story();
    await given(referral(), enrolment(), { type: 'follow-up', code: '*', on: day('2026-11-20') });
    const stale = await when({ ...closure(), revision: 2 } as never);
    expect(stale).toMatchObject({
      kind: 'stale',
      seen: 2,
      since: [{ number: 3, event: { type: 'followed-up' } }],
    });
    expect([...live.register.cases.values()][0]?.revision).toBe(3);
  });

  it('lets one of fifty conflicting presses win', async () => {
    const { given, when } = await story();
    await given(referral(), enrolment());
    const presses = Array.from({ length: 50 }, () => when({ ...closure(), revision: 2 } as never));
    const kinds = (await Promise.all(presses)).map((one) => one.kind);
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'stale')).toHaveLength(49);
  });
});

describe('the register as it was known on a day', () => {
  it('holds what had been recorded by then, the day itself included', async () => {
    const { given, when, live } = await story();
    await given(referral());
    await when(enrolment(), { at: '2026-11-26T22:59:00.000Z' });
    const entries = await live.entries();
    const stage = (on: string) => registerAsOf(entries, day(on)).cases.get('K26-001')?.stage;
    expect([stage('2026-11-24'), stage('2026-11-25'), stage('2026-11-26')]).toEqual([
      undefined,
      'waiting',
      'enrolled',
    ]);
  });
});
