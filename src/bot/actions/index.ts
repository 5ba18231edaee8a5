import type { Action } from '../registry.js';
import { behindAction } from './behind.js';
import { cancelAction } from './cancel.js';
import { chooseAction } from './choose.js';
import { detailsAction } from './details.js';
import { decideAction, doneAction, dueMoreAction, duePageAction, undoDoneAction } from './due.js';
import { openDraftAction, saveDraftAction } from './draft.js';
import { editAction, fillAction } from './edit.js';
import { importActions } from './import.js';
import { eraseAction } from './erase.js';
import { fileConsentActions } from './file-consent.js';
import { listPageAction } from './list.js';
import { meetingActions } from './meeting.js';
import { roundPointAction, roundPointUndoAction } from './round.js';
import { saveAction } from './save.js';
import { showAction } from './show.js';
import { statusViewAction } from './status.js';
import { undoAction } from './undo.js';

/** Everything that a card's button can do, beside `say`. */
export const actions: readonly Action[] = [
  saveAction,
  openDraftAction,
  saveDraftAction,
  editAction,
  fillAction,
  undoAction,
  cancelAction,
  chooseAction,
  showAction,
  detailsAction,
  doneAction,
  undoDoneAction,
  dueMoreAction,
  decideAction,
  duePageAction,
  roundPointAction,
  roundPointUndoAction,
  listPageAction,
  behindAction,
  statusViewAction,
  ...importActions,
  eraseAction,
  ...fileConsentActions,
  ...meetingActions,
];
