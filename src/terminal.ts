import { randomUUID } from 'node:crypto';
import { actions } from './bot/actions/index.js';
import { createAsker } from './bot/ask.js';
import { answering } from './bot/chain/answering.js';
import type { Delivery } from './bot/chain/delivery.js';
import { routing } from './bot/chain/routing.js';
import { commands } from './bot/commands/index.js';
import { OPEN_HOUSE } from './bot/config.js';
import type { Incoming } from './bot/incoming.js';
import type { InvokeBody } from './bot/invoke.js';
import { createOffered } from './bot/offered.js';
import { openLog } from './bot/log.js';
import type { Services } from './bot/services.js';
import { openSight } from './bot/shown.js';
import type { FileReply, Said } from './bot/turn.js';
import { cardText } from './cards/card-text.js';
import type { Button, Card } from './cards/kit.js';
import { buttonsCalled, buttonsOf, fillIn, readable, saves, sentBy } from './cards/use-card.js';
import type { Day } from './domain/day.js';
import { NOTHING_REMEMBERED } from './domain/files/workbook/mapping.js';
import type { CommandName } from './domain/language/acts/command-names.js';
import type { LiveRegister } from './domain/live-register.js';
import type { Memory } from './domain/memory.js';
import type { Role } from './domain/privacy/roles.js';
import { containsPersonnummer } from './domain/text/personnummer.js';

/** Whose terminal it is, and what it works with. */
export interface TerminalParts {
  readonly live: LiveRegister;
  readonly role: Role;
  /** The account on the server: where what is done comes from, in the access log. */
  readonly account: string;
  readonly today: Day;
  readonly now: () => Date;
  readonly nameOf: (person: string) => string | undefined;
  /** A line for whoever looks after the bot. */
  readonly log: (line: string) => void;
}

/** The bot's own chat without Teams. */
export interface Terminal {
  /** A button on the card that stands there, a field of it (`Utfall: arbete`), or else a line of the chat: what is answered. */
  say(line: string): Promise<string>;
  /** The lines whose forms were left without being saved or put away. */
  unsaved(): readonly string[];
}

/** What is about people and chats in Teams, and is done there. */
const ONLY_IN_TEAMS: readonly CommandName[] = [
  ...(['place-agenda', 'unplace-agenda', 'permissions', 'set-permission', 'set-room', 'own-log'] as const),
  ...(['own-cases', 'remind', 'remind-round', 'unremind', 'unremind-monday', 'unremind-round'] as const),
];
const IN_TEAMS = 'Det gäller personer och chattar, och går bara i Teams. Inget är ändrat.';

/** What is answered where the chat's own answer would not do: a terminal takes no files and gives none. */
const INSTEAD: ReadonlyMap<CommandName, string> = new Map([
  ...ONLY_IN_TEAMS.map((name) => [name, IN_TEAMS] as const),
  ['import', 'Listan läses in med ett eget kommando: `kraftbot import deltagare.xlsx --map karta.json`.'],
  ['report', 'Rapporten skrivs med ett eget kommando: `kraftbot report förra perioden --out rapport.docx`.'],
  ['calendar', 'Kalendern skrivs med ett eget kommando: `kraftbot calendar --out bokat.ics`.'],
]);

/**
 * Opens it: the same reading, cards and rules as in somebody's own chat with the bot, on a register that nothing else writes in. Who
 * has seen what is for whoever shows the answers to put in the access log.
 */
export function openTerminal(parts: TerminalParts): Terminal {
  const { live, role, account } = parts;
  const memory = openMemory(parts.now);
  const offered = createOffered(memory, parts.now);
  const services = servicesOf(parts, memory);
  const route = routing(services);
  const answer = answering(services, (delivery) => route(delivery, { role, level: { kind: 'personal' } }));
  let card: Card | undefined;
  /** The line that the card came of. */
  let origin = '';
  const left: string[] = [];
  const unsaved = () => (card !== undefined && buttonsOf(card).some(saves) ? [...left, origin] : left);

  const deliver = async (what: Incoming['what']): Promise<string> => {
    const said: (Said | FileReply)[] = [];
    const send = (reply: Said | FileReply) => Promise.resolve(void said.push(reply));
    const sent: Incoming = {
      what,
      activity: randomUUID(),
      person: 'cli',
      tenants: [],
      replyTo: undefined,
      isTargeted: false,
      place: { id: account, kind: 'personal' },
    };
    const { register, programme } = live;
    const incoming = await offered.meant(sent, () => ({ register, programme, today: parts.today }));
    const delivery: Delivery = {
      incoming,
      outbox: offered.watching(incoming, {
        send,
        update: (_message, reply) => send(reply),
      }),
      memberOf: () => Promise.resolve(undefined),
      visit: { door: '', sight: openSight(live) },
    };
    const body = await answer(delivery);
    const texts = [...said, ...(body && said.length === 0 ? [inBody(body)] : [])].map((reply) => {
      if (!('card' in reply)) return 'text' in reply ? reply.text : reply.summary;
      card = reply.card;
      return cardText(readable(reply.card));
    });
    return texts.join('\n').replaceAll('**', '');
  };

  const write = (line: string): Promise<string> => {
    left.splice(0, left.length, ...unsaved());
    card = undefined;
    origin = line;
    const nothing = { mentions: [], value: undefined, files: [], picture: false };
    return deliver({ kind: 'message', text: line, ...nothing });
  };

  return {
    unsaved,
    say: async (line) => {
      // Not put in a field, and not shown again: the line is refused.
      if (!card || containsPersonnummer(line)) return write(line);
      const filled = fillIn(card, line);
      if (filled && 'takes' in filled) return filled.takes;
      if (filled) {
        card = filled.card;
        return cardText(readable(card)).replaceAll('**', '');
      }
      const [button, ...others] = buttonsCalled(card, line);
      if (!button) return write(line);
      if (others.length > 0) return whichOf([button, ...others]);
      const data = sentBy(card, button);
      return deliver({ kind: 'press', verb: String(data['verb']), data });
    },
  };
}

/** What to write where several buttons are called the same. */
function whichOf([first]: readonly Button[]): string {
  const name = typeof first?.['tooltip'] === 'string' ? first['tooltip'] : (first?.title ?? '');
  return `Flera knappar heter så. Skriv vilken, till exempel: ${name}.`;
}

/** What only the presser is answered. */
function inBody(body: InvokeBody): { readonly card: Card } | { readonly text: string } {
  if (!('type' in body)) return { text: '' };
  if (body.type === 'application/vnd.microsoft.activity.message') return { text: body.value };
  if (body.type === 'application/vnd.microsoft.error') return { text: body.value.message };
  return { card: body.value };
}

function servicesOf({ live, today, now, nameOf, log: write }: TerminalParts, memory: Memory): Services {
  const log = openLog(write, now);
  const nowhere = () => Promise.reject(new Error('there is no Teams here'));
  return {
    config: { ...OPEN_HOUSE, nameOf },
    configured: OPEN_HOUSE.permissions,
    live,
    commands: commands.map((one) => {
      const text = INSTEAD.get(one.name);
      return text === undefined ? one : { ...one, run: () => Promise.resolve({ text }) };
    }),
    actions,
    ...createAsker(memory, log),
    log,
    now,
    today: () => today,
    token: () => randomUUID(),
    change: () => Promise.resolve(),
    tell: () => Promise.resolve({ kind: 'unknown-conversation' }),
    upload: nowhere,
    download: nowhere,
    // Nobody else waits.
    masks: { ready: () => Promise.resolve() },
    siblings: () => [],
    importMemory: { remembered: () => Promise.resolve(NOTHING_REMEMBERED), keep: () => Promise.resolve() },
    keepsFiles: () => false,
    files: false,
    dialogs: false,
  };
}

/** What was asked last, for as long as the terminal is open. */
function openMemory(now: () => Date): Memory {
  const kept = new Map<string, { readonly value: unknown; readonly expires: Date }>();
  const get = (key: string) => {
    const found = kept.get(key);
    return found && found.expires > now() ? found.value : undefined;
  };
  return {
    get: (key) => Promise.resolve(get(key)),
    all: (prefix) =>
      Promise.resolve(
        new Map([...kept.keys()].filter((key) => key.startsWith(prefix)).map((key) => [key, get(key)])),
      ),
    put: (key, value, expires) => Promise.resolve(void kept.set(key, { value, expires })),
    claim: (key, value, expires) => {
      const isFree = get(key) === undefined;
      if (isFree) kept.set(key, { value, expires });
      return Promise.resolve(isFree);
    },
    forget: (key) => Promise.resolve(void kept.delete(key)),
    close: () => Promise.resolve(),
  };
}
