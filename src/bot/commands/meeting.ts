import type { Command } from '../registry.js';
import { addPointCommand, removePointCommand } from './add-point.js';
import { agendaCommand } from './agenda.js';
import { decisionCommand, decisionsCommand } from './decisions.js';
import { minutesCommand } from './minutes.js';
import { nextMeetingCommand } from './next-meeting.js';
import { liftPauseCommand, noMeetingCommand, pauseCommand } from './pause.js';
import { placeAgendaCommand, unplaceAgendaCommand } from './place-agenda.js';
import { seriesCommand } from './series.js';
import { sinceLastCommand } from './since-last.js';
import { steeringMetCommand } from './steering-met.js';

/** Everything about the meeting that can be written; part of `commands`. */
export const meetingCommands: readonly Command[] = [
  agendaCommand,
  addPointCommand,
  removePointCommand,
  decisionCommand,
  decisionsCommand,
  nextMeetingCommand,
  minutesCommand,
  placeAgendaCommand,
  unplaceAgendaCommand,
  seriesCommand,
  pauseCommand,
  noMeetingCommand,
  liftPauseCommand,
  sinceLastCommand,
  steeringMetCommand,
];
