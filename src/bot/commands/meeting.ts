import type { Command } from '../registry.js';
import { agendaCommand } from './agenda.js';

/** Everything about the meeting that can be written; part of `commands`. */
export const meetingCommands: readonly Command[] = [agendaCommand];
