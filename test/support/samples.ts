import { readFileSync } from 'node:fs';

/** The three workbooks in data/excel: what a team's lists look like, with their right registers. */
export const SAMPLES = ['d1-en-flik', 'd2-pagaende-avslutade', 'd3-kryss'] as const;
export type Sample = (typeof SAMPLES)[number];

const read = (name: string) => readFileSync(new URL(`../../data/excel/${name}`, import.meta.url));

export const sampleFile = (name: Sample): Uint8Array => read(`${name}.xlsx`);
export const sampleRegister = (name: Sample): Uint8Array => read(`${name}.register.csv`);

export interface SampleKey {
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly fate: string;
    readonly column?: string;
  }[];
  readonly neverStoredNorShown: readonly string[];
}

export const sampleKey = (name: Sample): SampleKey =>
  JSON.parse(read(`${name}.answers.json`).toString()) as SampleKey;

/** The keys' answers, as a person would write them. */
export const SAMPLE_ANSWERS: Readonly<Record<Sample, Readonly<Record<string, string>>>> = {
  'd1-en-flik': {
    'value|utfall|arbete 50 % / studier komvux 50 %': 'arbete',
    'value|forsorjning_efter|lon + csn': 'lon',
    'value|utfall|af': 'rehab: Arbetsförmedlingen',
  },
  'd2-pagaende-avslutade': {
    above: 'som raden ovanför',
    'value|samtycke|ja': 'samma dag som inskrivningen',
    'colour|röd': 'ja',
    'cell|Pågående|16|inskriven': '2026-02-11',
    'cell|Pågående|17|remissdatum': '15 mars 2026',
    born: 'ja, bara året',
    'value|utfall|avliden': 'annat: avliden',
    'value|utfall|samhall (forst praktik, sen anst.), ev. studier ht': 'arbete: Samhall',
    'value|kon|k?': 'K',
    'same|Avslutade|21': 'ett ärende',
  },
  'd3-kryss': {
    'cell|Statistik 2025-26|6|utfall': 'studier',
    'cell|Statistik 2025-26|13|utfall': 'ej-inskriven: tackade nej',
    'cell|Statistik 2025-26|18|remittent': 'FK',
    'cell|Statistik 2025-26|22|kon': 'X',
  },
};
