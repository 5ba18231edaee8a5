import { closeForm } from './closure.js';
import { correctForm, undoForm } from './correction.js';
import { consentForm, declineForm, enrolForm, revokeConsentForm, trialForm } from './enrolment.js';
import type { Form } from './form.js';
import { holdForm } from './holding.js';
import {
  bookFollowUpForm,
  endActivityForm,
  followUpForm,
  reviewForm,
  startActivityForm,
} from './progress.js';
import { stepsForm } from './steps.js';
import { bookVisitForm, rebookVisitForm, referForm, referVisitorForm, visitDoneForm } from './referral.js';

/** Every form, by the name that its line and its card carry. */
export const FORMS: readonly Form[] = [
  referForm,
  bookVisitForm,
  rebookVisitForm,
  visitDoneForm,
  referVisitorForm,
  enrolForm,
  consentForm,
  revokeConsentForm,
  trialForm,
  followUpForm,
  bookFollowUpForm,
  reviewForm,
  startActivityForm,
  endActivityForm,
  closeForm,
  holdForm,
  stepsForm,
  declineForm,
  correctForm,
  undoForm,
];

export function formCalled(name: string): Form | undefined {
  return FORMS.find((form) => form.name === name);
}
