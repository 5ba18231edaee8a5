import type { AnswerRow } from './answer.js';
import type { Computed } from './compute.js';
import { type AskContext, mayList } from './context.js';
import { type CasesQuery, EVENTS, type Figure } from './query.js';
import { decimal, fraction, list, plural, spanText } from '../text/swedish.js';
import { DIMENSION_NAMES, filterName, MEASURE_NAMES, PREDICATES, qualities, subject } from './wording.js';
import { groupName } from './groups.js';

/** What a sentence is made of. */
export interface Told {
  readonly query: CasesQuery;
  readonly computed: Computed;
  readonly other: Computed | undefined;
  readonly hidden: boolean;
  readonly shown: readonly string[];
  readonly context: AskContext;
  readonly rows: readonly AnswerRow[];
}

const FEW = 'färre än fem';
const MANY_CODES = 40;

/** The answer in Swedish: the first sentence has the figure in bold and the days. */
export function sentence(told: Told): string {
  const { query, hidden, other } = told;
  const lines = [hidden ? hiddenText(told) : first(told)];
  if (other && !hidden) lines.push(comparison(told, other));
  if (query.figure.type === 'list' && told.computed.part.length > told.shown.length) lines.push(unseen(told));
  return lines.filter((line) => line !== '').join(' ');
}

function first(told: Told): string {
  const { computed, query } = told;
  const { figure } = query;
  switch (figure.type) {
    case 'count':
      return `${people(told, computed.n, `**${computed.n}**`)}${when(told)}.`;
    case 'any':
      return computed.n > 0
        ? `**Ja.** ${people(told, computed.n, decimal(computed.n, 0))}${when(told)}.`
        : `**Nej.** ${people(told, 0, 'Inga')}${when(told)}.`;
    case 'list':
      return listing(told);
    case 'share':
      return share(told, figure);
    case 'most':
    case 'least':
      return extreme(told, figure);
    case 'who-min':
    case 'who-max':
      return whose(told, figure);
    default:
      return statistic(told, figure);
  }
}

/** "**7** kvinnor, arbete, avslutades 1 juli 2021–30 juni 2022". */
function people({ query, context }: Told, count: number, figure: string, joint = ''): string {
  const [one, many, was = one, wereMany = many] = PREDICATES[query.population];
  const past = query.span.to < context.today;
  const predicate = count === 1 ? (past ? was : one) : past ? wereMany : many;
  const more = qualities(query.filters, context.programme);
  return `${figure} ${subject(query.filters, count)}${more === '' ? '' : ` (${more})`}${joint} ${predicate}`;
}

function when({ query, context }: Told): string {
  const { span, population } = query;
  if (EVENTS.has(population) || population === 'during')
    return ` ${spanText(span.from, span.to)}${span.named ? '' : ' (perioden hittills)'}`;
  if (span.to === context.today) return ` i dag, ${spanText(span.to, span.to)}`;
  return span.from === span.to || !span.named
    ? ` ${spanText(span.to, span.to)}`
    : ` vid slutet av ${spanText(span.from, span.to)}`;
}

function listing(told: Told): string {
  const { computed, shown } = told;
  if (computed.n === 0) return `**Inga.** ${people(told, 0, 'Inga')}${when(told)}.`;
  const codes = shown.slice(0, MANY_CODES).join(', ');
  const more = shown.length > MANY_CODES ? ` och ${shown.length - MANY_CODES} till` : '';
  return `${people(told, computed.n, `**${computed.n}**`)}${when(told)}${codes === '' ? '' : `: ${codes}${more}`}.`;
}

function unseen({ computed, shown, context }: Told): string {
  if (!mayList(context)) return '';
  return `${plural(computed.part.length - shown.length, 'ärende', 'ärenden')} får inte visas för dig här.`;
}

function share(told: Told, figure: Extract<Figure, { type: 'share' }>): string {
  const { computed, context } = told;
  const what = figure.part.map((filter) => filterName(filter, context.programme)).join(', ');
  if (typeof computed.value !== 'number')
    return `Det finns ingen att räkna andelen av: ${people(told, 0, 'inga')}${when(told)}.`;
  const dropouts = figure.result ? ' (dropouts oräknade)' : '';
  const counted = fraction(computed.part.length, computed.whole.length);
  const whole = people(told, 2, 'de')
    .replace(/^de personer/, 'dem som')
    .replace(/^de (kvinnor|män)/, 'de $1 som');
  return `**${decimal(computed.value, 0)}\u00A0%** (${counted}) – ${what} – av ${whole}${when(told)}${dropouts}.`;
}

function statistic(
  told: Told,
  figure: Extract<Figure, { type: 'mean' | 'median' | 'min' | 'max' | 'sum' }>,
): string {
  const { computed } = told;
  const name = MEASURE_NAMES[figure.measure];
  const whom = people(told, 2, '', ' som').trim();
  if (typeof computed.value !== 'number')
    return `Det finns inga uppgifter att räkna ${name} på: ${people(told, 0, 'inga')}${when(told)}.`;
  const digits = figure.measure === 'age' && (figure.type === 'min' || figure.type === 'max') ? 0 : 1;
  const units = { days: 'dagar', months: 'månader', years: 'år' } as const;
  const how = { mean: 'i snitt', median: 'median', min: 'lägst', max: 'högst', sum: 'sammanlagt' }[
    figure.type
  ];
  const left = computed.unknown > 0 ? `; ${computed.unknown} saknar uppgift` : '';
  const start = name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
  return `${start}, ${how}: **${decimal(computed.value, digits)} ${units[figure.unit]}** för ${whom}${when(told)} (n = ${computed.n}${left}).`;
}

function extreme(
  { computed, query, context }: Told,
  figure: Extract<Figure, { type: 'most' | 'least' }>,
): string {
  const keys = Array.isArray(computed.value) ? (computed.value as readonly string[]) : [];
  if (keys.length === 0) return 'Det finns inget att jämföra: ingen finns med.';
  const names = keys.map((key) => `**${groupName(key, figure.by, context.programme)}**`);
  const [, many] = PREDICATES[query.population];
  const dimension = DIMENSION_NAMES[figure.by];
  const rank = figure.type === 'most' ? 'Flest' : 'Minst antal';
  return `${rank} per ${dimension}: ${list(names)}, ${plural(computed.top ?? 0, 'person', 'personer')} av ${computed.whole.length} som ${many} ${spanText(query.span.from, query.span.to)}.`;
}

function whose(told: Told, figure: Extract<Figure, { type: 'who-min' | 'who-max' }>): string {
  const { computed, shown } = told;
  if (computed.top === undefined) return 'Det finns inga uppgifter att jämföra.';
  const units = { age: 'år' } as Record<string, string>;
  const amount = `${decimal(computed.top, figure.measure === 'stay' || figure.measure === 'throughput' ? 1 : 0)} ${units[figure.measure] ?? (figure.measure === 'stay' || figure.measure === 'throughput' ? 'månader' : figure.measure === 'benefits' ? 'år' : 'dagar')}`;
  const codes =
    shown.length === 0
      ? 'ett ärende som inte får visas för dig här'
      : list(shown.map((code) => `**${code}**`));
  return `${figure.type === 'who-max' ? 'Högst' : 'Lägst'} ${MEASURE_NAMES[figure.measure]}: ${codes}, ${amount}.`;
}

function comparison({ computed, query }: Told, other: Computed): string {
  const { compare } = query;
  if (!compare || typeof computed.value !== 'number' || typeof other.value !== 'number') return '';
  const days = spanText(compare.span.from, compare.span.to);
  const difference = computed.value - other.value;
  const share = query.figure.type === 'share';
  const amount = share
    ? `${decimal(Math.abs(difference), 0)} procentenheter`
    : decimal(Math.abs(difference), Number.isInteger(difference) ? 0 : 1);
  const how = difference === 0 ? 'lika mycket' : `${amount} ${difference > 0 ? 'mer' : 'mindre'}`;
  return `Det är ${how} än ${days}, då det var ${decimal(other.value, Number.isInteger(other.value) ? 0 : 1)}${share ? '\u00A0%' : ''}.`;
}

function hiddenText(told: Told): string {
  const { query } = told;
  const counted = query.figure.type === 'count' || query.figure.type === 'any';
  const reason = 'Så små tal visas inte här, för att ingen ska kunna kännas igen.';
  return counted
    ? `${people(told, 2, `**${FEW.charAt(0).toUpperCase()}${FEW.slice(1)}**`)}${when(told)}. ${reason}`
    : `Svaret bygger på **${FEW}**. ${reason}`;
}
