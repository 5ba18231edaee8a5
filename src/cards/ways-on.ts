import { box, type Button, type Element, say, text } from './kit.js';

/** Something to say next: what the reader sees, and the line it says. */
export interface WayOn {
  readonly label: string;
  readonly line: string;
}

/** The longest label that a phone shows whole on a button; a client cuts off what is longer. */
const BUTTON = 28;

/** Ways on as buttons; where one is too long for a phone, all as rows that can be pressed, with room to wrap. */
export function waysOn(them: readonly WayOn[]): {
  readonly rows: readonly Element[];
  readonly buttons: readonly Button[];
} {
  const buttons = them.map(({ label, line }) => say(label, line));
  if (them.every(({ label }) => label.length <= BUTTON)) return { rows: [], buttons };
  return { rows: them.map(rowOf), buttons: [] };
}

function rowOf({ label, line }: WayOn): Element {
  const words = text(label, { color: 'accent', weight: 'bolder' });
  return { ...box('emphasis', [words]), spacing: 'small', selectAction: say(label, line) };
}

/** A line that can be pressed as it stands. */
export function lineRow(line: string): Element {
  return rowOf({ label: line, line });
}
