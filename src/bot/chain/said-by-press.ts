import * as z from 'zod';
import { LONGEST_LINE } from '../../domain/language/token.js';

const schema = z.object({ verb: z.enum(['say', 'say-to-all']), text: z.string().min(1).max(LONGEST_LINE) });

/** What a button says, as if its presser had written it; nothing of one that does something else, whatever its data says. */
export function saidByPress(verb: string, data: unknown): z.infer<typeof schema> | undefined {
  return schema.safeParse({ ...(Object(data) as object), verb }).data;
}
