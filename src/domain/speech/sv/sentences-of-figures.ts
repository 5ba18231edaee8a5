import { capital, decimal, fraction, list, plural } from '../../text/swedish.js';
import { groupName } from '../../answers/groups.js';
import { judgingFor } from '../../answers/context.js';
import { saidOf } from './phrases.js';
import { UNIT_OF } from '../../answers/measures.js';
import type { Dimension, Figure, Measure } from '../../answers/query.js';
import { isPast, peopleDo, peopleWho, thoseWho, type Told } from './sentence-parts.js';
import { MEASURE_NAMES } from './wording.js';

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
/** From what to what a time is measured. */
const TIMES: Readonly<Record<Exclude<Measure, 'age' | 'birth-year'>, string>> = {
  throughput: 'från inskrivning till avslut',
  benefits: 'i försörjning före inskrivning',
  wait: 'från remiss till inskrivning',
  'queue-time': 'i kö hittills',
  stay: 'som inskriven hittills',
  'first-training': 'från inskrivning till första arbetsträning',
};

/** "I snitt **18,5 månader** från inskrivning till avslut, för 17 personer som avslutades i resultat …" */
export function statistic(told: Told, figure: Of<'mean' | 'median' | 'min' | 'max' | 'sum'>): string {
  const { computed } = told;
  const { measure, type } = figure;
  if (typeof computed.value !== 'number') {
    const whom = computed.unknown > 0 ? 'uppgiften är okänd' : peopleDo(told, 0, 'inga');
    return `Det finns inget att räkna ${MEASURE_NAMES[measure]} på: ${whom}.`;
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
  return `${HOW[type]} ${value} ${TIMES[measure]}, för ${whom}.`;
}

const DATES: ReadonlySet<Dimension> = new Set<Dimension>(['year', 'reporting-year', 'quarter', 'month']);

/** "**Socialförvaltningen** remitterade flest: 5 av 8 personer som remitterades 1 juli–25 november 2026." */
export function extreme(told: Told, figure: Of<'most' | 'least'>): string {
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
    : DATES.has(figure.by)
      ? `${isPast(told) ? 'hade' : 'har'} ${rank}`
      : `är ${stands}`;
  return `${names} ${verb}: ${top} av ${whole}.`;
}

/** What somebody with the most or the least of a measure does, and the two ends. */
const ENDS: Readonly<Record<Measure, readonly [verb: string, most: string, least: string, rest: string]>> = {
  throughput: ['var inskriven', 'längst', 'kortast', ''],
  benefits: ['hade', 'längst', 'kortast', ' tid i försörjning före inskrivning'],
  wait: ['väntade', 'längst', 'kortast', ' på inskrivning'],
  'queue-time': ['har väntat', 'längst', 'kortast', ' i kön'],
  stay: ['har varit inskriven', 'längst', 'kortast', ''],
  'first-training': ['hade', 'längst', 'kortast', ' tid till första arbetsträning'],
  age: ['är', 'äldst', 'yngst', ''],
  'birth-year': ['är', 'yngst', 'äldst', ''],
};
/** "**Rönnen (K23-014)** har varit inskriven längst: **42,0 månader**." */
export function whose({ computed, shown, nameOf }: Told, figure: Of<'who-min' | 'who-max'>): string {
  if (computed.top === undefined) return 'Det finns inga uppgifter att jämföra.';
  const [verb, most, least, rest] = ENDS[figure.measure];
  const unit = UNIT_OF[figure.measure];
  const digits = figure.measure === 'age' || unit === 'days' ? 0 : 1;
  const much = figure.measure === 'birth-year' ? `född ${computed.top}` : amount(computed.top, digits, unit);
  const who =
    shown.length === 0
      ? plural(computed.part.length, 'ärende', 'ärenden')
      : list(shown.map((code) => `**${nameOf(code)}**`));
  return `${capital(who)} ${verb} ${figure.type === 'who-max' ? most : least}${rest}: **${much}**.`;
}
