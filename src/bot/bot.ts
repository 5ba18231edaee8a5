import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import type { ImportMemory } from '../domain/stores/json/import-memory.js';
import { type Outbox, TeamsAdapter } from './adapter.js';
import { allowedAddress } from './addresses.js';
import { callersOf, createAuthentication, ISSUER, OPENID_METADATA } from './authentication.js';
import { createChain } from './chain.js';
import { isKnownPlace } from './chain/members.js';
import type { Config } from './config.js';
import { type Limits, LIMITS } from './connector-http.js';
import {
  type Address,
  type AddressBook,
  addressOf,
  type Conversations,
  createConversations,
} from './conversations.js';
import { createLivingCards, LIVING } from './living-cards.js';
import type { Environment } from './environment.js';
import { activitySchema, type ParsedActivity, toIncoming } from './incoming.js';
import { CLOSED, errorAnswer, type InvokeBody, messageAnswer, noDialogAnswer } from './invoke.js';
import { factsOf, type Log, seldom } from './log.js';
import { allowedUpload, downloadFile, uploadFile } from './files.js';
import type { Action, Asker, Command } from './registry.js';
import type { BackupHome } from './schedule/backups.js';
import { personKey, startSchedule } from './schedule/schedule.js';
import type { Clock } from './sending/clock.js';
import { openLine } from './sending/line.js';
import { asItIs, patient } from './sending/patience.js';
import { NO_RATES, type Rates, TEAMS_RATES } from './sending/rates.js';
import { type Answered, createHttpServer } from './server.js';
import { watched } from './shown.js';
import { openSigningKeys } from './signing-keys.js';
import { StartFailure } from './start-failure.js';
import { tokenFault } from './token.js';

/** Everything that the bot stands on. */
export interface BotParts {
  readonly environment: Environment;
  readonly config: Config;
  readonly live: LiveRegister;
  readonly addressBook: AddressBook;
  readonly importMemory: ImportMemory;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly ask: Asker;
  readonly log: Log;
  now(): Date;
  today(): Day;
  readonly backups?: BackupHome;
  /** Told of each posted activity's answer: its HTTP status, and how long it took. */
  readonly answered?: ((status: number, milliseconds: number) => void) | undefined;
  /** In place of Teams' own, for tests. */
  readonly teams?: {
    readonly allows?: (url: URL) => boolean;
    readonly metadataUrl?: string;
    readonly keepsFiles?: (url: URL) => boolean;
    readonly limits?: Limits;
    readonly rates?: Rates;
    readonly clock?: Clock;
  };
  /** Whether clients open dialogs: Teams does, the Playground does not. */
  readonly dialogs?: boolean;
  /** Whether cards follow the register, and how often they are looked through at most, in milliseconds. */
  readonly living?: { readonly pause: number } | false;
  /** Longest wait for an answer over HTTP, in milliseconds. */
  readonly limit?: number;
  /** Longest wait of a press for a message to be changed, in milliseconds. */
  readonly patience?: number;
}

export interface Bot {
  readonly port: number;
  readonly conversations: Conversations;
  /** Takes no more, lets the turns under way finish, and closes the register. */
  stop(): Promise<void>;
}

/** How much longer than an answer the turns under way may take to finish at a stop, in milliseconds. */
const LAST_TURNS = 2500;
const LIMIT = 7500;
const PATIENCE = 3000;
/** The only channel that the bot is registered for. */
const TEAMS_CHANNEL = 'msteams';
const TOO_LATE = 'Det tog för lång tid. Titta i ärendet om ändringen är gjord innan du försöker igen.';

/** Builds the bot and starts to listen. Throws a StartFailure if the port is taken. */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { environment, log, live, addressBook } = parts;
  const cloud = environment.mode === 'cloud' ? environment : undefined;
  const allows = parts.teams?.allows ?? allowedAddress(environment.mode);
  const line = openLine(parts.teams?.rates ?? (cloud ? TEAMS_RATES : NO_RATES), parts.teams?.clock);
  const speaking = (urgent: boolean) =>
    createAuthentication({
      environment,
      allows,
      limits: parts.teams?.limits ?? LIMITS,
      send: line.send,
      urgent,
    });
  const authentication = speaking(true);
  const callerAt = callersOf(authentication, cloud?.appId);
  const metadataUrl = parts.teams?.metadataUrl ?? OPENID_METADATA;
  const keys = openSigningKeys(metadataUrl, TEAMS_CHANNEL, () => parts.now(), log);
  const adapter = new TeamsAdapter(authentication, cloud?.appId ?? '', log);
  const ofItsOwn = new TeamsAdapter(speaking(false), cloud?.appId ?? '', log);
  const conversations = watched(createConversations(ofItsOwn, addressBook, log), {
    live,
    now: () => parts.now(),
  });
  const token = () => randomUUID();
  const following = parts.living === false ? { pause: 0, asked: false } : (parts.living ?? LIVING);
  const cards = createLivingCards({ ...parts, conversations, ...following });
  const schedule = startSchedule({ ...parts, conversations, cards, token });
  const keepsFiles = parts.teams?.keepsFiles ?? allowedUpload;
  const chain = createChain({
    ...parts,
    token,
    keepsFiles,
    change: (conversation, message, reply) => conversations.update(conversation, message, reply),
    download: (url) => downloadFile(url, keepsFiles, parts.teams?.limits ?? LIMITS),
    upload: (url, content) => uploadFile(url, content, keepsFiles, parts.teams?.limits ?? LIMITS),
    dialogs: parts.dialogs ?? cloud !== undefined,
  });
  const patience = parts.patience ?? PATIENCE;
  const refuse = seldom(log, () => parts.now());
  /** What is under way, which a stop waits for: turns, and addresses being written. */
  const underWay = new Set<Promise<unknown>>();
  const untilDone = (work: Promise<unknown>) => {
    underWay.add(work);
    const done = () => underWay.delete(work);
    work.then(done, done);
  };
  let stopping = false;

  const authenticate = async (
    activity: ParsedActivity,
    authorization: string | undefined,
  ): Promise<AuthenticateRequestResult | undefined> => {
    if (cloud) {
      const { appId } = cloud;
      const expected = { issuer: ISSUER, appId, serviceUrl: activity.serviceUrl, now: parts.now() };
      const fault =
        activity.channelId === TEAMS_CHANNEL ? await tokenFault(authorization, expected, keys) : 'channel';
      if (fault) {
        refuse('token-refused', fault);
        return undefined;
      }
    }
    return callerAt(activity.serviceUrl);
  };

  const keep = (key: string, address: Address) => {
    untilDone(
      addressBook.put(key, address).catch((error: unknown) => {
        log.warn('address-not-kept', factsOf(error));
      }),
    );
  };

  const receive = async (body: unknown, authorization: string | undefined): Promise<Answered> => {
    const parsed = activitySchema.safeParse(body);
    if (!parsed.success) {
      refuse('refused', 'activity', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
      return { status: 400 };
    }
    if (!allows(new URL(parsed.data.serviceUrl))) {
      refuse('refused', 'service-url');
      return { status: 400 };
    }
    const activity = parsed.data;
    const identity = await authenticate(activity, authorization);
    if (!identity) return { status: 401 };
    const incoming = toIncoming(activity);
    if (isKnownPlace(parts.config, incoming)) {
      const { place } = incoming;
      const address = addressOf(activity, place, addressBook.get(place.id));
      keep(address.id, address);
      schedule.heard(incoming);
      if (address.kind === 'personal') keep(personKey(incoming.person), address);
    }
    const invoked = activity.type === 'invoke';
    const answer = await new Promise<InvokeBody | undefined>((resolve, reject) => {
      const turn = async (outbox: Outbox) => {
        const watched = cards.watching(incoming.place.id, outbox);
        const ours = invoked ? patient(watched, patience, log) : asItIs(watched);
        resolve(await chain({ incoming, outbox: ours.outbox }));
        await ours.settled();
      };
      adapter.run(identity, activity as never, turn).then(() => {
        resolve(undefined);
      }, reject);
    });
    void cards.touched();
    if (!invoked) return { status: 200 };
    if (answer === CLOSED) return { status: 200 };
    return { status: 200, body: answer ?? errorAnswer(500, 'failed', TOO_LATE) };
  };

  const server = createHttpServer({
    log,
    refused: (status) => {
      refuse('refused', `http-${status}`);
    },
    limit: parts.limit ?? LIMIT,
    answered: parts.answered,
    late: (body) => {
      const { type, name } = activitySchema.safeParse(body).data ?? {};
      if (type !== 'invoke') return { status: 200 };
      const inDialog = name?.startsWith('task/') ?? false;
      return { status: 200, body: inDialog ? noDialogAnswer(TOO_LATE) : messageAnswer(TOO_LATE) };
    },
    health: async (ready) => {
      const { position } = live.register;
      if (stopping) return { status: ready ? 503 : 200, body: { status: 'stopping', position } };
      const reason = await live.fault();
      if (reason === undefined) return { status: 200, body: { status: 'ok', position } };
      return { status: 503, body: { status: 'register-lost', reason, position } };
    },
    receive: (body, authorization) => {
      const turn = receive(body, authorization);
      untilDone(turn);
      return turn;
    },
  });
  const port = await listen(server, environment.port, cloud ? undefined : '127.0.0.1');
  log.info('listening', { port, mode: environment.mode });

  const stop = async () => {
    stopping = true;
    cards.stop();
    const quiet = Promise.all([line.stop(), schedule.stop()]);
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    (server.server as { closeIdleConnections?(): void }).closeIdleConnections?.();
    await Promise.race([
      Promise.allSettled([...underWay, quiet]),
      timeout((parts.limit ?? LIMIT) + LAST_TURNS),
    ]);
    (server.server as { closeAllConnections?(): void }).closeAllConnections?.();
    await Promise.race([closed, timeout(1000)]);
    await live.close();
    log.info('stopped');
  };
  return { port, conversations, stop };
}

function timeout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}

interface Listener {
  once(event: string, listener: (error: NodeJS.ErrnoException) => void): unknown;
  removeAllListeners(event: string): unknown;
  listen(port: number, host: string | undefined, callback: () => void): unknown;
  address(): unknown;
}

function listen(server: Listener, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const text =
        error.code === 'EADDRINUSE'
          ? `Port ${port} används redan av ett annat program. Stäng det, eller välj en annan med PORT.`
          : `Det går inte att lyssna på port ${port} (${error.code ?? error.name}).`;
      reject(new StartFailure(text));
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
