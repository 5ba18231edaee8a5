import type { Action } from '../registry.js';
import { meetingActions } from './meeting.js';

/** Everything that a card's button can do, beside `say`. */
export const actions: readonly Action[] = [...meetingActions];
