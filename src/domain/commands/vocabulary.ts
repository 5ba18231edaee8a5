import { OUTCOMES } from '../codes.js';
import { FIELDS } from '../entry.js';
import type { Programme } from '../programme.js';
import type { Label, Meaning } from './meaning.js';
import { type Phrase, phrases } from './phrases.js';
import { FIELD_WORDS, LABELS, NOISE } from './words/little.js';
import {
  BARE_DETAILS,
  DECLINED_WORDS,
  DETAIL_WORDS,
  NEXT_STEP_WORDS,
  OUTCOME_WORDS,
} from './words/outcomes.js';
import {
  COMPANIONS,
  GENDER_LETTERS,
  GENDER_WORDS,
  INCOME_WORDS,
  REFERRER_SHORT,
  REFERRER_WORDS,
} from './words/people.js';
import { unitPhrases } from './units.js';

type Words = readonly Phrase<Meaning>[];

/** The kinds of words that a line may hold; a command names those that it understands. */
export const VOCABULARIES = {
  genders: (): Words =>
    (['K', 'M', 'X'] as const).flatMap((value) => [
      ...phrases<Meaning>({ slot: 'gender', value }, GENDER_WORDS[value]),
      ...phrases<Meaning>({ slot: 'gender', value }, GENDER_LETTERS[value], true),
    ]),
  referrers: (programme: Programme): Words =>
    programme.referrers.flatMap(({ code, name, short }) => [
      ...phrases<Meaning>({ slot: 'referrer', value: code }, [name, ...(REFERRER_WORDS[code] ?? [])]),
      ...phrases<Meaning>(
        { slot: 'referrer', value: code },
        [code, short ?? code, ...(REFERRER_SHORT[code] ?? [])],
        true,
      ),
    ]),
  units: (programme: Programme): Words => unitPhrases(programme),
  incomes: (programme: Programme): Words =>
    programme.incomes.flatMap((value) => phrases<Meaning>({ slot: 'income', value }, INCOME_WORDS[value])),
  protection: (): Words => [
    ...phrases<Meaning>({ slot: 'protected', value: true }, [
      'skyddad',
      'skyddade',
      'skyddade uppgifter',
      'skyddade personuppgifter',
      'skyddad identitet',
      'skyddat',
      'sekretessmarkerad',
      'skyddad person',
      'har skyddade uppgifter',
    ]),
    ...phrases<Meaning>(
      { slot: 'protected', value: false },
      [
        'inte skyddad',
        'ej skyddad',
        'oskyddad',
        'skyddad nej',
        'inte skyddade uppgifter',
        'inga skyddade uppgifter',
      ],
      true,
    ),
  ],
  outcomes: (programme: Programme): Words => outcomeWords(programme),
  declined: (programme: Programme): Words =>
    programme.declinedDetails.flatMap((value) =>
      phrases<Meaning>({ slot: 'declined', value }, [value, ...(DECLINED_WORDS[value] ?? [])]),
    ),
  nextSteps: (programme: Programme): Words =>
    programme.nextSteps.flatMap((value) =>
      phrases<Meaning>({ slot: 'next-step', value }, [value, ...(NEXT_STEP_WORDS[value] ?? [])]),
    ),
  activities: (programme: Programme): Words =>
    programme.activities.flatMap((value) => phrases<Meaning>({ slot: 'activity', value }, forms(value))),
  places: (programme: Programme): Words =>
    programme.workplaces.flatMap((value) =>
      phrases<Meaning>({ slot: 'place', value }, [...forms(value), ...(PLACES[value] ?? [])]),
    ),
  situations: (programme: Programme): Words =>
    (programme.situations ?? []).flatMap(({ code, name }) =>
      phrases<Meaning>({ slot: 'situation', value: code }, [code, name, ...(SITUATIONS[code] ?? [])]),
    ),
  companions: (): Words =>
    Object.entries(COMPANIONS).flatMap(([value, texts]) =>
      phrases<Meaning>({ slot: 'companion', value }, texts),
    ),
  trial: (): Words => [
    ...phrases<Meaning>({ slot: 'trial' }, [
      'prövotid',
      'prövotiden',
      'prövoperiod',
      'prövoperioden',
      'provtiden',
    ]),
    ...phrases<Meaning>({ slot: 'decision', value: 'pass' }, [
      'fortsätt',
      'fortsätter',
      'godkänd',
      'godkänn',
      'godkänns',
      'ska fortsätta',
      'fortsätta',
      'klar',
      'passerad',
      'går vidare',
    ]),
    ...phrases<Meaning>({ slot: 'decision', value: 'extend' }, [
      'förläng',
      'förlängs',
      'förlänger',
      'förlänga',
      'förlängd',
      'förlängning',
      'förlängas',
    ]),
    ...phrases<Meaning>({ slot: 'decision', value: 'close' }, [
      'avsluta',
      'avslutas',
      'avslutar',
      'avslut',
      'avslutad',
    ]),
  ],
  done: (): Words =>
    phrases<Meaning>({ slot: 'done' }, [
      'klar',
      'klart',
      'gjord',
      'gjort',
      'genomförd',
      'genomfört',
      'genomförde',
      'färdig',
      'färdigt',
      'hållen',
      'avklarad',
      'avklarat',
      'utförd',
      'ok',
    ]),
  all: (): Words =>
    phrases<Meaning>({ slot: 'all' }, ['alla', 'alla myndigheter', 'samtliga', 'alla fyra', 'allihop']),
  unknown: (): Words =>
    phrases<Meaning>({ slot: 'unknown' }, [
      'okänd',
      'okänt',
      'vet ej',
      'vet inte',
      'uppgift saknas',
      'ta bort',
      'tom',
      'inget',
      'tomt',
    ]),
  fields: (): Words =>
    FIELDS.flatMap((value) => phrases<Meaning>({ slot: 'field', value }, FIELD_WORDS[value])),
  yesNo: (): Words => [
    ...phrases<Meaning>({ slot: 'protected', value: true }, ['ja']),
    ...phrases<Meaning>({ slot: 'protected', value: false }, ['nej']),
  ],
} as const;
export type Vocabulary = keyof typeof VOCABULARIES;

const PLACES: Readonly<Record<string, readonly string[]>> = {
  'kommunal arbetsplats': ['kommunen', 'kommunal', 'kommunalt', 'i kommunen'],
  'privat företag': ['privat', 'företag', 'privat arbetsplats', 'företaget', 'privata'],
  förening: ['föreningen', 'ideell förening', 'ideellt'],
  'socialt företag': ['socialt', 'sociala företag', 'arbetsintegrerande socialt företag', 'asf'],
};

const SITUATIONS: Readonly<Record<string, readonly string[]>> = {
  vård: ['vården', 'i vård'],
  'insats-soc': ['insats soc', 'insats från soc', 'insatser från socialtjänsten', 'socialtjänsten', 'soc'],
  arbete: ['arbetar', 'jobb', 'jobbar'],
  studier: ['studerar', 'pluggar'],
  'praktik-arbetsenheten': ['praktik', 'arbetsenheten', 'praktik arbetsenheten'],
  sysselsättning: ['sysselsatt', 'daglig sysselsättning'],
  'till-AF-arbetsför': ['till af', 'arbetsför', 'till arbetsförmedlingen'],
  'program-AF': ['program af', 'program hos arbetsförmedlingen', 'program på af', 'i program'],
};

/** A word with the endings it is said with: skogsgrupp, skogsgruppen; praktik, praktiken; samtal, samtalet. */
function forms(text: string): string[] {
  const stem = /[aå]$/.test(text) ? [`${text}n`] : [`${text}en`, `${text}et`, `${text}s`];
  return text.endsWith('e') ? [text, `${text}n`, `${text}t`] : [text, ...stem];
}

function outcomeWords(programme: Programme): Words {
  const known = new Map(programme.outcomes.map((outcome) => [outcome.code, outcome]));
  return OUTCOMES.flatMap((outcome): Phrase<Meaning>[] => {
    const { name, details } = known.get(outcome) ?? { details: [] };
    if (name === undefined) return [];
    const bare = BARE_DETAILS[outcome] ?? {};
    return [
      ...phrases<Meaning>({ slot: 'outcome', value: outcome }, [outcome, name, ...OUTCOME_WORDS[outcome]]),
      ...details.flatMap((detail) => [
        ...(detail in bare ? [] : phrases<Meaning>({ slot: 'outcome', value: outcome, detail }, [detail])),
        ...phrases<Meaning>(
          { slot: 'outcome', value: outcome, detail },
          DETAIL_WORDS[outcome]?.[detail] ?? [],
        ),
        ...phrases<Meaning>({ slot: 'detail', value: detail, outcome }, bare[detail] ?? []),
      ]),
    ];
  });
}

/** The words that say what comes next, those that a command takes. */
export function labelPhrases(labels: readonly Label[]): Words {
  return labels.flatMap((value) => phrases<Meaning>({ slot: 'label', value }, LABELS[value]));
}

export const noisePhrases: Words = phrases<Meaning>({ slot: 'noise' }, NOISE, true);
