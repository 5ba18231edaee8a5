import type { Field } from '../../cards/form.js';
import { type Case, consentsAt, nameOf, wasEnrolled } from '../../domain/case/case.js';
import { addMonths } from '../../domain/day.js';
import { followUpDue } from '../../domain/due.js';
import { type Programme, referrerName, trialMonths } from '../../domain/programme.js';
import { refusalText } from '../../domain/refusals.js';
import { dayShort, list, plural } from '../../domain/text/swedish.js';
import { ANY, BEFORE, DURING, type CaseForm, words, exclusions } from './form.js';
import type { Reader } from './reader.js';

function authorities(programme: Programme, codes: readonly string[] = programme.authorities): Field {
  const choices = codes.map((code) => ({ title: referrerName(programme, code), value: code }));
  const short = (names: string) => `samtycke till ${names}`;
  return { kind: 'checks', id: 'authorities', label: 'Samtycke till', choices, detail: true, short };
}

const FROM: Field = { kind: 'date', id: 'from', label: 'Från och med', required: 'Ange dagen.' };
const SOME_AUTHORITY = 'Välj minst en myndighet.';

/** Which authorities, at least one, and from which day. */
function consentRead(read: Reader) {
  read.needChoice('authorities', [read.text('authorities') ?? '']);
  return { authorities: read.checks('authorities'), from: read.needDay('from') };
}

/** `skriv in K26-020`: the day, the consents and the agreement. */
export const enrolForm: CaseForm = {
  name: 'enrol',
  on: 'case',
  stages: ['waiting'],
  step: 'enrol',
  which: 'Vilket ärende ska skrivas in?',
  title: (it) => `Skriv in ${nameOf(it)}`,
  saveLabel: 'Skriv in',
  unseen: () => [
    { kind: 'date', id: 'trialUntil', label: 'Prövotid till', short: (day) => `prövotid till ${day}` },
  ],
  intro: (_, { programme, today }) =>
    `Prövotiden är ${plural(trialMonths(programme, today), 'månad', 'månader')}. Kom överens med remittenten om uppföljning ` +
    `var ${ordinal(programme.followUpMonths)} månad.`,
  reminder: (_, { programme }, { authorities }) =>
    authorities ? exclusions(programme) : `Inget samtycke antecknas. ${exclusions(programme)}`,
  fields: (_, { programme }) => [
    { kind: 'date', id: 'enrolled', label: 'Inskrivningsdag', required: 'Ange inskrivningsdagen.' },
    authorities(programme),
  ],
  defaults: (_, { today }) => ({ enrolled: today }),
  command: (read, it) => ({
    type: 'enrol',
    code: it.code,
    enrolled: read.needDay('enrolled'),
    trialUntil: read.day('trialUntil'),
    consents: read.checks('authorities'),
  }),
};

function ordinal(months: number): string {
  return ['', '', 'annan', 'tredje', 'fjärde', 'femte', 'sjätte'][months] ?? `${months}:e`;
}

export const consentForm: CaseForm = {
  name: 'consent',
  on: 'case',
  stages: ['visiting', 'waiting', 'enrolled'],
  step: 'consent',
  which: 'Vilket ärende gäller samtycket?',
  title: (it) => `Samtycke: ${nameOf(it)}`,
  saveLabel: 'Spara',
  intro: () => 'Skriftligt samtycke, per myndighet. Det kan återkallas när som helst.',
  fields: (_, { programme }) => [
    { ...authorities(programme), short: (names) => `till ${names}`, required: SOME_AUTHORITY },
    FROM,
  ],
  defaults: (_, { today }) => ({ from: today }),
  command: (read, it) => ({ type: 'consent', code: it.code, ...consentRead(read) }),
};

export const revokeConsentForm: CaseForm = {
  name: 'revoke-consent',
  on: 'case',
  stages: ANY,
  step: 'revoke-consent',
  which: 'Vilket ärende gäller återkallandet?',
  title: (it) => `Återkalla samtycke: ${nameOf(it)}`,
  saveLabel: 'Återkalla',
  introIsDetail: true,
  intro: (it, { today, programme }) => {
    const held = consentsAt(it, today).map((code) => referrerName(programme, code));
    return `Gäller nu: ${list(held)}.`;
  },
  nothing: (it, { today }, { authorities: said = '' }) => {
    const held = consentsAt(it, today);
    const step = { label: 'Nytt samtycke', line: 'samtycke' };
    if (held.length === 0) return { why: 'Det finns inget samtycke som gäller.', step };
    const isNone = said !== '' && !said.split(',').some((code) => held.some((one) => one === code));
    return isNone ? { why: 'Det samtycket gäller inte, så det finns inget att återkalla.' } : undefined;
  },
  fields: (it, { programme, today }) => [
    {
      ...authorities(programme, consentsAt(it, today)),
      label: 'Återkalla för',
      short: (names) => `för ${names}`,
      required: SOME_AUTHORITY,
    },
    FROM,
  ],
  defaults: (it, { today }) => ({ authorities: consentsAt(it, today).join(','), from: today }),
  command: (read, it) => ({ type: 'revoke-consent', code: it.code, ...consentRead(read) }),
};

/** The trial's end: fortsätt, or förläng with a new last day. "Avsluta" is the closure's own form. */
export const trialForm: CaseForm = {
  name: 'trial',
  on: 'case',
  stages: DURING,
  step: 'pass-trial',
  which: 'Vilket ärende gäller beslutet om prövotid?',
  title: (it) => `Prövotid: ${nameOf(it)}`,
  saveLabel: 'Besluta',
  intro: () => undefined,
  nothing: (it) =>
    wasEnrolled(it) && it.trialPassed !== undefined
      ? {
          why: refusalText({ code: 'trial-decided', on: it.trialPassed }),
          step: { label: 'Rätta', line: 'rätta' },
        }
      : undefined,
  instead: (it) => ({ label: 'Avsluta i stället', line: `avsluta ${it.code}` }),
  reminder: (it, { programme, today }, { decision }) => {
    if (!wasEnrolled(it)) return undefined;
    const end = dayShort(it.trialUntil, today);
    const ends =
      it.trialUntil < today
        ? `Prövotiden gick ut ${end}.`
        : decision === 'extend'
          ? `Utan förlängning går prövotiden ut ${end}.`
          : `Prövotiden går ut ${end}.`;
    return `${ends} Nästa uppföljning är ${dayShort(followUpDue(it, programme), today)}.`;
  },
  fields: () => [
    {
      kind: 'radio',
      id: 'decision',
      label: 'Beslut',
      required: 'Välj ett beslut.',
      choices: [
        { title: 'Fortsätt', value: 'continue' },
        { title: 'Förläng', value: 'extend' },
      ],
      short: (_, { decision }) => (decision === 'extend' ? 'förlängs' : 'fortsätter'),
    },
    {
      kind: 'date',
      id: 'until',
      label: 'Ny sista dag, om den förlängs',
      short: (day, { decision }) => (decision === 'extend' ? ` till ${day}` : ''),
      proposed: 'prövotiden förlängs en månad',
    },
    {
      kind: 'date',
      id: 'decided',
      label: 'Beslutsdag',
      required: 'Ange dagen.',
      short: (day) => `beslut ${day}`,
    },
  ],
  defaults: (it, { today }) => ({ decision: 'continue', decided: today, until: extended(it) }),
  command: (read, it) => {
    const decided = read.needDay('decided');
    return read.needChoice('decision', ['continue', 'extend']) === 'extend'
      ? { type: 'extend-trial', code: it.code, decided, until: read.day('until') }
      : { type: 'pass-trial', code: it.code, decided };
  },
};

function extended(it: Case): string {
  return wasEnrolled(it) ? addMonths(it.trialUntil, 1) : '';
}

export const declineForm: CaseForm = {
  name: 'decline',
  on: 'case',
  stages: BEFORE,
  step: 'decline',
  which: 'Vilket ärende ska inte skrivas in?',
  title: (it) => `${nameOf(it)} skrivs inte in`,
  saveLabel: 'Spara',
  intro: () => 'Räknas som remitterad men aldrig som avslutad.',
  fields: (_, { programme }) => [
    {
      kind: 'choice',
      id: 'detail',
      label: 'Varför?',
      detail: true,
      choices: words(programme.declinedDetails),
      proposed: 'skälet',
    },
    { kind: 'date', id: 'declined', label: 'Dag', required: 'Ange dagen.' },
  ],
  defaults: (_, { today, programme }) => ({ declined: today, detail: programme.declinedDetails[0] ?? '' }),
  command: (read, it) => ({
    type: 'decline',
    code: it.code,
    declined: read.needDay('declined'),
    detail: read.text('detail'),
  }),
};
