import { trialMonths, type Programme } from '../programme.js';
import { dayPlain, list, monthName } from '../text/swedish.js';
import type { Day } from '../day.js';
import type { Bag } from './bag.js';

/** The rules that the bot can tell, by the name a query carries. */
export const RULES: Readonly<Record<string, (programme: Programme, today: Day) => string>> = {
  result: () =>
    '**Resultatet** är de som avslutades till arbete, studier eller annan arbetslivsinriktad rehab, delat med alla avslutade utom dropouts (tidiga avhopp). Räknas dropouts med i nämnaren blir procenten lägre: därför kan samma period ge till exempel 52 och inte 48 procent. De som tackade nej före inskrivning räknas aldrig.',
  dropout: () =>
    'En **dropout** är ett tidigt avhopp efter inskrivningen. Den är ett avslut, men räknas inte i resultatets nämnare.',
  closed: () =>
    'Ett **avslut** är när någon som har varit inskriven lämnar, alltid med ett utfall. Den som tackar nej före inskrivningen är inget avslut.',
  declined: () =>
    'Den som **tackar nej** före inskrivningen (ej inskriven) räknas som remitterad men aldrig som avslutad, och aldrig i resultatet.',
  trial: (programme, today) => {
    const months = trialMonths(programme, today);
    return `**Prövotiden** är ${months === 1 ? 'den första månaden' : `de första ${months} månaderna`} efter inskrivningen. Den slutar i ett beslut: fortsätta, förlänga eller avsluta. Har sista dagen passerat utan beslut är beslutet försenat.`;
  },
  'follow-up': ({ followUpMonths }) =>
    `**Uppföljning** görs med remittenten var ${ordinal(followUpMonths)} månad, räknat från den senaste uppföljningen eller från inskrivningen. Ett bokat datum går före.`,
  review: ({ reviewMonths }) =>
    `**Halvårsavstämning** är teamets egen genomgång var ${ordinal(reviewMonths)} månad, räknat från den senaste avstämningen eller från inskrivningen.`,
  throughput: () =>
    '**Genomströmningstiden** är tiden från inskrivning till avslut i månader (dagar delat med 365,25/12). Snittet gäller dem som avslutades i resultat under perioden.',
  benefits: () =>
    '**Tid i försörjning** är tiden från att försörjningen började till inskrivningen, i år (dagar delat med 365,25). Ingen offentlig försörjning räknas som 0; okänt räknas inte med. Snittet gäller dem som avslutades i resultat.',
  age: ({ age }) =>
    `**Åldern** ska vara ${age.min}–${age.max} år vid remissen${age.maxAtEnrolment === undefined ? '' : `, och högst ${age.maxAtEnrolment} vid inskrivningen`}. Ålder räknas som året minus födelseåret.`,
  referrers: ({ referrers }) =>
    `**Remittera** kan ${list(referrers.map((referrer) => referrer.name.replace('Egen ansökan', 'den som själv vill söka (egen ansökan)')))}.`,
  consent: () =>
    '**Samtycke** är skriftligt, ges till en myndighet i taget och kan återkallas. Det lyfter sekretessen mellan myndigheterna i teamet.',
  waiting: () => 'I **kö** står den som är remitterad men ännu inte inskriven och inte har tackat nej.',
  enrolled: () =>
    '**Inskriven** är man från inskrivningsdagen till dagen för avslutet. ”Nyinskriven” är händelsen, ”inskriven” är läget.',
  'long-stay': ({ longStayMonths }) =>
    `**Lång inskrivning** betyder inskriven i ${longStayMonths} månader eller mer.`,
  period: (programme, today) =>
    `**Perioden** är verksamhetsåret hittills: från den 1 ${monthName(programme.yearStartsInMonth)} till och med i dag, ${dayPlain(today)}.`,
  capacity: ({ capacity }) =>
    `Verksamheten har **${capacity}** platser. Lediga platser är platserna minus de inskrivna; kön dras inte av.`,
  masking: () =>
    'Tal på 1–4 visas inte för styrgruppen, och inte heller tal som de kan räknas ut ur: där står det **färre än fem eller dolt**, så att ingen ska kunna kännas igen.',
  goal: ({ goal }) => `**Målet:** ${goal.text}.`,
};

/** What a rule is about, in an interpretation. */
export const RULE_NAMES: Readonly<Record<string, string>> = {
  result: 'resultatprocent',
  dropout: 'dropout',
  closed: 'avslut',
  declined: 'tackat nej',
  trial: 'prövotid',
  'follow-up': 'uppföljning',
  review: 'halvårsavstämning',
  throughput: 'genomströmningstid',
  benefits: 'tid i försörjning',
  age: 'ålder',
  referrers: 'remittenter',
  consent: 'samtycke',
  waiting: 'kö',
  enrolled: 'inskriven',
  'long-stay': 'lång inskrivning',
  period: 'perioden',
  capacity: 'platser',
  masking: 'maskning',
  goal: 'mål',
};

function ordinal(months: number): string {
  return ['', 'varje', 'annan', 'tredje', 'fjärde', 'femte', 'sjätte'][months] ?? `${months}:e`;
}

const BY_MEASURE: Readonly<Record<string, string>> = {
  throughput: 'throughput',
  benefits: 'benefits',
  age: 'age',
  wait: 'waiting',
};
const BY_POPULATION: Readonly<Record<string, string>> = {
  declined: 'declined',
  'follow-ups': 'follow-up',
  reviews: 'review',
  waiting: 'waiting',
  closed: 'closed',
  enrolled: 'enrolled',
  referred: 'referrers',
  'trials-due': 'trial',
};

/** Which rule a question is about, if it is about one. "Vad är medelåldern?" is not: it asks for a figure. */
export function ruleOf(bag: Bag): string | undefined {
  if (bag.has('case', 'unknown', 'ambiguous', 'name')) return undefined;
  const strong =
    bag.has('why') ||
    bag
      .all('rule')
      .some(
        (item) =>
          !/^(vad ar|vad ar|vad ar det for|vad ar en|vad ar ett|vad galler|hur fungerar)/iu.test(item.word),
      );
  const weak = bag.has('rule');
  const allowed = mayRefer(bag);
  if (allowed !== undefined) return allowed;
  const told = ruleAsked(bag);
  if (told !== undefined) return told;
  if (!strong && !weak) return undefined;
  if (
    !strong &&
    bag.has(
      'period',
      'mean',
      'median',
      'count',
      'list',
      'share',
      'min',
      'max',
      'most',
      'least',
      'dim',
      'gender',
    )
  )
    return undefined;
  const on = bag.filters();
  const outcomes = on.flatMap((filter) => (filter.on === 'outcome' ? filter.in : []));
  if (outcomes.includes('dropout')) return outcomes.length === 1 ? 'dropout' : undefined;
  if (outcomes.length > 1) return 'result';
  if (bag.has('why') && bag.has('share') && bag.all('num').length > 0) return 'result';
  if (on.some((filter) => filter.on === 'trial' || filter.on === 'late-trial')) return 'trial';
  if (on.some((filter) => filter.on === 'consent')) return 'consent';
  if (on.some((filter) => filter.on === 'length')) return 'long-stay';
  const measure = bag.values('measure')[0];
  if (measure !== undefined) return strong || isIndefinite(bag) ? BY_MEASURE[measure] : undefined;
  if (bag.has('goal')) return 'goal';
  if (bag.has('masking')) return 'masking';
  if (bag.has('period'))
    return bag.all('period').some((item) => /^period/iu.test(item.word)) ? 'period' : undefined;
  const [population] = bag.populations;
  return population === undefined
    ? bag.values('dim').includes('referrer')
      ? 'referrers'
      : undefined
    : BY_POPULATION[population];
}

/** "hur lång är prövotiden", "hur ofta görs uppföljning", "vilka åldrar tar ni emot". */
function ruleAsked(bag: Bag): string | undefined {
  if (bag.has('period', 'count', 'list', 'stayed', 'measure') && !bag.has('accepts')) return undefined;
  if (
    bag.has('howlong') &&
    bag.filters().every((filter) => filter.on === 'trial') &&
    bag.filters().length > 0
  )
    return 'trial';
  if (bag.has('howoften'))
    return bag.hasPopulation('reviews')
      ? 'review'
      : bag.hasPopulation('follow-ups')
        ? 'follow-up'
        : undefined;
  const aged =
    bag.values('dim').includes('age') || bag.values('measure').includes('age') || bag.has('howold');
  return bag.has('accepts') && aged ? 'age' : undefined;
}

function isIndefinite(bag: Bag): boolean {
  return bag.all('measure').every((item) => !/(en|et|n)$/iu.test(item.word) || /(ning)$/iu.test(item.word));
}

/** "vem får remittera", "vilken ålder gäller", "hur gammal måste man vara". */
function mayRefer(bag: Bag): string | undefined {
  const typed = bag.items.map((item) => item.word.toLowerCase()).join(' ');
  if (bag.has('period', 'count')) return undefined;
  if (bag.hasPopulation('referred') && /\b(får|far|kan|brukar)\b/u.test(typed) && bag.has('who', 'list'))
    return 'referrers';
  const must = /\b(måste|maste|ska|får|far|kan)\b/u.test(typed) && bag.has('pronoun');
  if (must && (bag.has('howold') || bag.values('measure').includes('age'))) return 'age';
  return undefined;
}
