import type { Seat } from '../domain/status/for-seat.js';
import type { Card } from '../cards/kit.js';
import type { Day } from '../domain/day.js';
import type { LiveRegister, Meta } from '../domain/live-register.js';
import type { Permissions } from '../domain/privacy/permissions.js';
import type { Conversation } from '../domain/schema/conversation.js';
import type { Level, Role } from '../domain/privacy/roles.js';
import type { Drafts } from './drafts.js';
import type { ImportMemory } from '../domain/stores/json/import-memory.js';
import type { FileAttachment, MadeFile } from './files.js';
import type { Imports } from './imports.js';
import type { Mention, Place } from './incoming.js';
import type { Sibling } from './services.js';

/** What a reply shows of the register, as the last question or the case that the next line may be of (DESIGN 9). */
interface Showing {
  readonly shown?: Pick<Conversation, 'query' | 'about'> | undefined;
}

/** How the bot's own question can be answered in words: by what stands on its buttons, and by their order. */
export interface Asks {
  /** The line on the button that means those who were spoken of, and on the one that means all. */
  readonly them?: string;
  readonly all?: string;
  /** Its buttons ask something else: they are told by their order alone. */
  readonly onlyInOrder?: true;
}

/** A card to show. The summary is what a notification says. */
export interface CardReply extends Showing {
  readonly card: Card;
  readonly summary: string;
  /** It asks something that one of its buttons answers. */
  readonly asks?: Asks;
  /** For a press: the card takes the pressed card's place, for everybody. */
  readonly replaces?: true;
  /** For a press in a dialog: the message that the dialog was opened from, where it is known. */
  readonly message?: string;
  /** The message changes when the register does, for as long as it is remembered. */
  readonly living?: Living;
  /** Cases that it tells something of and does not name. */
  readonly about?: readonly string[];
  /** Whose own chat it is said in, where nobody has just spoken. */
  readonly reader?: string;
  /** Only whoever wrote or pressed is shown it: a targeted message (DESIGN 10). */
  readonly only?: true;
  /** It is of several teams, so that no one team's title stands over it. */
  readonly ofSeveral?: true;
  /** What only the asker may see of it. */
  readonly aside?: Aside;
}

/** What goes to the asker alone in a group, and what the others get by how it went. Undefined: they get nothing. */
export interface Aside {
  readonly reply: CardReply;
  others(how: Whispered): Said | undefined;
}

/** Where the asker has it: here and unseen by the others, in the own chat, or nowhere. */
export type Whispered = 'here' | 'own-chat' | 'nowhere';

/** How a card follows the register: made anew for the reader that it was made for, as things are then. */
export interface Living {
  readonly turn: Turn;
  /** Undefined if the message that shows it is somebody else's to change. */
  again(turn: Turn, message: string): CardReply | undefined;
}

/** A line to say. */
export interface TextReply extends Showing {
  readonly text: string;
  readonly only?: true;
}

/** A dialog over the chat, for whoever pressed: it leaves nothing in the history. */
export interface DialogReply {
  readonly dialog: { readonly title: string; readonly card: Card };
}

/** A file offered or given, in Teams' own kind of card. */
export interface FileReply {
  readonly file: FileAttachment;
  readonly summary: string;
}

/** What can be said in a conversation. */
export type Said = CardReply | TextReply;

/** What a handler answers. The chain sends it, so that a handler can be tested without Teams. */
export type Reply = Said | DialogReply | FileReply;

/** For whom figures are masked. */
export function seatOf({ role, conversation: { level } }: Pick<Turn, 'role' | 'conversation'>): Seat {
  return { role, level };
}

/** Whoever reads an answer: enough to make one, also where nobody has just spoken. */
export type Reader = Pick<Turn, 'live' | 'today' | 'role' | 'conversation' | 'token'>;

/** Everything that a handler may know of the turn it answers. */
export interface Turn {
  /** Who wrote or pressed, with their own role. */
  readonly person: { readonly id: string; readonly role: Role };
  /** What may be shown here: the lower of the person's role and the conversation's kind. */
  readonly role: Role;
  readonly conversation: Place & { readonly level: Level };
  readonly today: Day;
  now(): Date;
  readonly live: LiveRegister;
  /** The same for every delivery of the same activity, and for no other: the key of what has no card token. */
  readonly delivery: string;
  /** Who changes the register, when, under a key: the card's token, or the delivery where there is none. */
  meta(token?: string): Meta;
  /** By which command or question this is answered, for the access log. */
  door(name: string): void;
  /** A new card token: what makes two presses on the same card one. */
  token(): string;
  /** What the team calls whoever wrote an entry: a name from the configuration, never from the register. */
  nameOf(by: string): string;
  /** What the configuration calls a conversation. */
  nameOfPlace(conversation: string): string | undefined;
  /** Who may be at a meeting, by the configuration: everybody but the steering group. */
  readonly roster: readonly { readonly id: string; readonly name: string }[];
  /** Who may do what now, and what of it the configuration's file says. */
  readonly permissions: Permissions;
  readonly configured: Permissions;
  /** Waits until it is known what of a register must be hidden from the steering group; of the turn's own, unless told. Rejects with a MaskTooLate. */
  maskReady(of?: LiveRegister): Promise<void>;
  /** The teams whose figures are this person's to compare. */
  siblings(): readonly Sibling[];
  /** Colleagues mentioned in the line. */
  readonly mentions: readonly Mention[];
  /** Who a mentioned colleague is to the organisation; undefined if Teams does not say. */
  memberOf(mentioned: string): Promise<{ readonly person: string; readonly ours: boolean } | undefined>;
  /** Whether the client opens dialogs. The Playground does not. */
  readonly dialogs: boolean;
  /** Whether nobody else in the conversation sees the line, and what is answered to it (DESIGN 10). */
  readonly unseen: boolean;
  /** Whether files can be given: clients of Teams take them, and where they may be kept is configured. */
  readonly files: boolean;
  /** Whether the press came from inside a dialog, and what is wrong with it belongs there. */
  readonly inDialog: boolean;
  /** What people have typed and not yet saved, where it may not stand in the chat. */
  readonly drafts: Drafts;
  /** The lists that people have sent and not yet saved. */
  readonly imports: Imports;
  /** How lists have been read before. */
  readonly importMemory: ImportMemory;
  /** The pressed card's message, if it was a press. */
  readonly pressed: string | undefined;
  /**
   * Puts a file where Teams said, and where people will open it; false if either is not an address for files, or it
   * could not be done.
   */
  upload(uploadUrl: string, contentUrl: string, file: MadeFile): Promise<boolean>;
  /** A file that somebody sent; undefined if its address is none for files, or it could not be had. */
  download(url: string): Promise<Uint8Array | undefined>;
  /** Posts one more message in this conversation. Its id, or undefined if it may not have arrived. */
  post(reply: Said): Promise<string | undefined>;
  /** Changes a message in this conversation for everybody. False if it could not be done. */
  update(activity: string, reply: Said): Promise<boolean>;
}
