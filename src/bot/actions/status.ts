import * as z from 'zod';
import { TABLE_TOPICS } from '../../cards/status-tables.js';
import { dayData } from '../../domain/day-data.js';
import { action } from '../registry.js';
import { STATUS_VIEWS, statusReply } from '../views/status-view.js';

/** A status card's button: the figures are counted again, and shown as this reader may see them here. */
export const statusViewAction = action({
  verb: 'status-view',
  roles: ['team', 'agency', 'steering', 'admin'],
  schema: z
    .looseObject({
      from: dayData,
      to: dayData,
      asOf: dayData.optional(),
      asSteering: z.literal(true).optional(),
      view: z.enum(STATUS_VIEWS),
      topic: z.enum(TABLE_TOPICS).optional(),
      page: z.number().int().min(0).max(1000).optional(),
    })
    .refine(({ from, to }) => from <= to),
  run: async (turn, { from, to, asOf, asSteering, view, topic, page }) => {
    if (to > turn.today) return { text: 'Den perioden är inte slut ännu. Skriv status på nytt.' };
    if (view === 'who' && turn.role.kind === 'steering')
      return { text: 'Enskilda ärenden visas inte i styrgruppens chatt.' };
    const reply = await statusReply(turn, { period: { from, to }, asOf, asSteering }, view, { topic, page });
    return topic === undefined || 'text' in reply ? reply : { ...reply, replaces: true };
  },
});
