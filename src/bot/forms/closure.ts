import type { Choice } from '../../cards/kit.js';
import { nameOf } from '../../domain/case/case.js';
import { INCOME_NAMES, OUTCOMES } from '../../domain/codes.js';
import type { Programme } from '../../domain/programme.js';
import { DURING, type CaseForm, coded, words } from './form.js';

/** `avsluta Rönnen arbete lönebidrag`: an outcome always, income after, and the next step. */
export const closeForm: CaseForm = {
  name: 'close',
  on: 'case',
  stages: DURING,
  step: 'close',
  which: 'Vilket ärende ska avslutas?',
  title: (it) => `Avsluta ${nameOf(it)}`,
  saveLabel: 'Avsluta ärendet',
  intro: () => 'Ärendet försvinner ur alla listor när du sparar. Det går att ångra.',
  fields: (_, { programme }) => [
    {
      kind: 'choice',
      id: 'outcome',
      label: 'Utfall',
      required: 'Ett avslut måste ha ett utfall.',
      choices: coded(programme.outcomes),
    },
    { kind: 'choice', id: 'detail', label: 'Detalj', choices: details(programme) },
    { kind: 'date', id: 'closed', label: 'Avslutsdag', required: 'Ange avslutsdagen.' },
    {
      kind: 'choice',
      id: 'incomeAfter',
      label: 'Försörjning efter',
      detail: true,
      choices: programme.incomes.map((code) => ({ title: INCOME_NAMES[code], value: code })),
    },
    {
      kind: 'choice',
      id: 'nextStep',
      label: 'Nästa steg, om inte arbete eller studier',
      detail: true,
      choices: words(programme.nextSteps),
    },
  ],
  defaults: (_, { today }) => ({ closed: today }),
  command: (read, it) => ({
    type: 'close',
    code: it.code,
    closed: read.needDay('closed'),
    outcome: read.needChoice('outcome', OUTCOMES),
    detail: read.text('detail'),
    nextStep: read.text('nextStep'),
    incomeAfter: read.choice('incomeAfter', Object.keys(INCOME_NAMES) as (keyof typeof INCOME_NAMES)[]),
  }),
};

/** One list for every outcome, since a card cannot change its list when another outcome is chosen. */
function details(programme: Programme): readonly Choice[] {
  return programme.outcomes.flatMap(({ name, details }) =>
    details.map((detail) => ({ title: `${name.replace(/ \(.*/, '')}: ${detail}`, value: detail })),
  );
}
