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
      text(`${name} har ändrats sedan kortet visades. **Inget har sparats nu.**`, { size: 'medium' }),
      ...since.map((line) => text(`– ${line}`, { spacing: 'small' })),
      subtle(now),
    ],
    [say('Visa ärendet', `visa ${code}`)],
  );
}

/** A press that was refused and has no form to show it in: why, and that nothing was saved. */
export function refusedCard(sentences: readonly string[], code: string | undefined): Card {
  return card(
    [...sentences.map((sentence) => text(sentence)), text('**Inget har sparats.**')],
    code === undefined ? [] : [say('Visa ärendet', `visa ${code}`)],
  );
}
