import * as z from 'zod';
import { card, subtle } from '../../cards/kit.js';
import { action } from '../registry.js';

/** Avbryt on a form: it is put away, and nothing is saved. */
export const cancelAction = action({
  verb: 'cancel',
  roles: ['team', 'agency', 'steering', 'admin'],
  schema: z.looseObject({}),
  run: () =>
    Promise.resolve({
      replaces: true,
      summary: 'Avbrutet. Inget sparades.',
      card: card([subtle('Avbrutet. Inget sparades.')]),
    }),
});
