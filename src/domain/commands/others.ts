import { addMonths, type Day, dayOf, parseDay, yearOf } from '../day.js';
import { type DayMatch, findDays } from '../periods/parse-day.js';
import type { Line, Token } from './line.js';
import type { Meaning } from './meaning.js';
import type { Candidate } from './phrases.js';
import { nearAliases, namedBy } from './resolve-case.js';
import type { World } from './segments.js';
import { lexiconOf, matchWord } from '../text/match-word.js';

type Found = Candidate<Meaning>;

/** Days anywhere in a line, read both as the latest that has been and as the next to come. */
export function dayCandidates(line: Line, from: number, { today }: World): Found[] {
  const text = line.text.slice(0, line.tokens.at(-1)?.end ?? 0);
  const past = findDays(text, today, 'past');
  const coming = findDays(text, today, 'coming');
  return past.flatMap((found): Found[] => {
    const place = placeOf(line, from, found);
    if (!place || isBirthday(line, place.from, found, today)) return [];
    const twin = coming.find((one) => one.start === found.start);
    if (found.kind === 'impossible' || twin?.kind !== 'day')
      return [{ ...place, meaning: { slot: 'impossible-day' }, edits: 0 }];
    const next = matchWord(NEXT, line.tokens[place.from]?.word ?? '').length > 0;
    const meaning: Meaning = { slot: 'day', past: found.day, coming: twin.day, next };
    return [{ ...place, meaning, edits: 0 }];
  });
}

const FAR = 2;

/** 920511: six digits in a row that would be a day years ahead are a day of birth, which is not kept. */
function isBirthday(line: Line, at: number, found: DayMatch, today: Day): boolean {
  const digits = /^\d{6}$/.test(line.tokens[at]?.word ?? '');
  return digits && found.kind === 'day' && yearOf(found.day) > yearOf(today) + FAR;
}

const NEXT = lexiconOf(['nasta']);

/** The words that a place in the text covers, or undefined where it covers only a part of one. */
function placeOf(
  line: Line,
  from: number,
  { start, end }: DayMatch,
): { from: number; to: number } | undefined {
  const first = line.tokens.findIndex((token) => token.end > start);
  let last = first;
  while (last >= 0 && (line.tokens[last]?.end ?? end) < end) last++;
  const [head, tail] = [line.tokens[first], line.tokens[last]];
  if (first < from || !head || !tail || head.start < start || tail.end > end) return undefined;
  return { from: first, to: last + 1 };
}

/** Words that name a case. `numbers` where a bare number may. */
export function caseCandidates(line: Line, from: number, world: World, numbers: boolean): Found[] {
  return line.tokens.flatMap((token, index): Found[] => {
    if (index < from) return [];
    const apart = codeApart(token, line.tokens[index + 1]);
    const whole = apart && namedBy(apart, world.register, { numbers });
    const named = whole ?? namedBy(token, world.register, { numbers });
    if (!named) return [];
    const slot = named.kind === 'exact' ? ('case' as const) : ('no-case' as const);
    return [{ from: index, to: index + (whole ? 2 : 1), meaning: { slot, value: named.codes }, edits: 0 }];
  });
}

/** Misspelt aliases, where no case is named outright. */
export function nearCaseCandidates(line: Line, from: number, { register }: World): Found[] {
  return line.tokens.flatMap((token, index): Found[] => {
    if (index < from) return [];
    const codes = nearAliases(token.word, register);
    return codes.length > 0
      ? [{ from: index, to: index + 1, meaning: { slot: 'near-case', value: codes }, edits: 1 }]
      : [];
  });
}

/** A code written as two words: "K26 014". */
function codeApart(token: Token, next: Token | undefined): Token | undefined {
  if (!next || !/^\p{L}{1,4}\d{2}$/u.test(token.raw) || !/^\d{2,3}$/.test(next.raw)) return undefined;
  return { ...token, raw: `${token.raw}-${next.raw}`, word: `${token.word}-${next.word}`, end: next.end };
}

const HOURS = /^(\d{1,2}(?:[.,]\d{1,2})?)(?:h|t|tim|timmar|timme)$/;
const HOUR_WORDS = /^(?:h|t|tim|timmar|timme|timma|tim\/v|tim\/vecka|h\/v|h\/vecka|timmar\/vecka)$/;
const NUMBER = /^\d{1,2}(?:[.,]\d{1,2})?$/;
const A_WEEK = /^(?:vecka|veckan|v)$/;

/** "4 tim", "4h", "10 timmar i veckan", "20 h/vecka": hours a week. */
export function hourCandidates(line: Line, from: number): Found[] {
  return line.tokens.flatMap((token, index): Found[] => {
    if (index < from) return [];
    const glued = HOURS.exec(token.word)?.[1];
    const apart =
      NUMBER.test(token.word) && HOUR_WORDS.test(line.tokens[index + 1]?.word ?? '') ? token.word : undefined;
    const written = glued ?? apart;
    if (written === undefined) return [];
    let to = index + (glued === undefined ? 2 : 1);
    const next = line.tokens[to]?.word ?? '';
    if (A_WEEK.test(next)) to += 1;
    else if (/^(?:i|per|pr|om)$/.test(next) && A_WEEK.test(line.tokens[to + 1]?.word ?? '')) to += 2;
    return [
      { from: index, to, meaning: { slot: 'hours', value: Number(written.replace(',', '.')) }, edits: 0 },
    ];
  });
}

/** "2 månader", "en månad". */
export function monthCandidates(line: Line, from: number): Found[] {
  return line.tokens.flatMap((token, index): Found[] => {
    const counted = { en: 1, ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6 }[token.word];
    const count = counted ?? (/^\d{1,2}$/.test(token.word) ? Number(token.word) : undefined);
    const unit = line.tokens[index + 1]?.word ?? '';
    if (index < from || count === undefined || !/^(?:manad|manader|man|mand)$/.test(unit)) return [];
    return [{ from: index, to: index + 2, meaning: { slot: 'months', value: count }, edits: 0 }];
  });
}

/** Half-way through the year: what a year alone means, as in a file (DESIGN 14). */
const MID_YEAR = '-07-01';

/** "sedan 2021", "sen 2021-03", "sedan mars 2021", "sedan 3 år", "i tre år": since when somebody has been supported. */
export function sinceCandidates(line: Line, from: number, { today }: World): Found[] {
  const days = findDays(line.text.slice(0, line.tokens.at(-1)?.end ?? 0), today, 'past');
  return line.tokens.flatMap((token, index): Found[] => {
    if (index < from || !(isSince(token.word) || token.word === 'i')) return [];
    const strict = token.word !== 'i';
    const at = index + 1;
    const next = line.tokens[at];
    if (!next) return [];
    const found = days.find((one) => one.start === next.start);
    const place = found && placeOf(line, from, found);
    if (strict && found?.kind === 'day' && place)
      return [
        { from: index, to: place.to, meaning: { slot: 'since', value: found.day, assumed: false }, edits: 0 },
      ];
    const read = (strict ? readMonth(line, at) : undefined) ?? readYears(line, at, today);
    if (!read) return [];
    const { to, value, assumed } = read;
    return [{ from: index, to, meaning: { slot: 'since', value, assumed }, edits: 0 }];
  });
}

const SINCE = lexiconOf(['sedan']);

function isSince(word: string): boolean {
  return word === 'sen' || matchWord(SINCE, word).length > 0;
}

interface Since {
  readonly to: number;
  readonly value: Day;
  readonly assumed: boolean;
}

const MONTH_NAMES =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

function readMonth(line: Line, at: number): Since | undefined {
  const word = line.tokens[at]?.word ?? '';
  if (/^(?:19|20)\d{2}$/.test(word)) {
    const value = parseDay(word + MID_YEAR);
    return value && { to: at + 1, value, assumed: true };
  }
  const [, year, month] = /^((?:19|20)\d{2})[-/](\d{1,2})$/.exec(word) ?? [];
  const first = year === undefined ? undefined : dayOf(Number(year), Number(month), 1);
  if (first) return { to: at + 1, value: first, assumed: false };
  const named = word.length < 3 ? -1 : MONTH_NAMES.findIndex((name) => name.startsWith(word));
  const after = line.tokens[at + 1]?.word ?? '';
  if (named < 0 || !/^(?:19|20)\d{2}$/.test(after)) return undefined;
  const value = dayOf(Number(after), named + 1, 1);
  return value && { to: at + 2, value, assumed: false };
}

function readYears(line: Line, at: number, today: Day): Since | undefined {
  const word = line.tokens[at]?.word ?? '';
  const counted = { ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, atta: 8, nio: 9, tio: 10 }[word];
  const count = counted ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
  if (count === undefined || line.tokens[at + 1]?.word !== 'ar') return undefined;
  const back = /^(?:sedan|tillbaka)$/.test(line.tokens[at + 2]?.word ?? '') ? 1 : 0;
  return { to: at + 2 + back, value: addMonths(today, -12 * count), assumed: true };
}

/** "född 1992", "f 92", "f92", "-92", "född ca 1992", a day of birth of which only the year is kept; "1992". */
export function birthCandidates(line: Line, from: number, world: World): Found[] {
  return line.tokens.flatMap((token, index): Found[] => {
    if (index < from) return [];
    const alone = yearIn(
      token.word,
      /^(?:f|fodd)?[-.]?((?:19|20)\d{2}|\d{2})$/,
      world,
      /^(?:f|fodd|-)/.test(token.word),
    );
    if (alone !== undefined) return [birth(index, index + 1, alone, false, /^\d/.test(token.word))];
    if (!isBorn(token.word)) return [];
    let at = index + 1;
    if (/^(?:ar|aret|den)$/.test(line.tokens[at]?.word ?? '')) at++;
    const about = /^(?:ca|cirka|omkring|runt|kring)$/.test(line.tokens[at]?.word ?? '');
    if (about) at++;
    const year = yearIn(line.tokens[at]?.word ?? '', BIRTH, world, true);
    return year === undefined ? [] : [birth(index, at + 1, year, about)];
  });
}

const BORN = lexiconOf(['fodd', 'fodda', 'fodelsear', 'fodelsearet', 'foddar']);

function isBorn(word: string): boolean {
  return word === 'f' || matchWord(BORN, word).length > 0;
}

const BIRTH = /^-?((?:19|20)\d{2}|\d{2})(?:-?\d{2}-?\d{2}|-tal)?$/;

function birth(from: number, to: number, value: number, about: boolean, bare = false): Found {
  return { from, to, meaning: { slot: 'birth-year', value, about, bare }, edits: 0 };
}

/** Two digits alone are an age, not a year: they need a sign or a word before them. */
function yearIn(
  word: string,
  form: RegExp,
  { today, programme }: World,
  marked: boolean,
): number | undefined {
  const digits = form.exec(word)?.[1];
  if (digits === undefined || (digits.length === 2 && !marked)) return undefined;
  const now = yearOf(today);
  if (digits.length === 4) {
    const year = Number(digits);
    return marked || (year >= now - 99 && year <= now) ? year : undefined;
  }
  const thisCentury = 2000 + Number(digits);
  return now - thisCentury >= programme.age.min ? thisCentury : 1900 + Number(digits);
}

/** "34 år", "34-årig", "34": an age in years. */
export function ageCandidates(line: Line, from: number): Found[] {
  return line.tokens.flatMap((token, index): Found[] => {
    if (index < from) return [];
    const [, digits, glued] = /^(\d{1,3})(-?(?:ar|arig|aring|aringar|a))?$/.exec(token.word) ?? [];
    if (digits === undefined) return [];
    const unit = /^(?:ar|arig|aring|ars|arsaldern)$/.test(line.tokens[index + 1]?.word ?? '');
    const bare = glued === undefined && !unit;
    if (bare && digits.length !== 2) return [];
    const to = index + (unit ? 2 : 1);
    return [{ from: index, to, meaning: { slot: 'age', value: Number(digits), bare }, edits: 0 }];
  });
}
