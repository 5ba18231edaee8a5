import { reconcileReply } from '../views/figures-view.js';
import type { Command } from '../registry.js';

const EVERYBODY = ['team', 'agency', 'steering', 'admin'] as const;

/** `stäm av 2022/23: 41 + 16 − 23 = 34`: does somebody else's flow add up, and does the register say the same? */
export const reconcileCommand: Command = {
  name: 'reconcile',
  examples: ['stäm av 41 + 16 - 23 = 34'],
  roles: EVERYBODY,
  run: (turn, rest) => Promise.resolve(reconcileReply(turn, rest)),
};
