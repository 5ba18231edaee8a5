import type { Reminder } from '../../domain/settings.js';

/** When each is sent, as the lines that turn it on and off have it. */
export const WHEN: Readonly<Record<Reminder, string>> = { monday: 'på måndagar', round: 'före mötet' };

/** The line that turns it on. */
export const askFor = (what: Reminder) => `påminn mig ${WHEN[what]}`;
/** The line that turns it off. */
export const endOf = (what: Reminder) => `sluta påminna ${WHEN[what]}`;
