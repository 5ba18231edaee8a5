import {
  checksInput,
  choiceInput,
  type Choice,
  dateInput,
  numberInput,
  radioInput,
  textInput,
  toggleInput,
} from './inputs.js';
import {
  type Card,
  card,
  type Element,
  execute,
  footnote,
  plain,
  say,
  submit,
  subtle,
  text,
  title,
} from './kit.js';

interface FieldBase {
  readonly id: string;
  readonly label: string;
  /** What the client says when it is missing; optional fields have none. */
  readonly required?: string;
  /** Age, income, notes, consents and the like: never in a message to a group where the client has dialogs. */
  readonly detail?: true;
  /**
   * What a short card says of it; one that begins with a space or a comma goes on from what stands before. Where it is
   * not told: the value in small letters.
   */
  readonly short?: (shown: string, values: Values) => string;
  /** What a value of the form's own is taken from, in a sentence: "samma försörjning som vid remissen". */
  readonly proposed?: string;
  /** A line has to say it, though the form may leave it empty. */
  readonly said?: true;
  /** May be chosen on the short card as well. */
  readonly beside?: true;
  /** It shows what is known of the case: left empty, that is taken away. */
  readonly known?: true;
}

/** An input of a form, before it has a value. */
export type Field =
  | (FieldBase & { readonly kind: 'choice' | 'radio' | 'checks'; readonly choices: readonly Choice[] })
  | (FieldBase & {
      readonly kind: 'text';
      readonly max: number;
      readonly placeholder?: string;
      readonly lines?: true;
    })
  | (FieldBase & { readonly kind: 'number'; readonly min: number; readonly max: number })
  | (FieldBase & { readonly kind: 'date' })
  | (FieldBase & { readonly kind: 'toggle'; readonly title: string });

/** What a field holds, as a card's input gives it: text always. */
export type Values = Readonly<Record<string, string>>;

export interface FormView {
  readonly title: string;
  /** A quiet line under the title: what may not be written, or what is being changed. */
  readonly intro?: string | undefined;
  readonly fields: readonly Field[];
  /** A quiet line above the buttons: what to think of before saving. */
  readonly reminder?: string | undefined;
  /** Another way on than the form: a button that says a line. */
  readonly instead?: { readonly label: string; readonly line: string } | undefined;
  readonly values: Values;
  /** Field id → what is wrong with it, as a sentence. */
  readonly problems: Readonly<Record<string, string>>;
  /** Field id → what was taken for granted, in a quiet line under it. */
  readonly hints: Readonly<Record<string, string>>;
  /** Field id → what of the line that was just written has to be asked about: nothing is marked wrong before the first press. */
  readonly asks: Readonly<Record<string, string>>;
  /** What is wrong or worth knowing that belongs to no field. */
  readonly notices: readonly string[];
  /** Words of the line that were not understood. */
  readonly leftover: readonly string[];
  /** What was written and no field holds. */
  readonly unkept: readonly string[];
  readonly saveLabel: string;
  /** The form stands in a dialog, which has its own way to be put away. */
  readonly dialog?: boolean;
  /** What the card sends along: which form, which case and revision, and the token that makes two presses one. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What somebody wrote that the register has no place for. */
export function unkeptLine(words: readonly string[]): Element[] {
  return words.length === 0 ? [] : [text(`Sparas inte: ${words.map(plain).join(', ')}.`, { isSubtle: true })];
}

/**
 * A form, filled in as far as is known (DESIGN 10): what is missing or wrong stands right under its field, and what
 * was typed is kept.
 */
export function formCard(view: FormView): Card {
  const wrong = Object.keys(view.problems).length + view.notices.length > 0;
  return card(
    [
      title(view.title),
      ...(view.intro === undefined ? [] : [subtle(view.intro)]),
      ...view.notices.map((notice) => text(notice, { color: 'attention', weight: 'bolder' })),
      ...(wrong && view.notices.length === 0 ? [text('Inget är sparat än. Rätta det som är markerat.')] : []),
      ...(view.leftover.length > 0
        ? [text(`Jag förstod inte: ${view.leftover.map(plain).join(', ')}.`, { isSubtle: true })]
        : []),
      ...unkeptLine(view.unkept),
      ...view.fields.flatMap((field) => [...inputOf(field, view), ...hintOf(field, view)]),
      ...(view.reminder === undefined ? [] : [footnote(view.reminder)]),
    ],
    view.dialog
      ? [submit(view.saveLabel, 'save', view.data)]
      : [
          execute(view.saveLabel, 'save', view.data, { style: 'positive' }),
          view.instead && say(view.instead.label, view.instead.line),
          execute('Avbryt', 'cancel', {}, { withoutInputs: true }),
        ],
  );
}

function hintOf({ id }: Field, { hints, asks }: FormView): Element[] {
  const [hint, ask] = [hints[id], asks[id]];
  if (ask !== undefined) return [text(ask, { weight: 'bolder', size: 'small', spacing: 'none' })];
  return hint === undefined ? [] : [subtle(hint)];
}

/** A field as its input. */
export function inputOf(
  field: Field,
  { values, problems }: Pick<FormView, 'values' | 'problems'>,
): Element[] {
  const base = {
    id: field.id,
    label: field.label,
    value: values[field.id],
    required: field.required,
    problem: problems[field.id],
  };
  switch (field.kind) {
    case 'choice':
      return choiceInput({ ...base, choices: withValue(field.choices, base.value) });
    case 'radio':
      return radioInput({ ...base, choices: field.choices });
    case 'checks':
      return checksInput({ ...base, choices: field.choices });
    case 'text': {
      const { max, placeholder, lines } = field;
      return textInput({
        ...base,
        max,
        ...(placeholder !== undefined && { placeholder }),
        ...(lines && { lines }),
      });
    }
    case 'number':
      return numberInput({ ...base, min: field.min, max: field.max });
    case 'date':
      return dateInput(base);
    case 'toggle':
      return toggleInput({ ...base, title: field.title });
  }
}

/** A value that is not in the list (a unit nobody has entered before) is kept as a choice of its own. */
function withValue(choices: readonly Choice[], value: string | undefined): readonly Choice[] {
  const there = value === undefined || value === '' || choices.some((choice) => choice.value === value);
  return there ? choices : [...choices, { title: value, value }];
}
