import type { Field } from '../../cards/form.js';
import { type Activity, type Case, wasEnrolled } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import { addMonths, parseDay } from '../../domain/day.js';
import { dayPlain, dayShort } from '../../domain/text/swedish.js';
import { DURING, type CaseForm, coded, lower, words } from './form.js';

const note: Field = {
  kind: 'text',
  id: 'note',
  label: 'Anteckning (valfritt, ingen hälsa och inga namn)',
  max: 200,
  lines: true,
  detail: true,
  short: (words) => `”${words}”`,
};

const hours = {
  kind: 'number',
  id: 'hours',
  label: 'Timmar i veckan (valfritt)',
  min: 0,
  max: 60,
  short: (count: string) => `${count.replace('.', ',')} tim i veckan`,
} as const satisfies Field;

/** `uppföljning Rönnen klar`: done, with a note, the next day, and the lägesbild where the programme has one. */
export const followUpForm: CaseForm = {
  name: 'follow-up',
  on: 'case',
  stages: DURING,
  step: 'follow-up',
  which: 'Vilket ärende har följts upp?',
  title: (it) => `Uppföljning: ${nameOf(it)}`,
  saveLabel: 'Gjord',
  intro: () => undefined,
  reminder: (_, { programme, today }, { on = today, next }) => {
    const from = parseDay(on);
    if (next || from === undefined) return undefined;
    return `Nästa uppföljning blir ${dayPlain(addMonths(from, programme.followUpMonths), today)} om du inte väljer en annan dag.`;
  },
  fields: (_, { programme }) => [
    { kind: 'date', id: 'on', label: 'Dag', required: 'Ange dagen.' },
    { kind: 'date', id: 'next', label: 'Nästa uppföljning (valfritt)', short: (day) => `nästa ${day}` },
    ...(programme.situations
      ? ([
          {
            kind: 'checks',
            id: 'situations',
            label: 'Lägesbild (valfritt)',
            choices: coded(programme.situations),
            detail: true,
            short: lower,
          },
          { ...hours, detail: true },
        ] as const)
      : []),
    note,
  ],
  defaults: (_, { today }) => ({ on: today }),
  command: (read, it, { programme }) => ({
    type: 'follow-up',
    code: it.code,
    on: read.needDay('on'),
    note: read.text('note'),
    next: read.day('next'),
    situations: programme.situations && read.checks('situations'),
    hours: read.number('hours'),
  }),
};

export const bookFollowUpForm: CaseForm = {
  name: 'book-follow-up',
  on: 'case',
  stages: DURING,
  step: 'book-follow-up',
  which: 'Vilket ärende ska uppföljningen bokas för?',
  title: (it) => `Boka uppföljning: ${nameOf(it)}`,
  saveLabel: 'Boka',
  intro: () => undefined,
  fields: () => [{ kind: 'date', id: 'on', label: 'Dag', required: 'Ange dagen.' }],
  defaults: () => ({}),
  command: (read, it) => ({ type: 'book-follow-up', code: it.code, on: read.needDay('on') }),
};

export const reviewForm: CaseForm = {
  name: 'review',
  on: 'case',
  stages: DURING,
  step: 'review',
  which: 'Vilket ärende har stämts av?',
  title: (it) => `Halvårsavstämning: ${nameOf(it)}`,
  saveLabel: 'Gjord',
  intro: () => undefined,
  fields: () => [{ kind: 'date', id: 'on', label: 'Dag', required: 'Ange dagen.' }, note],
  defaults: (_, { today }) => ({ on: today }),
  command: (read, it) => ({ type: 'review', code: it.code, on: read.needDay('on'), note: read.text('note') }),
};

export const startActivityForm: CaseForm = {
  name: 'start-activity',
  on: 'case',
  stages: DURING,
  step: 'start-activity',
  which: 'Vilket ärende gäller den nya aktiviteten?',
  title: (it) => `Ny aktivitet: ${nameOf(it)}`,
  saveLabel: 'Spara',
  intro: () => undefined,
  fields: (_, { programme }) => [
    {
      kind: 'choice',
      id: 'kind',
      label: 'Aktivitet',
      required: 'Välj aktivitet.',
      choices: words(programme.activities),
    },
    { kind: 'date', id: 'from', label: 'Börjar', required: 'Ange dagen.', short: (day) => `från ${day}` },
    {
      kind: 'choice',
      id: 'place',
      label: 'Typ av arbetsplats (valfritt)',
      choices: words(programme.workplaces),
    },
    hours,
  ],
  defaults: (_, { today }) => ({ from: today }),
  command: (read, it, { programme }) => ({
    type: 'start-activity',
    code: it.code,
    kind: read.needChoice('kind', [programme.activities[0] ?? '', ...programme.activities.slice(1)]),
    from: read.needDay('from'),
    place: read.text('place'),
    hours: read.number('hours'),
  }),
};

function going(it: Case): readonly Activity[] {
  return wasEnrolled(it) ? it.activities.filter((one) => one.to === undefined) : [];
}

export const endActivityForm: CaseForm = {
  name: 'end-activity',
  on: 'case',
  stages: DURING,
  step: 'end-activity',
  which: 'Vilket ärende gäller aktiviteten?',
  title: (it) => `Avsluta aktivitet: ${nameOf(it)}`,
  saveLabel: 'Spara',
  intro: () => undefined,
  nothing: (it) =>
    going(it).length === 0
      ? { why: 'Ingen aktivitet pågår.', step: { label: 'Ny aktivitet', line: 'starta aktivitet' } }
      : undefined,
  fields: (it, { today }) => [
    {
      kind: 'choice',
      id: 'activity',
      label: 'Aktivitet',
      required: 'Välj aktivitet.',
      choices: going(it).map((one) => ({
        title: `${one.kind}, sedan ${dayShort(one.from, today)}`,
        value: String(one.id),
      })),
    },
    {
      kind: 'date',
      id: 'to',
      label: 'Sista dag',
      required: 'Ange dagen.',
      short: (day) => `sista dag ${day}`,
    },
  ],
  defaults: (it, { today }) => ({
    to: today,
    ...(going(it).length === 1 && { activity: String(going(it)[0]?.id) }),
  }),
  command: (read, it) => ({
    type: 'end-activity',
    code: it.code,
    activity: read.number('activity') ?? 0,
    to: read.needDay('to'),
  }),
};
