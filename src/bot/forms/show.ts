import { formCard, type Values } from '../../cards/form.js';
import type { Case } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import type { Refusal } from '../../domain/refusals.js';
import { capital } from '../../domain/text/swedish.js';
import type { CardReply, Reader } from '../turn.js';
import { refusalWords } from '../views/refusal-words.js';
import type { BeginForm, CaseForm, Form } from './form.js';

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

/** A form that begins a case, filled in as far as is known. */
export function showBegin(turn: Reader, form: BeginForm, filled: Filled): CardReply {
  const context = { programme: turn.live.programme, today: turn.today };
  const defaults = form.defaults(context);
  return shown(
    turn,
    form,
    form.title,
    form.intro(context),
    form.fields(context),
    defaults,
    filled,
    undefined,
  );
}

/** A form about a case, with the revision that its presser saw. */
export function showOn(turn: Reader, form: CaseForm, it: Case, filled: Filled): CardReply {
  const context = { programme: turn.live.programme, today: turn.today };
  const defaults = form.defaults(it, context);
  return shown(
    turn,
    form,
    form.title(it),
    form.intro(it, context),
    form.fields(it, context),
    defaults,
    filled,
    it,
  );
}

function shown(
  turn: Reader,
  form: Form,
  title: string,
  intro: string | undefined,
  fields: ReturnType<BeginForm['fields']>,
  defaults: Values,
  { values, refusals = [], leftover = [], hints = {}, notices = [], token }: Filled,
  it: Case | undefined,
): CardReply {
  const ids = new Set(fields.map((field) => field.id));
  const all = { ...defaults, ...values };
  const beside = refusals.filter((one) => ids.has(one.field ?? ''));
  const hidden = Object.fromEntries(Object.entries(all).filter(([id]) => !ids.has(id)));
  const problems = Object.fromEntries(beside.map((one) => [one.field ?? '', refusalWords(one)]));
  const card = formCard({
    title,
    intro,
    fields,
    reminder: form.reminder?.({ programme: turn.live.programme, today: turn.today }),
    instead: it && form.on === 'case' ? form.instead?.(it) : undefined,
    values: all,
    problems,
    hints,
    notices: [...notices, ...refusals.filter((one) => !beside.includes(one)).map(refusalWords)],
    leftover,
    saveLabel: form.saveLabel,
    data: {
      form: form.name,
      token: token ?? turn.token(),
      ...(it && { code: it.code, revision: it.revision }),
      ...(Object.keys(hidden).length > 0 && { hidden }),
    },
  });
  return { card, summary: it ? `${capital(title)} (${it.code})` : `${capital(title)}: fyll i och spara` };
}

/** What a case is called in a sentence on a card: alias in bold, and its code. */
export function boldName(it: Case): string {
  return it.alias === undefined ? `**${it.code}**` : `**${nameOf(it)}** (${it.code})`;
}
