import type { RoleKind } from '../domain/privacy/roles.js';
import { type Card, card, footnote, say, text, title } from './kit.js';

export interface WelcomeView {
  /** The team's name, as its programme has it. */
  readonly team: string;
  /** What may be shown where it is read. */
  readonly role: RoleKind;
}

const STARTS: readonly { label: string; line: string; roles: readonly RoleKind[] }[] = [
  { label: 'Ny remiss', line: 'ny remiss', roles: ['team', 'admin'] },
  { label: 'Uppföljningar', line: 'uppföljningar', roles: ['team', 'agency', 'admin'] },
  { label: 'Dagordning', line: 'dagordning', roles: ['team', 'agency', 'admin'] },
  {
    label: 'Status för perioden',
    line: 'status för perioden',
    roles: ['team', 'agency', 'steering', 'admin'],
  },
];

const HANDLEDARE = [
  'ny remiss soc kvinna 34 försörjningsstöd',
  'avsluta Rönnen arbete lönebidrag',
  'visa Rönnen',
  'status 2022/23',
  'hur många kvinnor är inskrivna?',
];

const EXAMPLES: Record<RoleKind, readonly string[]> = {
  team: HANDLEDARE,
  admin: HANDLEDARE,
  agency: ['vilka ska följas upp', 'hur många kvinnor är inskrivna?', 'status 2022/23'],
  steering: ['status 2022/23', 'status senaste 12 månaderna', 'hur många gick till arbete förra perioden?'],
};

const CAN: Record<RoleKind, string> = {
  team: 'Jag håller reda på ärenden, prövotider, uppföljningar och mötets dagordning, och räknar fram siffrorna till rapporten.',
  admin:
    'Jag håller reda på ärenden, prövotider, uppföljningar och mötets dagordning, och räknar fram siffrorna till rapporten.',
  agency: 'Jag visar vad som ska följas upp, mötets dagordning och hur det går för teamet.',
  steering: 'Jag visar hur det går för teamet: hur många som kommer, går vidare och når resultat.',
};

/** What the bot does, how to start, and at most four buttons. For `hej`, `hjälp` and being installed. */
export function welcomeCard({ team, role }: WelcomeView): Card {
  const lines = EXAMPLES[role].map((line) => `- ${line}`).join('\n');
  return card(
    [
      title('Hej! Jag är Kraftbot.'),
      text(`${CAN[role]} Jag hör till ${team}.`),
      text('Tryck på en knapp, eller skriv till exempel:'),
      text(lines, { spacing: 'small' }),
      footnote('Skriv aldrig namn eller personnummer till mig.'),
    ],
    STARTS.filter((start) => start.roles.includes(role)).map((start) => say(start.label, start.line)),
  );
}

export const WELCOME_SUMMARY = 'Kraftbot: vad jag kan göra och hur du börjar';
