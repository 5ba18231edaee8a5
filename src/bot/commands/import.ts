import { ALONE } from '../lines/receive-file.js';
import { prose } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';

const HOW = prose(
  'Skicka teamets lista hit som fil, Excel (.xlsx) eller CSV.',
  'Jag visar först hur jag läser den, och frågar om det som är oklart.',
  'Namn och personnummer läses aldrig, och inget sparas förrän du trycker _Spara_.',
);

/** `importera`, `hur läser jag in vår excel?`: a list is read when it is sent. */
export const importCommand: Command = {
  name: 'import',
  examples: ['importera'],
  roles: ['team', 'admin'],
  run: ({ conversation }) =>
    Promise.resolve({
      text: conversation.level.kind === 'personal' ? HOW : ALONE,
    }),
};
