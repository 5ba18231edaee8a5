import { expect, it } from 'vitest';
import { parseConfig, readTeams } from '../../src/bot/config.js';
import { ADMIN, AGENCY, config, MIXED_CHANNEL, STRANGER, TEAM_CHAT, TENANT } from '../support/people.js';

const good = {
  programme: 'kraften-hedemora',
  tenants: [TENANT],
  members: [{ id: ADMIN, role: 'admin' }],
  conversations: [{ id: 'c', kind: 'team' }],
};
const parse = (change: object) => parseConfig(JSON.stringify({ ...good, ...change }), 'k.json');

it('knows who is who where, and nobody else', () => {
  expect(config.roleOf(ADMIN)).toEqual({ kind: 'admin' });
  expect(config.roleOf(AGENCY)).toEqual({ kind: 'agency', authority: 'FK' });
  expect(config.roleOf(STRANGER)).toBeUndefined();
  expect(config.levelOf({ id: TEAM_CHAT, kind: 'groupChat' })).toEqual({ kind: 'team' });
  expect(config.levelOf({ id: MIXED_CHANNEL, kind: 'personal' })).toMatchObject({
    kind: 'mixed',
    authorities: ['SOC', 'FK', 'AF', 'RD'],
  });
  expect(config.levelOf({ id: 'annan', kind: 'channel' })).toBeUndefined();
  expect(config.levelOf({ id: 'annan', kind: 'personal' })).toEqual({ kind: 'personal' });
  expect([TENANT, 'annan', undefined].map((one) => config.allowsTenant(one))).toEqual([true, false, false]);
});

it('takes minutes, and does without conversations', () => {
  expect(parse({ postMinutesBefore: 60, conversations: undefined }).postMinutesBefore).toBe(60);
});

it('takes how many backups are kept, each with its usual number', () => {
  expect(parse({}).backups).toBeUndefined();
  expect(parse({ backups: { days: 30 } }).backups).toEqual({ days: 30, months: 12 });
});

it.each([
  [{ programme: 'kraften' }, /programme finns inte, välj kraften-hedemora/],
  [{ tenants: [] }, /tenants saknas eller har fel värde/],
  [{ members: [{ id: ADMIN, role: 'chef' }] }, /members\.0\.role/],
  [{ members: [{ id: ADMIN, role: 'agency' }] }, /members\.0\.authority ska finnas/],
  [{ members: [{ id: ADMIN, role: 'team', authority: 'FK' }] }, /members\.0\.authority/],
  [{ conversations: [{ id: 'c', kind: 'mixed' }] }, /conversations\.0\.authorities/],
  [{ medlemmar: [] }, /medlemmar är ett okänt fält/],
  [{ postMinutesBefore: -1 }, /postMinutesBefore/],
  [{ backups: { days: 0 } }, /backups\.days/],
  [{ tenants: ['kommunen'] }, /tenants\.0 är inget id från Entra/],
  [{ members: [{ id: 'anna', role: 'admin' }] }, /members\.0\.id är inget id från Entra/],
  [{ members: [{ id: AGENCY, role: 'team' }] }, /members saknar någon med rollen admin/],
  [
    { members: [...good.members, { id: ADMIN.toUpperCase(), role: 'team' }] },
    /members\.1\.id är samma som members\.0/,
  ],
  [
    { conversations: [...good.conversations, { id: 'c', kind: 'steering' }] },
    /conversations\.1\.id är samma som conversations\.0/,
  ],
  [
    { conversations: [{ id: '19:x;messageid=1', kind: 'team' }] },
    /conversations\.0\.id ska vara chattens id/,
  ],
  [
    { members: [...good.members, { id: AGENCY, role: 'agency', authority: 'fk' }] },
    /members\.1\.authority har fk, som inte finns i programmet: välj RD, FK, SOC, AF/,
  ],
  [
    { conversations: [{ id: 'c', kind: 'mixed', authorities: ['FK', 'XYZ'] }] },
    /conversations\.0\.authorities har XYZ, som inte finns/,
  ],
  [{ sharepoint: 'https://x.sharepoint.com' }, /sharepoint är namnet före/],
  [
    {
      programme: undefined,
      tenants: ['kommunen'],
      members: [
        { id: 'anna', role: 'team' },
        { id: 'anna', role: 'team' },
      ],
    },
    /programme saknas.*tenants\.0 är inget id.*members\.1\.id är inget id.*members\.1\.id är samma som members\.0\.id.*members saknar någon/,
  ],
])('names the field that is wrong in %j', (change, message) => {
  expect(() => parse(change)).toThrow(message);
});

it('names everything that is wrong at once', () => {
  const members = [
    { id: 'anna', role: 'team' },
    { id: AGENCY, role: 'agency', authority: 'fk' },
    { id: AGENCY, role: 'agency', authority: 'XYZ' },
  ];
  expect(() => parse({ members, tenants: [TENANT, TENANT] })).toThrow(
    /tenants\.1 är samma.*members\.0\.id är inget id.*members\.2\.id är samma som members\.1\.id.*rollen admin.*har fk, som inte finns.*har XYZ/,
  );
});

it('must let in the organisation that the bot is registered in', () => {
  const text = JSON.stringify(good);
  expect(parseConfig(text, 'k.json', TENANT.toUpperCase()).allowsTenant(TENANT)).toBe(true);
  expect(() => parseConfig(text, 'k.json', ADMIN)).toThrow(/tenants saknar MicrosoftAppTenantId/);
});

it('reads a file that begins with a byte order mark, and ids in upper case', () => {
  const text = JSON.stringify({ ...good, members: [{ id: ADMIN.toUpperCase(), role: 'admin' }] });
  expect(parseConfig(`\uFEFF${text}`, 'k.json').roleOf(ADMIN)).toEqual({ kind: 'admin' });
});

it('says so when there is no such file, or it is no JSON', () => {
  expect(() => readTeams('finns-inte.json')).toThrow('finns-inte.json (KRAFTBOT_CONFIG) går inte att läsa');
  expect(() => parseConfig('{', 'k.json')).toThrow('k.json är inte giltig JSON');
});
