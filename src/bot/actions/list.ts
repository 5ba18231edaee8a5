import * as z from 'zod';
import { MARKS } from '../../domain/find-cases.js';
import { action } from '../registry.js';
import { listReply } from '../views/list-view.js';

const filter = z.object({
  stage: z.enum(['waiting', 'enrolled', 'visiting', 'open']).optional(),
  mark: z.enum(MARKS).optional(),
  referrer: z.string().max(20).optional(),
  text: z.string().max(100).optional(),
  own: z.literal(true).optional(),
});

/** The next page of a list, on the register as it is now. */
export const listPageAction = action({
  verb: 'list-page',
  roles: ['team', 'agency', 'admin'],
  schema: z.looseObject({ filter, start: z.number().int().min(0).max(100_000) }),
  run: (turn, data) =>
    Promise.resolve({ ...listReply(turn, data.filter, data.start), replaces: true as const }),
});
