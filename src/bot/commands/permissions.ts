import { pageCard } from '../../cards/page.js';
import { plain } from '../../cards/kit.js';
import { setMember, setRoom } from '../../domain/privacy/permissions.js';
import type { Member } from '../../domain/privacy/roles.js';
import { levelIn, levelText, roleIn, roleText } from '../../domain/privacy/permission-words.js';
import { containsPersonnummer } from '../../domain/text/personnummer.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { setAndTell } from '../actions/set-and-tell.js';

const HOW =
  'Skriv i en chatt där personen är med: `@Kraftbot behörighet @Anna handledare` (eller myndighet FK, styrgrupp, verksamhetsledare, ingen).';
const ENTRA = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_NAME = 80;

/** `behörigheter`: who may do what, and whose each conversation is. */
const permissionsCommand: Command = {
  name: 'permissions',
  examples: ['behörigheter'],
  roles: ['admin'],
  run: (turn) => {
    const { members, rooms } = turn.permissions;
    const { programme } = turn.live;
    const page = {
      title: 'Behörigheter',
      intro: [],
      sections: [
        {
          heading: 'Personer',
          lines: members.map(({ id, name, role }) => ({
            strong: name ?? id,
            rest: roleText(role, programme),
          })),
          notes: [HOW],
        },
        {
          heading: 'Chattar och kanaler',
          lines: rooms.map(({ id, name, level }) => ({
            strong: name ?? id,
            rest: levelText(level, programme),
          })),
          notes: [
            'Skriv i chatten: `@Kraftbot chatten är teamets` (eller styrgruppens, mötets med FK och AF, ingens).',
          ],
        },
      ],
      closing: ['En ändring gäller direkt, och går att ångra.'],
    };
    return Promise.resolve({ summary: page.title, card: pageCard(page, []) });
  },
};

/** `behörighet @Anna handledare`: gives a role, changes it, or takes it away. */
const setPermissionCommand: Command = {
  name: 'set-permission',
  examples: ['behörighet @Anna handledare'],
  roles: ['admin'],
  judge: 'own',
  run: async (turn, rest) => {
    const [mention] = turn.mentions;
    const words = (mention ? rest.replace(mention.name, ' ') : rest)
      .split(/[\s,]+/)
      .filter((word) => word !== '');
    const said = roleIn(words, turn.live.programme);
    if (!said) return { text: `Vilken behörighet? ${HOW}` };
    const who = mention ? await mentioned(turn, mention) : named(turn, said.rest);
    if ('text' in who) return who;
    const name = plain(who.name ?? who.id);
    const { role } = said;
    return setAndTell(turn, setMember(who, role, turn.configured, turn.today), (changed) => ({
      sentence: `**${name}** ${changed ? 'är nu' : 'var redan'} ${role ? roleText(role, turn.live.programme) : 'utan behörighet'}.`,
      lines: ['Det gäller direkt.'],
    }));
  },
};

/** `chatten är teamets`, written in it. */
const setRoomCommand: Command = {
  name: 'set-room',
  examples: ['chatten är teamets'],
  roles: ['admin'],
  judge: 'own',
  run: async (turn, rest) => {
    const { conversation, live } = turn;
    if (conversation.kind === 'personal')
      return { text: 'Din egen chatt är alltid din. Skriv det i chatten som det gäller.' };
    const level = levelIn(rest.split(/[\s.]+/), live.programme);
    if (level === undefined)
      return {
        text: 'Vems är chatten? Skriv till exempel `chatten är teamets` eller `chatten är styrgruppens`.',
      };
    const wanted = level === 'none' ? undefined : level;
    return setAndTell(turn, setRoom(conversation.id, wanted, turn.configured, turn.today), (changed) => ({
      sentence: `Chatten ${changed ? 'är nu' : 'var redan'} ${wanted ? levelText(wanted, live.programme) : 'ingens, och visar inget'}.`,
      lines: ['Det gäller direkt.'],
    }));
  },
};

export const permissionCommands: readonly Command[] = [
  permissionsCommand,
  setPermissionCommand,
  setRoomCommand,
];

type Who = Pick<Member, 'id' | 'name'>;

/** A colleague who was mentioned, by the id that the organisation knows. */
async function mentioned(
  turn: Turn,
  { id, name }: Turn['mentions'][number],
): Promise<Who | { text: string }> {
  const found = await turn.memberOf(id);
  if (!found)
    return { text: 'Jag får inte veta vem det är just nu. Försök igen om en stund. Inget är ändrat.' };
  if (!found.ours) return { text: 'Personen hör inte till teamets organisationer, så inget är ändrat.' };
  const said = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return { id: found.person, name: containsPersonnummer(said) ? undefined : said };
}

/** Somebody written by an id, with a name after it, or by the name that is known. */
function named(turn: Turn, words: readonly string[]): Who | { text: string } {
  const id = words.find((word) => ENTRA.test(word))?.toLowerCase();
  const name = words
    .filter((word) => !ENTRA.test(word))
    .join(' ')
    .slice(0, LONGEST_NAME);
  if (id !== undefined) return { id, name: name === '' ? undefined : name };
  const known = turn.permissions.members.filter(
    (one) => one.name?.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv'),
  );
  const [one] = known;
  return one && known.length === 1 ? one : ({ text: `Vem menar du? ${HOW}` } satisfies Reply);
}
