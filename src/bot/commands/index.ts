import type { Command } from '../registry.js';
import { accessLogCommands } from './access-log.js';
import { calendarCommand } from './calendar.js';
import { budgetCommand } from './budget.js';
import { compareTeamsCommand } from './compare-teams.js';
import { dueCommand } from './due.js';
import { eraseCommands } from './erase.js';
import { reconcileCommand } from './figures.js';
import { holdingCommand } from './holding.js';
import { handoverCommand } from './handover.js';
import { hjalp } from './hjalp.js';
import { importCommand } from './import.js';
import { listCommand, ownCasesCommand, searchCommand } from './list.js';
import { meetingCommands } from './meeting.js';
import { outsideChatCommands } from './outside-chat.js';
import { permissionCommands } from './permissions.js';
import { reportCommand } from './report.js';
import { returnsCommands } from './returns.js';
import { remindCommands } from './remind.js';
import { stepsCommand } from './steps.js';
import { changedCommand, statusCommand, statusViewCommands, steeringFiguresCommand } from './status.js';

/** Everything that can be written to the bot. Suggestions come in this order. */
export const commands: readonly Command[] = [
  hjalp,
  dueCommand,
  statusCommand,
  listCommand,
  ownCasesCommand,
  searchCommand,
  ...remindCommands,
  ...meetingCommands,
  ...statusViewCommands,
  steeringFiguresCommand,
  compareTeamsCommand,
  changedCommand,
  reconcileCommand,
  ...returnsCommands,
  handoverCommand,
  calendarCommand,
  importCommand,
  stepsCommand,
  holdingCommand,
  budgetCommand,
  reportCommand,
  ...accessLogCommands,
  ...eraseCommands,
  ...permissionCommands,
  ...outsideChatCommands,
];
