import { finsamReply, reconcileReply } from '../views/figures-view.js';
import type { Command } from '../registry.js';

const EVERYBODY = ['team', 'agency', 'steering', 'admin'] as const;

/** `stäm av 2022/23: 41 + 16 − 23 = 34`: does somebody else's flow add up, and does the register say the same? */
export const reconcileCommand: Command = {
  name: 'reconcile',
  examples: ['stäm av 41 + 16 - 23 = 34'],
  roles: EVERYBODY,
  run: (turn, rest) => Promise.resolve(reconcileReply(turn, rest)),
};

/** `siffror till försäkringskassan 2025`: distinct participants by gender in a calendar year, from the team. */
export const finsamCommand: Command = {
  name: 'finsam',
  examples: ['siffror till försäkringskassan'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => Promise.resolve(finsamReply(turn, rest)),
};
