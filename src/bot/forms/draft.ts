import type { Turn } from '../turn.js';
import type { Draft } from '../drafts.js';

/** What is kept under a card's token, to whoever presses there. */
export type FoundDraft = ({ readonly kind: 'kept' } & Draft) | { readonly kind: 'forgotten' | 'others' };

/** A draft is its writer's: nobody else opens it, saves it or sees that it is remembered still. */
export function findDraft(turn: Turn, token: string): FoundDraft {
  const draft = turn.drafts.find(token);
  if (!draft) return { kind: 'forgotten' };
  return draft.person === turn.person.id ? { kind: 'kept', ...draft } : { kind: 'others' };
}

export const OTHERS = {
  text: 'Det är den som skrev raden som fyller i och sparar här. Skriv raden själv, så får du ett eget formulär.',
};

export const FORGOTTEN =
  'Det du skrev minns jag inte längre: jag minns det i en kvart, och inte över en omstart. Fyll i det igen. Inget är sparat.';
