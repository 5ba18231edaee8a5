import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { factsOf, inTurn, type Log } from './log.js';

/** Larger than any activity. More is answered 413 before anything is parsed. */
const LARGEST_BODY = 256 * 1024;

const SILENCE = 15_000;

/** `bodyParser` would write multipart bodies to the temp folder. restify's types lack the size. */
const PARSER = { maxBodySize: LARGEST_BODY, mapParams: false };

/** What the server answers to a posted activity. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

export interface ServerOptions {
  readonly log: Log;
  /** Longest wait for an answer, in milliseconds; then the caller is let go and the turn goes on by itself. */
  readonly limit: number;
  /** How long a socket may say nothing, in milliseconds; longer than any answer takes. */
  readonly silence?: number;
  /** Told of each posted activity's answer. */
  answered?: ((status: number, milliseconds: number) => void) | undefined;
  /** Told of what is refused before it is read. */
  refused(status: number): void;
  receive(body: unknown, authorization: string | undefined): Promise<Answered>;
  /** Nobody is authenticated: only what is called on this machine, by its own name, is taken. */
  readonly localOnly?: boolean;
  /** What the caller gets at the limit. */
  late(body: unknown): Answered;
  /** `ready`: whether new work may be sent here; else only whether it should be left running. */
  health(ready: boolean): Promise<Answered>;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** The only texts that the HTTP side ever says. */
const TEXTS: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Payload too large',
  415: 'Unsupported media type',
};

/** restify's types do not know `first`, which runs before the router. */
type FirstServer = Server & { first(handler: (request: Request, response: Response) => boolean): void };

/** The HTTP server: three addresses, JSON only, and nothing internal in any answer. */
export function createHttpServer(options: ServerOptions): Server {
  const server = restify.createServer({ name: 'kraftbot', handleUncaughtExceptions: false });
  (server as FirstServer).first(guard(options));
  if (options.localOnly) (server as FirstServer).first(onlyLocal(options.log));
  limitSlowness(server.server, options.silence ?? SILENCE);
  refuseUpgrades(server.server);
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      options.refused(status);
      refuse(response, status);
      done();
    },
  );
  for (const path of ['/healthz', '/readyz'])
    server.get(path, (_request: Request, response: Response, next: Next) => {
      void options.health(path === '/readyz').then(({ status, body }) => {
        sendOnce(response, status, JSON.stringify(body), JSON_TYPE);
        next();
      });
    });
  server.post(
    '/api/messages',
    onlyJson(options),
    restify.plugins.jsonBodyParser(PARSER),
    (request: Request, response: Response, next: Next) => {
      void inTurn(randomUUID().slice(0, 8), () => answer(options, request, response)).finally(() => {
        next(false);
      });
    },
  );
  return server;
}

/**
 * restify asks for the request's URL in the middle of routing, where a malformed `Host` throws past every handler
 * and ends the process. Asked for here first.
 */
function guard(options: ServerOptions) {
  return (request: Request, response: Response): boolean => {
    try {
      (request as Request & { getUrl(): unknown }).getUrl();
      return true;
    } catch {
      options.refused(400);
      response.writeHead(400, { connection: 'close', 'content-type': 'text/plain; charset=utf-8' });
      response.end(TEXTS[400]);
      return false;
    }
  };
}

/** What a proxy or a tunnel adds to a request that it passes on. */
const PASSED_ON = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];
const OWN_NAMES = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** A tunnel to an open bot would let anybody in: what came through one is refused, and what it was is logged. */
function onlyLocal(log: Log) {
  return ({ headers }: Request, response: Response): boolean => {
    const passed = PASSED_ON.find((name) => headers[name] !== undefined);
    if (passed === undefined && OWN_NAMES.test(headers.host ?? '')) return true;
    log.warn('refused', { reason: 'not-local', header: passed ?? 'host' });
    response.writeHead(403, { connection: 'close', 'content-type': 'text/plain; charset=utf-8' });
    response.end(TEXTS[403]);
    return false;
  };
}

/** Nothing here becomes another protocol. Node would leave such a request's body unread, and never answer it. */
function refuseUpgrades(http: HttpServer): void {
  http.on('upgrade', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}

function limitSlowness(http: HttpServer, silence: number): void {
  http.timeout = silence;
  http.headersTimeout = 10_000;
  http.requestTimeout = 20_000;
  http.keepAliveTimeout = 65_000;
  http.maxRequestsPerSocket = 0;
}

/** Before the body is read: anything but plain JSON of a decent size is refused. */
function onlyJson(options: ServerOptions) {
  return (request: Request, response: Response, next: Next): void => {
    const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
    const length = Number(request.headers['content-length'] ?? 0);
    const encoded = request.headers['content-encoding'] !== undefined;
    if (type === 'application/json' && !encoded && length <= LARGEST_BODY) {
      next();
      return;
    }
    const status = type !== 'application/json' || encoded ? 415 : 413;
    options.refused(status);
    response.setHeader('connection', 'close');
    refuse(response, status);
    next(false);
  };
}

function refuse(response: Response, status: number): void {
  const text = TEXTS[status] ?? (status < 500 ? 'Refused' : 'Internal error');
  sendOnce(response, status, text, 'text/plain; charset=utf-8');
}

/** Past restify's formatters, which follow the caller's wishes and print errors. */
function sendOnce(response: Response, status: number, body: string, type: string): void {
  if (response.headersSent || response.destroyed) return;
  response.sendRaw(status, body, { 'content-type': type });
}

async function answer(options: ServerOptions, request: Request, response: Response): Promise<void> {
  const authorization = request.headers.authorization;
  const began = performance.now();
  const { status, body } = await within(options, request.body, authorization);
  options.answered?.(status, performance.now() - began);
  if (status === 200) sendOnce(response, 200, body === undefined ? '' : JSON.stringify(body), JSON_TYPE);
  else refuse(response, status);
}

async function within(
  options: ServerOptions,
  body: unknown,
  authorization: string | undefined,
): Promise<Answered> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answered>((resolve) => {
    timer = setTimeout(() => {
      options.log.warn('answer-late', { limit: options.limit });
      resolve(options.late(body));
    }, options.limit);
  });
  try {
    return await Promise.race([options.receive(body, authorization), late]);
  } catch (error) {
    options.log.error('receive-failed', factsOf(error));
    return { status: 500 };
  } finally {
    clearTimeout(timer);
  }
}
