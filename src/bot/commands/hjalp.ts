import type { Command } from '../registry.js';
import { welcome } from '../welcome.js';

/** `hej`, `hjälp`, `hello`, `help`: what the bot does and how to start. */
export const hjalp: Command = {
  name: 'help',
  examples: ['hjälp'],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: (turn) => Promise.resolve(welcome(turn)),
};
