import * as z from 'zod';

/**
 * A card's token as it comes back: what makes two presses one key in the ledger. Never with `#`, which sets the
 * entries of one commit apart there.
 */
export const cardToken = z.string().regex(/^[\w-]{8,64}$/);
