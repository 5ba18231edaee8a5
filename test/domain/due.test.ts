import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../src/domain/case/commands.js';
import { addDays, day } from '../../src/domain/day.js';
import { dueList, isLongStay } from '../../src/domain/due.js';
import { enrolment, programme, referral, story, TODAY } from '../support/story.js';

const pass: CaseCommand = { type: 'pass-trial', code: '*', decided: TODAY };

async function due(commands: readonly CaseCommand[], on = TODAY, days?: number) {
  const { given, live } = await story();
  await given(...commands);
  return dueList(live.register.cases.values(), programme(), on, days).map(
    ({ kind, due, days, owner }) => `${kind} ${due} ${days} ${owner}`,
  );
}

describe('dueList', () => {
  it('counts a follow-up three months from the enrolment, then from the last one', async () => {
    const begun = [referral({}, '2026-08-01'), enrolment('2026-08-31'), pass];
    expect(await due(begun)).toEqual(['follow-up 2026-11-30 5 SOC']);
    expect(await due([...begun, { type: 'follow-up', code: '*', on: day('2026-11-24') }])).toEqual([]);
  });

  it('puts a booked day in its place, earlier or later', async () => {
    const begun = [referral({}, '2026-08-01'), enrolment('2026-08-31'), pass];
    expect(await due([...begun, { type: 'book-follow-up', code: '*', on: day('2026-12-08') }])).toEqual([
      'follow-up 2026-12-08 13 SOC',
    ]);
    expect(await due([...begun, { type: 'book-follow-up', code: '*', on: day('2026-12-20') }])).toEqual([]);
  });

  it('clamps months to the last day of the month, counted from the anchor', async () => {
    const passed: CaseCommand = { type: 'pass-trial', code: '*', decided: day('2025-12-30') };
    const begun = [referral({}, '2025-11-01'), enrolment('2025-11-30'), passed];
    expect(await due(begun, day('2026-02-20'))).toEqual(['follow-up 2026-02-28 8 SOC']);
  });

  it('gives the team what a self-referral, a trial and a review are due for', async () => {
    const own = [referral({ referrer: 'EGEN' }, '2026-05-01'), enrolment('2026-05-25')];
    expect(await due(own)).toEqual([
      'trial 2026-06-25 -153 TEAM',
      'follow-up 2026-08-25 -92 TEAM',
      'review 2026-11-25 0 TEAM',
    ]);
  });

  it('looks fourteen days ahead and no further', async () => {
    const begun = (on: string) => [referral({}, '2026-10-01'), enrolment(on)];
    expect(await due(begun('2026-11-09'))).toEqual(['trial 2026-12-09 14 TEAM']);
    expect(await due(begun('2026-11-10'))).toEqual([]);
    expect(await due(begun('2026-11-10'), TODAY, 15)).toEqual(['trial 2026-12-10 15 TEAM']);
  });

  it('puts the most overdue first and ties by code', async () => {
    const { given, live } = await story();
    for (const on of ['2026-10-28', '2026-10-20', '2026-10-28']) await given(referral(), enrolment(on));
    const list = dueList(live.register.cases.values(), programme(), TODAY);
    expect(list.map((item) => item.code)).toEqual(['K26-002', 'K26-001', 'K26-003']);
  });

  it('lists nothing before the enrolment, nor from the closing day on', async () => {
    const { given, live } = await story();
    await given(referral(), enrolment('2026-10-15'), {
      type: 'close',
      code: '*',
      closed: day('2026-11-20'),
      outcome: 'studier',
    });
    const on = (when: string) => dueList(live.register.cases.values(), programme(), day(when)).length;
    expect([on('2026-10-14'), on('2026-11-19'), on('2026-11-20')]).toEqual([0, 1, 0]);
  });
});

describe('isLongStay', () => {
  it('holds from twelve months on', async () => {
    const { given } = await story();
    const it = await given(referral({}, '2025-11-01'), enrolment('2025-11-25'));
    expect(isLongStay(it, programme(), TODAY)).toBe(true);
    expect(isLongStay(it, programme(), addDays(TODAY, -1))).toBe(false);
  });
});
