import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { action, type Command } from '../../src/bot/registry.js';
import type { RoleKind } from '../../src/domain/privacy/roles.js';
import { z } from 'zod';
import { type TestBot, openBot, type Who } from '../support/bot.js';
import {
  ADMIN,
  AGENCY,
  config,
  MIXED_CHANNEL,
  STEERING,
  STEERING_CHANNEL,
  STRANGER,
  TEAM,
  TEAM_CHAT,
} from '../support/people.js';

const everybody: readonly RoleKind[] = ['team', 'agency', 'steering', 'admin'];
const command = (name: Command['name'], roles: readonly RoleKind[], judge?: 'own'): Command => ({
  name,
  examples: [],
  roles,
  ...(judge && { judge }),
  run: (turn) =>
    Promise.resolve({ text: `${turn.role.kind}/${turn.person.role.kind}/${turn.conversation.level.kind}` }),
});
const commands = [
  command('status', everybody),
  command('minutes', ['team', 'admin']),
  command('reconcile', ['admin']),
  command('place-agenda', ['admin'], 'own'),
];
const change = action({
  verb: 'ändra',
  roles: ['team', 'admin'],
  schema: z.object({}),
  run: () => Promise.resolve({ text: 'ändrat' }),
});

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config, commands, actions: [change] });
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

const text = async (line: string, who: Who) => (await bot.say(line, who)).map((one) => one.body.text).join();
const group = (conversation: string, kind: Who['kind'] = 'groupChat') => ({ conversation, kind });

it.each([
  [TEAM, 'team'],
  [AGENCY, 'agency'],
  [STEERING, 'steering'],
  [ADMIN, 'admin'],
])('knows the role of %s in a personal chat', async (user, role) => {
  expect(await text('status', { user })).toBe(`${role}/${role}/personal`);
});

it.each([
  [ADMIN, TEAM_CHAT, 'team/admin/team'],
  [TEAM, TEAM_CHAT, 'team/team/team'],
  [AGENCY, TEAM_CHAT, 'agency/agency/team'],
  [ADMIN, STEERING_CHANNEL, 'steering/admin/steering'],
  [TEAM, STEERING_CHANNEL, 'steering/team/steering'],
  [ADMIN, MIXED_CHANNEL, 'team/admin/mixed'],
  [AGENCY, MIXED_CHANNEL, 'agency/agency/mixed'],
])('lowers %s in %s', async (user, where, expected) => {
  expect(await text('status', { user, ...group(where) })).toBe(expected);
});

it('counts a thread of a channel as the channel', async () => {
  const where = group(`${STEERING_CHANNEL};messageid=17`, 'channel');
  expect(await text('status', { user: ADMIN, ...where })).toBe('steering/admin/steering');
});

it.each([
  ['a stranger', { user: STRANGER }, 'du är inte inlagd hos mig', 'person'],
  ['a stranger in the team’s chat', { user: STRANGER, ...group(TEAM_CHAT) }, 'du är inte inlagd', 'person'],
  ['another tenant', { user: ADMIN, tenant: 'annan' }, 'egna organisationer', 'tenant'],
  [
    'a group that is not configured',
    { user: ADMIN, ...group('okänd') },
    'inte inlagd hos mig',
    'conversation',
  ],
])('refuses %s, and logs it', async (_who, who, words, reason) => {
  for (const line of ['status', 'hej', 'minnesanteckningar', 'zzz'])
    expect(await text(line, who)).toContain(words);
  expect(bot.log.at(-1)).toContain(`"reason":"${reason}"`);
  const answer = await bot.press('ändra', {}, who);
  expect(answer.value).toContain(words);
});

it('refuses one of two tenants', async () => {
  const spoofed = {
    ...bot.activity({ type: 'message', text: 'status' }),
    channelData: { tenant: { id: 'annan' } },
  };
  await bot.deliver(spoofed);
  expect(bot.connector.seen[0]?.body.text).toContain('egna organisationer');
});

it.each([
  ['minnesanteckningar', AGENCY, undefined, 'Det kan bara'],
  ['stäm av', TEAM, undefined, 'Det kan bara'],
  ['stäm av', ADMIN, TEAM_CHAT, 'Det kan jag inte visa i den här chatten'],
  ['minnesanteckningar', TEAM, STEERING_CHANNEL, 'Det kan jag inte visa i den här chatten'],
])('refuses %s to %s in %s', async (line, user, where, words) => {
  expect(await text(line, { user, ...(where && group(where)) })).toContain(words);
  expect(bot.log.at(-1)).toMatch(/"event":"refused".*"reason":"role"/);
});

it('refuses a press on somebody else’s card', async () => {
  expect((await bot.press('ändra', {}, { user: TEAM })).value).toBe('ändrat');
  expect((await bot.press('ändra', {}, { user: AGENCY })).value).toContain('Det kan bara');
  expect((await bot.press('say', { text: 'stäm av' }, { user: TEAM })).value).toContain('Det kan bara');
});

it('lets an admin set in a group what shows nothing there', async () => {
  expect(await text('posta dagordningen här', { user: ADMIN, ...group(TEAM_CHAT) })).toBe('team/admin/team');
  expect(await text('posta dagordningen här', { user: TEAM, ...group(TEAM_CHAT) })).toContain('Det kan bara');
});

it('logs no words and no names', async () => {
  await text('minnesanteckningar Hemlige Person 191212121212', { user: AGENCY });
  expect(bot.log.join()).not.toMatch(/Hemlige|19121212|Handledare/);
});
