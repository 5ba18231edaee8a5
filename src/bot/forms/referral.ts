import type { Field, Values } from '../../cards/form.js';
import { nameOf } from '../../domain/case/case.js';
import type { NewCase } from '../../domain/case/commands.js';
import {
  askedIn,
  type Fact,
  FACTS,
  type Field as CaseField,
  fieldRow,
  type InCommand,
} from '../../domain/schema/fields.js';
import { BEFORE, type BeginForm, type CaseForm, exclusions, type FormContext, words } from './form.js';
import { inputOf, readField, knownOf } from './input-of.js';
import type { Reader } from './reader.js';

const NO_NAMES = 'Inga namn eller personnummer. Ärendet får kod och alias när du sparar.';

/** What a form of a new case words in its own way. */
const WORDED: Partial<Readonly<Record<CaseField, Partial<Field>>>> = {
  birthYear: { short: (year, values) => born(year, isGuess(year, values)) },
  unit: { placeholder: 't.ex. en vårdcentral', detail: true, short: (unit) => unit },
  incomeSince: { short: (day) => ` sedan ${day}` },
  protected: { title: 'Ja, visas aldrig i listor', detail: true },
};

function born(year: string, isAbout: boolean): string {
  return `, född ${isAbout ? 'ca ' : ''}${year}`;
}

/** The year was counted from an age, and has not been changed since. */
function isGuess(year: string, { birthYearAbout, birthYearGuess }: Values): boolean {
  return birthYearAbout === 'true' && birthYearGuess === year;
}

function asked(fields: readonly CaseField[], { programme }: FormContext): readonly Field[] {
  return fields.map((field) => Object.assign(inputOf(field, programme), WORDED[field]));
}

function factsOf(read: Reader, { programme }: FormContext, said = ASKED): NewCase {
  const facts = said.map((fact) => [fact, readField(fact, read, programme)] as const);
  return {
    ...(Object.fromEntries(facts) as InCommand<Fact>),
    birthYearAbout: read.toggle('birthYearAbout') && read.text('birthYear') === read.text('birthYearGuess'),
  };
}

/** What was on the form, emptied or not: the rest stays as the booking of the visit had it. */
function saidOf(read: Reader, context: FormContext): NewCase {
  return factsOf(
    read,
    context,
    ASKED.filter((fact) => read.has(fact)),
  );
}

const referred: Field = {
  kind: 'date',
  id: 'referred',
  label: 'Remissdatum',
  required: 'Ange dagen remissen kom.',
};

const WHO = askedIn('from', 'who');
const MORE = askedIn('more');
/** What only a line fills in. */
const UNSEEN: readonly CaseField[] = [...askedIn('line'), 'visit', ...askedIn('return')];
const ASKED = FACTS.filter((fact) => fieldRow(fact).asked);

/** `ny remiss`: the referral form of looks/referral.png. */
export const referForm: BeginForm = {
  name: 'refer',
  on: 'nothing',
  title: 'Ny remiss',
  saveLabel: 'Spara',
  intro: () => NO_NAMES,
  reminder: ({ programme }) => exclusions(programme),
  unseen: (context) => asked(UNSEEN, context),
  fields: (context) => [...asked(WHO, context), referred, ...asked(MORE, context)],
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
  unseen: (context) => asked(UNSEEN, context),
  intro: () => NO_NAMES,
  fields: (it, context) => {
    const isAbout = (year: string) => it.birthYearAbout && year === String(it.birthYear);
    const birthYear: Partial<Field> = {
      short: (year, values) => born(year, isAbout(year) || isGuess(year, values)),
    };
    const known = (facts: readonly CaseField[]) =>
      asked(facts, context).map((field): Field =>
        Object.assign(field, { known: true }, field.id === 'birthYear' && birthYear),
      );
    return [...known(WHO), referred, ...known(MORE)];
  },
  defaults: (it, { today }, values) => ({
    referred: today,
    ...knownOf(it, [...WHO, ...MORE], values['referrer']),
  }),
  command: (read, it, context) => ({
    type: 'refer-visitor',
    code: it.code,
    referred: read.needDay('referred'),
    facts: saidOf(read, context),
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
  unseen: (context) => asked([...MORE, ...UNSEEN], context),
  intro: () => 'Inga namn. Välj vilken roll den har som följer med.',
  fields: (context) => [visit, ...asked(WHO, context), companion],
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
