import type { IChoice } from 'adaptivecards/lib/schema.js';
import { type Element, type Extra, text } from './kit.js';

export type { IChoice as Choice };

interface Input {
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  /** Required, with what the client says when it is missing. */
  readonly required?: string | undefined;
  /** What the bot found wrong with it, shown right under the field. */
  readonly problem?: string | undefined;
}

function input(type: string, { id, label, value, required, problem }: Input, extra: Extra): Element[] {
  return [
    {
      type,
      id,
      label,
      ...(value !== undefined && { value }),
      ...(required !== undefined && { isRequired: true, errorMessage: required }),
      ...extra,
    },
    ...(problem === undefined ? [] : [text(problem, { color: 'attention', size: 'small', spacing: 'none' })]),
  ];
}

export function textInput(
  field: Input & { readonly placeholder?: string; readonly max: number; readonly lines?: true },
) {
  const { placeholder, max, lines } = field;
  return input('Input.Text', field, {
    maxLength: max,
    ...(placeholder !== undefined && { placeholder }),
    ...(lines && { isMultiline: true }),
  });
}

export function numberInput(
  field: Input & { readonly min: number; readonly max: number; readonly placeholder?: string },
) {
  const { min, max, placeholder, value, ...rest } = field;
  const number =
    value === undefined || value === '' || Number.isNaN(Number(value)) ? {} : { value: Number(value) };
  return input('Input.Number', rest, {
    min,
    max,
    ...number,
    ...(placeholder !== undefined && { placeholder }),
  });
}

export function dateInput(field: Input) {
  return input('Input.Date', field, { placeholder: 'Välj dag' });
}

/** A drop-down list. */
export function choiceInput(
  field: Input & { readonly choices: readonly IChoice[]; readonly placeholder?: string },
) {
  const { choices, placeholder } = field;
  return input('Input.ChoiceSet', field, {
    style: 'compact',
    choices: [...choices],
    ...(placeholder !== undefined && { placeholder }),
  });
}

/** Radio buttons. */
export function radioInput(field: Input & { readonly choices: readonly IChoice[] }) {
  return input('Input.ChoiceSet', field, { style: 'expanded', choices: [...field.choices] });
}

/** Several of a list; the value is comma-separated. */
export function checksInput(field: Input & { readonly choices: readonly IChoice[] }) {
  return input('Input.ChoiceSet', field, {
    style: 'expanded',
    isMultiSelect: true,
    choices: [...field.choices],
  });
}

export function toggleInput(field: Input & { readonly title: string }) {
  return input('Input.Toggle', field, { title: field.title, valueOn: 'true', valueOff: 'false' });
}
