import { capital, dayLong, dayPlain, decimal, fraction, list, plural, spanText } from '../../text/swedish.js';
import { dueOf } from '../../due.js';
import { groupName } from '../../answers/groups.js';
import { judgingFor } from '../../answers/context.js';
import { saidOf } from './phrases.js';
import { measureRow } from '../../schema/measures.js';
import { areResults } from '../../schema/outcomes.js';
import { type Figure, isSeries, type Population } from '../../schema/query.js';
import { isPast, peopleDo, peopleWho, thoseWho, type Told } from './sentence-parts.js';
import { filterName } from './wording.js';

type Of<Type extends Figure['type']> = Extract<Figure, { type: Type }>;

/** "**57 %** (12 av 21) av dem som avslutades 1 juli 2021–30 juni 2022 var i resultat, dropouts oräknade." */
export function share(told: Told, figure: Of<'share'>): string {
  const { computed, context } = told;
  if (typeof computed.value !== 'number')
    return `Det finns ingen att räkna andelen av: ${peopleDo(told, 0, 'inga')}.`;
  const what = list(figure.part.map((filter) => saidOf(filter, context.programme, isPast(told))));
  const counted = fraction(computed.part.length, computed.whole.length);
  const dropouts = figure.result ? ', dropouts oräknade' : '';
  return `**${decimal(computed.value, 0)}\u00A0%** (${counted}) av ${thoseWho(told)} ${what}${dropouts}.`;
}

const UNITS = { days: ['dag', 'dagar'], months: ['månad', 'månader'], years: ['år', 'år'] } as const;

/** "1 dag", "18,5 månader". */
function amount(value: number, digits: number, unit: keyof typeof UNITS): string {
  const [one, many] = UNITS[unit];
  const said = decimal(value, digits);
  return `${said} ${said === '1' ? one : many}`;
}

/** "31,2–54,1 månader". */
function amountBetween(one: number, other: number, digits: number, unit: keyof typeof UNITS): string {
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  if (decimal(least, digits) === decimal(most, digits)) return amount(most, digits, unit);
  return `${decimal(least, digits)}–${amount(most, digits, unit)}`;
}

const HOW = {
  mean: 'I snitt',
  median: 'I median',
  min: 'Som kortast',
  max: 'Som längst',
  sum: 'Sammanlagt',
} as const;
const AGES = {
  mean: 'Medelåldern',
  median: 'Medianåldern',
  min: 'Den yngsta',
  max: 'Den äldsta',
  sum: 'Åldrarnas summa',
} as const;
const BIRTHS = {
  mean: 'Födelseåret i snitt',
  median: 'Födelseåret i median',
  min: 'Det tidigaste födelseåret',
  max: 'Det senaste födelseåret',
  sum: 'Födelseårens summa',
} as const;

/** "I snitt **18,5 månader** från inskrivning till avslut, för 17 personer som avslutades i resultat …" */
export function statistic(told: Told, figure: Of<'mean' | 'median' | 'min' | 'max' | 'sum'>): string {
  const { computed } = told;
  const { measure, type } = figure;
  if (typeof computed.value !== 'number') {
    const whom = computed.unknown > 0 ? 'uppgiften är okänd' : peopleDo(told, 0, 'inga');
    return `Det finns inget att räkna ${measureRow(measure).name} på: ${whom}.`;
  }
  const left = computed.unknown > 0 ? ` (${computed.unknown} saknar uppgift)` : '';
  const is = isPast(told) ? 'var' : 'är';
  const isSecret = computed.unknown > 0 && judgingFor(told.context) !== undefined;
  const whom = isSecret ? thoseWho(told) : `${peopleWho(told, computed.n, decimal(computed.n, 0))}${left}`;
  if (measure === 'birth-year') return `${BIRTHS[type]} ${is} **${Math.round(computed.value)}** för ${whom}.`;
  const isWhole = (type === 'min' || type === 'max') && (measure === 'age' || figure.unit === 'days');
  const value = `**${amount(computed.value, isWhole ? 0 : 1, figure.unit)}**`;
  if (measure === 'age')
    return `${AGES[type]} ${is} ${value} ${type === 'min' || type === 'max' ? 'bland' : 'för'} ${whom}.`;
  if (measure === 'queue-time' && isAll(told) && !isSecret) return queue(computed, type, figure.unit);
  return `${HOW[type]} ${value} ${measureRow(measure).time ?? ''}, för ${whom}.`;
}

/** All that wait today, with nothing narrowed. */
function isAll({ query, context }: Told): boolean {
  return query.filters.length === 0 && query.population === 'waiting' && query.span.to === context.today;
}

const WAITED = {
  mean: 'i snitt',
  median: 'i median',
  min: 'som kortast',
  max: 'som längst',
  sum: 'sammanlagt',
};

/** "De 3 i kön har väntat i snitt **30 dagar**." */
function queue({ n, value }: Told['computed'], type: keyof typeof WAITED, unit: keyof typeof UNITS): string {
  const waited = `**${amount(Number(value), unit === 'days' ? 0 : 1, unit)}**`;
  return n === 1
    ? `Den enda i kön har väntat ${waited}.`
    : `De ${n} i kön har väntat ${WAITED[type]} ${waited}.`;
}

/** "**En** prövotid går ut: Tumlaren (K26-019), 4 december.": the only one is told, where it may be. */
export function onlyTrial({ query, computed, shown, nameOf, context }: Told): string | undefined {
  const [it, ...more] = computed.part;
  if (query.population !== 'trials-due' || query.filters.length > 0 || !it || more.length > 0)
    return undefined;
  const trial = dueOf(it, context.programme, context.today).find(({ kind }) => kind === 'trial');
  if (!shown.includes(it.code) || !trial || trial.due < context.today) return undefined;
  return `**En** prövotid går ut: ${nameOf(it.code)}, ${dayPlain(trial.due)}.`;
}

/** "**Socialförvaltningen** remitterade flest: 5 av 8 personer som remitterades 1 juli–25 november 2026." */
export function extreme(told: Told, figure: Of<'most' | 'least'>): string {
  if (figure.of) return extremeOf(told, figure, figure.of);
  const { computed, query, context } = told;
  const keys = Array.isArray(computed.value) ? (computed.value as readonly string[]) : [];
  if (keys.length === 0) return `Det finns inget att jämföra: ${peopleDo(told, 0, 'inga')}.`;
  const names = list(keys.map((key) => `**${capital(groupName(key, figure.by, context.programme))}**`));
  const rank = figure.type === 'most' ? 'flest' : 'minst antal';
  const top = `${decimal(computed.top ?? 0, 0)}${keys.length > 1 ? ' var' : ''}`;
  const whole = peopleWho(told, computed.whole.length, decimal(computed.whole.length, 0));
  const refers = query.population === 'referred' && (figure.by === 'referrer' || figure.by === 'unit');
  const stands = figure.type === 'most' ? 'vanligast' : 'ovanligast';
  const verb = refers
    ? `remitterade ${figure.type === 'most' ? 'flest' : 'minst'}`
    : isSeries(figure.by)
      ? `${isPast(told) ? 'hade' : 'har'} ${rank}`
      : `är ${stands}`;
  return `${names} ${verb}: ${top} av ${whole}.`;
}

/** "**Försäkringskassan** har kortast genomströmningstid: 12,3 månader, räknat på 33 personer som …" */
function extremeOf(
  told: Told,
  { type, by }: Of<'most' | 'least'>,
  of: NonNullable<Of<'most' | 'least'>['of']>,
): string {
  const { computed, context } = told;
  const keys = Array.isArray(computed.value) ? (computed.value as readonly string[]) : [];
  if (keys.length === 0 || computed.top === undefined)
    return `Det finns inget att jämföra: ${peopleDo(told, 0, 'inga')}.`;
  const names = list(keys.map((key) => `**${capital(groupName(key, by, context.programme))}**`));
  const isTime = of.type !== 'share' && of.measure !== 'age' && of.measure !== 'birth-year';
  const [most, least] = isTime ? ['längst', 'kortast'] : ['högst', 'lägst'];
  const what =
    of.type !== 'share'
      ? measureRow(of.measure).name
      : of.part.every((one) => one.on === 'outcome' && areResults(context.programme, one.in))
        ? 'resultat'
        : `andel: ${list(of.part.map((filter) => saidOf(filter, context.programme, isPast(told))))}`;
  const group = computed.part.length;
  const counted = keys.length > 1 ? '' : ` (${fraction(Math.round((computed.top / 100) * group), group)})`;
  const small = of.type === 'share' && group < 10 ? ', litet underlag' : '';
  const top =
    of.type === 'share'
      ? `${decimal(computed.top, 0)}\u00A0%${counted}${small}`
      : amount(computed.top, 1, of.unit);
  const whom = peopleWho(told, computed.whole.length, decimal(computed.whole.length, 0));
  return `${names} ${isPast(told) ? 'hade' : 'har'} ${type === 'most' ? most : least} ${what}: **${top}**. Räknat på ${whom}.`;
}

/** What happened, where the first or the last of it is asked for. */
const HAPPENED: Partial<Record<Population, string>> = {
  referred: 'remissen kom',
  new: 'inskrivningen var',
  closed: 'avslutet var',
  declined: 'gången någon tackade nej var',
  visits: 'studiebesöket var',
  'started-training': 'starten av arbetsträning var',
};

/** "Senaste remissen kom **torsdag 12 november 2026**: Rönnen (K26-020)." */
export function edge(told: Told, { type }: Of<'first' | 'last'>): string {
  const { computed, query, shown, nameOf, context } = told;
  if (computed.on === undefined) return `${capital(peopleDo(told, 0, 'inga'))}.`;
  const who = shown.length === 0 ? '' : `: ${list(shown.map(nameOf))}`;
  const what = HAPPENED[query.population] ?? 'var';
  const whom = peopleWho(told, computed.whole.length, decimal(computed.whole.length, 0));
  return `${type === 'first' ? 'Första' : 'Senaste'} ${what} **${dayLong(computed.on, context.today)}**${who}. Räknat bland ${whom}.`;
}

/** "**57** personer var i verksamheten 1 januari–31 december 2025, med 58 inskrivningar." */
export function persons(told: Told): string {
  const count = Number(told.computed.value);
  const more = told.computed.n > count ? `, med ${decimal(told.computed.n, 0)} ärenden` : '';
  return `${peopleDo(told, count, `**${count}**`)}${more}.`;
}

/** "I snitt **2,3** i månaden: 27 personer skrevs in 1 januari–31 december 2024." */
export function perStretch(told: Told, { each }: Of<'per-stretch'>): string {
  const { n, value } = told.computed;
  const whole = peopleDo(told, n, decimal(n, 0));
  return `I snitt **${decimal(Number(value), 1)}** ${EACH_STRETCH[each]}: ${whole}.`;
}
const EACH_STRETCH = {
  year: 'om året',
  half: 'per halvår',
  quarter: 'i kvartalet',
  month: 'i månaden',
  week: 'i veckan',
} as const;

const OVER_DAYS = { max: 'Som mest', min: 'Som minst', mean: 'I snitt per dag' } as const;

/** "Som mest var **38** inskrivna 1 januari–31 december 2025, första gången 3 mars." */
export function overDays({ computed, query, context }: Told, { how }: Of<'over-days'>): string {
  const { span, population, filters } = query;
  const whom = [
    population === 'waiting' ? 'stod i kö' : 'var inskrivna',
    ...filters.map((filter) => filterName(filter, context.programme)),
  ].join(' · ');
  const [verb = '', ...rest] = whom.split(' ');
  const first = how === 'mean' || computed.on === undefined ? '' : `, första gången ${dayPlain(computed.on)}`;
  const value = decimal(Number(computed.value), how === 'mean' ? 1 : 0);
  return `${OVER_DAYS[how]} ${verb} **${value}** ${rest.join(' ')} ${spanText(span.from, span.to)}${first}.`;
}

/** "**Rönnen (K23-014)** har varit inskriven längst: **42,0 månader**." */
export function whose(told: Told, figure: Of<'who-min' | 'who-max'>): string {
  const { computed, shown, nameOf, query } = told;
  if (computed.top === undefined) return 'Det finns inga uppgifter att jämföra.';
  const { unit, ends, several } = measureRow(figure.measure);
  const [does, most, least, rest] = ends;
  const verb = computed.part.length > 1 && several !== undefined ? several : does;
  const digits = figure.measure === 'age' || unit === 'days' ? 0 : 1;
  const much = figure.measure === 'birth-year' ? `född ${computed.top}` : amount(computed.top, digits, unit);
  const who =
    shown.length === 0
      ? plural(computed.part.length, 'ärende', 'ärenden')
      : list(shown.map((code) => `**${nameOf(code)}**`));
  const end = figure.type === 'who-max' ? most : least;
  if (figure.many !== undefined && computed.until !== undefined)
    return `${capital(end)}${rest}: ${who}, **${amountBetween(computed.until, computed.top, digits, unit)}**.`;
  const { length } = computed.whole;
  const narrowed =
    query.filters.length === 0 ? '' : ` Räknat på ${peopleWho(told, length, decimal(length, 0))}.`;
  return `${capital(who)} ${verb} ${figure.second ? 'näst ' : ''}${end}${rest}: **${much}**.${narrowed}`;
}
