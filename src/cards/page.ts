import type { Page, PageLine } from '../domain/meeting/page.js';
import {
  type Button,
  type Card,
  card,
  type Element,
  footnote,
  heading,
  plain,
  subtle,
  text,
  title,
} from './kit.js';

/** Where the card is full, in characters of JSON: well under 24 KB. */
const FULL = 17_000;

/** A page as a card: headings and lines. What does not fit is said to be on paper. */
export function pageCard(page: Page, buttons: readonly (Button | undefined)[]): Card {
  const body: Element[] = [title(page.title), ...page.intro.map((line) => subtle(plain(line)))];
  let size = 0;
  let left = 0;
  for (const section of page.sections) {
    const lines = section.lines.map(lineOf);
    const fitting = lines.filter((element) => (size += JSON.stringify(element).length) <= FULL);
    left += lines.length - fitting.length;
    const notes = (section.notes ?? []).map((note) => text(plain(note)));
    if (fitting.length + notes.length > 0) body.push(heading(section.heading), ...fitting, ...notes);
  }
  if (left > 0) body.push(subtle(`Och ${left} rader till, i den utskrivna versionen.`));
  const [last, ...others] = page.closing.map(plain);
  const closing = last === undefined ? [] : [footnote(last), ...others.map(subtle)];
  return card([...body, ...closing], buttons);
}

function lineOf({ done, strong, rest }: PageLine): Element {
  const box = done === undefined ? '' : done ? '☑ ' : '☐ ';
  const name = strong === undefined ? '' : `**${plain(strong)}**`;
  const words = [name, plain(rest)].filter((part) => part !== '').join(' · ');
  return text(`${box}${words}`, { spacing: 'small' });
}
