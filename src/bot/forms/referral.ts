import type { Field } from '../../cards/form.js';
import { nameOf } from '../../domain/case/case.js';
import type { NewCase } from '../../domain/case/commands.js';
import { GENDER_NAMES, GENDERS, INCOME_NAMES } from '../../domain/codes.js';
import {
  BEFORE,
  type BeginForm,
  type CaseForm,
  coded,
  exclusions,
  lower,
  type FormContext,
  some,
  words,
} from './form.js';
import type { Reader } from './reader.js';

const NO_NAMES = 'Inga namn eller personnummer. Ärendet får kod och alias när du sparar.';

function whoFields({ programme }: FormContext): readonly Field[] {
  return [
    {
      kind: 'choice',
      id: 'referrer',
      label: 'Remittent',
      required: 'Välj vem som remitterar.',
      choices: coded(programme.referrers),
    },
    {
      kind: 'radio',
      id: 'gender',
      label: 'Kön',
      detail: true,
      short: lower,
      required: 'Välj kön.',
      choices: GENDERS.map((code) => ({ title: GENDER_NAMES[code], value: code })),
    },
    {
      kind: 'number',
      id: 'birthYear',
      label: 'Födelseår (valfritt)',
      min: 1900,
      max: 2100,
      detail: true,
      short: (year, { birthYearAbout }) => `, född ${birthYearAbout === 'true' ? 'ca ' : ''}${year}`,
    },
  ];
}

function moreFields({ programme }: FormContext): readonly Field[] {
  return [
    {
      kind: 'text',
      id: 'unit',
      label: 'Enhet (valfritt)',
      max: 100,
      placeholder: 't.ex. en vårdcentral',
      detail: true,
    },
    {
      kind: 'choice',
      id: 'income',
      label: 'Försörjning (valfritt)',
      detail: true,
      short: lower,
      choices: programme.incomes.map((code) => ({ title: INCOME_NAMES[code], value: code })),
    },
    {
      kind: 'date',
      id: 'incomeSince',
      label: 'Försörjning sedan (valfritt)',
      detail: true,
      short: (day) => ` sedan ${day}`,
    },
    {
      kind: 'toggle',
      id: 'protected',
      label: 'Skyddade personuppgifter',
      detail: true,
      title: 'Ja, visas aldrig i listor',
      short: lower,
    },
  ];
}

function factsOf(read: Reader, { programme }: FormContext): NewCase {
  const birthYear = read.number('birthYear');
  return {
    referrer: read.needChoice('referrer', some(programme.referrers.map((one) => one.code))),
    gender: read.needChoice('gender', GENDERS),
    birthYear,
    birthYearAbout: read.toggle('birthYearAbout') && read.text('birthYear') === read.text('birthYearGuess'),
    unit: read.text('unit'),
    contact: read.text('contact'),
    income: read.choice('income', programme.incomes),
    incomeSince: read.day('incomeSince'),
    protected: read.toggle('protected'),
    earlierCase: read.text('earlierCase'),
  };
}

const referred: Field = {
  kind: 'date',
  id: 'referred',
  label: 'Remissdatum',
  required: 'Ange dagen remissen kom.',
};

/** What only a line fills in. */
const UNSEEN: readonly Field[] = [
  {
    kind: 'text',
    id: 'contact',
    label: 'Handläggare',
    max: 100,
    detail: true,
    short: (name) => `handläggare ${name}`,
  },
  { kind: 'date', id: 'visit', label: 'Studiebesök', short: (day) => `studiebesök ${day}` },
  {
    kind: 'text',
    id: 'earlierCase',
    label: 'Tidigare ärende',
    max: 50,
    short: (code) => `tidigare ärende ${code}`,
  },
];

/** `ny remiss`: the referral form of looks/referral.png. */
export const referForm: BeginForm = {
  name: 'refer',
  on: 'nothing',
  title: 'Ny remiss',
  saveLabel: 'Spara',
  intro: () => NO_NAMES,
  reminder: ({ programme }) => exclusions(programme),
  unseen: UNSEEN,
  fields: (context) => [...whoFields(context), referred, ...moreFields(context)],
  defaults: ({ today }) => ({ referred: today }),
  command: (read, context) => ({
    type: 'refer',
    referred: read.needDay('referred'),
    visit: read.day('visit'),
    facts: factsOf(read, context),
  }),
};

/** The referral of somebody who has been on a study visit. */
export const referVisitorForm: CaseForm = {
  name: 'refer-visitor',
  on: 'case',
  stages: ['visiting'],
  step: 'refer-visitor',
  which: 'Vilket ärende gäller remissen?',
  title: (it) => `Remiss för ${nameOf(it)}`,
  saveLabel: 'Spara',
  unseen: UNSEEN,
  intro: () => NO_NAMES,
  fields: (_, context) => [...whoFields(context), referred, ...moreFields(context)],
  defaults: (it, { today }) => ({
    referred: today,
    referrer: it.referrer,
    gender: it.gender,
    ...(it.birthYear !== undefined && { birthYear: String(it.birthYear) }),
    ...(it.unit !== undefined && { unit: it.unit }),
    ...(it.income !== undefined && { income: it.income }),
  }),
  command: (read, it, context) => ({
    type: 'refer-visitor',
    code: it.code,
    referred: read.needDay('referred'),
    facts: factsOf(read, context),
  }),
};

const COMPANIONS = ['handläggare', 'anhörig', 'kontaktperson', 'ingen'];
const visit: Field = { kind: 'date', id: 'visit', label: 'Dag för studiebesöket', required: 'Ange dagen.' };
const companion: Field = {
  kind: 'choice',
  id: 'companion',
  label: 'Vem följer med? (valfritt)',
  detail: true,
  short: (role) => (role === 'ingen' ? 'ingen följer med' : `${role} följer med`),
  choices: words(COMPANIONS),
};

export const bookVisitForm: BeginForm = {
  name: 'book-visit',
  on: 'nothing',
  title: 'Boka studiebesök',
  saveLabel: 'Boka',
  unseen: UNSEEN,
  intro: () => 'Inga namn. Välj vilken roll den har som följer med.',
  fields: (context) => [visit, ...whoFields(context), companion],
  defaults: () => ({}),
  command: (read, context) => ({
    type: 'book-visit',
    visit: read.needDay('visit'),
    companion: read.text('companion'),
    facts: factsOf(read, context),
  }),
};

export const rebookVisitForm: CaseForm = {
  name: 'rebook-visit',
  on: 'case',
  stages: BEFORE,
  step: 'rebook-visit',
  which: 'Vilket ärende gäller studiebesöket?',
  title: (it) => `Boka studiebesök för ${nameOf(it)}`,
  saveLabel: 'Boka',
  intro: () => undefined,
  fields: () => [visit, companion],
  defaults: (it) => (it.visit?.companion === undefined ? {} : { companion: it.visit.companion }),
  command: (read, it) => ({
    type: 'rebook-visit',
    code: it.code,
    visit: read.needDay('visit'),
    companion: read.text('companion'),
  }),
};

export const visitDoneForm: CaseForm = {
  name: 'visit-done',
  on: 'case',
  stages: BEFORE,
  step: 'visit-done',
  which: 'Vilket ärende gäller studiebesöket?',
  title: (it) => `Studiebesök gjort: ${nameOf(it)}`,
  saveLabel: 'Spara',
  intro: () => undefined,
  fields: () => [visit],
  defaults: (it, { today }) => ({ visit: it.visit && it.visit.on <= today ? it.visit.on : today }),
  command: (read, it) => ({ type: 'visit-done', code: it.code, visit: read.needDay('visit') }),
};
