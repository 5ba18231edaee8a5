import { draftCard } from '../../cards/draft.js';
import type { Field, Values } from '../../cards/form.js';
import { parseDay } from '../../domain/day.js';
import { dayShort } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';
import { commandOf } from './command-of.js';
import { reader } from './reader.js';
import { type Filled, type FormOn, partsOf, showForm, summaryOf } from './show.js';

/**
 * A form where it may stand. In a group whose client has dialogs, one that asks for details stays out of the chat: what
 * was typed is kept for its writer, and the card opens it in a dialog. Anywhere else it is a card, filled in. `why` is
 * what it cannot be saved for as it is, in words that may stand in the chat.
 */
export function offerForm(turn: Turn, on: FormOn, filled: Filled, why: readonly string[] = []): CardReply {
  const { fields, defaults, title, intro, reminder, saveLabel } = partsOf(turn, on);
  if (!keepsDetailsOut(turn) || !fields.some((field) => field.detail)) return showForm(turn, on, filled);
  const token = filled.token ?? turn.token();
  turn.drafts.keep(token, { person: turn.person.id, filled: { ...filled, token } });
  const values = { ...defaults, ...filled.values };
  const whole = why.length > 0 || isWhole(turn, on, { ...filled, values });
  const notices = whole ? why : [NOT_WHOLE];
  const has = (field: Field) => (values[field.id] ?? '') !== '' && values[field.id] !== 'false';
  const shown = (field: Field) => (field.detail ? undefined : shownValue(field, values, turn));
  return {
    summary: summaryOf(turn, on),
    card: draftCard({
      title,
      intro: on.form.introIsDetail ? undefined : intro,
      reminder,
      facts: fields.flatMap((field) => {
        const value = shown(field);
        return value === undefined ? [] : [[nameOf(field), value] as const];
      }),
      filled: fields.filter((field) => has(field) && shown(field) === undefined).map(inSentence),
      empty: fields.filter((field) => !has(field) && field.kind !== 'toggle').map(inSentence),
      notices,
      saveLabel: notices.length > 0 ? undefined : saveLabel,
      data: {
        form: on.form.name,
        token,
        ...(on.it && { code: on.it.code, revision: on.it.revision }),
        ...harmless(values),
      },
    }),
  };
}

/** Whether what is typed here may not stand in the chat. */
export function keepsDetailsOut({ dialogs, conversation }: Turn): boolean {
  return dialogs && conversation.kind !== 'personal';
}

const NOT_WHOLE = 'Öppna formuläret: något saknas eller behöver rättas.';

/** Whether nothing is missing, wrong or left over, so that it can be saved as it was written. */
function isWhole(turn: Turn, on: FormOn, { values, refusals = [], leftover = [] }: Filled): boolean {
  const read = reader(values);
  commandOf(turn, on, read);
  return read.refusals.length + refusals.length + leftover.length === 0;
}

/** A value that may stand in the chat, as people read it: a day, or one of the list's own choices. */
function shownValue(field: Field, values: Values, turn: Turn): string | undefined {
  const value = values[field.id] ?? '';
  if (field.kind === 'choice' || field.kind === 'radio')
    return field.choices.find((choice) => choice.value === value)?.title;
  const day = field.kind === 'date' ? parseDay(value) : undefined;
  return day && dayShort(day, turn.today);
}

/** A field's label without what stands after it. */
function nameOf({ label }: Field): string {
  return label.replace(/ \(.*|, om .*/, '');
}

function inSentence(field: Field): string {
  return nameOf(field).toLocaleLowerCase('sv');
}

/** What a form carries besides its fields, and stands in the chat as well: which entries to undo, which case before. */
function harmless({ numbers, earlierCase }: Values): { readonly hidden?: Values } {
  const hidden = {
    ...(numbers !== undefined && { numbers }),
    ...(earlierCase !== undefined && { earlierCase }),
  };
  return Object.keys(hidden).length > 0 ? { hidden } : {};
}
