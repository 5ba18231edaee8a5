import { type Card, card, say, subtle, text } from './kit.js';

export interface StaleView {
  readonly name: string;
  readonly code: string;
  /** What has happened since the card was shown, a sentence each with who and when. */
  readonly since: readonly string[];
  /** Where the case stands now. */
  readonly now: string;
}

/** A press on a card older than the case: what changed meanwhile, that nothing was saved, and the way on. */
export function staleCard({ name, code, since, now }: StaleView): Card {
  return card(
    [
      text(`${name} har ändrats sedan kortet visades. **Inget är sparat.**`, { size: 'medium' }),
      ...since.map((line) => text(`– ${line}`, { spacing: 'small' })),
      subtle(now),
    ],
    [say('Visa ärendet', `visa ${code}`)],
  );
}

/** What was refused and has no form to show it in: why, that nothing was saved, and the step that leads on. */
export function refusedCard(
  sentences: readonly string[],
  code: string | undefined,
  steps: readonly { readonly label: string; readonly line: string }[],
): Card {
  return card(
    [...sentences.map((sentence) => text(sentence)), text('**Inget är sparat.**')],
    [
      ...steps.map(({ label, line }) => say(label, line)),
      code === undefined ? undefined : say('Visa ärendet', `visa ${code}`),
    ],
  );
}
