import type { Action } from '../registry.js';
import {
  agendaDecisionAction,
  agendaDoneAction,
  agendaMoreAction,
  agendaPointAction,
  agendaSectionAction,
  agendaShowAction,
  agendaTickAction,
  agendaUndoAction,
} from './agenda.js';
import {
  agendaCarryAction,
  agendaKeepAction,
  agendaMoveAction,
  agendaNoteAction,
  agendaRowAction,
} from './agenda-row.js';
import { decisionActions } from './decisions.js';
import { agendaMinutesAction, presentAction } from './minutes.js';
import { minutesFileAction } from './minutes-file.js';
import { pointUndoAction, settingsUndoAction } from './settings-undo.js';

/** Every button about the meeting; part of `actions`. */
export const meetingActions: readonly Action[] = [
  agendaShowAction,
  agendaTickAction,
  agendaSectionAction,
  agendaPointAction,
  agendaDecisionAction,
  ...decisionActions,
  agendaDoneAction,
  agendaMoreAction,
  agendaUndoAction,
  agendaRowAction,
  agendaMoveAction,
  agendaCarryAction,
  agendaKeepAction,
  agendaNoteAction,
  agendaMinutesAction,
  presentAction,
  minutesFileAction,
  pointUndoAction,
  settingsUndoAction,
];
