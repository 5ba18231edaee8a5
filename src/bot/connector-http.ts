import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { ConnectorFailure } from './connector-failure.js';
import type { Attempts } from './sending/line.js';

/** One answer from the connector. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: Uint8Array;
}

export interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** The largest answer that is read, in bytes; a million unless told. */
  readonly largest?: number;
}

export interface Limits {
  /** Longest wait for one attempt, in milliseconds. */
  readonly attempt: number;
  /** Longest wait for all of a call's attempts, in milliseconds. */
  readonly call: number;
}

export const LIMITS: Limits = { attempt: 3000, call: 6000 };

/** Methods that can be sent twice without anything happening twice. */
const REPEATABLE: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE']);
const LARGEST_ANSWER = 1_000_000;

/** For calls that no rates hold for. */
export const FREELY: Attempts = { ended: () => undefined, again: () => Promise.resolve(true) };

/**
 * Calls the connector, within limits and only at allowed addresses. Tries once more where that cannot post anything
 * twice: nothing was reached, Teams said 429, or the method is repeatable. A post whose fate is unknown is never
 * sent again. Each further attempt asks for leave first. Resolves with a 2xx answer, rejects with a ConnectorFailure.
 */
export async function callConnector(
  call: Call,
  allows: (url: URL) => boolean,
  limits = LIMITS,
  attempts = FREELY,
): Promise<Answer> {
  const url = new URL(call.url);
  if (!allows(url)) throw new ConnectorFailure('host-not-allowed');
  const deadline = performance.now() + limits.call;
  const left = () => deadline - performance.now();
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(call, url, Math.min(limits.attempt, Math.max(left(), 1)));
    attempts.ended();
    if (!(outcome instanceof ConnectorFailure) && outcome.status < 300) return outcome;
    const failure = outcome instanceof ConnectorFailure ? outcome : failureOf(outcome);
    const pause = pauseBefore(failure, outcome, call.method);
    if (attempt === 3 || pause === undefined || pause >= left()) throw failure;
    await wait(pause);
    if (!(await attempts.again(left()))) throw failure;
  }
}

function failureOf(answer: Answer): ConnectorFailure {
  const uncertain = answer.status >= 500 || answer.status === 408;
  const code = uncertain ? 'uncertain' : 'refused';
  return new ConnectorFailure(code, answer.status, retryAfter(answer), reasonIn(answer));
}

const errorBody = z.object({ error: z.object({ code: z.string().max(100) }) });

function reasonIn({ body }: Answer): string | undefined {
  try {
    return errorBody.safeParse(JSON.parse(body)).data?.error.code;
  } catch {
    return undefined;
  }
}

/** Milliseconds until it may be tried again, or undefined if it may not. */
function pauseBefore(failure: ConnectorFailure, outcome: Answer | ConnectorFailure, method: string) {
  if (failure.status === 429) return retryAfter(outcome) ?? 1000;
  if (failure.code === 'not-reached') return 200;
  return failure.code === 'uncertain' && REPEATABLE.has(method) ? 300 : undefined;
}

function retryAfter(outcome: Answer | ConnectorFailure): number | undefined {
  const text = outcome instanceof ConnectorFailure ? undefined : outcome.headers['retry-after'];
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
}

const NEVER_SENT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

function tryOnce(call: Call, url: URL, limit: number): Promise<Answer | ConnectorFailure> {
  return new Promise((settle) => {
    const resolve = (outcome: Answer | ConnectorFailure) => {
      clearTimeout(timer);
      settle(outcome);
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(
      url,
      {
        method: call.method,
        headers: { ...call.headers, 'content-length': String(Buffer.byteLength(call.body ?? '')) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > (call.largest ?? LARGEST_ANSWER)) response.destroy();
          else chunks.push(chunk);
        });
        response.on('error', () => {
          resolve(new ConnectorFailure('uncertain'));
        });
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(headers) as Record<string, string>,
            body: bytes.toString('utf8'),
            bytes,
          });
        });
      },
    );
    const timer = setTimeout(() => request.destroy(new ConnectorFailure('uncertain')), Math.ceil(limit));
    request.on('error', (error: NodeJS.ErrnoException) => {
      resolve(new ConnectorFailure(NEVER_SENT.has(error.code ?? '') ? 'not-reached' : 'uncertain'));
    });
    request.end(call.body);
  });
}
