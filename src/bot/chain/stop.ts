import { containsPersonnummer } from '../../domain/text/personnummer.js';

/** Presses whose top fields are inputs that somebody has typed in: each says itself what is wrong with it. */
const ANSWERS_ITSELF: ReadonlySet<string> = new Set([
  'save',
  'agenda-point',
  'agenda-note',
  'agenda-decision',
]);
/** What a card's own data is called, and no input is. */
const OWN: ReadonlySet<string> = new Set(['verb', 'form', 'token', 'code', 'row', 'agenda', 'meeting']);
/** A card's token as the bot makes it. Its digits mean nothing, and one in three thousand looks like a personnummer. */
const TOKEN = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Whether a personnummer stands in a pressed card where no field could say so: in a code, a token, a list's filter,
 * what a card carries hidden, or the name of a field. Nothing of it is then read, kept or told.
 */
export function stopsPress(verb: string, data: unknown): boolean {
  // Addresses and names that Teams made; see actions/file-consent.ts.
  if (verb.endsWith('-consent')) return false;
  if (!ANSWERS_ITSELF.has(verb) || typeof data !== 'object' || data === null) return isIn(data);
  return Object.entries(data).some(([name, value]: [string, unknown]) => {
    const own = OWN.has(name) || typeof value === 'object';
    return containsPersonnummer(name) || (own && isOf(name, value));
  });
}

function isIn(value: unknown): boolean {
  if (typeof value === 'string') return containsPersonnummer(value);
  if (Array.isArray(value)) return value.some(isIn);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => containsPersonnummer(name) || isOf(name, inner));
}

function isOf(name: string, value: unknown): boolean {
  return !(name === 'token' && typeof value === 'string' && TOKEN.test(value)) && isIn(value);
}
