import { plain } from '../../cards/kit.js';
import { type Refusal, refusalText } from '../../domain/refusals.js';
import { withoutPersonnummer } from '../../domain/text/personnummer.js';

/** A refusal's sentence, safe to show: it may repeat what somebody typed. */
export function refusalWords(refusal: Refusal): string {
  return plain(withoutPersonnummer(refusalText(refusal)));
}
