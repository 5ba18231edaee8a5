import type { Command } from '../registry.js';
import { dueFor, livingDue } from '../views/due-view.js';

/** `uppföljningar`: what is due, with Gjord on each row. */
export const dueCommand: Command = {
  name: 'due',
  examples: ['uppföljningar'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, _, whole) => Promise.resolve(dueFor(turn, whole) ?? livingDue(turn)),
};
