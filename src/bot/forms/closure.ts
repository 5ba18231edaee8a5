import type { Field } from '../../cards/form.js';
import type { Case } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import { INCOME_NAMES, type Income } from '../../domain/codes.js';
import { outcomeInWords, type Programme } from '../../domain/programme.js';
import type { OutcomeRow } from '../../domain/schema/outcomes.js';
import { inputOf } from './input-of.js';
import { DURING, type CaseForm, coded, lower, words } from './form.js';

/**
 * `avsluta Rönnen arbete lönebidrag`: an outcome always, and what applies to it (DESIGN 3): its own details, the income
 * after, which is proposed, and the next step where one may be planned. Without an outcome it is asked for first.
 */
export const closeForm: CaseForm = {
  name: 'close',
  on: 'case',
  stages: DURING,
  step: 'close',
  which: 'Vilket ärende ska avslutas?',
  title: (it) => `Avsluta ${nameOf(it)}`,
  saveLabel: 'Avsluta ärendet',
  asksFirst: ({ asked, detail, incomeAfter, nextStep }) =>
    asked === 'outcome' && (detail ?? incomeAfter ?? nextStep) === undefined,
  intro: () => undefined,
  reminder: (it) => `${nameOf(it)} försvinner ur alla listor. Det går att ångra.`,
  fields: (it, { programme }, values) => {
    const chosen = rowOf(values['outcome'], programme);
    return [
      outcome(programme),
      ...(chosen === undefined ? [] : [detail(chosen)]),
      closed,
      ...(chosen === undefined ? [] : whatFollows(programme, chosen, it)),
    ];
  },
  defaults: (it, { today, programme }, { outcome: chosen }) => {
    if (chosen === undefined) return { closed: today, asked: 'outcome' };
    const income = incomeAfter(it, rowOf(chosen, programme), programme);
    return { closed: today, ...(income !== undefined && { incomeAfter: income }) };
  },
  command: (read, it, { programme }) => ({
    type: 'close',
    code: it.code,
    closed: read.needDay('closed'),
    outcome: read.needChoice(
      'outcome',
      programme.outcomes.map(({ code }) => code),
    ),
    detail: read.text('detail'),
    nextStep: read.text('nextStep'),
    incomeAfter: read.choice('incomeAfter', Object.keys(INCOME_NAMES) as (keyof typeof INCOME_NAMES)[]),
  }),
};

function rowOf(chosen: string | undefined, { outcomes }: Programme): OutcomeRow | undefined {
  return outcomes.find(({ code }) => code === chosen);
}

const outcome = (programme: Programme): Field => ({
  kind: 'choice',
  id: 'outcome',
  label: 'Utfall',
  required: 'Ett avslut måste ha ett utfall.',
  choices: coded(programme.outcomes),
  short: (_, values) => {
    const chosen = rowOf(values['outcome'], programme);
    return chosen === undefined ? '' : outcomeInWords(programme, chosen.code);
  },
});

const closed: Field = { kind: 'date', id: 'closed', label: 'Avslutsdag', required: 'Ange avslutsdagen.' };

function detail({ details, needsDetail: needs }: OutcomeRow): Field {
  return {
    kind: 'choice',
    id: 'detail',
    label: needs ? 'Vad hände?' : 'Mer om utfallet (valfritt)',
    detail: true,
    choices: words(details),
    short: (shown) => ` – ${shown}`,
    ...(needs && { required: 'Välj vad som hände.' }),
  };
}

function whatFollows(programme: Programme, outcome: OutcomeRow, it: Case): readonly Field[] {
  return [
    {
      ...inputOf('incomeAfter', programme),
      short: (shown) => `försörjning efter: ${lower(shown)}`,
      proposed: proposal(it, outcome, programme),
    },
    ...(!outcome.nextStep
      ? []
      : [
          {
            kind: 'choice',
            id: 'nextStep',
            label: 'Planerat nästa steg (valfritt)',
            detail: true,
            choices: words(programme.nextSteps),
            short: (shown: string) => `nästa steg: ${shown}`,
            beside: true,
          } as const,
        ]),
  ];
}

/** What follows from the outcome: one who goes to work has pay; otherwise the income at the referral, if it is known. */
function incomeAfter(it: Case, outcome: OutcomeRow | undefined, { incomes }: Programme): Income | undefined {
  const follows = outcome?.incomeAfter;
  return follows !== undefined && incomes.includes(follows) ? follows : it.income;
}

function proposal(it: Case, outcome: OutcomeRow, programme: Programme): string {
  const income = incomeAfter(it, outcome, programme);
  return income === undefined || outcome.incomeAfter !== income
    ? 'försörjningen är densamma som vid remissen'
    : `försörjningen blir ${lower(INCOME_NAMES[income])}`;
}
