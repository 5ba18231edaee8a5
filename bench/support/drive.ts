import { Agent, request } from 'node:http';
import type { Posted } from './teams.js';

/** What a batch of turns took, in milliseconds. */
export interface Batch {
  readonly latencies: readonly number[];
  readonly wall: number;
}

const agent = new Agent({ keepAlive: true });

/** What is said next, by which of those who speak at a time. */
export type Make = (speaker: number) => Posted;

/** Posts so many turns, so many at a time. Rejects if any is not answered with 200. */
export async function drive(port: number, turns: number, atOnce: number, make: Make): Promise<Batch> {
  const latencies: number[] = [];
  let left = turns;
  const begin = performance.now();
  const worker = async (_: unknown, speaker: number) => {
    while (left > 0) {
      left -= 1;
      const posted = make(speaker);
      const start = performance.now();
      await post(port, posted);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { latencies, wall: performance.now() - begin };
}

/** One turn; the answer's body. */
export function post(port: number, { body, authorization }: Posted): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    authorization,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`HTTP ${response.statusCode ?? 0}: ${text}`));
        });
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that was left quiet may be closed just as it is used again: nothing of it has been read.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(port, { body, authorization }));
      else reject(error);
    });
    sent.end(body);
  });
}
