import { type Field, formCard, type FormView, type Values } from '../../cards/form.js';
import type { Case } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import type { Refusal } from '../../domain/refusals.js';
import { capital } from '../../domain/text/swedish.js';
import type { CardReply, DialogReply, Reader, Turn } from '../turn.js';
import { refusalWords } from '../views/refusal-words.js';
import { type Assumed, HINTS } from './assumed.js';
import type { BeginForm, CaseForm } from './form.js';

export interface Filled {
  readonly values: Values;
  readonly refusals?: readonly Refusal[];
  readonly leftover?: readonly string[];
  /** What of it the register does not keep. */
  readonly unkept?: readonly string[];
  /** What of it was taken for granted; there only of what somebody has just written. */
  readonly assumed?: Assumed;
  /** What belongs to no field, said above the form. */
  readonly notices?: readonly string[];
  /** The card's token, where it is shown again; a new card gets a new one. */
  readonly token?: string;
}

/** A form, and the case that it is about if it is about one. */
export type FormOn =
  { readonly form: BeginForm; readonly it?: undefined } | { readonly form: CaseForm; readonly it: Case };

export type FormParts = ReturnType<typeof partsOf>;

/** A form with a case's name in its title and the programme's lists in its fields, as far as they apply to the values. */
export function partsOf({ live, today }: Reader, on: FormOn, values: Values) {
  const context = { programme: live.programme, today };
  const { saveLabel } = on.form;
  if (on.it === undefined) {
    const { form } = on;
    return {
      saveLabel,
      title: form.title,
      intro: form.intro(context),
      reminder: form.reminder?.(context),
      fields: form.fields(context).filter(isThere),
      defaults: form.defaults(context),
      instead: undefined,
    };
  }
  const { form, it } = on;
  const defaults = form.defaults(it, context, values);
  return {
    saveLabel: form.asksFirst?.({ ...defaults, ...values }) ? 'Fortsätt' : saveLabel,
    title: form.title(it),
    intro: form.intro(it, context),
    reminder: form.reminder?.(it, context, values),
    fields: form.fields(it, context, values).filter(isThere),
    defaults,
    instead: form.instead?.(it),
  };
}

/** A list without anything to choose is no field: clients refuse it. */
function isThere(field: Field): boolean {
  return !('choices' in field) || field.choices.length > 0;
}

/** A form as a card, filled in as far as is known, with the revision of the case that its presser saw. */
export function showForm(turn: Reader, on: FormOn, filled: Filled): CardReply {
  return { card: formCard(viewOf(turn, on, filled)), summary: summaryOf(on) };
}

/** The same as a dialog over the chat. The look is in the access log: it may show what the case's card does not. */
export function showDialog(turn: Turn, on: FormOn, filled: Filled): DialogReply {
  const view = viewOf(turn, on, filled);
  return { dialog: { title: view.title, card: formCard({ ...view, dialog: true }) } };
}

/** What a notification says of a form. */
export function summaryOf(on: FormOn): string {
  const title = capital(on.it ? on.form.title(on.it) : on.form.title);
  return on.it ? `${title} (${on.it.code})` : `${title}: fyll i och spara`;
}

function viewOf(turn: Reader, on: FormOn, filled: Filled): FormView {
  const { values, refusals = [], leftover = [], unkept = [], assumed, notices = [], token } = filled;
  const { defaults, ...parts } = partsOf(turn, on, values);
  const fields = new Map(parts.fields.map((field) => [field.id, field]));
  const all = { ...defaults, ...values };
  const beside = refusals.filter((one) => fields.has(one.field ?? ''));
  const hidden = Object.fromEntries(Object.entries(all).filter(([id]) => !fields.has(id)));
  const found = Object.fromEntries(
    beside.map((one) => [one.field ?? '', problemWith(one, fields.get(one.field ?? ''))]),
  );
  return {
    ...parts,
    values: all,
    problems: assumed === undefined ? found : {},
    asks: assumed === undefined ? {} : found,
    hints: Object.fromEntries(Object.entries(assumed ?? {}).map(([id, why]) => [id, HINTS[why]])),
    notices: [...notices, ...refusals.filter((one) => !beside.includes(one)).map(refusalWords)],
    leftover,
    unkept,
    data: pressData(on, token ?? turn.token(), hidden),
  };
}

/** What stands under a field: of an empty one the same as the client says. */
function problemWith(refusal: Refusal, field: Field | undefined): string {
  return (refusal.code === 'missing' ? field?.required : undefined) ?? refusalWords(refusal);
}

/** What a form's buttons send along: which form, which case and revision, and what no field shows. */
export function pressData({ form, it }: FormOn, token: string, hidden: Values, assumed: Assumed = {}) {
  return {
    form: form.name,
    token,
    ...(it && { code: it.code, revision: it.revision }),
    ...(Object.keys(hidden).length > 0 && { hidden }),
    ...(Object.keys(assumed).length > 0 && { assumed }),
  };
}

/** What a case is called in a sentence on a card: alias in bold, and its code. */
export function boldName(it: Case): string {
  return it.alias === undefined ? `**${it.code}**` : `**${nameOf(it)}** (${it.code})`;
}
