import type { CommandName } from '../../domain/language/acts/command-names.js';
import type { Command } from '../registry.js';

/** What is not done in the chat (DESIGN 11): who does it and how, for an admin, and whom to ask, for the others. */
const OUTSIDE: readonly (readonly [name: CommandName, line: string, admin: string, others: string])[] = [
  [
    'export',
    'exportera',
    'Registret exporteras inte i chatten utan på servern, med `kraftbot export`. Be er IT om det.',
    'Registret exporteras inte i chatten. Fråga verksamhetsledaren.',
  ],
  [
    'settings',
    'inställningar',
    'Roller och chattar ändrar du med `behörigheter`, programmets regler ändrar er IT på servern. Möten och dagordning ställer du in här: skriv till exempel `paus v 52-1` eller `posta dagordningen här`.',
    'Inställningarna ändrar verksamhetsledaren och er IT. Fråga verksamhetsledaren.',
  ],
];

export const outsideChatCommands: readonly Command[] = OUTSIDE.map(([name, line, admin, others]) => ({
  name,
  examples: [line],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: (turn) => Promise.resolve({ text: turn.person.role.kind === 'admin' ? admin : others }),
}));
