import type { Command } from '../registry.js';
import { livingDue } from '../views/due-view.js';

/** `uppföljningar`: what is due, with Gjord on each row. */
export const dueCommand: Command = {
  name: 'due',
  examples: ['uppföljningar'],
  roles: ['team', 'agency', 'admin'],
  run: (turn) => Promise.resolve(livingDue(turn)),
};
