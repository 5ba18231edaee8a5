import type { Assumption } from '../../domain/language/acts/draft.js';

/** Field id → why it was taken for granted, of what somebody wrote. */
export type Assumed = Readonly<Record<string, Assumption['why']>>;

/** Said under the field on a form. */
export const HINTS: Readonly<Record<Assumption['why'], string>> = {
  today: 'I dag, om du inte väljer en annan dag.',
  about: 'Uträknat från åldern. Kan bli ett år fel.',
  unit: 'Följer av enheten.',
  'mid-year': 'Bara ett år skrevs, så det blev mitt i året.',
  ago: 'Räknat bakåt från i dag.',
  one: 'Den enda som pågår.',
  'sick-listed': 'Läst av att personen är sjukskriven.',
  'of-several': 'Fler utfall har samma detalj.',
};

/** Said in the sentence of a short card: "Markerat är antaget: …". */
export const REASONS: Readonly<Record<Assumption['why'], string>> = {
  today: 'dagen är i dag',
  about: 'året är uträknat från åldern (kan bli ett år fel)',
  unit: 'remittenten följer av enheten',
  'mid-year': 'bara ett år skrevs, så det blev mitt i året',
  ago: 'dagen är räknad bakåt från i dag',
  one: 'aktiviteten är den enda som pågår',
  'sick-listed': 'sjukpenning är läst av ”sjukskriven”',
  'of-several': 'utfallet är ett av flera med den detaljen',
};
