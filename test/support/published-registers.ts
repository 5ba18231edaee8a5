import { addDays, day, type Day } from '../../src/domain/day.js';

/** As DESIGN 7 counts them. */
const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** One participant of a made register, as an import's row has it. */
interface Row {
  kon: 'K' | 'M';
  remittent?: string;
  forsorjning?: string;
  /** Years on benefits before the enrolment. */
  years?: number;
  age?: number;
  ageIn?: number;
  enrolled?: Day;
  /** Months from enrolment to closure. */
  months?: number;
  closed?: Day;
  utfall?: string;
  detalj?: string;
  referred?: Day;
}

const COLUMNS = [
  'kon;fodelsear;remittent;forsorjning;forsorjning_sedan;remissdatum;inskriven;avslutad;utfall;utfall_detalj',
];

function csv(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { closed, months = 12 } = row;
    const enrolled = row.enrolled ?? (closed && addDays(closed, -Math.round(months * DAYS_PER_MONTH)));
    const referred = row.referred ?? (enrolled ? addDays(enrolled, -20) : day('2022-06-01'));
    const since = enrolled && addDays(enrolled, -Math.round((row.years ?? 1) * DAYS_PER_YEAR));
    const born = row.age === undefined ? '' : (row.ageIn ?? 2000) - row.age;
    const { kon, remittent = 'SOC', forsorjning = 'forsorjningsstod', utfall = '', detalj = '' } = row;
    return [
      ...[kon, born, remittent, forsorjning, forsorjning === 'ingen' ? '' : since],
      ...[referred, enrolled, closed, utfall, detalj],
    ].join(';');
  });
  return [...COLUMNS, ...lines].join('\n');
}

/** As many of each as a table says: `spread({ SOC: 2, FK: 1 })` is SOC, SOC, FK. */
function spread<K extends string>(counts: Partial<Record<K, number>>): K[] {
  return (Object.keys(counts) as K[]).flatMap((key) => Array.from({ length: counts[key] ?? 0 }, () => key));
}

function zip<T>(count: number, row: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

/** Results of half-years before the period, so that its rolling windows come out. */
function earlier(halves: readonly [closed: string, months: number, count?: number][]): Row[] {
  return halves.flatMap(([closed, months, count = 4]) =>
    zip(count, () => ({ kon: 'K' as const, closed: day(closed), months, utfall: 'studier' })),
  );
}

/** A register that gives every figure printed for Kraften 2020–21. Means of half-years are solved from the windows'. */
export function kraften2020(): string {
  const genders = spread({ K: 11, M: 7 });
  const ages = [...zip(7, () => 25), ...zip(7, () => 40), ...zip(4, () => 50)];
  const referrers = spread({ SOC: 7, FK: 5, AF: 2, RD: 3, EGEN: 1 });
  const fresh = zip(18, (at): Row => {
    const enrolled = day('2020-10-01');
    return {
      kon: genders[at] ?? 'K',
      age: ages[at] ?? 40,
      ageIn: 2020,
      remittent: referrers[at] ?? '',
      enrolled,
    };
  });
  const outcomes = ['arbete', 'arbete', 'arbete', 'studier', 'rehab', 'rehab'];
  const details = ['utan stöd', 'utan stöd', 'Samhall', '', '', ''];
  const more = ['arbete', 'arbete', 'studier', 'rehab', 'rehab', 'rehab'];
  const moreDetails = ['utan stöd', 'lönebidrag', '', '', '', ''];
  const result = (kon: 'K' | 'M', years: number, what: string[], detail: string[]) =>
    zip(6, (at): Row => {
      const closed = day(at < 3 ? '2020-09-15' : '2021-02-15');
      return { kon, years, closed, months: 10.7, utfall: what[at] ?? '', detalj: detail[at] ?? '' };
    });
  const others = spread({ dropout: 4, sjukersattning: 3, foraldraledighet: 1, annat: 5 }).map(
    (utfall, at): Row => ({
      kon: at < 7 ? 'K' : 'M',
      closed: day('2020-11-20'),
      utfall,
      detalj: utfall === 'annat' ? 'flyttat' : utfall === 'dropout' ? 'kom inte' : '',
    }),
  );
  const staying = zip(13, (at): Row => ({ kon: at < 7 ? 'K' : 'M', enrolled: day('2020-03-01') }));
  return csv([
    ...fresh,
    ...result('K', 3.03, outcomes, details),
    ...result('M', 2.33, more, moreDetails),
    ...others,
    ...staying,
    ...earlier([
      ['2019-03-15', 33.52],
      ['2019-09-15', 23.46, 2],
      ['2019-09-15', 23.49, 2],
      ['2020-03-15', 22.95],
    ]),
  ]);
}

const AVESTA_AGES = [20, ...zip(11, () => 28), 58, ...zip(18, () => 42), ...zip(12, () => 41)];

/** A register that gives every figure printed for Avesta 2021–22 that its other figures allow. */
export function avesta2021(): string {
  const genders = spread({ K: 20, M: 14 });
  const referrers = spread({ SOC: 14, AF: 2, FK: 2, RD: 16 });
  const incomes = spread({ forsorjningsstod: 16, sjukpenning: 14, ingen: 4 });
  const fresh = zip(34, (at): Row => {
    const [kon, remittent, forsorjning] = [genders[at] ?? 'K', referrers[at] ?? '', incomes[at] ?? ''];
    return {
      kon,
      remittent,
      forsorjning,
      enrolled: day('2021-10-01'),
      age: AVESTA_AGES[at] ?? 0,
      ageIn: 2022,
    };
  });
  const left = spread({ SOC: 4, AF: 2, RD: 3 });
  const paid = spread({ forsorjningsstod: 7, sjukpenning: 2 });
  const staying = zip(9, (at): Row => {
    const [remittent, forsorjning] = [left[at] ?? '', paid[at] ?? ''];
    const [kon, age] = [at < 3 ? ('K' as const) : ('M' as const), AVESTA_AGES[34 + at] ?? 0];
    return { kon, remittent, forsorjning, enrolled: day('2021-03-01'), age, ageIn: 2022 };
  });
  const reached = (
    kon: 'K' | 'M',
    years: number,
    ages: number[],
    first: number,
    later: number,
    what: string[],
  ) =>
    what.map((utfall, at): Row => {
      const isFirst = at < (kon === 'K' ? 4 : 2);
      const closed = day(isFirst ? '2021-09-15' : '2022-01-10');
      const detalj = utfall === 'arbete' ? 'utan stöd' : '';
      const ageIn = isFirst ? 2021 : 2022;
      return {
        kon,
        years,
        closed,
        months: isFirst ? first : later,
        utfall,
        detalj,
        age: ages[at] ?? 0,
        ageIn,
      };
    });
  const others = zip(9, (at): Row => {
    const utfall = at === 0 ? 'sjukersattning' : 'annat';
    const detalj = at === 0 ? '' : 'flyttat';
    return { kon: at < 5 ? 'K' : 'M', closed: day('2021-12-01'), utfall, detalj };
  });
  return csv([
    ...fresh,
    ...staying,
    ...reached('K', 7.9, [36, ...zip(8, () => 35)], 29.07, 6.98, spread({ arbete: 7, studier: 2 })),
    ...reached('M', 5.6, [37, 37, 37, 36, 36, 36], 29.07, 10.665, spread({ arbete: 5, rehab: 1 })),
    ...others,
    ...zip(15, (): Row => ({ kon: 'K', referred: day('2022-06-01') })),
    ...earlier([
      ['2019-03-15', 17.8],
      ['2019-09-15', 17.8],
      ['2020-03-15', 17.8],
      ['2020-09-15', 23.2],
      ['2021-03-15', 19.4],
    ]),
  ]);
}
