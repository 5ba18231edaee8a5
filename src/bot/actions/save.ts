import { z } from 'zod';
import type { Values } from '../../cards/form.js';
import { cardToken } from '../card-token.js';
import { formPressed } from '../forms/pressed.js';
import { saveForm } from '../forms/save-form.js';
import { action } from '../registry.js';
import { refusedReply } from '../views/outcome.js';

const value = z.union([z.string().max(2000), z.number(), z.boolean()]).transform(String);
const schema = z
  .object({
    form: z.string().max(50),
    token: cardToken,
    code: z.string().max(50).optional(),
    revision: z.number().int().positive().optional(),
    hidden: z.record(z.string().max(50), value).optional(),
  })
  .catchall(z.unknown());
type Pressed = z.infer<typeof schema>;

/** A form about a case that does not say which revision its presser saw could overwrite what others did. */
const UNREADABLE = {
  text: 'Kortet gick inte att läsa, så inget sparades. Skriv kommandot på nytt, så får du ett nytt kort.',
};

/** Spara on any form, on a card or in a dialog. */
export const saveAction = action({
  verb: 'save',
  roles: ['team', 'admin'],
  schema,
  run: (turn, pressed) => {
    const { form, code, token, revision } = pressed;
    const on = formPressed(turn, form, code);
    if (!on)
      return Promise.resolve(
        refusedReply({
          kind: 'refused',
          refusals: [{ code: 'no-such-case', text: code ?? '' }],
          now: undefined,
        }),
      );
    if (on.it && on.form.step !== 'undo' && revision === undefined) return Promise.resolve(UNREADABLE);
    return saveForm(turn, on, { token, revision, values: valuesOf(pressed) });
  },
});

const OWN = new Set(['verb', 'form', 'token', 'code', 'revision', 'hidden', 'msteams']);

function valuesOf(pressed: Pressed): Values {
  const inputs = Object.entries(pressed).flatMap(([id, given]) => {
    const parsed = value.safeParse(given);
    return OWN.has(id) || !parsed.success ? [] : [[id, parsed.data] as const];
  });
  return { ...pressed.hidden, ...Object.fromEntries(inputs) };
}
