import { expect, it } from 'vitest';
import { parseConfig, readConfig } from '../../src/bot/config.js';
import { ADMIN, AGENCY, config, MIXED_CHANNEL, STRANGER, TEAM_CHAT, TENANT } from '../support/people.js';

const good = {
  programme: 'kraften-hedemora',
  tenants: ['t'],
  members: [{ id: 'a', role: 'team' }],
  conversations: [{ id: 'c', kind: 'team' }],
};
const parse = (change: object) => parseConfig(JSON.stringify({ ...good, ...change }), 'k.json');

it('knows who is who where, and nobody else', () => {
  expect(config.roleOf(ADMIN)).toEqual({ kind: 'admin' });
  expect(config.roleOf(AGENCY)).toEqual({ kind: 'agency', authority: 'FK' });
  expect(config.roleOf(STRANGER)).toBeUndefined();
  expect(config.levelOf(TEAM_CHAT)).toEqual({ kind: 'team' });
  expect(config.levelOf(MIXED_CHANNEL)).toMatchObject({
    kind: 'mixed',
    authorities: ['SOC', 'FK', 'AF', 'RD'],
  });
  expect(config.levelOf('annan')).toBeUndefined();
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
  [{ members: [{ id: 'a', role: 'chef' }] }, /members\.0\.role/],
  [{ members: [{ id: 'a', role: 'agency' }] }, /members\.0\.authority ska finnas/],
  [{ members: [{ id: 'a', role: 'team', authority: 'FK' }] }, /members\.0\.authority/],
  [{ conversations: [{ id: 'c', kind: 'mixed' }] }, /conversations\.0\.authorities/],
  [{ medlemmar: [] }, /medlemmar är ett okänt fält/],
  [{ postMinutesBefore: -1 }, /postMinutesBefore/],
  [{ backups: { days: 0 } }, /backups\.days/],
])('names the field that is wrong in %j', (change, message) => {
  expect(() => parse(change)).toThrow(message);
});

it('says so when there is no such file, or it is no JSON', () => {
  expect(() => readConfig('finns-inte.json')).toThrow('finns-inte.json (KRAFTBOT_CONFIG) går inte att läsa');
  expect(() => parseConfig('{', 'k.json')).toThrow('k.json är inte giltig JSON');
});
