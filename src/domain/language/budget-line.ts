import { type Amount, type Budget, type Column, COLUMNS } from '../budget/budget.js';
import { type Day, day as dayCalled, yearOf } from '../day.js';
import { findDays } from '../periods/parse-day.js';
import { findPeriods } from '../periods/parse-period.js';
import type { PeriodContext } from '../periods/settle.js';
import { formsOf } from './concept.js';
import { list, noSuchDay } from '../text/swedish.js';
import { tokensOf } from './token.js';
import money from './sv/words/money.json' with { type: 'json' };

/** A line about a budget: amounts, or the year to show. */
export type BudgetReading =
  | { readonly kind: 'amounts'; readonly said: readonly [Amount, ...Amount[]] }
  | { readonly kind: 'show'; readonly year: number }
  | { readonly kind: 'unclear'; readonly why: string };

type Context = Pick<PeriodContext, 'today' | 'programme'> & {
  /** The budgets that are written: a line's name may be in another form, "hyran" for "hyra". */
  readonly budgets: ReadonlyMap<number, Budget>;
};

const EXAMPLE =
  'Skriv till exempel `budget 2026 löner 1 850 000 beviljat` eller `utfall löner 900 000 t.o.m. 30/9`.';

/** 1 850 000, 1.850.000, 900000, 1,85: with spaces of any kind between thousands. */
const NUMBER =
  /(?<![\p{L}\d])\d{1,3}(?:[\p{Zs}.]\d{3})+(?!\d)|(?<![\p{L}\d])\d+(?:,\d{1,2}|\.\d{1,2}(?=\s*(?:m|t)))?(?!\d)/gu;
/** A sign right before a number, and no dash between two. */
const MINUS = /(?:^|[\s:])[-−–]$/u;
const YEAR = /^20\d\d$/u;

/** An amount as it stands in the line. */
interface Said {
  readonly typed: string;
  readonly isBelowZero: boolean;
  readonly unit: 'thousand' | 'million' | undefined;
}

/**
 * `budget 2026 löner 1 850 000 beviljat`, `utfall löner 900 000 t.o.m. 30/9`, `budget 2027 sökt 2,1 mkr, beviljat 1,9 mkr`: each amount
 * with the column beside it. Without a line's name it is the total's where the line says budget or total.
 */
export function readBudgetLine(text: string, context: Context): BudgetReading {
  const { today } = context;
  const { until, rest: undated } = untilIn(text, context);
  if (until === 'two') return unclear(`Jag ser två dagar. ${EXAMPLE}`);
  if (typeof until === 'object') return unclear(noSuchDay(until.text));
  const { year, rest } = yearIn(undated, today);
  const words = budgetWords(rest.replace(NUMBER, ' '));
  const amounts = amountsIn(rest);
  if (words.found.has('unsure')) return unclear(`Jag skriver bara in belopp som är bestämda. ${EXAMPLE}`);
  const columns = [...words.found].filter((word) => COLUMNS.some((column) => column === word)) as Column[];
  if (amounts.length === 0)
    return words.name === '' || columns.length === 0
      ? { kind: 'show', year }
      : unclear(`Jag ser inget belopp. ${EXAMPLE}`);
  if (columns.length !== amounts.length)
    return unclear(
      `Är ${list(amounts.map(({ typed }) => typed))} äskat, beviljat, utfall eller prognos? ${EXAMPLE}`,
    );
  const isTotal = words.found.has('total') || (words.name === '' && words.found.has('budget'));
  if (isTotal === (words.name !== '')) return unclear(`Vilken rad i budgeten gäller det? ${EXAMPLE}`);
  const line = isTotal ? undefined : lineCalled(words.name, context.budgets.get(year));
  const shared = amounts.find(({ unit }) => unit !== undefined)?.unit;
  const said = columns.map((column, index): Amount => {
    const { typed = '', unit, isBelowZero } = amounts[index] ?? {};
    const number = Number(typed.replace(/\p{Zs}|\.(?=\d{3})/gu, '').replace(',', '.'));
    const size = Math.round(number * timesOf(unit ?? (number < LEAST ? shared : undefined)));
    const amount = isBelowZero ? -size : size;
    return { year, line, column, amount, until: untilOf(column, until, year, today) };
  });
  const [first, ...more] = said;
  return first ? { kind: 'amounts', said: [first, ...more] } : { kind: 'show', year };
}

const ENDING = 3;

/** The line of the budget that a name is of, each word the same but for an ending: "hyran", "material o förbrukn". Else a new one as it was typed. */
function lineCalled(name: string, budget: Budget | undefined): string {
  const words = namedIn(name);
  const found = (budget?.lines ?? []).filter((line) => {
    const own = namedIn(line.name);
    return own.length === words.length && own.every((word, at) => isSame(word, words[at] ?? ''));
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? only.name : name;
}

function namedIn(name: string): string[] {
  return tokensOf(name).flatMap(({ kind, text }) => (kind === 'word' && text.length > ENDING ? [text] : []));
}

function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = short.slice(0, Math.max(ENDING, short.length - 1));
  return long.startsWith(stem) && long.length - short.length <= ENDING;
}

function unclear(why: string): BudgetReading {
  return { kind: 'unclear', why };
}

/** The last day that an outcome takes in: a day, or the end of a month or a quarter. */
function untilIn(text: string, context: Context) {
  const { today } = context;
  const [day, ...days] = findDays(text, today, 'past').filter(
    ({ start, end }) => !YEAR.test(text.slice(start, end)),
  );
  if (days.length > 0) return { until: 'two', rest: text } as const;
  if (day?.kind === 'impossible') return { until: day, rest: text };
  if (day) return { until: day.day, rest: cut(text, day) };
  const masked = text.replace(NUMBER, (typed) => (YEAR.test(typed) ? typed : '§'.repeat(typed.length)));
  const [month] = findPeriods(masked, { ...context, firstDay: () => yearStart(today) }).filter(
    ({ start, end }) => /^\p{L}/u.test(text.slice(start, end)) && !/\d/.test(text.slice(start, end)),
  );
  if (month?.kind !== 'span') return { until: undefined, rest: text };
  return { until: month.period.to < today ? month.period.to : today, rest: cut(text, month) };
}

function yearStart(today: Day): Day {
  return dayCalled(`${yearOf(today)}-01-01`);
}

function cut(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

/** The year that the budget is of: a number that looks like one and has no unit after it. */
function yearIn(text: string, today: Day): { readonly year: number; readonly rest: string } {
  const said = [...text.matchAll(NUMBER)].find(({ 0: typed }) => YEAR.test(typed));
  if (!said) return { year: yearOf(today), rest: text };
  return { year: Number(said[0]), rest: cut(text, { start: said.index, end: said.index + said[0].length }) };
}

function amountsIn(text: string): readonly Said[] {
  let last = 0;
  return [...text.matchAll(NUMBER)].map(({ 0: typed, index }, at, all) => {
    const before = text.slice(last, index);
    last = index + typed.length;
    const { found } = budgetWords(text.slice(last, all[at + 1]?.index));
    const isBelowZero = MINUS.test(before) || budgetWords(before).found.has('minus');
    return { typed, isBelowZero, unit: (['million', 'thousand'] as const).find((one) => found.has(one)) };
  });
}

/** Has a line a word of the budget's and an amount? "löner: utfall 900 000", not "utfall 2025". */
export function isBudgetLine(text: string): boolean {
  const { found } = budgetWords(text);
  if (!COLUMNS.some((column) => found.has(column))) return false;
  const hasUnit = found.has('thousand') || found.has('million') || found.has('crown');
  const numbers = [...text.matchAll(NUMBER)].filter(({ 0: number, index }) => {
    const before = MINUS.test(text.slice(0, index)) ? '' : (text[index - 1] ?? '');
    return !/[-–/]/.test(before + (text[index + number.length] ?? '')) && !YEAR.test(number);
  });
  return numbers.some(
    ([number]) => Number(number.replace(/[\p{Zs}.]/gu, '').replace(',', '.')) >= LEAST || hasUnit,
  );
}

/** No budget has a line of less, in crowns; ages, years and counts of persons are. */
const LEAST = 3_000;

function untilOf(column: Column, until: Day | undefined, year: number, today: Day): Day | undefined {
  if (column !== 'outcome') return undefined;
  const last = dayCalled(`${year}-12-31`);
  return until ?? (last < today ? last : today);
}

function timesOf(unit: Said['unit']): number {
  return unit === 'million' ? 1_000_000 : unit === 'thousand' ? 1_000 : 1;
}

type Word = keyof typeof money;
interface Form {
  readonly word: Word;
  readonly tokens: readonly string[];
}
/** By their first word, the longest first. */
const FORMS = new Map<string, Form[]>();
for (const word of Object.keys(money) as Word[])
  for (const form of formsOf(money[word])) {
    const tokens = tokensOf(form).map(({ text }) => text);
    const [first = ''] = tokens;
    const forms = [...(FORMS.get(first) ?? []), { word, tokens }];
    FORMS.set(
      first,
      forms.sort((one, other) => other.tokens.length - one.tokens.length),
    );
  }

/**
 * The budget's own words in a text, and what is left of it: the line's name, as it was typed, with what joins two words of it ("resor
 * och logi", "handledning/utbildning") and what it cost after one ("övriga kostnader").
 */
function budgetWords(text: string) {
  const found: Set<Word> = new Set();
  const typed = tokensOf(text);
  let name = '';
  let isJoined = false;
  let end = 0;
  for (let at = 0; at < typed.length;) {
    const token = typed[at];
    const form = FORMS.get(token?.text ?? '')?.find(({ tokens }) =>
      tokens.every((one, index) => typed[at + index]?.text === one),
    );
    const isCost = form?.word === 'cost' && isJoined;
    if (form) found.add(form.word);
    if (token && (isCost || (!form && token.kind !== 'sign'))) {
      name += (isJoined ? text.slice(end, token.start) : name && ' ') + token.raw;
      isJoined = true;
      end = token.end;
    } else if (form?.word !== 'joint' && !JOINTS.has(token?.text ?? '')) isJoined = false;
    at += form?.tokens.length ?? 1;
  }
  return { found, name };
}

const JOINTS: ReadonlySet<string> = new Set(['/', '&', '+']);
