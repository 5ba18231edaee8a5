import { filedIn, formPressed, pressedSchema } from '../forms/pressed.js';
import { saveForm } from '../forms/save-form.js';
import { action } from '../registry.js';
import { noSuchCase } from '../views/outcome.js';

/** A form about a case that does not say which revision its presser saw could overwrite what others did. */
const UNREADABLE = {
  text: 'Kortet gick inte att läsa, så inget sparades. Skriv kommandot på nytt, så får du ett nytt kort.',
};

/** Spara on any form, on a card or in a dialog. */
export const saveAction = action({
  verb: 'save',
  roles: ['team', 'admin'],
  schema: pressedSchema,
  run: (turn, pressed) => {
    const { code, token, revision } = pressed;
    const on = formPressed(turn, pressed);
    if (!on) return Promise.resolve(noSuchCase(code));
    if (on.it && on.form.step !== 'undo' && revision === undefined) return Promise.resolve(UNREADABLE);
    return saveForm(turn, on, { token, revision, values: filedIn(turn, on, pressed) });
  },
});
