import type { LiveRegister } from '../domain/live-register.js';
import type { Memory } from '../domain/memory.js';
import type { ImportMemory } from '../domain/stores/json/import-memory.js';
import type { Adapter } from './outbox.js';
import { createAsker } from './ask.js';
import { createChain } from './chain.js';
import type { Handler } from './chain/delivery.js';
import { isKnownPlace } from './chain/members.js';
import { type Config, titleOf } from './config.js';
import {
  type Address,
  type AddressBook,
  addressOf,
  type Conversations,
  createConversations,
} from './conversations.js';
import { governed } from './governed.js';
import type { Incoming, ParsedActivity } from './incoming.js';
import { createLivingCards, type LivingCards } from './living-cards.js';
import { factsOf, type Log } from './log.js';
import type { BackupHome } from './schedule/backups.js';
import type { FewAtOnce } from './sending/few-at-once.js';
import { personKey, type Schedule, startSchedule } from './schedule/schedule.js';
import type { Services } from './services.js';
import { namedConversations } from './named-outbox.js';
import { watched } from './shown.js';

/** One team of those that the bot works for: its own register, people, conversations and meeting (DESIGN 13). */
export interface TeamParts {
  /** Its name in the configuration and in the store. */
  readonly name: string;
  readonly config: Config;
  readonly live: LiveRegister;
  readonly addressBook: AddressBook;
  readonly importMemory: ImportMemory;
  /** What is remembered beside the ledger, over a restart. */
  readonly memory: Memory;
  readonly backups?: BackupHome;
  /** Where the bot is one of several instances. */
  readonly instances?: Instances;
}

/** What several instances of the bot have in common. */
export interface Instances {
  /** Whether this one does what the bot does of its own accord, for a while from now. */
  leads(): Promise<boolean>;
  /** Lets another one lead at once. */
  yield(): Promise<void>;
  /** Takes in what the others have heard of where conversations are. */
  hear(): Promise<void>;
}

/** What a team's chain stands on and is not its own. */
export type Around = Omit<
  Services,
  | 'config'
  | 'configured'
  | 'live'
  | 'ask'
  | 'heard'
  | 'goesOn'
  | 'change'
  | 'tell'
  | 'importMemory'
  | 'shared'
> & {
  /** Speaks of the bot's own accord. */
  readonly speaker: Adapter;
  /** What all teams post of their own accord waits here. */
  readonly inTurn: FewAtOnce;
  /** Whether the bot works for several teams. */
  readonly several: boolean;
  /** Whose a conversation is, by its id. */
  readonly ownerOf: (conversation: string) => Team | undefined;
  /** Whether somebody has several teams. */
  readonly isOfSeveral: (person: string) => boolean;
  /** How cards follow the register. */
  readonly following: { readonly pause: number; readonly asked?: boolean };
};

/** A team at work. */
export interface Team extends TeamParts {
  readonly conversations: Conversations;
  readonly cards: LivingCards;
  readonly schedule: Schedule;
  readonly chain: Handler;
  /** An activity has come from somewhere: where that is reached is kept, if it is this team's. */
  heard(incoming: Incoming, activity: ParsedActivity): Promise<void>;
  /** What others have written may show in its cards. Never rejects. */
  readonly refresh: () => Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

export function openTeam(parts: TeamParts, around: Around): Team {
  const { log, speaker } = around;
  const clock = { now: () => around.now(), today: () => around.today() };
  const token = () => around.token();
  const { live, addressBook, memory, instances } = parts;
  const config = governed(parts.config, live, (conversation) => {
    const owner = around.ownerOf(conversation);
    return owner !== undefined && owner.live !== live;
  });
  const spoken = createConversations(speaker, addressBook, log);
  const isShared = (conversation: string) =>
    config.permissions.members.some(
      ({ id }) => isChatOf(addressBook, id, conversation) && around.isOfSeveral(id),
    );
  const named = around.several ? namedConversations(spoken, parts.name, titleOf(parts), isShared) : spoken;
  const conversations = watched(named, { live, ...clock });
  const among = instances && memory;
  const cards = createLivingCards({ live, config, log, ...clock, conversations, among, ...around.following });
  const schedule = startSchedule({
    ...parts,
    ...clock,
    log,
    token,
    inTurn: around.inTurn,
    config,
    conversations,
    cards,
  });
  const chain = createChain({
    ...around,
    live,
    config,
    configured: parts.config.permissions,
    ...createAsker(memory, log),
    importMemory: parts.importMemory,
    shared: among,
    change: (conversation, message, reply) => conversations.update(conversation, message, reply),
    tell: async (person, reply) => {
      await instances?.hear().catch(() => undefined);
      return conversations.post(personKey(person), { ...reply, reader: person });
    },
  });
  return {
    ...parts,
    config,
    conversations,
    cards,
    schedule,
    chain,
    heard: async (incoming, activity) => {
      if (!isKnownPlace(config, incoming)) return;
      const { place, person } = incoming;
      const address = addressOf(activity, place, addressBook.get(place.id));
      schedule.heard(incoming);
      const keys = [address.id, ...(address.kind === 'personal' ? [personKey(person)] : [])];
      await Promise.all(keys.map((key) => keep(addressBook, key, address, log)));
    },
    refresh: async () => {
      await live.refresh().catch((error: unknown) => {
        log.warn('not-refreshed', factsOf(error));
      });
    },
    stop: async () => {
      cards.stop();
      await schedule.stop();
      await instances?.yield().catch(() => undefined);
    },
    close: async () => {
      await memory.close();
      await live.close();
    },
  };
}

/** Whether a conversation is somebody's own chat with the bot, as the schedule or as Teams calls it. */
function isChatOf(book: AddressBook, person: string, conversation: string): boolean {
  const key = personKey(person);
  return conversation === key || book.get(key)?.id === conversation;
}

async function keep(book: AddressBook, key: string, address: Address, log: Log): Promise<void> {
  await book.put(key, address).catch((error: unknown) => {
    log.warn('address-not-kept', factsOf(error));
  });
}
