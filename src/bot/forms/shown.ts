import type { Field, Values } from '../../cards/form.js';
import { plain } from '../../cards/kit.js';
import { type Day, parseDay } from '../../domain/day.js';
import { dayShort, list } from '../../domain/text/swedish.js';

/** Whether a field holds anything. */
export function holds({ id }: Field, values: Values): boolean {
  return (values[id] ?? '') !== '' && values[id] !== 'false';
}

/** A field's value as people read it. */
export function shownValue(field: Field, values: Values, today: Day): string {
  const value = values[field.id] ?? '';
  switch (field.kind) {
    case 'choice':
    case 'radio':
      return field.choices.find((choice) => choice.value === value)?.title ?? plain(value);
    case 'checks': {
      const chosen = new Set(value.split(','));
      return list(field.choices.filter((choice) => chosen.has(choice.value)).map((choice) => choice.title));
    }
    case 'date': {
      const day = parseDay(value);
      return day === undefined ? plain(value) : dayShort(day, today);
    }
    case 'toggle':
      return field.label;
    case 'text':
    case 'number':
      return plain(value);
  }
}

/** A field's label in a sentence, without what stands after it. */
export function nameOf({ label }: Field): string {
  return label.replace(/ \(.*|, om .*/, '').toLocaleLowerCase('sv');
}
