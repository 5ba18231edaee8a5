import { type Case, isOpen } from '../../case/case.js';
import type { Refusal } from '../../refusals.js';
import type { Register } from '../../register.js';
import { editDistance } from '../../text/edit-distance.js';
import { matchWord } from '../../text/match-word.js';
import { caseIndex, casesNumbered, numberOf } from './case-index.js';
import { type Chunk, chunksOf } from './chunks.js';
import { tokensOf } from '../token.js';
import { isValidWord } from '../valid-words.js';

/** Which case a text means (DESIGN 9). Codes; the caller reloads the case before anything is done to it. */
export type CaseMatch =
  | { readonly kind: 'found'; readonly code: string }
  /** Each of these is what was written: buttons to choose between. */
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  /** A misspelt alias is near these: offered, never filled in on its own. */
  | { readonly kind: 'offered'; readonly text: string; readonly codes: readonly string[] }
  /** Something was named that is no case; the nearest ones, if any. */
  | { readonly kind: 'none'; readonly refusal: Refusal; readonly codes: readonly string[] }
  /** No case was named. */
  | { readonly kind: 'unsaid' };

export interface CaseOptions {
  /** Is a bare number a case's? Not where it may be an age or hours. */
  readonly numbers: boolean;
}

const MOST_CHOICES = 6;
/** "vårstj": so much of an alias is near it. */
const SHORTEST_BEGUN = 5;
const CODE = /^#?(?:(\p{L}{1,4})[-\s]?)?(\d{2})[-/](\d{1,6})$/u;
const SHORT = /^#?(\p{L}{1,4})-?(\d{1,4})$/u;
const JOINED = /^(\p{L}{1,4})(\d{2})(\d{3})$/u;
const BARE = /^#?0{0,4}(\d{1,4})$/;

/**
 * The case that a text of its own names: `K26-014`, `k26-14`, `26-014`; `K14`, `14` = number 14 among the cases not
 * closed; an alias, also in the genitive.
 */
export function resolveCase(
  text: string,
  register: Register,
  options: CaseOptions = { numbers: true },
): CaseMatch {
  const chunks = chunksOf(tokensOf(text));
  if (chunks.length === 0) return { kind: 'unsaid' };
  const named = chunks.map((chunk) => namedBy(chunk, register, options)).filter((one) => one !== undefined);
  const codes = [...new Set(named.flatMap((one) => (one.kind === 'exact' ? one.codes : [])))];
  if (codes.length > 0) return chosen(codes);
  const missing = named.find((one) => one.kind === 'missing');
  if (missing) return { kind: 'none', refusal: noSuch(missing.text), codes: missing.codes };
  const near = chunks.map((chunk) => ({ chunk, codes: nearAliases(chunk.text, register) }));
  const offered = near.find((one) => one.codes.length > 0);
  if (offered) return { kind: 'offered', text: offered.chunk.raw, codes: offered.codes };
  return { kind: 'none', refusal: noSuch(text.trim()), codes: [] };
}

/** What one word names: cases that bear it, or none that do though it looks like a code. */
export type Named =
  | { readonly kind: 'exact'; readonly codes: readonly string[] }
  | { readonly kind: 'missing'; readonly text: string; readonly codes: readonly string[] };

/** What a word names, if it names a case at all: by code, or by alias letter by letter but for å, ä, ö. */
export function namedBy(token: Chunk, register: Register, options: CaseOptions): Named | undefined {
  const typed = token.raw.toLocaleLowerCase('sv').replace(/(?<=[\p{L}-]\d+):?s$/u, '');
  const [, letters, year, digits] = CODE.exec(typed) ?? JOINED.exec(typed) ?? [];
  if (year !== undefined && digits !== undefined)
    return byYear(token, letters, year, Number(digits), register);
  const [, prefix, number] = SHORT.exec(typed) ?? [];
  if (prefix !== undefined && number !== undefined) {
    if (/^[fvh]$/.test(prefix) && !hasPrefix(register, prefix)) return undefined;
    return byNumber(token, prefix, Number(number), register);
  }
  const bare = options.numbers ? BARE.exec(typed)?.[1] : undefined;
  if (bare !== undefined) return byNumber(token, undefined, Number(bare), register);
  const codes = byAlias(token.text, register);
  return codes.length > 0 ? { kind: 'exact', codes } : undefined;
}

/** Folded codes compare without regard to case; å, ä and ö in a prefix count. `20/11` is a day, never a code. */
function byYear(
  token: Chunk,
  letters: string | undefined,
  year: string,
  number: number,
  register: Register,
): Named | undefined {
  if (letters === undefined && token.raw.includes('/')) return undefined;
  const same = casesNumbered(register, number).filter((it) => {
    const [prefix = ''] = it.code.split(/\d/, 1);
    const series = it.code.slice(prefix.length, prefix.length + 2);
    return series === year && (letters === undefined || prefix.toLocaleLowerCase('sv') === letters);
  });
  if (same.length > 0) return { kind: 'exact', codes: same.map((it) => it.code) };
  // "15-12" is a day.
  if (letters === undefined && !/\d{3}$/.test(token.raw)) return undefined;
  return { kind: 'missing', text: token.raw, codes: nearCodes(token.raw, register) };
}

function byNumber(token: Chunk, prefix: string | undefined, number: number, register: Register): Named {
  const same = casesNumbered(register, number).filter(
    (it) => prefix === undefined || it.code.toLocaleLowerCase('sv').replace(/\d.*$/, '') === prefix,
  );
  const open = same.filter(isOpen).map((it) => it.code);
  if (open.length > 0) return { kind: 'exact', codes: open };
  return { kind: 'missing', text: token.raw, codes: latestFirst(same) };
}

function hasPrefix(register: Register, prefix: string): boolean {
  for (const code of register.cases.keys())
    if (code.toLocaleLowerCase('sv').startsWith(prefix) && /^\d/.test(code.slice(prefix.length))) return true;
  return false;
}

/** The cases with an alias, open before closed ones; the closed only where no open case bears it. */
function byAlias(word: string, register: Register): readonly string[] {
  const index = caseIndex(register).byAlias;
  const same = index.get(word) ?? (word.endsWith('s') ? index.get(word.slice(0, -1)) : undefined) ?? [];
  const open = same.filter(isOpen);
  return (open.length > 0 ? open : same).map((it) => it.code);
}

/** Cases not closed whose alias is near a word, nearest first. */
export function nearAliases(word: string, register: Register): readonly string[] {
  const index = caseIndex(register);
  const bare = word.endsWith('s') ? word.slice(0, -1) : word;
  const begun =
    word.length < SHORTEST_BEGUN || isValidWord(word)
      ? []
      : [...index.byAlias.keys()].filter((alias) => alias.startsWith(word));
  const near = [
    ...matchWord(index.aliases, word),
    ...(bare === word ? [] : matchWord(index.aliases, bare)),
    ...begun.map((alias) => ({ word: alias, edits: 0 })),
  ];
  const codes = near
    .sort((a, b) => a.edits - b.edits)
    .flatMap((one) => (index.byAlias.get(one.word) ?? []).filter(isOpen).map((it) => it.code));
  return [...new Set(codes)].slice(0, MOST_CHOICES);
}

/** Codes one edit away from one that does not exist, open cases first. */
function nearCodes(text: string, register: Register): readonly string[] {
  const typed = text.toLocaleUpperCase('sv');
  const number = numberOf(typed);
  const near: Case[] = [];
  for (const it of register.cases.values()) {
    if (
      editDistance(it.code, typed, 1) <= 1 ||
      (number !== undefined && numberOf(it.code) === number && isOpen(it))
    )
      near.push(it);
  }
  return latestFirst(near);
}

function latestFirst(cases: readonly Case[]): readonly string[] {
  return [...cases]
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.code < b.code ? 1 : -1))
    .map((it) => it.code)
    .slice(0, MOST_CHOICES);
}

/** One code is found, several are a choice. */
export function chosen(codes: readonly string[]): CaseMatch {
  const [code] = codes;
  if (code === undefined) return { kind: 'unsaid' };
  return codes.length === 1
    ? { kind: 'found', code }
    : { kind: 'several', codes: codes.slice(0, MOST_CHOICES) };
}

export function noSuch(text: string): Refusal {
  return { code: 'no-such-case', text: text.length > 40 ? `${text.slice(0, 39)}…` : text };
}
