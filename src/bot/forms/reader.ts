import { type Day, parseDay } from '../../domain/day.js';
import type { Refusal } from '../../domain/refusals.js';
import type { Values } from '../../cards/form.js';

/**
 * Reads a form's values once, at the edge: every getter gives a typed value, and what is missing or wrong is
 * collected beside its field. What the getters give is to be used only if `refusals` stayed empty.
 */
export interface Reader {
  readonly refusals: readonly Refusal[];
  /** Was it on the form, though it was left empty? */
  has(id: string): boolean;
  text(id: string): string | undefined;
  day(id: string): Day | undefined;
  /** A day that must be there. */
  needDay(id: string): Day;
  number(id: string): number | undefined;
  /** One of a coded list. */
  choice<Code extends string>(id: string, codes: readonly Code[]): Code | undefined;
  needChoice<Code extends string>(id: string, codes: readonly Code[]): Code;
  /** Several of a list. */
  checks(id: string): readonly string[];
  toggle(id: string): boolean;
}

const SOME_DAY = '2000-01-01' as Day;

export function reader(values: Values): Reader {
  const refusals: Refusal[] = [];
  const text = (id: string): string | undefined => {
    const value = values[id]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  const missing = (id: string) => refusals.push({ code: 'missing', field: id });
  const day = (id: string): Day | undefined => {
    const value = text(id);
    const parsed = value === undefined ? undefined : parseDay(value);
    if (value !== undefined && parsed === undefined)
      refusals.push({ code: 'not-a-day', field: id, value: shown(value) });
    return parsed;
  };
  const choice = <Code extends string>(id: string, codes: readonly Code[]): Code | undefined => {
    const value = text(id);
    const found = codes.find((code) => code === value);
    if (value !== undefined && found === undefined)
      refusals.push({ code: 'unknown-value', field: id, value: shown(value), known: codes });
    return found;
  };
  return {
    refusals,
    has: (id) => values[id] !== undefined,
    text,
    day,
    needDay: (id) => {
      if (text(id) === undefined) missing(id);
      return day(id) ?? SOME_DAY;
    },
    number: (id) => {
      const value = text(id)?.replace(',', '.');
      const number = value === undefined ? undefined : Number(value);
      if (number === undefined || Number.isFinite(number)) return number;
      refusals.push({ code: 'not-a-number', field: id, value: shown(value ?? '') });
      return undefined;
    },
    choice,
    needChoice: (id, codes) => {
      if (text(id) === undefined) missing(id);
      return choice(id, codes) ?? (codes[0] as (typeof codes)[number]);
    },
    checks: (id) => (text(id) ?? '').split(',').flatMap((one) => one.trim() || []),
    toggle: (id) => text(id) === 'true',
  };
}

/** A value repeated in a sentence: short, and never long enough to hold a number of ten digits. */
function shown(value: string): string {
  return value.replace(/\d{5,}/g, '…').slice(0, 40);
}
