import { type Day, parseDay } from '../day.js';
import { parsePeriod, type PeriodContext } from '../periods/parse-period.js';
import { type Period, reportingYearSoFar } from '../periods/period.js';

/** Which days a status was asked for, and as known when. */
export type Asked =
  | {
      readonly kind: 'asked';
      readonly period: Period;
      readonly label: string;
      readonly asOf: Day | undefined;
    }
  | { readonly kind: 'future'; readonly to: Day }
  | { readonly kind: 'not-understood'; readonly text: string };

const AS_OF = / ?(?:s[åa] )?som (?:det|den|registret) s[åa]g ut (?:den )?(\S{1,20}(?: \S{1,10}){0,2})$/i;

/**
 * What follows `status`: a period in any notation of DESIGN 6 (`perioden` if nothing is written), and maybe "som det
 * såg ut 2023-09-11".
 */
export function askedPeriod(line: string, context: PeriodContext): Asked {
  const said = line.trim().replace(/\s+/g, ' ').normalize('NFC');
  const asOfText = AS_OF.exec(said)?.[1];
  const rest = said.replace(AS_OF, '');
  const asOf = asOfText === undefined ? undefined : dayIn(asOfText, context);
  if (asOfText !== undefined && asOf === undefined) return { kind: 'not-understood', text: asOfText };
  if (rest === '')
    return {
      kind: 'asked',
      period: reportingYearSoFar(context.programme, context.today),
      label: 'perioden hittills',
      asOf,
    };
  const reading = parsePeriod(rest, context);
  if (!reading || reading.kind === 'impossible') return { kind: 'not-understood', text: rest };
  if (reading.future) return { kind: 'future', to: reading.period.to };
  return { kind: 'asked', period: reading.period, label: reading.label, asOf };
}

function dayIn(text: string, context: PeriodContext): Day | undefined {
  const reading = parsePeriod(text, context);
  return parseDay(text) ?? (reading?.kind === 'day' ? reading.period.to : undefined);
}
