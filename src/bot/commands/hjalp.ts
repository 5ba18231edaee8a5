import { howCard } from '../../cards/welcome.js';
import type { Command } from '../registry.js';
import { partFor } from '../views/help-lines.js';
import { welcome } from '../welcome.js';

/** `hej`, `hjälp`, `hello`, `help`: what the bot does and how to start. `hur avslutar jag?`: the lines that do it. */
export const hjalp: Command = {
  name: 'help',
  examples: ['hjälp', 'hur registrerar jag en remiss?'],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: (turn, rest) => {
    const part = partFor(turn, rest);
    return Promise.resolve(part ? howCard(part) : welcome(turn));
  },
};
