import type { Reminder } from '../../domain/settings.js';

/** The line that turns each reminder on. */
export const ASK_FOR: Readonly<Record<Reminder, string>> = {
  monday: 'påminn mig på måndagar',
  round: 'påminn mig före mötet',
};
