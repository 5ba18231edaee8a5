import { tokens } from './lexer.js';
import { sameDaysLastYear, type Period } from './period.js';
import { readSpan } from './read-span.js';
import { type Impossible, type PeriodContext, type Reader } from './reading.js';
import { type Found } from './settle.js';
import { isOver, skipped } from './skip.js';

export type { Impossible, PeriodContext } from './reading.js';

/** A period or a day as it was understood. */
export type PeriodReading =
  | {
      readonly kind: 'span' | 'day';
      readonly period: Period;
      /** What was understood, in Swedish: "verksamhetsåret 2022/23", "hösten 2026 hittills". */
      readonly label: string;
      /** A named stretch that is not over: it has been cut at today. */
      readonly running: boolean;
      /** It ends after today, as it is written. The command line refuses it, the chat says so. */
      readonly future: boolean;
      /** "samma period förra året": the same days a year before as the period before it in the text, or `perioden`. */
      readonly same?: true;
      /** "före 2024": from the first day there is anything of. */
      readonly open?: true;
    }
  | { readonly kind: 'impossible'; readonly text: string; readonly why: Impossible };

/** A period in a text, with its place in the original: `text.slice(start, end)`. */
export type PeriodMatch = PeriodReading & { readonly start: number; readonly end: number };

/**
 * The periods and days written anywhere in a text, in order, in every notation of DESIGN 6. What is written as one but
 * cannot be (31 februari, v 54, an end before its start) comes back as `impossible`, so that it can be said. Numbers
 * that belong to something else (a code, an age, a count) are left alone. Linear in the text's length; never throws.
 */
export function findPeriods(text: string, context: PeriodContext): PeriodMatch[] {
  const reader: Reader = { ...context, tokens: tokens(text), lean: context.lean ?? 'past' };
  const found: PeriodMatch[] = [];
  for (let index = 0; index < reader.tokens.length;) {
    const match = readSpan(reader, index);
    const start = reader.tokens[index]?.start;
    const end = match && reader.tokens[match.next - 1]?.end;
    if (match && start !== undefined && end !== undefined) {
      found.push({ ...reading(comparedWith(match, found.at(-1)), text.slice(start, end)), start, end });
      index = match.next;
    } else index = skipped(reader, index);
  }
  return found;
}

/** A whole text as one period, as after `status` or `report`; undefined when it is none or has more in it. */
export function parsePeriod(text: string, context: PeriodContext): PeriodReading | undefined {
  const reader: Reader = { ...context, tokens: tokens(text), lean: context.lean ?? 'past' };
  const match = readSpan(reader, 0);
  return match && isOver(reader, match.next) ? reading(match, text.trim()) : undefined;
}

/** "samma period" goes back a year from the period that stands before it. */
function comparedWith(match: Found, before: PeriodMatch | undefined): Found {
  const same =
    !('sort' in match) && match.same === true && before !== undefined && before.kind !== 'impossible';
  return same ? { ...match, period: sameDaysLastYear(before.period) } : match;
}

function reading(found: Found, text: string): PeriodReading {
  if ('sort' in found) return { kind: 'impossible', text, why: found.why };
  const { kind, period, label, running, future, same, open } = found;
  return { kind, period, label, running, future, ...(same && { same }), ...(open && { open }) };
}
