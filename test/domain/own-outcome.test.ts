import { describe, expect, it, test } from 'vitest';
import { outcomeChart } from '../../src/cards/status-chart.js';
import type { CaseCommand } from '../../src/domain/case/commands.js';
import { day } from '../../src/domain/day.js';
import { dueOf } from '../../src/domain/due.js';
import { planImport } from '../../src/domain/files/plan-import.js';
import { cellReader } from '../../src/domain/files/workbook/readings.js';
import { agendaOf } from '../../src/domain/meeting/agenda.js';
import { agendaPage } from '../../src/domain/meeting/agenda-page.js';
import { pageAsHtml } from '../../src/domain/meeting/page-html.js';
import { outcomeName, type Programme } from '../../src/domain/programme.js';
import { makeReport } from '../../src/domain/report/make-report.js';
import { reportJson } from '../../src/domain/report/report-json.js';
import { emptyRegister, registerOf } from '../../src/domain/register.js';
import { ask } from '../../src/domain/speech/sv/ask.js';
import { atDesk, maskingOf } from '../../src/domain/status/for-seat.js';
import { UNMASKED } from '../../src/domain/status/masking.js';
import { periodStatus } from '../../src/domain/status/period-status.js';
import { reconcileFigures } from '../../src/domain/status/printed-figures.js';
import { reconcile } from '../../src/domain/status/reconcile.js';
import { maskedStatusJson, statusJson } from '../../src/domain/status/status-json.js';
import { statusPage } from '../../src/domain/status/status-page.js';
import { ownOutcomes, withOutcomes } from '../support/own-outcomes.js';
import { csvText, placed, programme } from '../support/sample-register.js';
import { enrolment, referral, story, TODAY } from '../support/story.js';

/** An outcome that a programme's file names is known everywhere by that: no code of ours knows any of these. */
const closures = [
  ['nystart', 'aktiebolag'],
  ['nystart', undefined],
  ['aldersgrans', undefined],
  ['avvikit', 'utomlands'],
  ['arbete', 'lönebidrag'],
  ['dropout', 'kom inte'],
] as const;
const year = { from: day('2026-01-01'), to: day('2026-12-31') };

async function closed(rules: Programme) {
  const { live, given } = await story(TODAY, rules);
  for (const [outcome, detail] of closures)
    await given(referral(), enrolment(), {
      type: 'close',
      code: '*',
      closed: day('2026-11-20'),
      outcome,
      detail,
    });
  return { live, entries: await live.entries() };
}
const { live, entries } = await closed(ownOutcomes);
const { register } = live;
const statusIn = (rules: Programme) => periodStatus({ ...register, programme: rules, today: TODAY }, year);

describe('a programme’s file', () => {
  const shipped = programme().outcomes;

  it('written before outcomes had a class is read as it was meant', () => {
    const classes = Object.fromEntries(shipped.map((one) => [one.code, one.class]));
    expect(classes).toEqual({
      ...{ arbete: 'result', studier: 'result', rehab: 'result' },
      ...{ sjukersattning: 'other', foraldraledighet: 'other', aterremitterad: 'other', annat: 'other' },
      dropout: 'dropout',
    });
    expect(shipped.filter((one) => one.needsDetail).map(({ code }) => code)).toEqual(['annat', 'dropout']);
    expect(shipped.filter((one) => !one.nextStep).map(({ code }) => code)).toEqual(['arbete', 'studier']);
  });

  it('may say otherwise of a usual one', () => {
    const [rehab] = withOutcomes({ code: 'rehab', name: 'Rehab', class: 'other' }).outcomes.slice(-1);
    expect(rehab).toMatchObject({ code: 'rehab', class: 'other', nextStep: true });
  });

  test.each([
    ['no class', { code: 'nystart', name: 'Startat eget' }, 'class'],
    ['a class that is none', { code: 'nystart', name: 'Startat eget', class: 'bra' }, 'class'],
    ['a code that is no code', { code: 'Startat eget', name: 'Startat eget', class: 'result' }, 'code'],
    [
      'the code of what is no closure',
      { code: 'ej-inskriven', name: 'Nej', class: 'other' },
      'means another thing',
    ],
    [
      'a second one with kinds of work',
      { code: 'jobb', name: 'Jobb', class: 'result', work: true },
      'kinds of work',
    ],
  ])('with %s is refused', (_, row, words) => {
    expect(() => withOutcomes(row)).toThrow(words);
  });

  it('with one code twice is refused', () => {
    const row = { code: 'nystart', name: 'Startat eget', class: 'result' };
    expect(() => withOutcomes(row, row)).toThrow('one code');
  });

  it('with nothing in the result is refused', () => {
    const beside = ['arbete', 'studier', 'rehab'].map((code) => ({ code, name: code, class: 'other' }));
    expect(() => withOutcomes(...beside)).toThrow('in the result');
  });
});

describe('figures', () => {
  const status = statusIn(ownOutcomes);

  it('count each by its class', () => {
    expect(statusJson(status)).toMatchObject({
      closed: {
        total: 6,
        dropouts: 2,
        byOutcome: { nystart: 2, aldersgrans: 1, avvikit: 1, arbete: 1, dropout: 1 },
        byWorkKind: { lönebidrag: 1 },
      },
      result: { reached: 3, of: 4 },
    });
    expect(reconcile(status)).toEqual([]);
  });

  it('are shown to the steering group in full where outcomes are', () => {
    const masking = maskingOf(atDesk({ kind: 'steering' }), register, status, TODAY);
    expect(maskedStatusJson(status, masking)).toMatchObject({
      closed: { byOutcome: { nystart: 2, aldersgrans: 1, avvikit: 1 } },
      result: { reached: 3, of: 4 },
    });
  });

  it('that somebody has printed are checked by the programme’s classes', () => {
    const outcomes = { nystart: 2, aldersgrans: 1, avvikit: 1, arbete: 1, dropout: 1 };
    const faults = (rules: Programme, reached: number, of: number) =>
      reconcileFigures({ flow: { closed: 6 }, outcomes, result: { reached, of } }, rules).flatMap((one) =>
        one.faults.map(({ row, makes }) => [row, makes]),
      );
    expect(faults(ownOutcomes, 3, 4)).toEqual([]);
    expect(faults(ownOutcomes, 1, 5)).toEqual([
      ['result.reached', 3],
      ['result.of', 4],
    ]);
    expect(faults(programme(), 1, 5)).toEqual([]);
  });

  it('stand on paper and in the report', () => {
    const html = pageAsHtml(statusPage(status, statusIn(ownOutcomes), UNMASKED, []));
    expect(html).toMatch(/Startat eget<\/t[hd]>\s*<td[^>]*>2</);
    const made = makeReport({
      ...{ register, programme: ownOutcomes, today: TODAY },
      period: { ...year, to: TODAY },
      seat: atDesk({ kind: 'admin' }),
    });
    const report = made.kind === 'report' ? JSON.stringify(reportJson(made.report, true)) : made.why;
    expect(report).toContain('studier, annan arbetslivsinriktad rehabilitering eller startat eget');
    expect(report).toContain('hur många gick till startat eget 2026-01-01–2026-11-25');
  });

  it('are asked about in words', () => {
    const context = {
      ...{ cases: register.cases, programme: ownOutcomes, today: TODAY },
      role: { kind: 'admin' as const },
    };
    const valueOf = (question: string) => {
      const answer = ask(question, context);
      return answer.understood ? answer.value : answer.text;
    };
    expect(valueOf('hur många startade eget 2026')).toBe(2);
    expect(valueOf('hur många gick till startat eget 2026')).toBe(2);
    expect(valueOf('hur många hoppade av 2026')).toBe(2);
    expect(valueOf('hur många avvek 2026')).toBe(1);
    expect(valueOf('hur många nådde åldersgränsen 2026')).toBe(1);
    expect(valueOf('hur många gick i resultat 2026')).toBe(3);
    expect(valueOf('resultatprocent 2026')).toBe(75);
    expect(valueOf('resultatprocent 2026 inklusive dropouts')).toBe(50);
    expect(ask('vad räknas som resultat?', context).text).toContain('eller startat eget');
    expect(ask('självförsörjning 2026', context).text).toContain('arbete, studier eller startat eget');
    expect(ask('hur många startade eget 2026', { ...context, programme: programme() }).understood).toBe(
      false,
    );
  });
});

it('the closures of the meeting’s printed page say where each went', () => {
  const agenda = agendaOf(register, ownOutcomes, day('2026-11-25'), TODAY, {
    role: { kind: 'admin' },
    level: { kind: 'personal' },
  });
  const html = pageAsHtml(agendaPage(agenda, ownOutcomes));
  for (const words of [
    'Avslutad till startat eget 20 nov',
    'Avslutad, uppnådd åldersgräns 20 nov',
    'Avslutad, avvikit 20 nov',
    'Avslutad till arbete 20 nov',
  ])
    expect(html).toContain(words);
});

it('a closure to one in the result is asked about after it, and only the programme’s can be the answer', async () => {
  const after = async (outcome: string) => {
    const { given, refused } = await story(TODAY, ownOutcomes);
    const consented: CaseCommand = { ...enrolment('2026-02-01'), consents: ['FK'] } as CaseCommand;
    const closed = { type: 'close', code: '*', closed: day('2026-08-20'), outcome } as const;
    const it = await given(referral({}, '2026-01-10'), consented, closed);
    const hold = { type: 'hold', code: '*', on: TODAY, answer: 'other' } as const;
    return {
      due: dueOf(it, ownOutcomes, TODAY).map(({ kind }) => kind),
      refused: await refused({ ...hold, now: 'lotterivinst' }),
    };
  };
  expect(await after('nystart')).toEqual({ due: ['holding'], refused: ['unknown-value now'] });
  expect(await after('aldersgrans')).toEqual({ due: [], refused: ['hold-no-result'] });
});

describe('files', () => {
  const text = csvText(register, ownOutcomes, TODAY);
  const time = { today: TODAY, recorded: `${TODAY}T09:00:00.000Z` };

  it('go out and in again as they were', () => {
    const plan = planImport(text, emptyRegister(), ownOutcomes, time);
    expect(plan.errors).toEqual([]);
    expect(text).toContain(';nystart;aktiebolag;');
    expect(csvText(registerOf(placed(plan.entries)), ownOutcomes, TODAY)).toBe(text);
  });

  it('with an outcome that the programme does not have are refused in words', () => {
    const { errors } = planImport(text, emptyRegister(), programme(), time);
    expect(errors).toHaveLength(4);
    expect(errors[0]?.message).toMatch(/^Utfallet: ”nystart” finns inte\. Välj bland arbete, studier, /);
  });

  test.each([
    ['Startat eget', { utfall: 'nystart' }],
    ['eget företag, aktiebolag', { utfall: 'nystart', utfall_detalj: 'aktiebolag' }],
    ['Åldersgränsen', { utfall: 'aldersgrans' }],
    ['avvek utomlands', { utfall: 'avvikit', utfall_detalj: 'utomlands' }],
    ['arbete lönebidrag', { utfall: 'arbete', utfall_detalj: 'lönebidrag' }],
  ])('of a team’s own: %s', (said, cells) => {
    expect(cellReader(ownOutcomes, TODAY)('utfall', said)).toEqual({ kind: 'cells', cells });
  });

  it('of a team’s own that say too little are asked about', () => {
    const read = cellReader(ownOutcomes, TODAY);
    expect(read('utfall', 'avvek')).toEqual({ kind: 'ask', why: 'detail' });
    expect(cellReader(programme(), TODAY)('utfall', 'startat eget').kind).toBe('ask');
  });
});

describe('an outcome that the programme has no more', () => {
  it('folds still, is shown by its code and counts beside the result', () => {
    expect(registerOf(entries).cases).toEqual(register.cases);
    expect(outcomeName(programme(), 'nystart')).toBe('nystart');
    const status = statusIn(programme());
    expect(statusJson(status)).toMatchObject({
      closed: { total: 6, dropouts: 1, byOutcome: { nystart: 2, aldersgrans: 1, avvikit: 1 } },
      result: { reached: 1, of: 5 },
    });
    expect(reconcile(status)).toEqual([]);
    expect(JSON.stringify(outcomeChart(status, UNMASKED))).toContain('{"x":"nystart","y":2');
  });

  it('is given to no other closure, and stands in the way of no other step', async () => {
    const { given, refused, live: other } = await story();
    await given(referral(), enrolment());
    const close = { type: 'close', code: '*', closed: TODAY, outcome: 'nystart' } as const;
    expect(await refused(close)).toEqual(['unknown-value outcome']);
    expect([...other.register.cases.values()].map(({ stage }) => stage)).toEqual(['enrolled']);
  });
});
