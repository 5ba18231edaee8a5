import type { RoleKind } from '../domain/privacy/roles.js';
import type { CommandName } from '../domain/language/acts/command-names.js';
import { type Button, type Card, card, type Element, buttons, footnote, say, text, title } from './kit.js';
import { lineRow } from './ways-on.js';

/** A part of the help: lines that can be pressed as they stand. */
export interface HelpPart {
  /** "Remiss". */
  readonly name: string;
  readonly lines: readonly string[];
  /** What is done with them. */
  readonly acts: readonly CommandName[];
}

export interface WelcomeView {
  /** The team's name, as its programme has it. */
  readonly team: string;
  /** What may be shown where it is read. */
  readonly role: RoleKind;
  readonly parts: readonly HelpPart[];
  /** Lines that turn reminders on, for who has none. */
  readonly reminders: readonly string[];
}

const CARES =
  'Jag håller reda på ärenden, prövotider, uppföljningar och mötets dagordning, och räknar fram siffrorna till rapporten.';
const CAN: Record<RoleKind, string> = {
  team: CARES,
  admin: CARES,
  agency: 'Jag visar vad som ska följas upp, mötets dagordning och hur det går för teamet.',
  steering: 'Jag visar hur det går för teamet: hur många som kommer, går vidare och når resultat.',
};
/** Buttons side by side on a phone. */
const IN_A_ROW = 3;

/**
 * What the bot does, and help as a menu (DESIGN 10): each part opens in the card itself, and its lines are pressed as they
 * stand. One part alone is open. For `hej`, `hjälp` and being installed.
 */
export function welcomeCard({ team, role, parts, reminders }: WelcomeView): Card {
  const [only, ...others] = parts;
  const menu =
    only && others.length === 0
      ? [text('Tryck på en rad, eller skriv själv:'), ...only.lines.map(lineRow)]
      : menuOf(parts);
  return card([
    title('Hej! Jag är Kraftbot.'),
    text(`${CAN[role]} Jag hör till ${team}.`),
    ...menu,
    ...(reminders.length === 0 ? [] : [text('Vill du att jag hör av mig hit?'), ...reminders.map(lineRow)]),
    footnote('Skriv som du brukar, stavfel går bra. Skriv aldrig namn eller personnummer till mig.'),
  ]);
}

function menuOf(parts: readonly HelpPart[]): readonly Element[] {
  const rows: Element[] = [text('Vad gäller det?')];
  for (let from = 0; from < parts.length; from += IN_A_ROW)
    rows.push({ ...buttons(parts.slice(from, from + IN_A_ROW).map(opener)), spacing: 'small' });
  return rows;
}

function opener(part: HelpPart): Button {
  return { type: 'Action.ShowCard', title: part.name, card: { type: 'AdaptiveCard', body: bodyOf(part) } };
}

function bodyOf({ name, lines }: HelpPart): Element[] {
  return [text(`${name}: tryck på en rad, eller skriv själv`), ...lines.map(lineRow)];
}

/** How one thing is done: its part of the help alone. */
export function howCard(part: HelpPart): { readonly card: Card; readonly summary: string } {
  return { card: card(bodyOf(part), [say('Hjälp', 'hjälp')]), summary: `${part.name}: så här gör du` };
}

export const WELCOME_SUMMARY = 'Kraftbot: vad jag kan göra och hur du börjar';
