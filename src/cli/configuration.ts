import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Refused } from './command.js';

/** What the command line needs of the bot's configuration. The rest of it is the bot's to judge. */
const named = z
  .array(
    z.object({
      id: z.string(),
      name: z.string().optional(),
      kind: z.enum(['team', 'steering', 'mixed']).optional().catch(undefined),
    }),
  )
  .optional();
const configuration = z.object({
  name: z.string().optional(),
  programme: z.string().optional(),
  members: named,
  conversations: named,
});
export type Configuration = z.infer<typeof configuration>;

/** A bot for several teams has one configuration for each. */
const several = z.object({ teams: z.record(z.string(), configuration) });

/** Reads `KRAFTBOT_CONFIG`, a team's where there are several; empty where there is none. Throws Refused, with what can be done about it. */
export async function readConfiguration(
  file: string | undefined,
  team: string | undefined,
  advice = 'Rätta den.',
): Promise<Configuration> {
  if (!file) return {};
  try {
    const data: unknown = JSON.parse(await readFile(file, 'utf8'));
    const { teams } = several.safeParse(data).data ?? {};
    return teams ? (teams[team ?? ''] ?? {}) : configuration.parse(data);
  } catch {
    throw new Refused(`Konfigurationen ${file} (KRAFTBOT_CONFIG) går inte att läsa. ${advice}`);
  }
}
