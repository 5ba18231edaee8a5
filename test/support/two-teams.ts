import { parseTeams } from '../../src/bot/config.js';
import type { TestBot, Who } from './bot.js';
import { type CaseWorld, caseWorld } from './case-world.js';
import { ADMIN, AGENCY, STEERING, TEAM, TENANT } from './people.js';
import type { Chair } from './who-may-see.js';

/** Two teams with a world each, and everybody who might take one for the other (S5 by team). */
const GUESTS = '00000000-0000-4000-8000-0000000000bb';
/** Leads Hedemora and steers Avesta; works in Hedemora and is the FK's in Avesta. */
const LEADS_AND_STEERS = '00000000-0000-4000-8000-000000000071';
const WORKS_AND_REPRESENTS = '00000000-0000-4000-8000-000000000072';
const member = (id: string, role: string) => ({
  ...{ id, role, name: id.slice(-2) },
  ...(role === 'agency' && { authority: 'FK' }),
});
const rooms = (team: string) => [
  { id: `${team}-chatt`, kind: 'team' },
  { id: `${team}-styr`, kind: 'steering' },
  { id: `${team}-mote`, kind: 'mixed', authorities: ['FK'] },
];
const ONLY_HEDEMORA = { team: TEAM, agency: AGENCY, steering: STEERING, admin: ADMIN };

export const twoTeams = parseTeams(
  JSON.stringify({
    teams: {
      hedemora: {
        ...{ programme: 'kraften-hedemora', tenants: [TENANT], conversations: rooms('hedemora') },
        members: [
          ...Object.entries(ONLY_HEDEMORA).map(([role, id]) => member(id, role)),
          member(LEADS_AND_STEERS, 'admin'),
          member(WORKS_AND_REPRESENTS, 'team'),
        ],
      },
      avesta: {
        ...{ programme: 'samverkansteam-avesta', tenants: [TENANT, GUESTS], conversations: rooms('avesta') },
        members: [
          member('00000000-0000-4000-8000-000000000073', 'admin'),
          member(LEADS_AND_STEERS, 'steering'),
          member(WORKS_AND_REPRESENTS, 'agency'),
        ],
      },
    },
  }),
  'k.json',
);

const inChat = (user: string, conversation: string): Who => ({ user, conversation, kind: 'groupChat' });

/** Fills both teams, and gives each seat with what its row of DESIGN 11 is of the team that it asks of. */
export async function teamChairs(bot: TestBot): Promise<readonly Chair[]> {
  const worlds: Record<string, { world: CaseWorld; live: Chair['live'] }> = {};
  for (const { name, live } of bot.teams) worlds[name] = { world: await caseWorld({ live }), live };
  const of = (team: string, seat: string, who: Who, row: string): Chair => {
    const found = worlds[team];
    if (!found) throw new Error(team);
    const own = who.conversation === undefined;
    const never = Object.entries(worlds).flatMap(([name, { world }]) =>
      name === team ? [] : Object.values<string>({ ...world }),
    );
    return {
      seat: `${seat}, of ${team}`,
      who,
      row,
      team,
      never,
      ...found,
      ...(own && { before: `${team}: ` }),
    };
  };
  const leads = { user: LEADS_AND_STEERS };
  const works = { user: WORKS_AND_REPRESENTS };
  const guest = { ...leads, tenant: GUESTS };
  return [
    ...Object.entries(ONLY_HEDEMORA).flatMap(([role, user]) => [
      of('hedemora', `${role} of Hedemora`, { user }, `\`${role}\``),
      of('avesta', `${role} of Hedemora`, { user }, 'anyone else'),
      ...['chatt', 'styr', 'mote'].map((room) =>
        of('avesta', `${role} of Hedemora in ${room}`, inChat(user, `avesta-${room}`), 'anyone else'),
      ),
    ]),
    of('hedemora', 'leads one and steers the other', leads, '`admin`'),
    of('avesta', 'leads one and steers the other', leads, '`steering`'),
    of('hedemora', 'the same in its chat', inChat(LEADS_AND_STEERS, 'hedemora-chatt'), '`team`'),
    of('hedemora', 'the same in its steering group', inChat(LEADS_AND_STEERS, 'hedemora-styr'), '`steering`'),
    of('avesta', 'the same in its chat', inChat(LEADS_AND_STEERS, 'avesta-chatt'), '`steering`'),
    of('avesta', 'the same in its steering group', inChat(LEADS_AND_STEERS, 'avesta-styr'), '`steering`'),
    of('hedemora', 'works in one and represents in the other', works, '`team`'),
    of('avesta', 'works in one and represents in the other', works, '`agency`'),
    of('hedemora', 'works in one, in its chat', inChat(WORKS_AND_REPRESENTS, 'hedemora-chatt'), '`team`'),
    of(
      'avesta',
      'represents in the other, in its chat',
      inChat(WORKS_AND_REPRESENTS, 'avesta-chatt'),
      '`agency`',
    ),
    of(
      'avesta',
      'represents in the other, in its meeting',
      inChat(WORKS_AND_REPRESENTS, 'avesta-mote'),
      '`agency`',
    ),
    of('hedemora', 'from an organisation that only the other takes', guest, 'anyone else'),
    of('avesta', 'from an organisation that it takes', guest, '`steering`'),
    of(
      'hedemora',
      'such a one in its chat',
      { ...inChat(LEADS_AND_STEERS, 'hedemora-chatt'), tenant: GUESTS },
      'anyone else',
    ),
  ];
}
