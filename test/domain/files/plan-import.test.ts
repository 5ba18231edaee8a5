import { describe, expect, test } from 'vitest';
import { inTrialAt } from '../../../src/domain/case/case.js';
import { day } from '../../../src/domain/day.js';
import { dueList } from '../../../src/domain/due.js';
import { planImport } from '../../../src/domain/files/plan-import.js';
import { emptyRegister, type Register, registerOf } from '../../../src/domain/register.js';
import {
  csvText,
  DEMO_TODAY,
  demoCsv,
  placed,
  programme,
  publishedCsv,
  registerFromCsv,
} from '../../support/sample-register.js';

const kraften = programme();
let clock = 0;

/** A register that files are imported into, one after the other. */
function importing(today = '2026-11-25') {
  let register: Register = emptyRegister();
  const plan = (csv: string, on = today, update = false) =>
    planImport(
      csv,
      register,
      kraften,
      { today: day(on), recorded: `${on}T08:00:00.${String(++clock % 1000).padStart(3, '0')}Z` },
      { update },
    );
  return {
    plan,
    /** Imports, and folds all that there is from the beginning. */
    take: (csv: string, on = today, update = false) => {
      const planned = plan(csv, on, update);
      const before = [...register.entries.values()].flat().sort((a, b) => a.position - b.position);
      register = registerOf([...before, ...placed(planned.entries, before.length)]);
      return planned;
    },
    case: (code: string) => register.cases.get(code),
    csv: (on = today) => csvText(register, kraften, day(on)),
    cases: () => [...register.cases.values()],
  };
}

/** A file of one row, from what it states. */
function row(cells: Record<string, string>): string {
  const all = { kon: 'K', remittent: 'FK', remissdatum: '2026-09-01', ...cells };
  return `${Object.keys(all).join(';')}\n${Object.values(all).join(';')}\n`;
}
const messages = (plan: { errors: readonly { column?: string; message: string }[] }) =>
  plan.errors.map(({ column, message }) => `${column ?? ''}: ${message}`);

describe('the samples', () => {
  test('the demo register has its due items and trials on its day', () => {
    const register = registerFromCsv(demoCsv(), kraften, DEMO_TODAY);
    expect(register.cases.size).toBe(207);
    const due = dueList(register.cases.values(), kraften, DEMO_TODAY).filter(
      ({ kind }) => kind === 'follow-up',
    );
    const codes = (list: typeof due) => list.map(({ code }) => code).sort();
    expect(codes(due.filter(({ days }) => days < 0))).toEqual([
      'K23-033',
      'K25-005',
      'K25-008',
      'K26-001',
      'K26-002',
      'K26-005',
    ]);
    expect(codes(due.filter(({ days }) => days >= 0))).toEqual(['K25-019', 'K25-020', 'K26-006']);
    const trials = [...register.cases.values()].filter((it) => inTrialAt(it, DEMO_TODAY));
    expect(trials.map(({ code }) => code)).toEqual(['K26-015', 'K26-016', 'K26-017', 'K26-019']);
  });

  test.each([
    ['demo', demoCsv, DEMO_TODAY],
    ['published', publishedCsv, day('2023-06-30')],
  ] as const)('export, import, export gives the same file: %s', (_, csv, today) => {
    const once = csvText(registerFromCsv(csv(), kraften, today), kraften, today);
    const twice = csvText(registerFromCsv(once, kraften, today), kraften, today);
    expect(twice).toBe(once);
  });

  test('the same file again changes nothing, also without codes', () => {
    for (const csv of [demoCsv(), demoCsv().replaceAll(/^K\d\d-\d+;/gm, ';')]) {
      const it = importing();
      it.take(csv);
      expect(it.plan(csv, '2027-03-01')).toMatchObject({
        imported: 0,
        updated: 0,
        unchanged: 207,
        errors: [],
      });
    }
  });
});

describe('a new case', () => {
  test('has everything its row states', () => {
    const it = importing();
    it.take(
      row({
        arende: 'k26-14',
        kon: 'kvinna',
        fodelsear: '1990,0',
        remittent: 'Försäkringskassan',
        enhet: 'fk borlänge',
        handlaggare: 'handläggare 2',
        forsorjning: 'Sjukpenning',
        forsorjning_sedan: '2019',
        studiebesok: '2026-08-20',
        inskriven: '2026-09-10',
        samtycke: '2026-09-10',
        samtycke_till: 'soc FK',
        nasta_uppfoljning: '2026-12-24',
        tidigare_arende: 'K21-003',
        senaste_uppfoljning: '2026-10-20',
        senaste_avstamning: '2026-10-01',
        skyddad: 'Ja',
      }),
    );
    expect(it.case('K26-014')).toMatchObject({
      stage: 'enrolled',
      gender: 'K',
      birthYear: 1990,
      referrer: 'FK',
      unit: 'FK Borlänge',
      contact: 'handläggare 2',
      income: 'sjukpenning',
      incomeSince: '2019-07-01',
      protected: true,
      earlierCase: 'K21-003',
      visit: { on: '2026-08-20', done: true },
      trialUntil: '2026-10-10',
      trialPassed: '2026-10-10',
      lastFollowUp: '2026-10-20',
      bookedFollowUp: '2026-12-24',
      lastReview: '2026-10-01',
      consents: [{ authority: 'FK' }, { authority: 'SOC' }],
    });
    expect(it.case('K26-014')?.alias).toMatch(/^\p{Lu}\p{Ll}+$/u);
  });

  test('gets the next code of its year where the row has none, past those of the file', () => {
    const it = importing();
    it.take(row({ arende: 'K26-007' }));
    it.take(
      'arende;kon;remittent;remissdatum\n;K;FK;2026-11-01\nK26-010;K;FK;2026-11-02\n;M;AF;2025-11-03\n',
    );
    expect(it.cases().map(({ code }) => code)).toEqual(['K26-007', 'K26-011', 'K26-010', 'K25-001']);
  });

  test('a consent with a date and no authorities is to all of them', () => {
    const it = importing();
    it.take(row({ arende: 'K26-001', samtycke: '2026-09-02' }));
    expect(it.case('K26-001')?.consents.map(({ authority }) => authority)).toEqual(['AF', 'FK', 'RD', 'SOC']);
  });

  test('a visit that is still to come is booked', () => {
    const it = importing();
    it.take(row({ arende: 'K26-001', studiebesok: '2026-12-02' }));
    expect(it.case('K26-001')?.visit).toMatchObject({ on: '2026-12-02', done: false });
  });

  test('who declined has no alias and no closure', () => {
    const it = importing();
    it.take(
      row({ arende: 'K26-001', avslutad: '2026-09-20', utfall: 'Tackat nej', utfall_detalj: 'Annan insats' }),
    );
    expect(it.case('K26-001')).toMatchObject({
      stage: 'declined',
      declined: '2026-09-20',
      detail: 'annan insats',
      alias: undefined,
    });
  });

  test('every entry stands on the day it concerns', () => {
    const { entries: planned } = importing().plan(
      row({
        inskriven: '2026-09-10',
        samtycke: '2026-09-05',
        senaste_uppfoljning: '2026-10-01',
        avslutad: '2026-11-01',
        utfall: 'arbete',
      }),
    );
    const entries = [...planned];
    expect(entries.map(({ event, day: on }) => [event.type, on])).toEqual([
      ['registered', '2026-09-01'],
      ['consented', '2026-09-05'],
      ['enrolled', '2026-09-10'],
      ['followed-up', '2026-10-01'],
      ['trial-passed', '2026-10-10'],
      ['closed', '2026-11-01'],
    ]);
    expect(new Set(entries.map(({ by, recorded }) => by + recorded)).size).toBe(1);
  });
});

describe('the trial', () => {
  const enrolled = { arende: 'K26-001', remissdatum: '2026-10-01', inskriven: '2026-10-20' };
  const passed = (cells: Record<string, string>, on = '2026-11-25') => {
    const it = importing(on);
    it.take(row({ ...enrolled, ...cells }));
    const found = it.case('K26-001');
    return found && 'trialPassed' in found ? found.trialPassed : 'no trial';
  };

  test.each([
    ['one that ended before the day of the import', {}, '2026-11-25', '2026-11-20'],
    ['not one that ends that day', {}, '2026-11-20', undefined],
    ['one that the file says is klar', { provotid: 'klar' }, '2026-10-30', '2026-10-30'],
    ['not one that the file says is pågår', { provotid: 'Pågår' }, '2026-11-25', undefined],
    ['by its own last day', { provotid_till: '2026-12-24' }, '2026-11-25', undefined],
    [
      'not if it was closed before its end',
      { avslutad: '2026-11-10', utfall: 'arbete' },
      '2026-11-25',
      undefined,
    ],
    [
      'at its end if it was closed later',
      { avslutad: '2026-11-22', utfall: 'arbete' },
      '2026-11-25',
      '2026-11-20',
    ],
  ])('is taken as passed: %s', (_, cells, on, expected) => {
    expect(passed(cells, on)).toBe(expected);
  });

  test('is never decided anew by importing again, and an undecided one is exported as such', () => {
    const it = importing('2026-11-01');
    it.take(row(enrolled));
    expect(it.take(row(enrolled), '2026-12-24').unchanged).toBe(1);
    expect(it.case('K26-001')).toMatchObject({ trialPassed: undefined });
    const exported = it.csv('2026-12-24');
    expect(exported).toContain(';pågår;');
    const copy = importing('2026-12-24');
    copy.take(exported);
    expect(copy.csv()).toBe(exported);
    expect(it.take(row({ ...enrolled, provotid: 'klar' }), '2026-12-24', true).updated).toBe(1);
    expect(it.case('K26-001')).toMatchObject({ trialPassed: '2026-11-20' });
  });
});

describe('a known code', () => {
  const first = row({ arende: 'K26-001', kon: 'K', enhet: 'FK Falun', fodelsear: '1990' });
  const moved = row({
    arende: 'K26-001',
    kon: 'M',
    enhet: '',
    inskriven: '2026-09-10',
    samtycke: '2026-09-10',
    senaste_uppfoljning: '2026-10-20',
    avslutad: '2026-11-20',
    utfall: 'arbete',
    utfall_detalj: 'lönebidrag',
    forsorjning_efter: 'lon',
  });

  test('with other values is refused with the columns that differ', () => {
    const it = importing();
    it.take(first);
    const refused = it.plan(row({ arende: 'K26-001', kon: 'M', enhet: 'FK Borlänge' }));
    expect(refused.entries).toEqual([]);
    expect(messages(refused)).toEqual([
      'kon: K26-001 finns redan med ”K” här, filen har ”M”. Är det filen som stämmer: kör om med --update.',
      'enhet: K26-001 finns redan med ”FK Falun” här, filen har ”FK Borlänge”. Är det filen som stämmer: kör om med --update.',
    ]);
  });

  test('is corrected and taken further with --update; an empty cell clears nothing', () => {
    const it = importing();
    it.take(first);
    const plan = it.take(moved, '2026-11-25', true);
    expect(plan).toMatchObject({ imported: 0, updated: 1, unchanged: 0, errors: [] });
    expect(plan.warnings).toMatchObject([{ row: 2, column: 'enhet' }]);
    expect([...plan.entries].map(({ event }) => event.type)).toEqual([
      'enrolled',
      'trial-passed',
      'consented',
      'followed-up',
      'closed',
      'corrected',
    ]);
    expect([...plan.entries].at(-1)?.event).toEqual({
      type: 'corrected',
      changes: [{ field: 'gender', from: 'K', to: 'M' }],
    });
    expect(it.case('K26-001')).toMatchObject({
      stage: 'closed',
      gender: 'M',
      unit: 'FK Falun',
      outcome: 'arbete',
      incomeAfter: 'lon',
    });
    expect(it.take(moved, '2026-11-25', true)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  test('a booked day outlives an older follow-up from the file, and a new booking replaces it', () => {
    const it = importing();
    const base = { arende: 'K26-001', inskriven: '2026-09-10' };
    it.take(row({ ...base, nasta_uppfoljning: '2026-12-10' }));
    it.take(row({ ...base, senaste_uppfoljning: '2026-11-01' }), '2026-11-25', true);
    expect(it.case('K26-001')).toMatchObject({ lastFollowUp: '2026-11-01', bookedFollowUp: '2026-12-10' });
    it.take(
      row({ ...base, senaste_uppfoljning: '2026-10-01', nasta_uppfoljning: '2027-01-10' }),
      '2026-11-25',
      true,
    );
    expect(it.case('K26-001')).toMatchObject({ lastFollowUp: '2026-10-01', bookedFollowUp: '2027-01-10' });
  });

  test('consents are added, taken back and moved as the file says', () => {
    const it = importing();
    const take = (samtycke: string, samtycke_till: string) => {
      it.take(row({ arende: 'K26-001', samtycke, samtycke_till }), '2026-11-25', true);
      return it
        .case('K26-001')
        ?.consents.filter(({ revoked }) => !revoked)
        .map(({ authority, from }) => `${authority} ${from}`);
    };
    expect(take('2026-09-02', 'FK')).toEqual(['FK 2026-09-02']);
    expect(take('2026-10-02', 'FK RD')).toEqual(['FK 2026-09-02', 'RD 2026-10-02']);
    expect(take('2026-10-02', 'RD')).toEqual(['RD 2026-10-02']);
    expect(take('2026-09-15', 'RD')).toEqual(['RD 2026-09-15']);
  });

  test('a closed case cannot become one that declined, even with --update', () => {
    const it = importing();
    it.take(row({ arende: 'K26-001', inskriven: '2026-09-10', avslutad: '2026-11-20', utfall: 'arbete' }));
    const plan = it.plan(
      row({ arende: 'K26-001', avslutad: '2026-11-20', utfall: 'ej-inskriven' }),
      '2026-11-25',
      true,
    );
    expect([...plan.entries]).toEqual([]);
    expect(plan.errors).toMatchObject([{ row: 2, column: 'utfall' }]);
  });

  test('an update that breaks the order of dates is refused by column', () => {
    const it = importing();
    it.take(row({ arende: 'K26-001', inskriven: '2026-09-10' }));
    const plan = it.plan(row({ arende: 'K26-001', inskriven: '2026-08-10' }), '2026-11-25', true);
    expect(messages(plan)).toEqual([
      'inskriven: Inskrivningsdagen 10 aug 2026 är före remissdatumet 1 sep 2026.',
    ]);
  });
});

describe('a row without a code', () => {
  const two = 'kon;remittent;remissdatum\nK;FK;2026-11-02\nK;FK;2026-11-02\n';

  test('two rows alike are two cases, and again the same two', () => {
    const it = importing();
    expect(it.take(two).imported).toBe(2);
    expect(it.take(two)).toMatchObject({ imported: 0, unchanged: 2 });
    expect(it.take(`${two}K;FK;2026-11-02\n`)).toMatchObject({ imported: 1, unchanged: 2 });
  });

  test('is still its case when that has moved on since', () => {
    const it = importing();
    const csv = row({});
    it.take(csv);
    it.take(row({ arende: 'K26-001', inskriven: '2026-09-10' }), '2026-11-25', true);
    expect(it.plan(csv)).toMatchObject({ imported: 0, unchanged: 1 });
  });

  test('that is nearly a case is a new one, with a warning', () => {
    const it = importing();
    it.take(row({}));
    expect(it.plan(row({ enhet: 'FK Falun' }))).toMatchObject({
      imported: 1,
      warnings: [
        { row: 2, message: 'Raden liknar K26-001, men inte i alla uppgifter. Den blir ett nytt ärende.' },
      ],
    });
  });
});

describe('aliases', () => {
  test('those of the file are kept, and no two cases share one', () => {
    const it = importing();
    it.take(
      'arende;alias;kon;remittent;remissdatum\nK26-001;Rönnen;K;FK;2026-11-02\nK26-002;;M;FK;2026-11-02\n',
    );
    expect(it.case('K26-001')?.alias).toBe('Rönnen');
    expect(messages(it.plan(row({ arende: 'K26-003', alias: 'Rönnen' })))).toEqual([
      'alias: Aliaset Rönnen är upptaget eller för likt ett annat. Välj ett annat ord.',
    ]);
    expect(
      messages(
        importing().plan(
          'arende;alias;kon;remittent;remissdatum\nK26-001;Rönnen;K;FK;2026-11-02\nK26-002;Rönnen;M;FK;2026-11-02\n',
        ),
      ),
    ).toEqual(['alias: Aliaset Rönnen står redan på rad 2.']);
  });

  test('a name or a number is refused', () => {
    expect(importing().plan(row({ alias: 'Anna' })).errors).toMatchObject([{ row: 2, column: 'alias' }]);
    expect(importing().plan(row({ alias: 'Rönnen2' })).errors).toMatchObject([{ row: 2, column: 'alias' }]);
  });
});

describe('refuses by row and column', () => {
  const closed = { inskriven: '2026-09-10', avslutad: '2026-11-20', utfall: 'arbete' };
  test.each([
    [
      { inskriven: '2026-08-01' },
      'inskriven: Inskrivningsdagen 1 aug 2026 är före remissdatumet 1 sep 2026.',
    ],
    [
      { ...closed, avslutad: '2026-09-09' },
      'avslutad: Avslutsdagen 9 sep 2026 är före inskrivningen 10 sep 2026.',
    ],
    [
      { remissdatum: '2026-11-26' },
      'remissdatum: Remissdatumet 26 nov 2026 ligger i framtiden. Skriv det när dagen har kommit.',
    ],
    [{ samtycke: '2026-11-26' }, 'samtycke: Samtyckesdagen 26 nov 2026 ligger i framtiden.'],
    [{ ...closed, utfall: 'annat' }, 'utfall_detalj: Utfallet Annat behöver en detalj: vad hände?'],
    [{ ...closed, utfall: '' }, 'utfall: Utfallet saknas. Varje avslut har ett utfall.'],
    [{ ...closed, avslutad: '' }, 'avslutad: Avslutsdagen saknas, men raden har ett utfall.'],
    [{ ...closed, inskriven: '' }, 'inskriven: Inskrivningsdagen saknas, men ärendet är avslutat.'],
    [
      { ...closed, utfall: 'ej-inskriven' },
      'inskriven: Raden har en inskrivningsdag, men utfallet ej-inskriven.',
    ],
    [
      { utfall: 'ej-inskriven' },
      'avslutad: Dagen saknas: fyll i när det blev klart att personen inte skrivs in.',
    ],
    [
      { avslutad: '2026-08-30', utfall: 'ej-inskriven' },
      'avslutad: Dagen 30 aug 2026 är före remissdatumet 1 sep 2026.',
    ],
    [
      { senaste_uppfoljning: '2026-10-01' },
      'senaste_uppfoljning: Uppgiften hör till en inskrivning, men raden har ingen inskrivningsdag.',
    ],
    [{ nasta_steg: 'vården' }, 'nasta_steg: Uppgiften hör till ett avslut, men raden har inget avslut.'],
    [{ samtycke_till: 'FK' }, 'samtycke_till: Samtycket saknar dag. Fyll i kolumnen samtycke.'],
    [
      { samtycke: '2026-09-02', samtycke_till: 'FK XX' },
      'samtycke_till: Myndigheterna: ”XX” finns inte. Välj bland RD, FK, SOC, AF.',
    ],
    [{ arende: '2026/14' }, 'arende: Ärendekoden: ”2026/14” är ingen ärendekod. Den ser ut som K26-014.'],
    [{ fodelsear: '82' }, 'fodelsear: Födelseåret: ”82” är inget giltigt tal.'],
    [{ fodelsear: '1890' }, 'fodelsear: Födelseåret 1890 kan inte stämma.'],
    [{ kon: '' }, 'kon: Kön saknas.'],
    [{ skyddad: 'kanske' }, 'skyddad: Skyddade uppgifter: ”kanske” finns inte. Välj bland ja, nej.'],
    [{ enhet: 'x'.repeat(101) }, 'enhet: Enheten är för lång: högst 100 tecken.'],
  ])('%j', (cells, message) => {
    const plan = importing().plan(row(cells));
    expect(messages(plan)).toEqual([message]);
    expect(plan).toMatchObject({ entries: [], imported: 0 });
    expect(plan.errors[0]?.row).toBe(2);
  });

  test('a code on two rows', () => {
    expect(
      messages(
        importing().plan(
          'arende;kon;remittent;remissdatum\nK26-001;K;FK;2026-11-02\nk26-1;M;FK;2026-11-02\n',
        ),
      ),
    ).toEqual(['arende: K26-001 står redan på rad 2.']);
  });

  test('a personnummer in any cell, which is not told', () => {
    for (const column of [
      'enhet',
      'handlaggare',
      'kon',
      'fodelsear',
      'remissdatum',
      'alias',
      'arende',
      'okand',
    ]) {
      const plan = importing().plan(row({ [column]: '19811218-9876' }));
      expect(messages(plan)).toEqual([
        `${column}: Cellen innehåller ett personnummer. Det sparas aldrig. Ta bort det och försök igen.`,
      ]);
    }
  });
});

describe('warns, and imports', () => {
  test.each([
    [{ fodelsear: '1950' }, 'fodelsear', 'Åldern vid remissen är 76 år. Programmet tar emot 16–64 år.'],
    [{ enhet: 'FK Mora' }, 'enhet', '”FK Mora” är inte känt som enhet hos FK. Det behålls.'],
    [
      { inskriven: '2026-09-10', avslutad: '2026-11-20', utfall: 'arbete', utfall_detalj: 'på månen' },
      'utfall_detalj',
      '”på månen” är inte känt som detalj till arbete. Det behålls.',
    ],
    [
      { tidigare_arende: 'K20-099' },
      'tidigare_arende',
      'K20-099 finns varken i filen eller i registret. Det behålls.',
    ],
  ])('%j', (cells, column, message) => {
    const plan = importing().plan(row(cells));
    expect(plan).toMatchObject({ imported: 1, errors: [], warnings: [{ row: 2, column, message }] });
  });

  test('a date with a time of day behind is no personnummer', () => {
    for (let month = 1; month <= 9; month++)
      for (let date = 10; date <= 28; date++) {
        const plan = importing().plan(row({ remissdatum: `2026-0${month}-${date} 00:00:00` }));
        expect(plan.errors).toEqual([]);
      }
  });
});
