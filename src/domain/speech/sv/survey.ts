import type { Survey } from '../../status/survey.js';
import { percent, plural } from '../../text/swedish.js';

/** "NNS-enkäten 2026: 12 utdelade och 7 inkomna (58 %). 14 har avslutats i år." */
export function surveySentence({ year, given, back, closed }: Survey): string {
  const share = given === 0 ? '' : ` (${percent(back / given)})`;
  return `NNS-enkäten ${year}: **${given}** utdelade och **${back}** inkomna${share}. ${plural(closed, 'ärende har', 'ärenden har')} avslutats under året.`;
}
