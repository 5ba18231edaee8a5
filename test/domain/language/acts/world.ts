import { day } from '../../../../src/domain/day.js';
import type { CaseEvent, Entry } from '../../../../src/domain/entry.js';
import { programmeSchema } from '../../../../src/domain/programme.js';
import { kraftenHedemora } from '../../../../src/domain/programmes/kraften-hedemora.js';
import { registerOf } from '../../../../src/domain/register.js';
import type { World } from '../../../../src/domain/language/acts/world.js';

type Gender = 'K' | 'M';

interface Sample {
  readonly code: string;
  readonly alias?: string;
  readonly stage: 'visiting' | 'waiting' | 'enrolled' | 'closed';
  readonly activities?: readonly string[];
}

const facts = (alias: string | undefined) => ({
  gender: 'K' as Gender,
  referrer: 'SOC',
  ...(alias !== undefined && { alias }),
});

/** A case of a stage, in as few entries as it takes. */
function eventsOf({ alias, stage, activities = [] }: Sample): CaseEvent[] {
  if (stage === 'visiting') return [{ type: 'visit-booked', visit: day('2026-11-20'), facts: facts(alias) }];
  const registered: CaseEvent = { type: 'registered', referred: day('2026-08-01'), facts: facts(alias) };
  if (stage === 'waiting') return [registered];
  const enrolled: CaseEvent = {
    type: 'enrolled',
    enrolled: day('2026-09-01'),
    trialUntil: day('2026-10-01'),
  };
  const started = activities.map((kind): CaseEvent => {
    return { type: 'activity-started', kind, from: day('2026-09-10') };
  });
  const closed: CaseEvent = { type: 'closed', closed: day('2026-11-01'), outcome: 'arbete' };
  return [registered, enrolled, ...started, ...(stage === 'closed' ? [closed] : [])];
}

/** A small register on Wednesday 25 November 2026. */
export const SAMPLES: readonly Sample[] = [
  { code: 'K26-014', alias: 'Rönnen', stage: 'enrolled', activities: ['skogsgrupp', 'arbetsträning'] },
  { code: 'K26-015', alias: 'Järpen', stage: 'enrolled' },
  { code: 'K26-016', alias: 'Lärkan', stage: 'enrolled', activities: ['skogsgrupp'] },
  { code: 'K25-016', alias: 'Fjällsippan', stage: 'enrolled' },
  { code: 'K26-018', alias: 'Tallbiten', stage: 'waiting' },
  { code: 'K26-020', alias: 'Blåregnet', stage: 'waiting' },
  { code: 'K26-021', alias: 'Oxeln', stage: 'enrolled' },
  { code: 'K26-031', alias: 'Storlommen', stage: 'visiting' },
  { code: 'K23-014', stage: 'closed' },
  { code: 'K24-002', alias: 'Gråspetten', stage: 'closed' },
];

export function worldOf(samples: readonly Sample[], programme: unknown = kraftenHedemora): World {
  let position = 0;
  const entries = samples.flatMap((sample) =>
    eventsOf(sample).map((event, index): Entry<CaseEvent> => {
      position += 1;
      return {
        position,
        stream: `case/${sample.code}`,
        number: index + 1,
        key: `test/${position}`,
        day: day('2026-08-01'),
        recorded: '2026-08-01T08:00:00.000Z',
        by: 'test',
        event,
      };
    }),
  );
  return {
    register: registerOf(entries),
    programme: programmeSchema.parse(programme),
    today: day('2026-11-25'),
  };
}

export const world = worldOf(SAMPLES);
