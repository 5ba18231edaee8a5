import * as z from 'zod';
import { shownToAll } from '../../cards/only-you.js';
import { heldCard, REMOVES } from '../../cards/held.js';
import { notUnderstoodCard, whichLineCard } from '../../cards/not-understood.js';
import { type Level, lowerRole } from '../../domain/privacy/roles.js';
import type { Delivery } from './delivery.js';
import { createDrafts, type Drafts } from '../drafts.js';
import { isSetAtOnce } from '../../domain/language/acts/command-at.js';
import type { CommandName } from '../../domain/language/acts/command-names.js';
import type { Draft } from '../../domain/language/acts/draft.js';
import { hasDraft, headText, nearestHeads } from '../../domain/language/acts/heads.js';
import { caseIn, readLine } from '../../domain/language/acts/read-line.js';
import type { LinePart, Reading, Stranger } from '../../domain/language/acts/reading.js';
import { nameOf } from '../../domain/case/case.js';
import type { Register } from '../../domain/register.js';
import { WRITERS } from '../../domain/privacy/access-words.js';
import { beyondText } from '../../domain/speech/sv/beyond.js';
import { capital } from '../../domain/text/swedish.js';
import { mayChange } from '../../domain/privacy/visibility.js';
import { createImports, type Imports } from '../imports.js';
import { answerDraft, CHANGING, permissionOf } from '../lines/answer-draft.js';
import { createFirstTime } from '../first-time.js';
import type { IncomingMessage, Place } from '../incoming.js';
import { createMeetingEvents } from '../lines/meeting-event.js';
import { receiveFile } from '../lines/receive-file.js';
import { besides, smallTalk } from '../lines/small-talk.js';
import { type Action, allows, type Permission } from '../registry.js';
import type { Services } from '../services.js';
import type { Reply, Turn } from '../turn.js';
import { mayNameTo } from '../views/finding.js';
import { calendarIn } from '../views/meeting-now.js';
import { refusalWords } from '../views/refusal-words.js';
import { createWelcome } from '../welcome.js';
import { attempt } from './attempt.js';
import { deliveryKey } from './deliveries.js';
import type { Admitted } from './members.js';
import { saidByPress } from './said-by-press.js';
import { stopsPress } from './stop.js';

const SUGGESTED = 3;
/** What most people come for. */
const MOST_ASKED: readonly CommandName[] = ['due', 'status', 'agenda'];

const tokenData = z.looseObject({ token: z.string().max(100) });
const verbData = z.looseObject({ verb: z.string().max(100) });

/** What the steering group gets instead of lists and cases. */
const FIGURES = 'Siffrorna får du med `status för perioden`.';

type Other = Extract<Reading, { kind: 'none' }>;
type Held = Extract<Reading, { kind: 'held' }>;

/** Last in the chain: the command a line begins with, the action a button names, or a clear "not understood". */
export function routing(services: Services) {
  const { ask, log } = services;
  const table = new Map(services.commands.map((command) => [command.name, command]));
  const around = { now: () => services.now(), shared: services.shared };
  const isFirst = createFirstTime(around);
  const welcome = createWelcome(isFirst);
  const meetingWent = createMeetingEvents(isFirst);
  const drafts = createDrafts(around);
  const imports = createImports(around);
  const actions = new Map(services.actions.map((action) => [action.verb, action]));

  const say = async (turn: Turn, text: string): Promise<Reply | undefined> => {
    const { register, programme } = turn.live;
    const world = { register, programme, today: turn.today };
    const reading = readLine(text, world);
    const isOrder = reading.kind === 'command' || reading.kind === 'draft' || reading.kind === 'several';
    if (!isOrder) return answeredTo(turn, text, reading);
    if (await services.goesOn(turn, text)) return asked(turn, text);
    const reply = await answeredTo(turn, text, reading);
    const shown = reply && 'shown' in reply ? reply.shown : undefined;
    const noted = shown ?? (reading.kind === 'command' ? {} : undefined);
    await services.heard(turn, noted, caseIn(reading, text, world));
    return reply;
  };

  const answeredTo = async (turn: Turn, text: string, reading: Reading): Promise<Reply | undefined> => {
    switch (reading.kind) {
      case 'refused':
        log.warn('stopped', { reason: reading.refusal.code, person: turn.person.id });
        return { text: refusalWords(reading.refusal) };
      case 'too-long':
        return { text: 'Det där var för långt för mig. Skriv en rad i taget.' };
      case 'draft':
        return allows(permissionOf(reading.draft), turn)
          ? drafted(turn, reading.draft)
          : refuse(turn, `line ${reading.draft.command}`, permissionOf(reading.draft));
      case 'command':
        return runCommand(turn, reading.command, reading.rest, text);
      case 'several':
        return { ...whichLineCard(titled(reading.parts, turn.live.register)), asks: {} };
      case 'held':
        return allows(CHANGING, turn) ? held(turn, reading) : answerOther(turn, text, { kind: 'none' });
      case 'beyond':
        return { text: beyondText(reading.what, calendarIn(turn)) };
      case 'talk':
        // A manager who asks how it goes means the team's figures.
        return reading.talk === 'how' && turn.role.kind === 'steering'
          ? runCommand(turn, 'status', '', text)
          : smallTalk(turn, reading.talk);
      case 'question':
        return asked(turn, text);
      case 'none':
        return answerOther(turn, text, reading);
    }
  };

  const answerOther = (turn: Turn, text: string, { stranger }: Other): Promise<Reply | undefined> =>
    asked(turn, text, stranger && allows(permissionOf(stranger.draft), turn) ? stranger : undefined);

  const held = (turn: Turn, { code, why }: Held): Reply => {
    const it = turn.live.register.cases.get(code);
    const named = it && mayNameTo(turn, it) ? it : undefined;
    return heldCard({ code: named?.code, alias: named?.alias, stage: named?.stage, why });
  };

  const asked = async (turn: Turn, text: string, stranger?: Stranger): Promise<Reply | undefined> => {
    turn.door('question');
    const answer = await ask(turn, text, stranger?.name);
    if (answer === 'talk') return smallTalk(turn, 'comment');
    return answer ?? (stranger ? drafted(turn, stranger.draft, stranger.removes) : notUnderstood(turn, text));
  };

  const drafted = (turn: Turn, draft: Draft, removes?: true): Reply => {
    turn.door(draft.command);
    return answerDraft(turn, draft, removes && REMOVES);
  };

  const notUnderstood = (turn: Turn, text: string): Reply => {
    log.info('not-understood', { length: text.length });
    const open = (names: readonly CommandName[]) =>
      names
        .filter((name) => {
          if (isSetAtOnce(name)) return false;
          const command = table.get(name);
          return command ? allows(command, turn) : hasDraft(name) && mayChange(turn.role);
        })
        .map(headText);
    return { ...notUnderstoodCard(open(nearestHeads(text, SUGGESTED)), open(MOST_ASKED)), asks: {} };
  };

  const runCommand = async (turn: Turn, name: CommandName, rest: string, text: string): Promise<Reply> => {
    const command = table.get(name);
    if (!command) return notUnderstood(turn, text);
    turn.door(name);
    return allows(command, turn) ? command.run(turn, rest, text) : refuse(turn, `command ${name}`, command);
  };

  /** Asked again where everybody reads, so that they get what they may see of it. */
  const sayToAll = async (turn: Turn, text: string): ReturnType<typeof say> => {
    const reply = await say(turn, text);
    if (!reply || !('card' in reply)) return reply;
    const { summary, card } = reply;
    return { summary, card: shownToAll(card, capital(turn.nameOf(turn.person.id))) };
  };

  const press = async (turn: Turn, verb: string, data: unknown): Promise<Reply | undefined> => {
    const said = saidByPress(verb, data);
    if (said) return said.verb === 'say' ? say(turn, said.text) : sayToAll(turn, said.text);
    const action: Action | undefined = actions.get(verb);
    if (!action) {
      log.warn('unknown-verb', { person: turn.person.id });
      return {
        text: 'Den knappen känner jag inte längre till. Skriv kommandot på nytt, så får du ett nytt kort.',
      };
    }
    if (!allows(action, turn)) return refuse(turn, `action ${verb}`, action);
    if (stopsPress(verb, data)) {
      log.warn('stopped', { reason: 'personnummer', person: turn.person.id });
      return { text: refusalWords({ code: 'personnummer', field: 'Kortet' }) };
    }
    const reply = await action.run(turn, data);
    if (reply && 'shown' in reply && !('replaces' in reply)) await services.heard(turn, reply.shown);
    if (reply) return reply;
    log.warn('bad-card', { verb, person: turn.person.id });
    return {
      text: 'Kortet gick inte att läsa, så inget sparades. Skriv kommandot på nytt, så får du ett nytt kort.',
    };
  };

  const refuse = (turn: Turn, what: string, { roles }: Permission): Promise<Reply> => {
    log.warn('refused', { reason: 'role', what, person: turn.person.id, role: turn.role.kind });
    const own = turn.role.kind !== turn.person.role.kind;
    const why = own
      ? 'Det kan jag inte visa i den här chatten. Skriv till mig enskilt i stället.'
      : `Det kan bara ${roles.includes('team') ? 'teamet' : 'verksamhetsledaren'} göra.`;
    return Promise.resolve({ text: turn.role.kind === 'steering' ? `${why} ${FIGURES}` : why });
  };

  /** Files, and what else came with them: a list is answered, a line beside any other file. Nothing is passed over. */
  const sent = async (turn: Turn, { files, text }: IncomingMessage): Promise<Reply | undefined> => {
    const [file, ...more] = files;
    if (!file) return undefined;
    const reply = mayChange(turn.role) ? await receiveFile(turn, file) : await refuse(turn, 'file', CHANGING);
    if (more.length > 0) await besides(turn, 'files');
    if (text === '') return reply;
    if (!('text' in reply)) {
      await besides(turn, 'line');
      return reply;
    }
    await turn.post(reply);
    return say(turn, text);
  };

  /** What another instance may have kept under a pressed card's token. */
  const fetch = async (data: unknown) => {
    const token = tokenData.safeParse(data).data?.token;
    if (token === undefined || !services.shared) return;
    await Promise.all([drafts.fetch(token), imports.fetch(token)]);
  };

  const answer = async (delivery: Delivery, admitted: Admitted): Promise<Reply | undefined> => {
    const { what } = delivery.incoming;
    const turn = turnOf(services, { drafts, imports }, delivery, admitted);
    if (what.kind === 'install') return welcome(turn);
    await fetch(what.kind === 'press' ? what.data : what.kind === 'message' ? what.value : undefined);
    if (what.kind === 'meeting') return meetingWent(turn, what.went);
    if (turn.role.kind === 'steering') await turn.maskReady();
    if (what.kind === 'press') return press(turn, what.verb, what.data);
    if (what.kind !== 'message') return undefined;
    if (what.files.length > 0) return sent(turn, what);
    const pressed = verbData.safeParse(what.value);
    if (what.text !== '') {
      if (what.picture) await besides(turn, 'picture');
      return say(turn, what.text);
    }
    if (pressed.success) return press(turn, pressed.data.verb, what.value);
    return what.value === undefined ? smallTalk(turn, what.picture ? 'picture' : 'empty') : undefined;
  };

  return async (delivery: Delivery, admitted: Admitted) => {
    const reply = await answer(delivery, admitted);
    await Promise.all([drafts.settled(), imports.settled()]);
    return reply;
  };
}

/** The acts of a line by the case that each is about, or by what it does where they are about the same one. */
function titled(parts: readonly LinePart[], { cases }: Register): { title: string; line: string }[] {
  const apart = new Set(parts.map(({ code }) => code)).size === parts.length;
  return parts.map(({ act, code, line }) => {
    const it = apart && code !== undefined ? cases.get(code) : undefined;
    return { title: it ? nameOf(it) : headText(act), line };
  });
}

/** What the configuration says of a conversation holds, whatever kind the activity says that it is. */
function placeKind({ kind }: Place, level: Level): Place['kind'] {
  return kind === 'personal' && level.kind !== 'personal' ? 'groupChat' : kind;
}

interface Memory {
  readonly drafts: Drafts;
  readonly imports: Imports;
}

function turnOf(
  services: Services,
  { drafts, imports }: Memory,
  delivery: Delivery,
  { role, level }: Admitted,
): Turn {
  const { incoming, outbox, visit } = delivery;
  const { live, dialogs, config } = services;
  const person = { id: incoming.person, role };
  const key = deliveryKey(incoming) ?? `once/${services.token()}`;
  return {
    person,
    role: lowerRole(role, level),
    conversation: { ...incoming.place, kind: placeKind(incoming.place, level), level },
    live,
    dialogs,
    unseen: incoming.isTargeted,
    files: dialogs && services.files,
    inDialog: incoming.what.kind === 'press' && incoming.what.dialog === 'sent',
    drafts,
    imports,
    importMemory: services.importMemory,
    today: services.today(),
    now: () => services.now(),
    door: (name) => {
      visit.door = name;
    },
    token: () => services.token(),
    delivery: key,
    meta: (token) => ({
      key: token ?? key,
      by: person.id,
      where: incoming.place.id,
      admin: role.kind === 'admin',
      at: services.now().toISOString(),
      today: services.today(),
    }),
    roster: config.permissions.members.flatMap(({ id, name, role: of }) =>
      name === undefined || of.kind === 'steering' ? [] : [{ id, name }],
    ),
    permissions: config.permissions,
    configured: services.configured,
    maskReady: (of = live) => services.masks.ready(of, services.today()),
    siblings: () => services.siblings(incoming),
    mentions: incoming.what.kind === 'message' ? incoming.what.mentions : [],
    memberOf: async (id) => {
      const found = (await attempt(services.log, () => delivery.memberOf(id)))?.value;
      return found && { person: found.person, ours: found.tenants.every((one) => config.allowsTenant(one)) };
    },
    nameOfPlace: (conversation) => services.config.nameOfPlace(conversation),
    nameOf: (by) => WRITERS[by] ?? services.config.nameOf(by) ?? 'någon i teamet',
    pressed: incoming.replyTo,
    upload: async (uploadUrl, contentUrl, file) => {
      const may = [uploadUrl, contentUrl].every(
        (one) => URL.canParse(one) && services.keepsFiles(new URL(one)),
      );
      if (!may) services.log.warn('upload-refused', { person: person.id });
      if (!may) return false;
      visit.sight.saw(file.shows);
      return (await attempt(services.log, () => services.upload(uploadUrl, file.content))) !== undefined;
    },
    download: async (url) => {
      const may = services.keepsFiles(new URL(url));
      if (!may) services.log.warn('download-refused', { person: person.id });
      return may ? (await attempt(services.log, () => services.download(url)))?.value : undefined;
    },
    post: async (reply) => (await attempt(services.log, () => outbox.send(reply)))?.value,
    update: async (activity, reply) =>
      (await attempt(services.log, () => outbox.update(activity, reply))) !== undefined,
  };
}
