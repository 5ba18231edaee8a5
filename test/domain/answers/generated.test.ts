import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext, demoRows, type Row } from './demo.js';
import { ageOf, average, days, type Kind, rowsOf, type Sieve, type Stretch, wasIn } from './oracle.js';

const context = demoContext();
const rows = demoRows();
const TODAY: Stretch = { says: '', from: '2026-11-25', to: '2026-11-25' };
const SO_FAR: Stretch = { says: '', from: '2026-07-01', to: '2026-11-25' };

const STRETCHES: readonly Stretch[] = [
  { says: '2024/25', from: '2024-07-01', to: '2025-06-30' },
  { says: 'förra perioden', from: '2025-07-01', to: '2026-06-30' },
  { says: '2024', from: '2024-01-01', to: '2024-12-31' },
  { says: 'i fjol', from: '2025-01-01', to: '2025-12-31' },
  { says: '230701-240630', from: '2023-07-01', to: '2024-06-30' },
  { says: 'hösten 2023', from: '2023-07-01', to: '2023-12-31' },
  { says: '2021-2023', from: '2021-01-01', to: '2023-12-31' },
  { says: 'q2 2025', from: '2025-04-01', to: '2025-06-30' },
];
const POINTS: readonly Stretch[] = [TODAY, { says: '2024-03-15', from: '2024-03-15', to: '2024-03-15' }];

/** Ways of asking: {f} is what limits it, {p} the period. */
const WAYS: Readonly<Record<Exclude<Kind, 'declined' | 'during'>, readonly string[]>> = {
  referred: [
    'hur många {f} remitterades {p}?',
    'antal remisser {f} {p}',
    'HUR MANGA REMISSER {f} {p}',
    '{p}: hur många remisser {f}',
  ],
  new: ['hur många {f} skrevs in {p}', 'antal nyinskrivna {f} {p}', 'hur manga nya skrevs in {p} {f}?'],
  closed: ['hur många {f} avslutades {p}', 'antal avslut {f} {p}', 'hur många avslut hade vi {p} {f}'],
  enrolled: ['hur många {f} är inskrivna {p}', 'antal inskrivna {f} {p}', 'hur manga inskrivna {f} {p}?'],
  waiting: ['hur många {f} står i kö {p}', 'antal i kö {f} {p}'],
};

const SIEVES: readonly Sieve[] = [
  { says: '', keep: () => true },
  { says: 'kvinnor', keep: (row) => row['kon'] === 'K' },
  { says: 'män', keep: (row) => row['kon'] === 'M' },
  { says: 'från soc', keep: (row) => row['remittent'] === 'SOC' },
  { says: 'från försäkringskassan', keep: (row) => row['remittent'] === 'FK' },
  { says: 'från regionen', keep: (row) => row['remittent'] === 'RD' },
  { says: 'med försörjningsstöd', keep: (row) => row['forsorjning'] === 'forsorjningsstod' },
  { says: 'med sjukpenning', keep: (row) => row['forsorjning'] === 'sjukpenning' },
  { says: 'från psyk', keep: (row) => /psykiatri/i.test(row['enhet'] ?? '') },
];
const AGES: readonly { says: string; keep: (age: number) => boolean }[] = [
  { says: 'under 30', keep: (age) => age <= 29 },
  { says: 'över 45', keep: (age) => age >= 46 },
  { says: 'mellan 31 och 45 år', keep: (age) => age >= 31 && age <= 45 },
];

function asked(way: string, sieve: string, stretch: string): string {
  return way.replace('{f}', sieve).replace('{p}', stretch).replace(/ +/g, ' ').replace(/^: /, '').trim();
}

interface Wanted {
  readonly question: string;
  readonly value: number;
}

function wanted(): Wanted[] {
  const all: Wanted[] = [];
  for (const [kind, ways] of Object.entries(WAYS) as [Kind, readonly string[]][]) {
    const state = kind === 'enrolled' || kind === 'waiting';
    const stretches = state ? POINTS : STRETCHES;
    ways.forEach((way, index) => {
      for (const [at, sieve] of SIEVES.entries()) {
        const stretch = stretches[(at + index) % stretches.length] ?? TODAY;
        if (stretch.says === '' && way.startsWith('{p}')) continue;
        const value = rowsOf(rows, kind, stretch, sieve).length;
        all.push({ question: asked(way, sieve.says, stretch.says), value });
      }
      for (const [at, age] of AGES.entries()) {
        const stretch = stretches[(at + index) % stretches.length] ?? TODAY;
        const value = rowsOf(rows, kind, stretch).filter((row) => age.keep(ageOf(row, kind, stretch))).length;
        all.push({ question: asked(way, age.says, stretch.says), value });
      }
    });
  }
  return all;
}

describe('counts, as an independent count has them', () => {
  const questions = wanted();
  it('are many', () => {
    expect(questions.length).toBeGreaterThan(150);
  });
  it.each(questions)('$question', ({ question, value }) => {
    const answer = ask(question, context);
    expect(answer.understood ? answer.value : answer.text).toBe(value);
  });
});

const closedIn = (at: Stretch) => rowsOf(rows, 'closed', at);
const RESULT = ['arbete', 'studier', 'rehab'];
const inResult = (row: Row) => RESULT.includes(row['utfall'] ?? '');
const OUTCOMES: readonly [string, string][] = [
  ['hur många gick till arbete {p}', 'arbete'],
  ['hur många började studera {p}', 'studier'],
  ['hur många gick till annan rehab {p}', 'rehab'],
  ['hur många återremitterades {p}', 'aterremitterad'],
  ['antal dropouts {p}', 'dropout'],
  ['hur många lämnade till sjukersättning {p}', 'sjukersattning'],
];
const DETAILS: readonly [string, string][] = [
  ['hur många fick lönebidrag {p}', 'lönebidrag'],
  ['hur många gick till komvux {p}', 'komvux'],
  ['hur många nystartsjobb {p}', 'nystartsjobb'],
  ['hur många fick timanställning {p}', 'timanställning'],
  ['hur många fick hel sjukersättning {p}', 'hel'],
];

describe('outcomes', () => {
  const questions = STRETCHES.flatMap((at) => [
    ...OUTCOMES.map(([way, code]) => ({
      question: way.replace('{p}', at.says),
      value: closedIn(at).filter((row) => row['utfall'] === code).length,
    })),
    ...DETAILS.map(([way, detail]) => ({
      question: way.replace('{p}', at.says),
      value: closedIn(at).filter((row) => row['utfall_detalj'] === detail).length,
    })),
  ]);
  it.each(questions)('$question', ({ question, value }) => {
    const answer = ask(question, context);
    expect(answer.understood ? answer.value : answer.text).toBe(value);
  });
});

interface Figure {
  readonly question: string;
  readonly value: number | null;
  readonly unit: string;
}

function figures(): Figure[] {
  return STRETCHES.flatMap((at) => {
    const closed = closedIn(at);
    const reached = closed.filter(inResult);
    const counted = closed.filter((row) => row['utfall'] !== 'dropout');
    const women = (row: Row) => row['kon'] === 'K';
    const share = (part: number, whole: number) => (whole === 0 ? null : (part / whole) * 100);
    const months = reached.map((row) => days(row['inskriven'] ?? '', row['avslutad'] ?? '') / (365.25 / 12));
    const years = reached.flatMap((row) => {
      if (row['forsorjning'] === 'ingen') return [0];
      return row['forsorjning_sedan'] === ''
        ? []
        : [days(row['forsorjning_sedan'] ?? '', row['inskriven'] ?? '') / 365.25];
    });
    const started = rowsOf(rows, 'new', at);
    const waited = started.map((row) => days(row['remissdatum'] ?? '', row['inskriven'] ?? ''));
    const { says } = at;
    return [
      { question: `resultat ${says}`, value: share(reached.length, counted.length), unit: 'percent' },
      {
        question: `hur stor andel gick i resultat ${says}?`,
        value: share(reached.length, counted.length),
        unit: 'percent',
      },
      {
        question: `andel i resultat för kvinnor ${says}`,
        value: share(reached.filter(women).length, counted.filter(women).length),
        unit: 'percent',
      },
      {
        question: `andel kvinnor bland resultaten ${says}`,
        value: share(reached.filter(women).length, reached.length),
        unit: 'percent',
      },
      { question: `genomströmningstid ${says}`, value: average(months), unit: 'months' },
      {
        question: `hur lång är genomströmningstiden i snitt ${says}`,
        value: average(months),
        unit: 'months',
      },
      { question: `tid i försörjning innan ${says}`, value: average(years), unit: 'years' },
      { question: `väntetid ${says}`, value: average(waited), unit: 'days' },
      {
        question: `medelålder på remitterade ${says}`,
        value: average(rowsOf(rows, 'referred', at).map((row) => ageOf(row, 'referred', at))),
        unit: 'years',
      },
    ];
  });
}

describe('shares and averages', () => {
  it.each(figures())('$question', ({ question, value, unit }) => {
    const answer = ask(question, context);
    expect(answer.understood ? answer.unit : answer.text).toBe(unit);
    if (!answer.understood) return;
    if (value === null) expect(answer.value).toBeNull();
    else expect(answer.value).toBeCloseTo(value, 6);
  });
});

describe('without a period', () => {
  it.each([
    ['hur många remisser', rowsOf(rows, 'referred', SO_FAR).length],
    ['hur många avslutades', closedIn(SO_FAR).length],
    ['hur många tackade nej', rowsOf(rows, 'declined', SO_FAR).length],
    ['hur många är inskrivna', rowsOf(rows, 'enrolled', TODAY).length],
    ['hur många har vi haft i verksamheten', rowsOf(rows, 'during', SO_FAR).length],
    ['hur många lediga platser har vi', 40 - rowsOf(rows, 'enrolled', TODAY).length],
    [
      'hur många saknar samtycke',
      rowsOf(rows, 'enrolled', TODAY).filter((row) => row['samtycke'] === '').length,
    ],
  ])('%s', (question, value) => {
    const answer = ask(question, context);
    expect(answer.understood ? answer.value : answer.text).toBe(value);
  });
});

describe('about one case', () => {
  const some = rows.filter((_, index) => index % 17 === 0);
  it.each(some.filter(wasIn))('when $arende was enrolled', (row) => {
    const answer = ask(`när skrevs ${row['arende'] ?? ''} in`, context);
    expect(answer.understood && [answer.value, answer.unit]).toEqual([row['inskriven'], 'date']);
  });
  it.each(some)('who referred $arende', (row) => {
    const answer = ask(`vem remitterade ${(row['arende'] ?? '').toLowerCase()}?`, context);
    expect(answer.understood && answer.value).toEqual([row['remittent']]);
  });
});
