import type { Register } from '../register.js';
import { decimal } from '../text/swedish.js';
import { shareOf } from './figures.js';
import type { Cell, Section } from './report.js';
import { paragraph, sentence, tableBlock } from './sentence.js';
import type { Compared } from './tables.js';
import { meanEnrolled, wasKept, WORK, workDone } from './work-done.js';

/** Personal – villkor, process, resultat. The register knows the work that was recorded, and nothing of who did it. */
export function staff({ now, before, beforeName }: Compared, register: Register): readonly Section[] {
  const { capacity } = now.status.programme;
  const enrolled = meanEnrolled(now);
  const places = now.made('programme.capacity', capacity, decimal(capacity, 0), []);
  const work = WORK.map((one) => ({
    name: one.name,
    now: workDone(register, now, one),
    before: before && workDone(register, before, one),
  })).filter((one) => (one.now?.value ?? 0) + (one.before?.value ?? 0) > 0);
  const rows = work.map((one): readonly Cell[] => [
    one.name,
    one.now ?? '–',
    ...(one.before ? [one.before] : []),
  ]);
  const since = wasKept(register, now.status.period.from)
    ? []
    : paragraph(
        now.isOpen
          ? sentence`Registret fördes inte under hela perioden, så det som gjordes kan vara mer än vad som står här.`
          : undefined,
      );
  return [
    {
      heading: 'Personal – villkor',
      description: [
        ...paragraph(
          sentence`I medel var ${enrolled} personer inskrivna under perioden, så ${shareOf(enrolled, places)} av de ${places} platserna var upptagna.`,
        ),
        {
          kind: 'to-write',
          text: 'Skriv vilka som har arbetat i teamet, hur mycket, och från vilken huvudman.',
        },
      ],
      analysis: ['Har bemanningen räckt för dem som varit inskrivna?'],
      reflection: ['Vilken kompetens har vi saknat?'],
    },
    {
      heading: 'Personal – process',
      description: [
        ...tableBlock({
          name: 'Antecknat arbete',
          head: ['Arbete', 'Antal', ...(before ? [`Under ${beforeName}`] : [])],
          rows,
        }),
        ...since,
        { kind: 'to-write', text: 'Skriv om handledning, utbildning och hur teamet har arbetat.' },
      ],
      analysis: ['Vad har tagit mest tid, och vad har fått stå tillbaka?'],
      reflection: ['Vad i arbetssättet har gjort skillnad?'],
    },
    {
      heading: 'Personal – resultat',
      description: [
        {
          kind: 'to-write',
          text: 'Skriv vad arbetet har gett personalen: lärande, arbetsmiljö, sjukfrånvaro.',
        },
      ],
      analysis: ['Vad har personalen lärt sig under perioden?'],
      reflection: ['Vad behöver personalen för att hålla över tid?'],
    },
  ];
}
