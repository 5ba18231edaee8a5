import { createHash } from 'node:crypto';
import { tellsHealth } from '../domain/privacy/sensitive-text.js';
import { fold } from '../domain/text/fold.js';
import type { TextReply, Turn } from './turn.js';

/** Whether the writer has been told of it already; the first time makes it so. */
export async function isWarned({ drafts, person }: Turn, token: string): Promise<boolean> {
  const key = `warned/${token}`;
  await drafts.fetch(key);
  const known = drafts.find(key) !== undefined;
  if (!known) drafts.keep(key, { person: person.id, filled: { values: {} } });
  return known;
}

/** Before a point or a decision tells how somebody is: every authority reads the agenda, also of whom they may not see. */
export async function healthWarning(turn: Turn, text: string): Promise<TextReply | undefined> {
  return tellsHealth(text) && !(await isWarned(turn, `point/${mark(text)}`)) ? { text: HEALTH } : undefined;
}

/** What was warned of stands nowhere: keys are not encrypted. */
function mark(text: string): string {
  return createHash('sha256').update(fold(text)).digest('base64url');
}

const HEALTH =
  'Det ser ut att säga hur någon mår, och dagordningen ser alla myndigheter. Skriv det utan, eller en gång till om det är bra som det är. Inget är sparat än.';
