import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.js';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import type { AskContext } from '../../../src/domain/answers/context.js';
import { seeded } from '../../../torture/trial.js';
import { demoContext } from './demo.js';

/** So many pairs of questions are drawn for each law; BARS has 1,000: `PAIRS=1000 npx vitest run …`. */
const PAIRS = Number(process.env['PAIRS'] ?? 200);
const context = demoContext();

const WHO = [
  { verb: 'remitterades', those: 'remitterade', isEvent: true },
  { verb: 'skrevs in', those: 'nyinskrivna', isEvent: true },
  { verb: 'avslutades', those: 'avslutade', isEvent: true },
  { verb: 'är inskrivna', those: 'inskrivna', isEvent: false },
] as const;
type Who = (typeof WHO)[number];

const GENDERS = ['kvinnor', 'män'];
const FROM = [
  'från fk',
  'från soc',
  'från regionen',
  'från af',
  'från vc hedemora',
  'från öppenpsykiatrin',
  'inte från soc',
  'inte från fk',
];
const MONEY = ['med försörjningsstöd', 'med sjukpenning', 'utan försörjningsstöd'];
const AGES = ['under 30', 'över 45', 'mellan 31 och 45 år'];
const KINDS = [GENDERS, FROM, MONEY, AGES];
const DAYS = [
  '2024/25',
  '2025',
  'förra perioden',
  'hösten 2024',
  'q2 2025',
  '2023-01-01–2024-06-30',
  'senaste 12 månaderna',
];

/** One in how many may be held back: a text that is asked about is no wrong figure, but there may not be many. */
const HELD = 10;

const question = (...words: string[]) => words.filter((word) => word !== '').join(' ');

function numberOf(text: string, of: AskContext = context): number | undefined {
  const answer = ask(text, of);
  return answer.understood && answer.unit === 'persons' && typeof answer.value === 'number'
    ? answer.value
    : undefined;
}

function codesOf(text: string): string | undefined {
  const answer = ask(text, context);
  return answer.understood ? answer.cases.join(' ') : undefined;
}

interface Drawn {
  readonly who: Who;
  readonly filters: readonly string[];
  readonly days: string;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** What is broken among the pairs drawn: a law says what of a drawing is not as it should be, or that it was held back. */
function broken(seed: number, law: (drawn: Drawn) => string | undefined): string[] {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const found: string[] = [];
  let held = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const who = pick(WHO);
    const filters = KINDS.filter(() => random() < 0.4).map(pick);
    const said = law({ who, filters, days: who.isEvent ? pick(DAYS) : '', pick });
    if (said === 'held') held += 1;
    else if (said !== undefined) found.push(said);
  }
  if (held * HELD > PAIRS) found.push(`${held} of ${PAIRS} are held back`);
  return found;
}

describe('pairs of questions', () => {
  test('"visa alla X", "vilka X" and "hur många X" are the same cases', () => {
    expect(
      broken(1, ({ who, filters, days }) => {
        const [first = '', ...rest] = filters;
        const isGender = GENDERS.includes(first);
        const whom = isGender ? [first, who.verb, ...rest, days] : [who.verb, ...filters, days];
        const counted = ask(question('hur många', ...whom), context);
        if (!counted.understood) return 'held';
        const codes = counted.cases.join(' ');
        const listed = [
          codesOf(question('vilka', ...whom)),
          codesOf(
            question('visa alla', isGender ? first : '', who.those, ...(isGender ? rest : filters), days),
          ),
        ];
        if (counted.value !== counted.cases.length) return `${whom.join(' ')}: ${String(counted.value)}`;
        if (listed.includes(undefined)) return 'held';
        return listed.every((one) => one === codes)
          ? undefined
          : `${whom.join(' ')}: ${listed.join(' | ')} for ${codes}`;
      }),
    ).toEqual([]);
  });

  test('a narrower question never has more', () => {
    expect(
      broken(2, ({ who, filters, days, pick }) => {
        const kinds = KINDS.filter((one) => !filters.some((filter) => one.includes(filter)));
        if (kinds.length === 0) return undefined;
        const wide = question('hur många', who.verb, ...filters, days);
        const narrow = question('hur många', who.verb, ...filters, pick(pick(kinds)), days);
        const [more, fewer] = [numberOf(wide), numberOf(narrow)];
        if (more === undefined || fewer === undefined) return 'held';
        return fewer <= more ? undefined : `${narrow}: ${fewer} of ${more}`;
      }),
    ).toEqual([]);
  });

  test('women, men and others are all', () => {
    expect(
      broken(3, ({ who, filters, days }) => {
        const rest = filters.filter((filter) => !GENDERS.includes(filter));
        const [all, ...each] = ['', 'kvinnor', 'män', 'med annat kön'].map((gender) =>
          numberOf(question('hur många', gender, who.verb, ...rest, days)),
        );
        if (all === undefined || each.includes(undefined)) return 'held';
        const sum = each.reduce<number>((total, one) => total + (one ?? 0), 0);
        return sum === all
          ? undefined
          : `${question(who.verb, ...rest, days)}: ${each.join(' + ')} is not ${all}`;
      }),
    ).toEqual([]);
  });

  test('one more case is one more where it fits, and none where it does not', () => {
    const random = seeded(4);
    const twins = Array.from({ length: 8 }, () => {
      const one = [...context.cases.values()][Math.floor(random() * context.cases.size)] as Case;
      const twin = { ...one, code: 'K99-001', alias: undefined };
      return { like: one.code, with: { ...context, cases: new Map([...context.cases, [twin.code, twin]]) } };
    });
    expect(
      broken(4, ({ who, filters, days, pick }) => {
        const text = question('hur många', who.verb, ...filters, days);
        const before = ask(text, context);
        if (!before.understood) return 'held';
        const twin = pick(twins);
        const wanted = before.cases.length + Number(before.cases.includes(twin.like));
        const after = numberOf(text, twin.with);
        return after === wanted
          ? undefined
          : `${text}: ${String(after)}, not ${wanted}, with another ${twin.like}`;
      }),
    ).toEqual([]);
  });

  test('a whole question means the same in a conversation', () => {
    expect(
      broken(5, ({ who, filters, days, pick }) => {
        const text = question('hur många', who.verb, ...filters, days);
        const earlier = ask(question('hur många', pick(GENDERS), pick(WHO).verb, pick(MONEY)), context);
        const alone = ask(text, context);
        if (!earlier.understood || !alone.understood) return 'held';
        const within = ask(text, context, { query: earlier.query });
        if (!within.understood) return `${text}: held in a conversation`;
        return within.interpretation === alone.interpretation && within.value === alone.value
          ? undefined
          : `${text}: ${within.interpretation} for ${alone.interpretation}`;
      }),
    ).toEqual([]);
  });
});

const WAYS: readonly ((part: string, whole: string, days: string, who: Who) => string)[] = [
  (part, whole, days, { those }) => question('andel', part, 'bland', those, whole, days),
  (part, whole, days, { verb }) => question('andel', part, 'bland de som', verb, whole, days),
  (part, whole, days, { those }) => question('hur stor andel av', those, whole, days, 'är', part),
  (part, whole, days, { verb }) => question('hur många procent av de som', verb, whole, days, 'är', part),
  (part, whole, days, { those }) => question('andelen', part, 'av', those, whole, days),
  (part, whole, days, { those }) => question('andel', those, whole, days, 'som är', part),
];

/** A share and what it is of, each by its own question. */
function shareOf({ filters, who, days, pick }: Drawn) {
  const part = filters[0] ?? 'kvinnor';
  const whole = pick(KINDS.filter((one) => !one.includes(part)).flat());
  const told = ask(pick(WAYS)(part, whole, days, who), context);
  return {
    text: told.understood ? told.interpretation : told.text,
    told,
    part: numberOf(question('hur många', who.verb, whole, part, days)),
    whole: numberOf(question('hur många', who.verb, whole, days)),
    all: numberOf(question('hur många', who.verb, days)),
  };
}

describe('shares', () => {
  test('times their whole are their part, each asked for by itself', () => {
    expect(
      broken(6, (drawn) => {
        const { told, text, part, whole } = shareOf(drawn);
        if (!told.understood || part === undefined || whole === undefined) return 'held';
        if (whole === 0) return told.value === null ? undefined : `${text}: ${String(told.value)} of nobody`;
        const fraction = /\((\d+) av (\d+)\)/u.exec(told.text);
        const isRight = Number(fraction?.[1]) === part && Number(fraction?.[2]) === whole;
        const isSame = typeof told.value === 'number' && Math.abs((told.value * whole) / 100 - part) < 1e-6;
        return isRight && isSame ? undefined : `${text}: ${told.text} for ${part} of ${whole}`;
      }),
    ).toEqual([]);
  });

  test('would be found out, had the limits of their whole been counted with their part', () => {
    const found = broken(6, (drawn) => {
      const { told, text, part = 0, all = 0 } = shareOf(drawn);
      if (!told.understood || all === 0 || typeof told.value !== 'number') return undefined;
      return Math.abs((told.value * all) / 100 - part) < 1e-6 ? undefined : text;
    });
    expect(found.length).toBeGreaterThan(PAIRS / 2);
  });
});
