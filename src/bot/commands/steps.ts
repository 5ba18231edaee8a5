import { stepsCard } from '../../cards/steps.js';
import { stepMovement } from '../../domain/status/steps.js';
import type { Command } from '../registry.js';

/** `hur har stegen rört sig`: up, the same and down among those enrolled. */
export const stepsCommand: Command = {
  name: 'steps',
  examples: ['hur har stegen rört sig'],
  roles: ['team', 'agency', 'admin'],
  run: ({ live: { register, programme }, today }) =>
    Promise.resolve({
      summary: 'Hur stegen har rört sig',
      card: stepsCard(stepMovement(register.cases.values(), programme, today)),
    }),
};
