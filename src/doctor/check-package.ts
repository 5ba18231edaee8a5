import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import * as z from 'zod';
import { says } from './finding.js';

const { ok, error } = says('package');

const manifest = z.object({
  id: z.string(),
  bots: z.array(z.object({ botId: z.string() })).length(1),
  validDomains: z.array(z.string()).min(1),
});

/** Is the Teams package made for this bot: its app id, and a host. */
export async function checkPackage(file: string, appId: string | undefined) {
  const read = manifest.safeParse(await manifestIn(file));
  if (!read.success)
    return [error('unreadable', `${file} är inget apppaket från npm run package. Gör ett nytt.`)];
  const { id, bots, validDomains } = read.data;
  const other = [id, bots[0]?.botId].find((one) => one !== appId);
  if (appId !== undefined && other !== undefined)
    return [
      error(
        'other-app',
        `Paketet är för appen ${other}, men MicrosoftAppId är ${appId}. Gör ett nytt och ladda upp det.`,
      ),
    ];
  return [ok('ok', `för ${validDomains.join(', ')}`)];
}

async function manifestIn(file: string): Promise<unknown> {
  try {
    const { 'manifest.json': found } = unzipSync(await readFile(file), {
      filter: ({ name }) => name === 'manifest.json',
    });
    return JSON.parse(new TextDecoder().decode(found));
  } catch {
    return undefined;
  }
}
