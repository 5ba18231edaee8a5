import { DECLINED, type Gender, GENDERS, type Income } from '../../codes.js';
import type { Day } from '../../day.js';
import type { Programme } from '../../programme.js';
import { outcomesOf } from '../../schema/outcomes.js';
import { fold } from '../../text/fold.js';
import { cellDay, cellSince } from '../cell-days.js';
import { type Column, COLUMNS, DAY_COLUMNS, TRIAL_STATES } from '../columns.js';
import { remembered } from '../remembered.js';
import { cover, lexicon } from './lexicon.js';
import { referrerReader } from './read-referrer.js';
import { isPersonnummerLike } from './shapes.js';
import incomes from './words/incomes.json' with { type: 'json' };
import { outcomeWords } from './words/outcomes.js';
import { AS_ABOVE, NO, NOTHING, ONGOING, ORAL, protectionIn, YES } from './words/small.js';
import small from './words/small.json' with { type: 'json' };

/** The register's own cells, as texts that its rows are read from. */
export type Cells = Partial<Record<Column, string>>;

/** What a team's cell says: cells of the register, nothing, something that is left out and said, or a question. */
export type Reading =
  | { readonly kind: 'cells'; readonly cells: Cells }
  | { readonly kind: 'left'; readonly why: string }
  | { readonly kind: 'ask'; readonly why: AskedWhy }
  /** The same as in the row above. */
  | { readonly kind: 'above' };

/** Why a cell must be asked about. `day` is asked row by row, the rest once a value. */
export type AskedWhy = 'unknown' | 'several' | 'detail' | 'day' | 'yes-without-day';

const EMPTY: Reading = { kind: 'cells', cells: {} };
const cells = (them: Cells): Reading => ({ kind: 'cells', cells: them });
const ask = (why: AskedWhy): Reading => ({ kind: 'ask', why });

const GENDER_WORDS = lexicon(Object.entries(small.gender) as [Gender, string[]][], []);
/** How they write where somebody's income comes from. */
const INCOME_WORDS = lexicon(Object.entries(incomes.words) as [Income, string[]][], incomes.small);

/** Reads the cells under a column of the register. */
export type CellReader = (to: Column, text: string) => Reading;

/** A reader of a team's cells, in a programme. A personnummer is never read, wherever it stands. */
export function cellReader(programme: Programme, today: Day): CellReader {
  const referrer = referrerReader(programme);
  const words = outcomeWords(programme);
  const read = (to: Column, text: string): Reading => {
    const folded = fold(text).trim();
    if (NOTHING.has(folded) || (to === 'utfall' && ONGOING.has(folded))) return EMPTY;
    if (AS_ABOVE.has(folded)) return { kind: 'above' };
    if (isPersonnummerLike(text)) return { kind: 'left', why: 'ett personnummer läses aldrig' };
    switch (to) {
      case 'kon':
        return gender(text);
      case 'remittent': {
        const said = referrer(text);
        if (!said) return ask('unknown');
        return cells({ remittent: said.referrer, ...(said.unit !== undefined && { enhet: said.unit }) });
      }
      case 'samtycke_till':
        return authorities(text, referrer);
      case 'forsorjning':
      case 'forsorjning_efter':
        return one(to, cover(text, INCOME_WORDS));
      case 'utfall':
        return outcome(text, words, programme);
      case 'fodelsear': {
        const year = birthYear(text, today);
        return year === undefined ? ask('unknown') : cells({ fodelsear: year });
      }
      case 'forsorjning_sedan': {
        const day = cellSince(text);
        return day === undefined
          ? { kind: 'left', why: 'ingen dag, bara en längd eller ett ord' }
          : cells({ [to]: day });
      }
      case 'samtycke':
        return consent(text);
      case 'skyddad':
        return YES.has(folded) ? cells({ skyddad: 'ja' }) : NO.has(folded) ? EMPTY : protection(folded);
      case 'provotid': {
        const state = TRIAL_STATES.find((one) => fold(one) === folded);
        return state ? cells({ provotid: state }) : ask('unknown');
      }
      default: {
        const day = DAY_COLUMNS.has(to) ? cellDay(text) : text;
        return day === undefined ? ask('day') : cells({ [to]: day });
      }
    }
  };
  const readers = new Map(COLUMNS.map((to) => [to, remembered((text) => read(to, text))]));
  return (to, text) => readers.get(to)?.(text) ?? EMPTY;
}

function gender(text: string): Reading {
  const code = GENDERS.find((one) => one === text);
  return code ? cells({ kon: code }) : one('kon', cover(text, GENDER_WORDS));
}

function one(
  to: Column,
  { found, unknown }: { found: readonly string[]; unknown: readonly string[] },
): Reading {
  const codes = new Set(found);
  const [code] = codes;
  if (unknown.length > 0 || code === undefined) return ask('unknown');
  return codes.size > 1 ? ask('several') : cells({ [to]: code });
}

function outcome(text: string, words: ReturnType<typeof outcomeWords>, programme: Programme): Reading {
  const { found, unknown } = cover(text, words);
  const said = found.filter(({ hint }) => hint !== true);
  const outcomes = new Set(said.map((one) => one.outcome));
  const [only] = outcomes;
  if (unknown.length > 0 || only === undefined) return ask('unknown');
  const details = new Set(
    found.flatMap((one) => (one.outcome === only && one.detail !== undefined ? [one.detail] : [])),
  );
  if (outcomes.size > 1 || details.size > 1) return ask('several');
  const [detail] = details;
  if (detail === undefined && needsDetail(only, programme)) return ask('detail');
  const known = only === DECLINED || programme.outcomes.some(({ code }) => code === only);
  return known
    ? cells({ utfall: only, ...(detail !== undefined && { utfall_detalj: detail }) })
    : ask('unknown');
}

export function needsDetail(outcome: string, programme: Programme): boolean {
  return outcomesOf(programme).byCode.get(outcome)?.needsDetail ?? false;
}

function consent(text: string): Reading {
  const folded = fold(text);
  if (NO.has(folded)) return EMPTY;
  if (folded.split(/[^a-z]+/).some((word) => ORAL.has(word)))
    return { kind: 'left', why: 'ett muntligt samtycke är inget samtycke' };
  const day = cellDay(text) ?? cellDay(text.replace(/^\p{L}+\.? */u, ''));
  if (day !== undefined) return cells({ samtycke: day });
  return ask(YES.has(folded) ? 'yes-without-day' : 'day');
}

function protection(folded: string): Reading {
  return protectionIn(folded) >= 0 ? cells({ skyddad: 'ja' }) : ask('unknown');
}

function authorities(text: string, referrer: ReturnType<typeof referrerReader>): Reading {
  if (/^alla\b/i.test(text)) return EMPTY;
  const codes = text
    .split(/[,;/+]| och /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => referrer(part)?.referrer);
  return codes.includes(undefined) ? ask('unknown') : cells({ samtycke_till: codes.join(' ') });
}

/** The youngest that a two-digit year can mean, in years. */
const YOUNGEST = 12;

/**
 * The year of birth in a year, a date of birth with any usual separators, or a personnummer, of which only the year is
 * taken. A year of two digits is the latest that somebody old enough can have been born in.
 */
export function birthYear(text: string, today: Day): string | undefined {
  const whole =
    /^(?:ca |f\.? ?|född )?((?:19|20)\d\d)(?:$|[-/. ]?\d{2}[-/. ]?\d{2}(?:$|[-+ ]?[\dx*]{4}$))/i.exec(
      text,
    )?.[1];
  if (whole !== undefined) return whole;
  const short = /^['’-]?(\d\d)(?:$|[-/. ]?\d{2}[-/. ]?\d{2}(?:$|[-+ ]?[\dx*]{4}$))/i.exec(text)?.[1];
  const year = short === undefined ? Number(cellDay(text)?.slice(0, 4)) : 2000 + Number(short);
  if (Number.isNaN(year)) return undefined;
  return String(year > Number(today.slice(0, 4)) - YOUNGEST ? year - 100 : year);
}
