import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Refused } from './command.js';

/** What the command line needs of the bot's configuration. The rest of it is the bot's to judge. */
const named = z.array(z.object({ id: z.string(), name: z.string().optional() })).optional();
const configuration = z.object({
  programme: z.string().optional(),
  members: named,
  conversations: named,
});
export type Configuration = z.infer<typeof configuration>;

/** Reads `KRAFTBOT_CONFIG`; empty where there is none. Throws Refused, with what can be done about it. */
export async function readConfiguration(
  file: string | undefined,
  advice = 'Rätta den.',
): Promise<Configuration> {
  if (!file) return {};
  try {
    return configuration.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new Refused(`Konfigurationen ${file} (KRAFTBOT_CONFIG) går inte att läsa. ${advice}`);
  }
}
