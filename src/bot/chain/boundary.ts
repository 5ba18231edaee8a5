import { StoreFailure, storeFailureText } from '../../domain/stores/failures.js';
import type { Handler } from './delivery.js';
import { errorAnswer, noDialogAnswer } from '../invoke.js';
import { currentTurn, factsOf } from '../log.js';
import { MaskTooLate } from '../masks.js';
import type { Services } from '../services.js';

/**
 * Whatever fails further in becomes one Swedish sentence for the user and one line of codes in
 * the log. A store's failure says that nothing was saved; of anything else that is not known.
 */
export function boundary(services: Services, next: Handler): Handler {
  return async (delivery) => {
    try {
      return await next(delivery);
    } catch (error) {
      services.log.error('turn-failed', { ...factsOf(error), activity: delivery.incoming.activity });
      const text = apologyFor(error);
      const { what } = delivery.incoming;
      if (what.kind === 'press') return what.dialog ? noDialogAnswer(text) : errorAnswer(500, 'failed', text);
      await delivery.outbox.send({ text }).catch((again: unknown) => {
        services.log.warn('reply-lost', factsOf(again));
      });
      return undefined;
    }
  };
}

/** Failures whose text names no folder or file: a user can do something about them, or at least know. */
const TELLABLE: ReadonlySet<string> = new Set([
  'disk-full',
  'write-failed',
  'write-uncertain',
  'read-only',
  'closed',
]);

const NOTHING_SHOWN =
  'Det tog för lång tid att räkna ut vad som inte får visas, så jag visar inga siffror. Försök igen om en stund, med ett team i taget. Hjälper inte det: säg till verksamhetsledaren.';

function apologyFor(error: unknown): string {
  if (error instanceof StoreFailure)
    return TELLABLE.has(error.code)
      ? storeFailureText(error)
      : 'Registret går inte att använda just nu. Inget sparades. Säg till verksamhetsledaren.';
  if (error instanceof MaskTooLate) return NOTHING_SHOWN;
  const where = currentTurn() ?? '';
  return `Något gick fel hos mig. Titta i ärendet om det du gjorde hann sparas, och försök sedan igen. (Felet heter ${where} i loggen.)`;
}
