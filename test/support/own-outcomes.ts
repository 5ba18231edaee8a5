import { programmeSchema } from '../../src/domain/programme.js';
import { kraftenHedemora } from '../../src/domain/programmes/kraften-hedemora.js';

/** Three outcomes as a programme's file has them: one in the result, a dropout, and one beside. */
const OWN = [
  {
    code: 'nystart',
    name: 'Startat eget',
    class: 'result',
    nextStep: false,
    incomeAfter: 'annan',
    details: ['enskild firma', 'aktiebolag'],
    words: ['startat eget, startade eget, startar eget', 'eget företag~et'],
  },
  { code: 'aldersgrans', name: 'Uppnådd åldersgräns', class: 'other', words: ['åldersgräns~en, för gammal'] },
  {
    code: 'avvikit',
    name: 'Avvikit',
    class: 'dropout',
    needsDetail: true,
    details: ['utan adress', 'utomlands'],
    words: ['avvek, avviker'],
  },
];

/** Kraften's programme with these outcomes besides, in place of those that it has of the same code: data, and nothing else. */
export function withOutcomes(
  ...more: readonly (Readonly<Record<string, unknown>> & { readonly code: string })[]
) {
  const codes = new Set(more.map(({ code }) => code));
  const kept = kraftenHedemora.outcomes.filter(({ code }) => !codes.has(code));
  return programmeSchema.parse({ ...kraftenHedemora, outcomes: [...kept, ...more] });
}

export const ownOutcomes = withOutcomes(...OWN);

/** None of the usual ones, and nothing that is a dropout. */
export const otherOutcomes = programmeSchema.parse({
  ...kraftenHedemora,
  outcomes: [
    { code: 'anstallning', name: 'Anställning', class: 'result', work: true, details: ['fast', 'vikariat'] },
    { code: 'slutat', name: 'Slutat', class: 'other', words: ['slut'] },
  ],
});
