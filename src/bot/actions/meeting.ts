import type { Action } from '../registry.js';
import {
  agendaDoneAction,
  agendaPointAction,
  agendaShowAction,
  agendaTickAction,
  agendaUndoAction,
} from './agenda.js';
import { agendaMinutesAction, presentAction } from './minutes.js';
import { pointUndoAction, settingsUndoAction } from './settings-undo.js';

/** Every button about the meeting; part of `actions`. */
export const meetingActions: readonly Action[] = [
  agendaShowAction,
  agendaTickAction,
  agendaPointAction,
  agendaDoneAction,
  agendaUndoAction,
  agendaMinutesAction,
  presentAction,
  pointUndoAction,
  settingsUndoAction,
];
