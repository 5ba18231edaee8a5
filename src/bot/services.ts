import type { Day } from '../domain/day.js';
import type { ImportMemory } from '../domain/stores/json/import-memory.js';
import type { Memory } from '../domain/memory.js';
import type { LiveRegister } from '../domain/live-register.js';
import type { Action, Asker, Command, Hearer } from './registry.js';
import type { Permissions } from '../domain/privacy/permissions.js';
import type { Config } from './config.js';
import type { Incoming } from './incoming.js';
import type { Log } from './log.js';
import type { Masks } from './masks.js';
import type { Posted } from './conversations.js';
import type { TeamParts } from './team.js';
import type { CardReply, Turn } from './turn.js';

/** A team beside others, for its figures alone. */
export type Sibling = Pick<TeamParts, 'name' | 'config' | 'live'>;

/** What the chain works with; all of it passed in. */
export interface Services {
  readonly config: Config;
  /** What the configuration's file says of people and conversations. */
  readonly configured: Permissions;
  readonly live: LiveRegister;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly ask: Asker;
  readonly heard: Hearer;
  /** Does a line that begins with "och" go on from the last question, whatever command it may look like? */
  goesOn(turn: Turn, line: string): Promise<boolean>;
  readonly log: Log;
  now(): Date;
  today(): Day;
  /** A new card token. */
  token(): string;
  /** Changes a message when no turn is under way. */
  change(conversation: string, message: string, reply: CardReply): Promise<unknown>;
  /** Says something in somebody's own chat with the bot, if it is known. */
  tell(person: string, reply: CardReply): Promise<Posted>;
  /** Sends a file to an address. Rejects with a ConnectorFailure. */
  upload(address: string, content: Uint8Array): Promise<void>;
  /** Fetches a file that somebody sent. Rejects with a ConnectorFailure. */
  download(address: string): Promise<Uint8Array>;
  /** The teams whose figures are somebody's to compare. */
  siblings(incoming: Incoming): readonly Sibling[];
  /** What must be hidden from the steering group, before it is told. */
  readonly masks: Pick<Masks, 'ready'>;
  /** What other instances of the bot find too; nothing where there are none. */
  readonly shared?: Memory | undefined;
  /** How lists have been read before. */
  readonly importMemory: ImportMemory;
  /** Whether an address is one where Teams keeps files. */
  keepsFiles(url: URL): boolean;
  /** Whether it is known where files may be kept. */
  readonly files: boolean;
  /** Whether clients open dialogs. */
  readonly dialogs: boolean;
}
