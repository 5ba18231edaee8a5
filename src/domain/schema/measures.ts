/** What one measure is, in words and units: all that a new one needs beside its value (`answers/measures.ts`) and its words. */
interface MeasureRow {
  /** The unit that it is told in when none is asked for. */
  readonly unit: 'days' | 'months' | 'years';
  readonly name: string;
  /** From what to what a time is measured; none for what is no time. */
  readonly time?: string;
  /** What somebody with the most or the least of it does: the verb, the two ends, the rest. */
  readonly ends: readonly [verb: string, most: string, least: string, rest: string];
  /** The verb of several, where it is another. */
  readonly several?: string;
  /** Who may see whose it is, in a group (DESIGN 10): made of days, of an activity, or of a detail. */
  readonly tells: 'days' | 'activity' | 'detail';
}

/** The measures that can be asked for. A new one is a row here; what forgets it does not compile. */
const MEASURE_TABLE = {
  throughput: {
    unit: 'months',
    name: 'genomströmningstid',
    time: 'från inskrivning till avslut',
    ends: ['var inskriven', 'längst', 'kortast', ''],
    several: 'var inskrivna',
    tells: 'days',
  },
  benefits: {
    unit: 'years',
    name: 'tid i försörjning före inskrivning',
    time: 'i försörjning före inskrivning',
    ends: ['hade', 'längst', 'kortast', ' tid i försörjning före inskrivning'],
    tells: 'detail',
  },
  age: { unit: 'years', name: 'ålder', ends: ['är', 'äldst', 'yngst', ''], tells: 'detail' },
  wait: {
    unit: 'days',
    name: 'väntetid från remiss till inskrivning',
    time: 'från remiss till inskrivning',
    ends: ['väntade', 'längst', 'kortast', ' på inskrivning'],
    tells: 'days',
  },
  'queue-time': {
    unit: 'days',
    name: 'väntetid hittills för dem i kön',
    time: 'i kö hittills',
    ends: ['har väntat', 'längst', 'kortast', ' i kön'],
    tells: 'days',
  },
  stay: {
    unit: 'months',
    name: 'tid som inskriven hittills',
    time: 'som inskriven hittills',
    ends: ['har varit inskriven', 'längst', 'kortast', ''],
    several: 'har varit inskrivna',
    tells: 'days',
  },
  'first-training': {
    unit: 'days',
    name: 'tid från inskrivning till första arbetsträning',
    time: 'från inskrivning till första arbetsträning',
    ends: ['hade', 'längst', 'kortast', ' tid till första arbetsträning'],
    tells: 'activity',
  },
  'birth-year': { unit: 'years', name: 'födelseår', ends: ['är', 'yngst', 'äldst', ''], tells: 'detail' },
} as const satisfies Record<string, MeasureRow>;

export type Measure = keyof typeof MEASURE_TABLE;
export const MEASURES = Object.keys(MEASURE_TABLE) as [Measure, ...Measure[]];

export function measureRow(measure: Measure): MeasureRow {
  return MEASURE_TABLE[measure];
}
