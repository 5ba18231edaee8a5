import { createServer } from 'node:net';
import * as z from 'zod';
import type { Environment } from '../bot/environment.js';
import { says } from './finding.js';
import { knock } from './knock.js';

const { ok, error } = says('port');
const health = z.object({ status: z.string(), position: z.number() });

/** Is the port free, or is it the bot that has it. */
export async function checkPort({ port }: Environment) {
  if (await isFree(port)) return [ok('free', `${port} är ledig: boten är inte igång`)];
  const answer = await knock(`http://127.0.0.1:${port}/healthz`);
  const status = 'body' in answer ? health.safeParse(parsed(answer.body)).data?.status : undefined;
  if (status === undefined)
    return [
      error('taken', `Port ${port} används av ett annat program. Stäng det, eller välj en annan med PORT.`),
    ];
  if (status !== 'ok')
    return [error('unwell', `Boten svarar på port ${port}, men säger ${status}. Läs dess logg.`)];
  return [ok('ok', `boten svarar på ${port}`)];
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
