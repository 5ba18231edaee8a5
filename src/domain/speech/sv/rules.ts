import { resultsInWords, trialMonths, type Programme } from '../../programme.js';
import { FINSAM } from '../../status/national.js';
import { dayPlain, list, monthName, percent, prose } from '../../text/swedish.js';
import type { Day } from '../../day.js';

/** The rules that the bot can tell, by the name a query carries. */
export const RULES: Readonly<Record<string, (programme: Programme, today: Day) => string>> = {
  result: (programme) =>
    prose(
      `**Resultatet** är de som avslutades till ${resultsInWords(programme)}, delat med alla avslutade utom dropouts (tidiga avhopp).`,
      'Räknas dropouts med i nämnaren blir procenten lägre: därför kan samma period ge till exempel 52 och inte 48 procent.',
      'De som tackade nej före inskrivning räknas aldrig.',
    ),
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
    prose(
      '**Tid i försörjning** är tiden från att försörjningen började till inskrivningen, i år (dagar delat med 365,25).',
      'Ingen offentlig försörjning räknas som 0; okänt räknas inte med.',
      'Snittet gäller dem som avslutades i resultat.',
    ),
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
    prose(
      'Styrgruppen får **siffror, aldrig personer**: hur många som kom, avslutades och är kvar, vad avsluten ledde till, och tabeller efter kön, ålder, remittent och betalare, för hela år och halvår.',
      'Tal på 1–4 visas inte i tabellerna, och inte heller tal som de kan räknas ut ur. Där står det **färre än fem eller dolt**, så att ingen ska kunna kännas igen.',
    ),
  national: ({ goal }) =>
    prose(
      `I hela landet gick **${percent(FINSAM.share)}** vidare ${FINSAM.year}, räknat som ${FINSAM.counts} (${FINSAM.source}).`,
      `${FINSAM.differs} Talen kan alltså inte jämföras rakt av.`,
      `Det egna målet: ${goal.text}.`,
    ),
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
  masking: 'dolda tal',
  national: 'resultatet i hela landet',
  goal: 'mål',
};

function ordinal(months: number): string {
  return ['', 'varje', 'annan', 'tredje', 'fjärde', 'femte', 'sjätte'][months] ?? `${months}:e`;
}
