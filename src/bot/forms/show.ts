import { type Field, formCard, type FormView, type Values } from '../../cards/form.js';
import type { Case } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import type { Refusal } from '../../domain/refusals.js';
import { capital } from '../../domain/text/swedish.js';
import type { CardReply, DialogReply, Reader, Turn } from '../turn.js';
import { refusalWords } from '../views/refusal-words.js';
import type { BeginForm, CaseForm } from './form.js';

export interface Filled {
  readonly values: Values;
  readonly refusals?: readonly Refusal[];
  readonly leftover?: readonly string[];
  /** What was taken for granted, by field. */
  readonly hints?: Values;
  /** What belongs to no field, said above the form. */
  readonly notices?: readonly string[];
  /** The card's token, where it is shown again; a new card gets a new one. */
  readonly token?: string;
}

/** A form, and the case that it is about if it is about one. */
export type FormOn =
  { readonly form: BeginForm; readonly it?: undefined } | { readonly form: CaseForm; readonly it: Case };

/** A form with a case's name in its title and the programme's lists in its fields. */
export function partsOf(turn: Reader, on: FormOn) {
  const context = { programme: turn.live.programme, today: turn.today };
  const base = { reminder: on.form.reminder?.(context), saveLabel: on.form.saveLabel };
  if (on.it === undefined) {
    const { form } = on;
    return {
      ...base,
      title: form.title,
      intro: form.intro(context),
      fields: form.fields(context).filter(isThere),
      defaults: form.defaults(context),
      instead: undefined,
    };
  }
  const { form, it } = on;
  return {
    ...base,
    title: form.title(it),
    intro: form.intro(it, context),
    fields: form.fields(it, context).filter(isThere),
    defaults: form.defaults(it, context),
    instead: form.instead?.(it),
  };
}

/** A list without anything to choose is no field: clients refuse it. */
function isThere(field: Field): boolean {
  return !('choices' in field) || field.choices.length > 0;
}

/** A form as a card, filled in as far as is known, with the revision of the case that its presser saw. */
export function showForm(turn: Reader, on: FormOn, filled: Filled): CardReply {
  return { card: formCard(viewOf(turn, on, filled)), summary: summaryOf(turn, on) };
}

/** The same as a dialog over the chat. The look is in the access log: it may show what the case's card does not. */
export function showDialog(turn: Turn, on: FormOn, filled: Filled): DialogReply {
  if (on.it) turn.looked('form', [on.it.code]);
  const view = viewOf(turn, on, filled);
  return { dialog: { title: view.title, card: formCard({ ...view, dialog: true }) } };
}

/** What a notification says of a form. */
export function summaryOf(turn: Reader, on: FormOn): string {
  const title = capital(partsOf(turn, on).title);
  return on.it ? `${title} (${on.it.code})` : `${title}: fyll i och spara`;
}

function viewOf(turn: Reader, on: FormOn, filled: Filled): FormView {
  const { values, refusals = [], leftover = [], hints = {}, notices = [], token } = filled;
  const { defaults, ...parts } = partsOf(turn, on);
  const ids = new Set(parts.fields.map((field) => field.id));
  const all = { ...defaults, ...values };
  const beside = refusals.filter((one) => ids.has(one.field ?? ''));
  const hidden = Object.fromEntries(Object.entries(all).filter(([id]) => !ids.has(id)));
  return {
    ...parts,
    values: all,
    problems: Object.fromEntries(beside.map((one) => [one.field ?? '', refusalWords(one)])),
    hints,
    notices: [...notices, ...refusals.filter((one) => !beside.includes(one)).map(refusalWords)],
    leftover,
    data: {
      form: on.form.name,
      token: token ?? turn.token(),
      ...(on.it && { code: on.it.code, revision: on.it.revision }),
      ...(Object.keys(hidden).length > 0 && { hidden }),
    },
  };
}

/** What a case is called in a sentence on a card: alias in bold, and its code. */
export function boldName(it: Case): string {
  return it.alias === undefined ? `**${it.code}**` : `**${nameOf(it)}** (${it.code})`;
}
