import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBot } from '../test/support/bot.js';
import { caseWorld } from '../test/support/case-world.js';
import { config } from '../test/support/people.js';
import { doorsOf } from './doors.js';
import { tamperedCards } from './s3-cards.js';
import { formulas, paths } from './s3-files.js';
import { mentions, strings } from './s3-texts.js';
import { uploads } from './s3-uploads.js';
import { type Effort, type Finding, seeded } from './trial.js';

const COUNTS = { cards: 500, strings: 300, mentions: 200, formulas: 200, paths: 120, uploads: 80 };

/**
 * S3: what is put into cards, texts, mentions, cells and names so as to become something else than what it is. Nothing
 * of it may come through. Each kind has its control, which takes what it is given as it is, and lets some in.
 */
export async function injections({ short, rounds, seed }: Effort): Promise<Finding> {
  const share = rounds === undefined ? (short ? 0.25 : 1) : rounds / COUNTS.cards;
  const of = (kind: keyof typeof COUNTS) => Math.ceil(COUNTS[kind] * share);
  const random = seeded(seed);
  const folder = await mkdtemp(join(tmpdir(), 'kraftbot-s3-'));
  const files = await sink();
  const open = async () => {
    const bot = await openBot({ config, dialogs: true, keepsFiles: (url) => url.origin === files.origin });
    return { bot, world: await caseWorld(bot) };
  };
  const first = await open();
  const cards = await tamperedCards(first.bot, first.world, of('cards'), random);
  await first.bot.stop();
  const { bot, world } = await open();
  const doors = doorsOf(bot, world, files.origin);
  const texts = await strings(bot, world, doors, of('strings'), random);
  const mentioned = await mentions(bot, world, of('mentions'), random);
  const sent = await uploads(bot, `${files.origin}/kept.docx`, of('uploads'), random);
  await bot.stop();
  files.close();
  const cells = await formulas(folder, of('formulas'), random);
  const named = await paths(folder, of('paths'), random);
  await rm(folder, { recursive: true });

  const parts = { cards, strings: texts, mentions: mentioned, formulas: cells, paths: named, uploads: sent };
  const complaints = Object.values(parts).flatMap(({ successes }) => successes);
  for (const [kind, { naive }] of Object.entries(parts))
    if (naive === 0) complaints.push(`the control lets nothing of ${kind} in`);
  if (cards.saved === 0 || texts.came < of('strings') / 2 || sent.sent === 0)
    complaints.push('hardly anything came anywhere: a blunt harness');
  const tried = (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).map((kind) => [kind, of(kind)] as const);
  const figures = {
    ...Object.fromEntries(tried),
    doors: doors.length,
    drawn: texts.came,
    successes: complaints.length,
    control_let_in: Object.entries(parts)
      .map(([kind, { naive }]) => `${kind}:${naive}`)
      .join(','),
  };
  return { figures, complaints };
}

/** Takes files in, and forgets them. */
async function sink(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
