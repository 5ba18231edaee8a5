import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Memory } from '../domain/memory.js';
import { type AgendaPage, agendaPageSchema } from './views/agenda-data.js';

/** Which of several instances has last said something in a message: that one keeps it up to date, and knows its page. */
export interface MessageOwners {
  take(key: string, page: AgendaPage | undefined): Promise<void>;
  /** True where there is nobody else, or where that cannot be found out. */
  mine(key: string): Promise<boolean>;
  page(key: string): Promise<AgendaPage | undefined>;
}

/** How long a message is followed, in milliseconds (12 hours). */
const LASTS = 12 * 3_600_000;
const ownedSchema = z.object({ by: z.string(), page: agendaPageSchema.optional() });

export function ownersOf(memory: Memory | undefined, now: () => Date): MessageOwners {
  const me = randomUUID();
  const owned = async (key: string) =>
    ownedSchema.safeParse(await memory?.get(`card/${key}`).catch(() => undefined)).data;
  return {
    take: async (key, page) => {
      const until = new Date(now().getTime() + LASTS);
      await memory?.put(`card/${key}`, { by: me, page }, until).catch(() => undefined);
    },
    mine: async (key) => ((await owned(key))?.by ?? me) === me,
    page: async (key) => (await owned(key))?.page,
  };
}
