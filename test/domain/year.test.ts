import { atDesk, type Seat } from '../../src/domain/status/for-seat.js';
import { describe, expect, it } from 'vitest';
import { setAmounts } from '../../src/domain/budget/set-budget.js';
import { budgetFaults, type Column, outcomeUntil, sumOf } from '../../src/domain/budget/budget.js';
import { headsFor } from '../../src/domain/budget/heads.js';
import type { HoldAnswer } from '../../src/domain/case/holding.js';
import { day } from '../../src/domain/day.js';
import { dueList } from '../../src/domain/due.js';
import { makeReport } from '../../src/domain/report/make-report.js';
import { aYearAfter, holdingOf } from '../../src/domain/status/holding.js';
import { gendersOf, returnsOf } from '../../src/domain/status/returns.js';
import { countSurvey, sendReturn } from '../../src/domain/status/send-return.js';
import { stepMovement } from '../../src/domain/status/steps.js';
import { surveyOf } from '../../src/domain/status/survey.js';
import { programme, story } from '../support/story.js';

/**
 * A year of a team, simulated through the register, beside a model that shares no code with it: plain records, its own
 * months, its own counting. Every figure of the year is held against it.
 */
interface Person {
  code: string;
  readonly gender: 'K' | 'M';
  readonly enrolled: string;
  readonly consents: boolean;
  readonly closed: string | undefined;
  readonly outcome: 'arbete' | 'studier' | 'rehab' | 'annat';
  readonly answers: Map<number, HoldAnswer>;
  readonly steps: { on: string; rutiner: number }[];
}

const TODAY = '2026-12-31';
const PEOPLE = 36;

function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const plus = (from: string, days: number) =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** The same date so many months on, or the month's last day. */
function monthsOn(from: string, months: number): string {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return last.toISOString().slice(0, 8) + String(Math.min(date, last.getUTCDate())).padStart(2, '0');
}

async function simulate(seed: number) {
  const roll = dice(seed);
  const { live, when } = await story(day(TODAY));
  const at = (on: string) => ({ today: day(on), at: `${on}T09:00:00.000Z` });
  const people: Person[] = [];
  const say = async (command: Parameters<typeof when>[0], on: string) => {
    const outcome = await when(command, at(on));
    if (outcome.kind !== 'saved') throw new Error(`${command.type} ${on}: ${JSON.stringify(outcome)}`);
    return outcome.code;
  };
  for (let n = 0; n < PEOPLE; n++) {
    const enrolled = plus('2025-01-01', roll(500));
    const left = roll(3) > 0 ? plus(enrolled, 30 + roll(300)) : undefined;
    const person: Person = {
      code: '',
      gender: roll(2) === 0 ? 'K' : 'M',
      enrolled,
      consents: roll(5) > 0,
      closed: left !== undefined && left <= TODAY ? left : undefined,
      outcome: (['arbete', 'arbete', 'studier', 'rehab', 'annat'] as const)[roll(5)] ?? 'annat',
      answers: new Map(),
      steps: [],
    };
    const facts = { gender: person.gender, birthYear: 1990, referrer: 'SOC' } as const;
    person.code = await say({ type: 'refer', referred: day(enrolled), facts }, enrolled);
    const { code } = person;
    await say(
      { type: 'enrol', code, enrolled: day(enrolled), consents: person.consents ? ['FK'] : [] },
      enrolled,
    );
    for (let times = roll(4), on = plus(enrolled, 10); times > 0; times--, on = plus(on, 15)) {
      if (on > TODAY || (person.closed !== undefined && on > person.closed)) break;
      const rutiner = 1 + roll(4);
      person.steps.push({ on, rutiner });
      await say({ type: 'note-steps', code, on: day(on), levels: { rutiner } }, on);
    }
    if (person.closed !== undefined) {
      const detail = person.outcome === 'annat' ? { detail: 'flyttat' } : {};
      await say(
        { type: 'close', code, closed: day(person.closed), outcome: person.outcome, ...detail },
        person.closed,
      );
      for (const months of [3, 6, 12]) {
        const on = plus(monthsOn(person.closed, months), roll(40));
        if (person.outcome === 'annat' || !person.consents || on > TODAY || roll(4) === 0) continue;
        const answer = (['still', 'still', 'other', 'unknown'] as const)[roll(4)] ?? 'unknown';
        person.answers.set(months, answer);
        const now = person.outcome === 'arbete' ? 'studier' : 'arbete';
        await say({ type: 'hold', code, on: day(on), answer, ...(answer === 'other' && { now }) }, on);
      }
    }
    people.push(person);
  }
  return { live, people, roll };
}

const outcomes = ['arbete', 'studier', 'rehab'] as const;

describe.each([1, 2, 3])('a year simulated, seed %d', (seed) => {
  it('has every figure right, counted apart', async () => {
    const { live, people, roll } = await simulate(seed);
    const { register } = live;
    const rules = programme();
    const today = day(TODAY);
    const closed = people.filter((one) => one.closed !== undefined);

    // Whether it lasts: by the day of the question, two half-years being the year.
    for (const [from, to] of [
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', '2026-12-31'],
      ['2026-01-01', '2026-12-31'],
    ] as const) {
      const rows = holdingOf(register, rules, { from: day(from), to: day(to) }, today);
      const told = rows.map(({ outcome, months, still, known, unknown, unanswered }) =>
        [outcome, months, still.length, known.length, unknown.length, unanswered.length].join(' '),
      );
      const counted = outcomes.flatMap((outcome) =>
        [3, 6, 12].flatMap((months) => {
          const asked = closed.filter((one) => {
            const on = monthsOn(one.closed ?? '', months);
            return one.outcome === outcome && from <= on && on <= to;
          });
          const of = (...answers: (HoldAnswer | undefined)[]) =>
            asked.filter((one) => answers.includes(one.answers.get(months))).length;
          const row = [outcome, months, of('still'), of('still', 'other'), of('unknown'), of(undefined)];
          return asked.length === 0 ? [] : [row.join(' ')];
        }),
      );
      expect(told).toEqual(counted);
      expect(told.length).toBeGreaterThan(3);
      const { still, known } = aYearAfter(rows);
      const year = closed.filter((one) => {
        const on = monthsOn(one.closed ?? '', 12);
        return one.outcome !== 'annat' && from <= on && on <= to;
      });
      const answered = (...answers: HoldAnswer[]) =>
        year.filter((one) => answers.some((answer) => one.answers.get(12) === answer)).length;
      expect([still.length, known.length]).toEqual([answered('still'), answered('still', 'other')]);
    }

    // What is due of it on a day, with every answer that was given by the year's end.
    const due = dueList(register.cases.values(), rules, today).flatMap(({ kind, code, months, due: on }) =>
      kind === 'holding' ? [`${code} ${months ?? 0} ${on}`] : [],
    );
    const open = closed.flatMap((one) => {
      if (one.outcome === 'annat' || !one.consents) return [];
      const ends = [6, 12, 15];
      const months = [3, 6, 12].find(
        (count, index) => !one.answers.has(count) && monthsOn(one.closed ?? '', ends[index] ?? 0) > TODAY,
      );
      const on = months === undefined ? undefined : monthsOn(one.closed ?? '', months);
      return on !== undefined && on <= plus(TODAY, 14) ? [`${one.code} ${months ?? 0} ${on}`] : [];
    });
    expect(due.sort()).toEqual(open.sort());

    // Steps: from the first to the last, of those enrolled.
    const enrolled = people.filter((one) => one.closed === undefined || one.closed > TODAY);
    const moves = enrolled.flatMap(({ steps }) => {
      const [first, last] = [steps[0], steps.at(-1)];
      return first && last && steps.length > 1 ? [last.rutiner - first.rutiner] : [];
    });
    const movement = stepMovement(register.cases.values(), rules, today);
    const rutiner = movement.rows.find(({ code }) => code === 'rutiner');
    expect([rutiner?.up, rutiner?.same, rutiner?.down].map((codes) => codes?.length)).toEqual([
      moves.filter((move) => move > 0).length,
      moves.filter((move) => move === 0).length,
      moves.filter((move) => move < 0).length,
    ]);
    expect([movement.moved, movement.once, movement.never]).toEqual([
      moves.length,
      enrolled.filter(({ steps }) => steps.length === 1).length,
      enrolled.filter(({ steps }) => steps.length === 0).length,
    ]);

    // Returns: everybody who took part on some day since the year began; what was sent stays as it was.
    const meta = (key: string) => ({ key, by: 'leader', admin: true, at: `${TODAY}T10:00:00.000Z`, today });
    const tookPart = (to: string) =>
      people.filter((one) => one.enrolled <= to && (one.closed === undefined || one.closed >= '2026-01-01'));
    for (const one of returnsOf(register, rules, 2026, today)) {
      const there = tookPart(one.day);
      const [women, men] = (['K', 'M'] as const).map(
        (gender) => there.filter((it) => it.gender === gender).length,
      );
      expect(one.now && gendersOf(one.now)).toEqual({ K: women, M: men, X: 0 });
      if (one.now) await live.set(sendReturn({ ...one, now: one.now }, today), meta(`sent/${one.day}`));
      expect(register.settings.returns.get(one.day)).toMatchObject({ persons: there.length, on: TODAY });
    }

    // Budget: sums by column, a total that is wrong, and what the year cost for each.
    const lines = ['löner', 'lokaler', 'aktiviteter'];
    const amounts = lines.flatMap((line) =>
      (['asked', 'granted', 'outcome', 'forecast'] as const).map((column) => {
        const until = column === 'outcome' ? today : undefined;
        return { year: 2026, line, column, amount: 10_000 * (1 + roll(90)), until };
      }),
    );
    const total = (column: Column) =>
      amounts.reduce((sum, one) => sum + (one.column === column ? one.amount : 0), 0);
    const printed = {
      year: 2026,
      line: undefined,
      column: 'granted' as const,
      amount: total('granted') + 1_000,
    };
    await live.set(setAmounts([...amounts, printed], today), meta('budget'));
    const budget = register.settings.budgets.get(2026);
    if (!budget) throw new Error('no budget');
    for (const column of ['asked', 'granted', 'outcome', 'forecast'] as const)
      expect(sumOf(budget, column)).toBe(total(column));
    expect(budgetFaults(budget)).toMatchObject([{ row: 'budget.granted', by: -1_000 }]);
    expect(outcomeUntil(budget)).toBe(TODAY);
    const results = closed.filter(
      ({ outcome, closed: on }) => outcome !== 'annat' && (on ?? '') >= '2026-01-01',
    );
    expect(headsFor(budget, { register, programme: rules, role: { kind: 'admin' }, today })).toEqual({
      enrolled: tookPart(TODAY).length,
      results: results.length,
    });

    // The report has them too; the steering group's has nothing of who answered.
    const period = { from: day('2026-01-01'), to: today };
    const report = (seat: Seat) => {
      const made = makeReport({ register, programme: rules, period, today, seat });
      return JSON.stringify(made.kind === 'report' ? made.report.parts : made.why);
    };
    expect(report(atDesk({ kind: 'admin' }))).toContain('Budgeten går inte ihop');
    await live.set(setAmounts([{ ...printed, amount: total('granted') }], today), meta('budget-right'));
    expect(report(atDesk({ kind: 'admin' }))).toContain(
      `"budget.2026.total.outcome","period":${JSON.stringify(period)},"value":${total('outcome')}`,
    );
    expect(report(atDesk({ kind: 'admin' }))).toMatch(/som svarade var \d+ kvar i arbete 3 månader/);
    expect(report(atDesk({ kind: 'steering' }))).not.toMatch(/som svarade|stegen/);

    // The survey.
    const given = [3 + roll(5), 1 + roll(4)];
    for (const [at, count] of given.entries())
      await live.set(countSurvey({ given: count, back: at }, today), meta(`survey/${at}`));
    expect(surveyOf(register, 2026, today)).toEqual({
      year: 2026,
      given: given.reduce((sum, one) => sum + one, 0),
      back: 1,
      closed: closed.filter(({ closed: on }) => (on ?? '') >= '2026-01-01').length,
    });
  });
});
