import type { Field } from '../../cards/form.js';
import { type Case, nameOf } from '../../domain/case/case.js';
import { HOLD_ANSWERS, holdAsked } from '../../domain/case/holding.js';
import { outcomeName, type Programme } from '../../domain/programme.js';
import { refusalText } from '../../domain/refusals.js';
import { isDropout } from '../../domain/schema/outcomes.js';
import { dayShort } from '../../domain/text/swedish.js';
import { type CaseForm, coded, lower } from './form.js';

/** `håller Rönnen`: three answers, and where it became something else what (DESIGN 15). */
export const holdForm: CaseForm = {
  name: 'hold',
  on: 'case',
  stages: ['closed'],
  step: 'hold',
  which: 'Vilket ärende gäller det?',
  title: (it) => `Håller det för ${nameOf(it)}?`,
  saveLabel: 'Spara',
  intro: (it, { programme, today }) =>
    it.stage === 'closed'
      ? `Avslutades till ${lower(outcomeName(programme, it.outcome))} ${dayShort(it.closed, today)}.`
      : undefined,
  nothing: (it, context) => {
    const asked = holdAsked(it, context);
    return 'code' in asked ? { why: refusalText(asked) } : undefined;
  },
  fields: (it, { programme }, { answer: chosen }) => [
    answer,
    ...(chosen === 'other' ? [became(it, programme)] : []),
    { kind: 'date', id: 'on', label: 'Dag', required: 'Ange dagen.' },
  ],
  defaults: (_, { today }) => ({ on: today }),
  command: (read, it, { programme }) => ({
    type: 'hold',
    code: it.code,
    on: read.needDay('on'),
    answer: read.needChoice('answer', HOLD_ANSWERS),
    now: read.choice(
      'now',
      programme.outcomes.map(({ code }) => code),
    ),
  }),
};

const answer: Field = {
  kind: 'choice',
  id: 'answer',
  label: 'Håller det?',
  required: 'Välj ett svar.',
  choices: [
    { title: 'Ja, kvar', value: 'still' },
    { title: 'Annat', value: 'other' },
    { title: 'Vet inte', value: 'unknown' },
  ],
  short: lower,
};

/** What else it can have become: the programme's outcomes but its own and the one that is no life after. */
function became(it: Case, programme: Programme): Field {
  const own = it.stage === 'closed' ? it.outcome : undefined;
  return {
    kind: 'choice',
    id: 'now',
    label: 'Vad blev det i stället?',
    required: 'Välj vad det blev.',
    choices: coded(programme.outcomes.filter(({ code }) => code !== own && !isDropout(programme, code))),
    short: (shown) => ` – ${lower(shown)}`,
  };
}
