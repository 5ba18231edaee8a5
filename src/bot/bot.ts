import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { typeset } from '../cards/typeset.js';
import type { Day } from '../domain/day.js';
import { allowedAddress } from './addresses.js';
import { openConnector, type OwnToken } from './connector.js';
import { type Limits, LIMITS } from './connector-http.js';
import { LIVING } from './living-cards.js';
import { titleOf } from './config.js';
import { once } from '../domain/kept.js';
import { createOnce } from './chain/deliveries.js';
import { idOf, isOfTenant } from './chain/members.js';
import type { CloudEnvironment, Environment } from './environment.js';
import { activitySchema, type ParsedActivity, toIncoming } from './incoming.js';
import { CLOSED, errorAnswer, type InvokeBody, messageAnswer, noDialogAnswer } from './invoke.js';
import { factsOf, type Log, seldom } from './log.js';
import { allowedUpload, downloadFile, uploadFile } from './files.js';
import type { Action, Command } from './registry.js';
import type { Clock } from './sending/clock.js';
import { AGENDAS_AT_ONCE, fewAtOnce } from './sending/few-at-once.js';
import { openLine } from './sending/line.js';
import { asItIs, patient } from './sending/patience.js';
import { NO_RATES, type Rates, ratesOf } from './sending/rates.js';
import { type Answered, createHttpServer } from './server.js';
import { OPENID_METADATA, openSigningKeys } from './signing-keys.js';
import { StartFailure } from './start-failure.js';
import { type MaskThread, openMasks } from './masks.js';
import { namedAnswer, namedOutbox } from './named-outbox.js';
import { createOffered, worldOf } from './offered.js';
import { createTargeted } from './targeted.js';
import { openTeam, type Team, type TeamParts } from './team.js';
import { warmUp } from './warm-up.js';
import { ownerOf, whoseIs } from './which-team.js';
import { ISSUER, tokenFault } from './token.js';

/** Everything that the bot stands on. */
export interface BotParts {
  readonly environment: Environment;
  /** Those that it works for; at least one. */
  readonly teams: readonly TeamParts[];
  /** Where there are several instances: the position of every team's last entry. */
  heads?(): Promise<ReadonlyMap<string, number>>;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly log: Log;
  now(): Date;
  today(): Day;
  /** Told of each posted activity's answer: its HTTP status, and how long it took. */
  readonly answered?: ((status: number, milliseconds: number) => void) | undefined;
  /** In place of Teams' own, for tests. */
  readonly standIns?: {
    readonly allows?: (url: URL) => boolean;
    readonly metadataUrl?: string;
    readonly keepsFiles?: (url: URL) => boolean;
    readonly limits?: Limits;
    readonly rates?: Rates;
    readonly clock?: Clock;
    readonly masks?: MaskThread;
  };
  /** Whether clients open dialogs: Teams does, the Playground does not. */
  readonly dialogs?: boolean;
  /** Whether cards follow the register, and how often they are looked through at most, in milliseconds. */
  readonly living?: { readonly pause: number } | false;
  /** Whether what the first line needs is made once the bot listens, while nobody waits. */
  readonly warms?: true;
  /** Longest wait for an answer over HTTP, in milliseconds. */
  readonly limit?: number;
  /** Longest wait of a press for a message to be changed, in milliseconds. */
  readonly patience?: number;
}

export interface Bot {
  readonly port: number;
  readonly teams: readonly Team[];
  /** Takes no more, lets the turns under way finish, and closes the register. */
  stop(): Promise<void>;
}

/** How much longer than an answer the turns under way may take to finish at a stop, in milliseconds. */
const LAST_TURNS = 2500;
const LIMIT = 7500;
/** Longest wait of a turn for what other instances have written, and how often it is asked for, in milliseconds. */
const LONGEST_REFRESH = 1000;
const FOLLOWED_EACH = 500;
const PATIENCE = 3000;
/** The only channel that the bot is registered for. */
const TEAMS_CHANNEL = 'msteams';
const TOO_LATE = 'Det tog för lång tid. Titta i ärendet om ändringen är gjord innan du försöker igen.';

/** Builds the bot and starts to listen. Throws a StartFailure if the port is taken. */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { environment, log } = parts;
  const cloud = environment.mode === 'cloud' ? environment : undefined;
  const allows = parts.standIns?.allows ?? allowedAddress(environment.mode);
  const rates = cloud ? ratesOf(environment.instances ?? 1) : NO_RATES;
  const inTurn = fewAtOnce(AGENDAS_AT_ONCE);
  const line = openLine(parts.standIns?.rates ?? rates, parts.standIns?.clock);
  const out = { allows, limits: parts.standIns?.limits ?? LIMITS, send: line.send };
  const metadataUrl = parts.standIns?.metadataUrl ?? OPENID_METADATA;
  const keys = openSigningKeys(metadataUrl, TEAMS_CHANNEL, () => parts.now(), log);
  const sdk = cloud && once(() => ownTokenOf(cloud));
  const token = sdk && (async () => (await sdk())());
  // Its packages are optional: where they are missing nobody could be answered, so that there is no start.
  if (cloud?.sdk) await sdk?.();
  const [first] = parts.teams;
  if (!first) throw new RangeError('no team');
  const among = { now: () => parts.now(), shared: first.instances && first.memory };
  const targeted = createTargeted(among);
  const adapter = openConnector(token, { ...out, targeted, urgent: true }, log);
  const speaker = openConnector(token, { ...out, targeted, urgent: false }, log);
  const masks = openMasks(log, parts.standIns?.masks);
  const { keepsFiles, limits = LIMITS } = parts.standIns ?? {};
  const several = parts.teams.length > 1;
  const teams: readonly Team[] = parts.teams.map((team) => {
    const uploads = keepsFiles ?? allowedUpload(team.config.sharepoint);
    return openTeam(team, {
      inTurn,
      masks,
      ...parts,
      speaker,
      several,
      ownerOf: (conversation) => ownerOf(teams, conversation),
      isOfSeveral: (person) => teams.filter(({ config }) => config.roleOf(person) !== undefined).length > 1,
      siblings: (incoming) =>
        teams.filter(
          ({ config }) => isOfTenant(config, incoming) && COMPARES.has(config.roleOf(incoming.person)?.kind),
        ),
      token: randomUUID,
      following: parts.living === false ? { pause: 0, asked: false } : (parts.living ?? LIVING),
      keepsFiles: uploads,
      files: keepsFiles !== undefined || team.config.sharepoint !== undefined,
      download: (url) => downloadFile(url, uploads, limits),
      upload: (url, content) => uploadFile(url, content, uploads, limits),
      dialogs: parts.dialogs ?? cloud !== undefined,
    });
  });
  const onceEach = createOnce(among);
  // A team's own question and whose something is are asked in the same conversations.
  const offered = createOffered(first.memory, () => parts.now());
  const patience = parts.patience ?? PATIENCE;
  const refuse = seldom(log, () => parts.now());
  /** What a stop waits for: the turns, and the addresses that are being written. */
  const running = new Set<Promise<unknown>>();
  const run = (work: Promise<unknown>) => {
    const ended = () => running.delete(work);
    running.add(work);
    work.then(ended, ended);
  };
  let stopping = false;

  const authenticate = async (
    activity: ParsedActivity,
    authorization: string | undefined,
  ): Promise<boolean> => {
    if (cloud) {
      const { appId } = cloud;
      const expected = { issuer: ISSUER, appId, serviceUrl: activity.serviceUrl, now: parts.now() };
      const fault =
        activity.channelId === TEAMS_CHANNEL ? await tokenFault(authorization, expected, keys) : 'channel';
      if (fault) {
        refuse('token-refused', fault);
        return false;
      }
    }
    return true;
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
    if (!(await authenticate(activity, authorization))) return { status: 401 };
    const heard = toIncoming(activity);
    const { place, replyTo, isTargeted } = heard;
    const isUnseen = replyTo !== undefined && place.kind !== 'personal' && targeted.has(place.id, replyTo);
    const sent = { ...heard, isTargeted: isTargeted || (await isUnseen) };
    for (const one of teams) run(one.heard(sent, activity));
    const incoming = await offered.meant(sent, worldOf(teams, parts.today()));
    const whose = await whoseIs(teams, incoming, parts.now());
    const invoked = activity.type === 'invoke';
    if ('ask' in whose) {
      const { ask, refused } = whose;
      const [person, conversation] = [idOf(incoming.person), idOf(incoming.place.id)];
      if (refused) log.warn('refused', { reason: 'team', person, conversation });
      if (invoked) return { status: 200, body: lineAnswer(activity, 'text' in ask ? ask.text : ask.summary) };
      await onceEach(incoming, async () => {
        await adapter.run(activity, async (outbox) => {
          await offered.watching(incoming, outbox).send(ask);
        });
        return undefined;
      });
      return { status: 200 };
    }
    const { team } = whose;
    const owner = { team: team.name, title: whose.named ? titleOf(team) : undefined };
    // What somebody has just saved at another instance is there for the next thing that they do.
    if (parts.heads) await Promise.race([team.refresh(), timeout(LONGEST_REFRESH)]);
    const answer = await new Promise<InvokeBody | undefined>((resolve, reject) => {
      const turn: Parameters<typeof adapter.run>[1] = async (outbox, memberOf) => {
        const told = offered.watching(incoming, outbox);
        const named = several ? namedOutbox(told, owner) : told;
        const watched = team.cards.watching(incoming.place.id, named);
        const ours = invoked ? patient(watched, patience, log) : asItIs(watched);
        resolve(await team.chain({ incoming: whose.incoming, outbox: ours.outbox, memberOf }));
        await ours.settled();
      };
      adapter.run(activity, turn).then(() => {
        resolve(undefined);
      }, reject);
    });
    void team.cards.touched();
    if (!invoked) return { status: 200 };
    if (answer === CLOSED) return { status: 200 };
    const given = answer ?? errorAnswer(500, 'failed', TOO_LATE);
    return { status: 200, body: typeset(several ? namedAnswer(given, owner) : given) };
  };

  const server = createHttpServer({
    log,
    refused: (status) => {
      refuse('refused', `http-${status}`);
    },
    localOnly: cloud === undefined,
    limit: parts.limit ?? LIMIT,
    answered: parts.answered,
    late: (body) => {
      const { data } = activitySchema.safeParse(body);
      if (data?.type !== 'invoke') return { status: 200 };
      return { status: 200, body: lineAnswer(data, TOO_LATE) };
    },
    health: async (ready) => {
      const position = teams.reduce((sum, { live }) => sum + live.register.position, 0);
      if (stopping) return { status: ready ? 503 : 200, body: { status: 'stopping', position } };
      const faults = await Promise.all(teams.map(({ live }) => live.fault()));
      // A database that is away is not helped by another start.
      const reason = faults.find((fault) => fault !== undefined && (ready || fault !== 'no-database'));
      if (reason === undefined) return { status: 200, body: { status: 'ok', position } };
      return { status: 503, body: { status: 'register-lost', reason, position } };
    },
    receive: (body, authorization) => {
      const turn = receive(body, authorization);
      run(turn);
      return turn;
    },
  });
  const following =
    parts.heads && setInterval(() => void follow(teams, parts, refuse), FOLLOWED_EACH).unref();
  const port = await listen(server, environment.port, cloud ? undefined : '127.0.0.1');
  log.info('listening', { port, mode: environment.mode });
  // What gets it is an SDK, a sixth of the start: nobody waits for it but who is answered first.
  sdk?.().catch(() => undefined);
  if (parts.warms)
    warmUp(teams, parts.today(), () => (stopping ? 'stopping' : running.size > 0 ? 'busy' : 'idle')).catch(
      (error: unknown) => {
        log.error('warm-up-failed', factsOf(error));
      },
    );

  const stop = async () => {
    stopping = true;
    clearInterval(following);
    const quiet = Promise.all([line.stop(), ...teams.map((team) => team.stop())]);
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    (server.server as { closeIdleConnections?(): void }).closeIdleConnections?.();
    await Promise.race([
      Promise.allSettled([...running, quiet]),
      timeout((parts.limit ?? LIMIT) + LAST_TURNS),
    ]);
    (server.server as { closeAllConnections?(): void }).closeAllConnections?.();
    await Promise.race([closed, timeout(1000)]);
    await Promise.all([masks.close(), ...teams.map((team) => team.close())]);
    log.info('stopped');
  };
  return { port, teams, stop };
}

/** Of the one SDK or the other: nothing else of them is used, and a bot on the own machine needs neither. */
async function ownTokenOf(environment: CloudEnvironment): Promise<OwnToken> {
  const { ownToken } =
    environment.sdk === 'agents' ? await import('./successor/own-token.js') : await import('./own-token.js');
  return ownToken(environment);
}

/** A line for whoever pressed a button, also of one that opens a dialog. */
function lineAnswer({ name }: Pick<ParsedActivity, 'name'>, line: string): InvokeBody {
  return name?.startsWith('task/') ? noDialogAnswer(line) : messageAnswer(line);
}

/** Whose roles in a team make its figures theirs to compare. */
const COMPARES: ReadonlySet<string | undefined> = new Set(['steering', 'admin']);

/** Takes in what other instances have written, so that it is there within a second. */
async function follow(
  teams: readonly Team[],
  { heads }: Pick<BotParts, 'heads'>,
  warn: ReturnType<typeof seldom>,
): Promise<void> {
  try {
    const positions = await heads?.();
    for (const { name, live, refresh, cards } of teams) {
      if ((positions?.get(name) ?? 0) <= live.register.position) continue;
      await refresh();
      void cards.touched();
    }
  } catch (error) {
    warn('not-followed', 'database', factsOf(error));
  }
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
