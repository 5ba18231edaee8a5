import { mkdtemp, rm } from 'node:fs/promises';
import { SOLE_TEAM } from '../../src/domain/ledger.js';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actions as allActions } from '../../src/bot/actions/index.js';
import { startBot } from '../../src/bot/bot.js';
import { commands as allCommands } from '../../src/bot/commands/index.js';
import { type Config, OPEN_HOUSE, type Teams } from '../../src/bot/config.js';
import type { Limits } from '../../src/bot/connector-http.js';
import type { Conversations } from '../../src/bot/conversations.js';
import type { Environment } from '../../src/bot/environment.js';
import { openLog } from '../../src/bot/log.js';
import type { Action, Command } from '../../src/bot/registry.js';
import type { Team, TeamParts } from '../../src/bot/team.js';
import type { Clock } from '../../src/bot/sending/clock.js';
import type { MaskThread } from '../../src/bot/masks.js';
import type { Rates } from '../../src/bot/sending/rates.js';
import type { Card } from '../../src/cards/kit.js';
import { type Day, day } from '../../src/domain/day.js';
import { type LiveRegister, openRegister } from '../../src/domain/live-register.js';
import { programmeCalled } from '../../src/domain/programmes/index.js';
import type { Programme } from '../../src/domain/programme.js';
import type { PostgresStore } from '../../src/domain/stores/postgres/store.js';
import { databaseHomes, folderHomes } from '../../src/homes.js';
import { asTyped, type Connector, openConnector, type Spoken } from './connector.js';
import { testHomes } from './homes.js';
import { TEAM, TENANT } from './people.js';
import { programme } from './story.js';

export interface BotOptions {
  readonly config?: Config;
  /** Several teams, each with its configuration. */
  readonly several?: Teams;
  readonly environment?: Partial<Environment>;
  readonly commands?: readonly Command[];
  readonly actions?: readonly Action[];
  /** The day it is. 2026-11-25 unless told. */
  readonly today?: Day;
  /** The clock. Eight in the morning of the day, standing still, unless told. */
  readonly now?: () => Date;
  readonly limits?: Limits;
  readonly limit?: number;
  readonly patience?: number;
  /** How fast it may send, and by which clock. As fast as it can unless told. */
  readonly rates?: Rates;
  readonly clock?: Clock;
  readonly masks?: MaskThread;
  readonly dialogs?: boolean;
  /** Kraften's unless told. */
  readonly programme?: Programme;
  /** Cards follow the register only where it is told: elsewhere they would come between what a test counts. */
  readonly living?: { readonly pause: number };
  readonly metadataUrl?: string;
  /** Where files may be sent, in place of Microsoft's own stores. */
  readonly keepsFiles?: (url: URL) => boolean;
  /** A database that several instances share; or its folder's files, where those are what is tested, wherever the others keep theirs. */
  readonly store?: PostgresStore | 'files';
  /** A register's folder that outlives the bot; a new one, thrown away after, unless told. */
  readonly folder?: string;
}

export interface Who {
  readonly user?: string;
  readonly conversation?: string;
  readonly kind?: 'personal' | 'groupChat' | 'channel';
  readonly tenant?: string;
  /** The activity's id: the same one is the same activity delivered again. */
  readonly id?: string;
}

export interface TestBot {
  readonly url: string;
  readonly port: number;
  readonly connector: Connector;
  readonly live: LiveRegister;
  readonly teams: readonly Team[];
  readonly conversations: Conversations;
  readonly log: readonly string[];
  /** Writes something, and gives what the bot said to it. */
  say(text: string, who?: Who): Promise<readonly Spoken[]>;
  /** Presses an Action.Execute on a message, and gives the invoke's answer. */
  press(verb: string, data: object, who?: Who & { replyTo?: string }): Promise<PressAnswer>;
  /** Presses an Action.Submit: a message with a value and no text. */
  submit(data: object, who?: Who & { replyTo?: string }): Promise<readonly Spoken[]>;
  /** Posts an activity as it is. */
  deliver(activity: object, headers?: Record<string, string>): Promise<Response>;
  activity(parts: object, who?: Who): Record<string, unknown>;
  stop(): Promise<void>;
}

export interface PressAnswer {
  readonly http: number;
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** Each activity has an id of its own, whichever bot it is for. */
let ids = 0;

/** Starts the real server on a free port, with a real store and a stand-in connector. */
export async function openBot(options: BotOptions = {}): Promise<TestBot> {
  const connector = await openConnector();
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'kraftbot-test-')));
  const log: string[] = [];
  const today = options.today ?? day('2026-11-25');
  const now = options.now ?? (() => new Date(`${today}T08:00:00.000Z`));
  // `KRAFTBOT_TEST_SDK=agents`: the same tests on the SDK that follows.
  const sdk = process.env['KRAFTBOT_TEST_SDK'] === 'agents' && { sdk: 'agents' as const };
  const environment = { mode: 'local', port: 0, data: folder, ...sdk, ...options.environment } as Environment;
  const told = openLog((line) => log.push(line), now);
  const around = { made: 'test', begin: true, keys: undefined, log: told, now };
  const several = options.several !== undefined;
  const { store } = options;
  const homes =
    store === 'files'
      ? folderHomes(folder, several, around)
      : store
        ? databaseHomes(store, around)
        : await testHomes(folder, several, around);
  const configs = options.several ?? new Map([[SOLE_TEAM, options.config ?? OPEN_HOUSE]]);
  const teams: TeamParts[] = [];
  for (const [name, one] of configs) {
    const { ledger, beside } = await homes.open(name);
    const rules = programmeCalled(one.programme ?? '') ?? options.programme ?? programme();
    const live = await openRegister(ledger, several ? rules : (options.programme ?? programme()));
    teams.push({ ...beside, name, config: one, live });
  }
  const { live } = firstOf(teams);
  const bot = await startBot({
    environment,
    teams,
    ...(homes.heads && { heads: homes.heads }),
    commands: options.commands ?? allCommands,
    actions: options.actions ?? allActions,
    log: told,
    now,
    today: () => today,
    living: options.living ?? false,
    ...(options.limit !== undefined && { limit: options.limit }),
    ...(options.patience !== undefined && { patience: options.patience }),
    ...(options.dialogs !== undefined && { dialogs: options.dialogs }),
    standIns: {
      ...(environment.mode === 'cloud' && { allows: (url) => url.hostname === '127.0.0.1' }),
      ...(options.limits && { limits: options.limits }),
      ...(options.rates && { rates: options.rates }),
      ...(options.clock && { clock: options.clock }),
      ...(options.masks && { masks: options.masks }),
      ...(options.keepsFiles && { keepsFiles: options.keepsFiles }),
      ...(options.metadataUrl !== undefined && { metadataUrl: options.metadataUrl }),
    },
  });
  const url = `http://127.0.0.1:${bot.port}`;

  const activity: TestBot['activity'] = (parts, who = {}) => {
    const { user = TEAM, tenant = TENANT, kind = 'personal' } = who;
    const conversation = who.conversation ?? `chatt-${user}`;
    return {
      id: who.id ?? `a-${(ids += 1)}`,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: `user-${user}`, aadObjectId: user },
      recipient: { id: 'bot', name: 'Kraftbot' },
      conversation: { id: conversation, conversationType: kind, tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      ...parts,
    };
  };
  const deliver: TestBot['deliver'] = (body, headers = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const heard = async (parts: object, who?: Who) => {
    const before = connector.seen.length;
    const response = await deliver(activity(parts, who));
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    return connector.seen.slice(before);
  };
  return {
    url,
    port: bot.port,
    connector,
    live,
    teams: bot.teams,
    conversations: firstOf(bot.teams).conversations,
    log,
    activity,
    deliver,
    say: (text, who) => heard({ type: 'message', text }, who),
    submit: (value, who) => heard({ type: 'message', value, replyToId: who?.replyTo }, who),
    press: async (verb, data, who) => {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const parts = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: who?.replyTo };
      const response = await deliver(activity(parts, who));
      return {
        http: response.status,
        ...(JSON.parse(asTyped(await response.text())) as Omit<PressAnswer, 'http'>),
      };
    },
    stop: async () => {
      await bot.stop();
      await homes.close();
      await connector.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('none');
  return first;
}

/** The card that a message shows. */
export function cardOf(spoken: Spoken | undefined): Card {
  const content = spoken?.body.attachments?.[0]?.content;
  if (content === undefined) throw new Error('no card');
  return content as Card;
}
