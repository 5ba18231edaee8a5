import { box, type Card, execute, subtle, text } from './kit.js';

/** Sends what leaves the rest out: no form may be shown to others by a press. */
const SAVES = 'save';

/**
 * A card that one person in a group is shown (DESIGN 10), which the card says. `line`: what it answers, which *Visa för alla*
 * asks again where everybody reads, so that they see what that conversation may see; not of a card that saves something.
 * `note`: what the others have been told.
 */
export function onlyYouCard(
  card: Card,
  { line, note }: { readonly line?: string | undefined; readonly note?: string | undefined },
): Card {
  const actions = card.actions ?? [];
  const saves = actions.some(({ verb }) => typeof verb === 'string' && verb.startsWith(SAVES));
  const shows = line !== undefined && !saves;
  return {
    ...card,
    body: [
      { ...box('accent', [text('**Bara du ser det här.** Försvinner efter ett dygn.')]), bleed: true },
      ...card.body,
      ...(note === undefined ? [] : [subtle(note)]),
      ...(shows ? [subtle('Visa för alla tar bara med det som alla här får se.')] : []),
    ],
    actions: [
      ...actions,
      ...(shows ? [execute('Visa för alla', 'say-to-all', { text: line }, { withoutInputs: true })] : []),
    ],
  };
}

/** A card that somebody has had shown to everybody. */
export function shownToAll(card: Card, who: string): Card {
  return { ...card, body: [...card.body, subtle(`${who} visade det här för alla.`)] };
}
