import type { Values } from '../../cards/form.js';
import type { Assumption, Draft } from '../../domain/commands/draft.js';

const WORDS: Record<Assumption['why'], string> = {
  today: 'I dag, om du inte väljer en annan dag.',
  about: 'Räknat från åldern, så året kan slå fel på ett.',
  unit: 'Följer av enheten.',
  'mid-year': 'Bara ett år skrevs, så det blev mitt i året.',
  ago: 'Räknat bakåt från i dag.',
  one: 'Den enda som pågår.',
};

/** What a draft took for granted, said under each field. */
export function hintsOf(draft: Draft): Values {
  return Object.fromEntries(draft.assumed.map(({ field, why }) => [field, WORDS[why]]));
}
