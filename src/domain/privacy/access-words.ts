import type { CaseEvent } from '../entry.js';
import type { Look } from '../ledger.js';

/** What was written down, as the log says it. */
const CHANGES: Readonly<Record<CaseEvent['type'], string>> = {
  'visit-booked': 'bokade studiebesök',
  'visit-rebooked': 'bokade om studiebesök',
  'visit-done': 'antecknade studiebesök',
  registered: 'registrerade',
  enrolled: 'skrev in',
  consented: 'antecknade samtycke',
  'consent-revoked': 'återkallade samtycke',
  'trial-passed': 'avgjorde prövotiden',
  'trial-extended': 'förlängde prövotiden',
  'followed-up': 'antecknade uppföljning',
  'follow-up-booked': 'bokade uppföljning',
  reviewed: 'antecknade avstämning',
  'steps-noted': 'antecknade steg',
  'activity-started': 'startade aktivitet',
  'activity-ended': 'avslutade aktivitet',
  closed: 'avslutade',
  held: 'antecknade om det håller',
  declined: 'antecknade att personen tackat nej',
  corrected: 'rättade',
  undone: 'ångrade',
};

/** What was looked at, by how the door's name begins: commands, buttons and the command line's own. */
const DOORS: readonly (readonly [words: string, ...names: string[]])[] = [
  ['dagordningen', 'agenda', 'add-point', 'point', 'next-meeting'],
  ['minnesanteckningarna', 'minutes', 'file-consent'],
  ['det som ska följas upp', 'due', 'done', 'undo-done', 'decide'],
  ['en lista', 'list', 'search'],
  ['svaret på en fråga', 'question', 'ask'],
  ['ärendena bakom siffrorna', 'status', 'steering-figures', 'tables', 'trend', 'compare', 'changed-since'],
  ['uppgifter och tidslinje', 'details'],
  ['ärendet', 'show', 'choose', 'handover'],
  ['sedan sist', 'since-last'],
  ['åtkomstloggen', 'log', 'who-looked', 'own-log'],
  ['ett meddelande från boten', 'post', 'update'],
  ['en rad som i chatten', 'chat'],
  ['hela registret', 'export'],
  ['en inläst lista', 'import'],
  ['utdrag om ärendet', 'subject-access'],
];

/** What somebody did, in Swedish: "dagordningen", "skrev in". What has no words of its own was a form. */
export function doingText({ what, changed }: Look): string {
  if (changed) return CHANGES[what as CaseEvent['type']];
  const found = DOORS.find(([, ...names]) =>
    names.some((name) => what === name || what.startsWith(`${name}-`)),
  );
  return found?.[0] ?? 'ett formulär';
}

/** Who the log means where it is no person. */
export const WRITERS: Readonly<Record<string, string>> = {
  import: 'importen',
  cli: 'kommandoraden',
  schedule: 'boten själv',
};
