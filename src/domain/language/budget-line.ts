import { type Amount, type Column, COLUMNS } from '../budget/budget.js';
import { type Day, day as dayCalled, yearOf } from '../day.js';
import { findDays } from '../periods/parse-day.js';
import { formsOf } from './concept.js';
import { tokensOf } from './token.js';
import money from './sv/words/money.json' with { type: 'json' };

/** A line about a budget: an amount, or the year to show. */
export type BudgetReading =
  | { readonly kind: 'amount'; readonly said: Amount }
  | { readonly kind: 'show'; readonly year: number }
  | { readonly kind: 'unclear'; readonly why: string };

const EXAMPLE =
  'Skriv till exempel `budget 2026 löner 1 850 000 beviljat` eller `utfall löner 900 000 t.o.m. 30/9`.';

/** 1 850 000, 1.850.000, 900000, 1,85: with spaces of any kind between thousands. */
const NUMBER = /(?<![\p{L}\d])\d{1,3}(?:[  .]\d{3})+(?!\d)|(?<![\p{L}\d])\d+(?:,\d{1,2})?(?!\d)/gu;
const YEAR = /^\s*(?:budget\p{L}*\s+)?(?:för\s+)?(20\d\d)(?![\d,])/iu;

/** `budget 2026 löner 1 850 000 beviljat`, `utfall löner 900 000 t.o.m. 30/9`, `prognos totalt 1,8 mkr`. */
export function readBudgetLine(text: string, today: Day): BudgetReading {
  const year = Number(YEAR.exec(text)?.[1] ?? yearOf(today));
  const unsaid = text.replace(YEAR, ' ');
  const [day, ...days] = findDays(unsaid, today, 'past');
  if (days.length > 0) return { kind: 'unclear', why: `Jag ser två dagar. ${EXAMPLE}` };
  if (day?.kind === 'impossible') return { kind: 'unclear', why: `Det finns ingen dag ”${day.text}”.` };
  const rest = day ? `${unsaid.slice(0, day.start)} ${unsaid.slice(day.end)}` : unsaid;
  const numbers = rest.match(NUMBER) ?? [];
  const [number, ...more] = numbers;
  if (more.length > 0)
    return { kind: 'unclear', why: `Jag ser flera belopp: ${numbers.join(' och ')}. ${EXAMPLE}` };
  const words = budgetWords(rest.replace(NUMBER, ' '));
  if (words.found.has('unsure'))
    return { kind: 'unclear', why: `Jag skriver bara in belopp som är bestämda. ${EXAMPLE}` };
  const columns = COLUMNS.filter((column) => words.found.has(column));
  if (number === undefined)
    return words.name === '' || columns.length === 0
      ? { kind: 'show', year }
      : { kind: 'unclear', why: `Jag ser inget belopp. ${EXAMPLE}` };
  const [column, ...others] = columns;
  if (column === undefined || others.length > 0)
    return { kind: 'unclear', why: `Är beloppet äskat, beviljat, utfall eller prognos? ${EXAMPLE}` };
  const isTotal = words.found.has('total');
  if (isTotal === (words.name !== ''))
    return { kind: 'unclear', why: `Vilken rad i budgeten gäller det? ${EXAMPLE}` };
  const amount = Math.round(Number(number.replace(/[  .]/g, '').replace(',', '.')) * unitOf(words.found));
  const line = isTotal ? undefined : words.name;
  return {
    kind: 'amount',
    said: { year, line, column, amount, until: untilOf(column, day?.day, year, today) },
  };
}

/** Does a line begin with a word of the budget's and hold an amount? "utfall löner 900 000", not "utfall 2025". */
export function isBudgetLine(text: string): boolean {
  const first = tokensOf(text)[0]?.text;
  const isColumn = (word: Word) => COLUMNS.some((column) => column === word);
  if (!FORMS.some(({ word, tokens }) => isColumn(word) && tokens.length === 1 && tokens[0] === first))
    return false;
  const numbers = [...text.matchAll(NUMBER)].filter(({ 0: number, index }) => {
    const around = (text[index - 1] ?? '') + (text[index + number.length] ?? '');
    return !/[-–/]/.test(around) && !YEAR.test(number);
  });
  return numbers.some(
    ([number]) => Number(number.replace(/[  .]/g, '').replace(',', '.')) >= LEAST || hasUnit(text),
  );
}

function hasUnit(text: string): boolean {
  const { found } = budgetWords(text);
  return found.has('thousand') || found.has('million');
}

/** No budget has a line of less, in crowns; ages, years and counts of persons are. */
const LEAST = 3_000;

function untilOf(column: Column, day: Day | undefined, year: number, today: Day): Day | undefined {
  if (column !== 'outcome') return undefined;
  const last = dayCalled(`${year}-12-31`);
  return day ?? (last < today ? last : today);
}

function unitOf(found: ReadonlySet<Word>): number {
  return found.has('million') ? 1_000_000 : found.has('thousand') ? 1_000 : 1;
}

type Word = keyof typeof money;
const FORMS = (Object.keys(money) as Word[]).flatMap((word) =>
  formsOf(money[word]).map((form) => ({ word, tokens: tokensOf(form).map(({ text }) => text) })),
);
FORMS.sort((one, other) => other.tokens.length - one.tokens.length);

/** The budget's own words in a text, and what is left of it: the line's name, as it was typed. */
function budgetWords(text: string): { readonly found: ReadonlySet<Word>; readonly name: string } {
  const found = new Set<Word>();
  const typed = tokensOf(text);
  const name: string[] = [];
  for (let at = 0; at < typed.length;) {
    const form = FORMS.find(({ tokens }) =>
      tokens.every((token, index) => typed[at + index]?.text === token),
    );
    const token = typed[at];
    if (form) found.add(form.word);
    else if (token && token.kind !== 'sign') name.push(token.raw);
    at += form?.tokens.length ?? 1;
  }
  return { found, name: name.join(' ') };
}
