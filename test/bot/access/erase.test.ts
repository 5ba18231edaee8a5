import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { registerAsOf } from '../../../src/domain/register.js';
import { periodStatus } from '../../../src/domain/status/period-status.js';
import { statusJson } from '../../../src/domain/status/status-json.js';
import { backup } from '../../../src/domain/stores/json/backups.js';
import { verifyJournal } from '../../../src/domain/stores/json/verify.js';
import { cardOf, openBot, type TestBot } from '../../support/bot.js';
import { caseWorld, type CaseWorld, SEATS } from '../../support/case-world.js';
import { chatWith } from '../../support/chat.js';
import { keptText, ON_POSTGRES } from '../../support/homes.js';
import { ADMIN, config } from '../../support/people.js';
import { programme } from '../../support/story.js';

/** Erasing: what goes, what stays, and who may (DESIGN 14). */
let folder: string;
let bot: TestBot;
let world: CaseWorld;
let alias: string;
let before: unknown;
let known: unknown;

const figures = () => {
  const { cases } = bot.live.register;
  const period = { from: day('2026-07-01'), to: day('2026-11-25') };
  return statusJson(periodStatus({ cases, programme: programme(), today: day('2026-11-25') }, period));
};
const asOf = async () => {
  const period = { from: day('2026-07-01'), to: day('2026-11-25') };
  const { cases } = registerAsOf(await bot.live.entries(), day('2026-11-25'));
  return statusJson(periodStatus({ cases, programme: programme(), today: day('2026-11-25') }, period));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftbot-test-'));
  bot = await openBot({ config, dialogs: true, folder });
  world = await caseWorld(bot);
  alias = bot.live.register.cases.get(world.closed)?.alias ?? '';
  const { revision = 0 } = bot.live.register.cases.get(world.closed) ?? {};
  const token = 'correct-0001';
  const correct = {
    form: 'correct',
    code: world.closed,
    revision,
    token,
    field: 'contact',
    to: 'Hemlig Handläggare',
  };
  expect((await bot.press('save', correct)).http).toBe(200);
  if (!ON_POSTGRES) await backup(folder, '2026-11-25T07:30:00.000Z');
  before = figures();
  known = await asOf();
});
afterAll(async () => {
  await bot.stop();
  await rm(folder, { recursive: true });
});

describe('erasing asks twice, and only the admin', () => {
  it('is nothing for others', async () => {
    for (const seat of ['team', 'agency', 'steering', 'admin in the team’s chat'] as const) {
      expect(await chatWith(bot, SEATS[seat]).say(`radera ${world.closed}`)).toMatch(
        /Det kan bara verksamhetsledaren göra|enskilt/,
      );
      const data = { codes: [world.closed], token: 'forged-0001', typed: world.closed };
      expect((await bot.press('erase', data, SEATS[seat])).value).toMatch(
        /Det kan bara verksamhetsledaren göra|enskilt/,
      );
    }
    expect(bot.live.register.cases.has(world.closed)).toBe(true);
  });

  it('takes no case that goes on, and none without its code typed', async () => {
    const admin = chatWith(bot, SEATS.admin);
    expect(await admin.say(`radera ${world.consented}`)).toContain('Avsluta ärendet först');
    expect(await admin.say('radera')).toContain('Vilket ärende?');
    expect(await admin.say(`radera ${world.closed}`)).toContain('Det går **inte** att ångra.');
    expect(await admin.press('Radera', { typed: 'K26-00' })).toContain('Inget är raderat');
    const forged = { codes: [world.consented], token: 'forged-0002', typed: world.consented };
    expect((await bot.press('erase', forged, SEATS.admin)).value).toContain('Avsluta ärendet först');
    expect(bot.live.register.cases.has(world.closed)).toBe(true);
  });
});

describe('an erased case', () => {
  beforeAll(async () => {
    const admin = chatWith(bot, SEATS.admin);
    await admin.say(`radera ${world.closed}`);
    expect(await admin.press('Radera', { typed: world.closed.toLowerCase() })).toContain(
      `${world.closed} är raderat.`,
    );
  });

  it('is gone at once, and every total is as it was, also as it was known', async () => {
    expect(bot.live.register.cases.has(world.closed)).toBe(false);
    expect(await bot.say(`visa ${world.closed}`, SEATS.admin)).not.toContain('Hemlig ');
    expect(JSON.stringify(await bot.say(`sök ${alias}`, SEATS.admin))).not.toContain(world.closed);
    expect(JSON.stringify(await bot.live.entries())).not.toContain('Hemlig ');
    expect(figures()).toEqual(before);
    expect(await asOf()).toEqual(known);
  });

  it('gives its code to nobody else', () => {
    const { register } = bot.live;
    expect([...register.cases.keys()].filter((code) => code === world.closed)).toEqual([]);
    expect(register.settings.erased.get(world.closed)).toMatch(/^X26-001$/);
  });

  it('is gone from all that is kept once the bot has started again, backups too, and the register is whole', async () => {
    expect(await keptText(folder)).toContain('Hemlig ');
    await bot.stop();
    bot = await openBot({ config, dialogs: true, folder });
    expect(bot.log.join()).toContain('"event":"erased","cases":1');
    const kept = await keptText(folder);
    for (const word of ['Hemlig ', alias]) expect(kept).not.toContain(word);
    if (!ON_POSTGRES) expect((await verifyJournal(folder)).findings).toEqual([]);
    expect(bot.live.register.cases.has(world.closed)).toBe(false);
    expect(figures()).toEqual(before);
    expect(await asOf()).toEqual(known);
    await bot.stop();
    bot = await openBot({ config, dialogs: true, folder });
    expect(bot.log.join()).not.toContain('"event":"erased"');
    expect(figures()).toEqual(before);
  });
});

describe('gallring', () => {
  const inJanuary = () => openBot({ config, dialogs: true, today: day('2032-01-05') });

  it('is of what ended five years ago, and is erased when their number is typed', async () => {
    const admin = chatWith(bot, SEATS.admin);
    expect(await admin.say('gallring')).toContain('inget att gallra');
    const later = await inJanuary();
    const old = await caseWorld(later);
    const chat = chatWith(later, SEATS.admin);
    expect(await chat.say('gallring')).toMatch(/Gallra 2 ärenden\?/);
    expect(await chat.press('Radera', { typed: '3' })).toContain('Inget är raderat');
    expect(await chat.press('Radera', { typed: '2' })).toContain('2 ärenden är raderade.');
    expect([old.closed, old.declined].filter((code) => later.live.register.cases.has(code))).toEqual([]);
    expect(await chat.say('gallring')).toContain('inget att gallra');
    await later.stop();
  });

  it('is brought up once in January, in the admin’s own chat, with the list one press away', async () => {
    const later = await inJanuary();
    const chat = chatWith(later, SEATS.admin);
    await chat.say('hjälp');
    await chatWith(later, SEATS.team).say('hjälp');
    const tick = async () => {
      const before = later.connector.seen.length;
      await later.teams[0]?.schedule.tick();
      return later.connector.seen.slice(before).filter((one) => JSON.stringify(one.body).includes('gallra'));
    };
    expect(await tick()).toEqual([]);
    await caseWorld(later);
    const said = await tick();
    expect(said.map(({ conversation }) => conversation)).toEqual([`chatt-${ADMIN}`]);
    expect(await tick()).toEqual([]);
    chat.look(cardOf(said[0]));
    expect(await chat.press('Visa dem')).toMatch(/Gallra 2 ärenden\?/);
    await later.stop();
  });
});
