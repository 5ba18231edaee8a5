import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversations } from '../../../src/bot/conversations.js';
import { watched } from '../../../src/bot/shown.js';
import { card, text } from '../../../src/cards/kit.js';
import { day } from '../../../src/domain/day.js';
import type { Look } from '../../../src/domain/ledger.js';
import { casesNamed } from '../../../src/domain/privacy/cases-named.js';
import { openBot, type TestBot, type Who } from '../../support/bot.js';
import { caseWorld, type CaseWorld, SEATS } from '../../support/case-world.js';
import { everyAct } from '../../support/everything.js';
import { judgeLooks, namesOf, type Shown } from '../../support/judge-looks.js';
import { config, TEAM_CHAT } from '../../support/people.js';
import { referral, story } from '../../support/story.js';

/** Every look is in the access log, whatever door it went through (DESIGN 11, BARS S8). */
let bot: TestBot;
let world: CaseWorld;
let clock = Date.parse('2026-11-25T08:00:00Z');

beforeAll(async () => {
  bot = await openBot({
    config,
    dialogs: true,
    now: () => new Date(clock),
    keepsFiles: (url) => url.origin === new URL(bot.connector.serviceUrl).origin,
  });
  world = await caseWorld(bot);
  await bot.say(`prövotid ${world.consented} fortsätter`);
});
afterAll(async () => {
  await bot.stop();
});
beforeEach(() => {
  clock += 1;
});

async function lines(): Promise<readonly Look[]> {
  const at = new Date(clock).toISOString();
  return (await bot.live.looks()).looks.filter((one) => one.at === at);
}

const MEETING = { meeting: '2026-11-25', token: 'token-token-1' };

describe('a look is in the log', () => {
  const doors: readonly [string, string, (w: CaseWorld) => Promise<unknown>, Who?][] = [
    ['the agenda', 'agenda', () => bot.say('dagordning')],
    ['the minutes', 'minutes', () => bot.say('minnesanteckningar')],
    [
      'the trace behind the figures',
      'status-view',
      () => bot.press('status-view', { from: '2026-07-01', to: '2026-11-25', view: 'who' }),
    ],
    ['a form', 'close', (w) => bot.say(`avsluta ${w.consented}`)],
    ['a choice of cases', 'close', () => bot.say('avsluta')],
    ['a question', 'question', () => bot.say('vilka är inskrivna?')],
    ['what was saved', 'save', (w) => save(w.consented)],
    ['a stale card', 'save', (w) => save(w.consented, 1)],
    ['a refusal', 'enrol', (w) => bot.say(`skriv in ${w.consented}`)],
    ['a case in a group', 'show', (w) => bot.say(`visa ${w.consented}`, SEATS['team in the team’s chat'])],
  ];
  it.each(doors)('of %s', async (_name, door, look) => {
    await look(world);
    const [line, ...more] = (await lines()).filter(({ changed }) => !changed);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ by: SEATS.team.user, what: door });
    expect(line?.codes).toContain(world.consented);
  });

  it('of a file', async () => {
    const at = `${bot.connector.serviceUrl}/fil.docx`;
    const uploadInfo = { uploadUrl: at, contentUrl: at, name: 'a.docx', uniqueId: '1' };
    const value = { action: 'accept', context: MEETING, uploadInfo };
    await bot.deliver(bot.activity({ type: 'invoke', name: 'fileConsent/invoke', value }));
    expect(await lines()).toMatchObject([{ what: 'file-consent' }]);
  });

  it('of a fact that answers without a name', async () => {
    await bot.say(`när skrevs ${world.consented} in?`);
    expect((await lines())[0]?.codes).toEqual([world.consented]);
  });

  it('and a change too, with where it came from', async () => {
    await bot.press(
      'save',
      { form: 'review', code: world.toFk, on: '2026-11-25', ...revisionOf(world.toFk), token: 'change-0001' },
      SEATS['team in the team’s chat'],
    );
    expect((await bot.live.looks()).looks.filter(({ changed }) => changed).at(-1)).toMatchObject({
      by: SEATS.team.user,
      what: 'reviewed',
      codes: [world.toFk],
      where: TEAM_CHAT,
    });
  });

  it('once for a delivery that comes twice', async () => {
    await bot.say(`visa ${world.consented}`, { id: 'twice' });
    await bot.say(`visa ${world.consented}`, { id: 'twice' });
    expect(await lines()).toHaveLength(1);
  });
});

describe('what is no look leaves no line', () => {
  it.each([
    ['figures', 'status för perioden', SEATS.team],
    ['help', 'tack', SEATS.team],
    ['a code that is only said back', 'visa K26-001', SEATS.stranger],
  ] as const)('%s', async (_name, line, who) => {
    await bot.say(line, who);
    expect(await lines()).toEqual([]);
  });

  it('a case that may not be seen, named by whoever asked', async () => {
    await bot.press('show', { code: world.enrolled }, SEATS.agency);
    expect(await lines()).toEqual([]);
  });
});

function revisionOf(code: string) {
  return { revision: bot.live.register.cases.get(code)?.revision };
}

function save(code: string, revision = bot.live.register.cases.get(code)?.revision) {
  const token = `save-${String(clock)}`;
  return bot.press('save', { form: 'review', code, revision, on: '2026-11-25', token });
}

it('everybody, everywhere, and what came over the wire', { timeout: 60_000 }, async () => {
  const shown: Shown[] = [];
  const names = namesOf(bot.live.register);
  for (const { who, name, asked, work } of everyAct(bot, world, true).filter((_, at) => at % 3 === 1)) {
    clock += 1;
    bot.connector.forget();
    const told = JSON.stringify([await work(), bot.connector.spoken.map(({ body }) => body)]);
    shown.push({ at: new Date(clock).toISOString(), by: who.user ?? '', name, asked, told, all: false });
  }
  const { looks } = await bot.live.looks();
  const mine = looks.filter(({ at }) => at >= (shown[0]?.at ?? ''));
  const { unlogged, unseen, seen } = judgeLooks(shown, mine, names);
  expect([unlogged, unseen]).toEqual([[], []]);
  // Which third it is moves with every new command: it may be one that sees less.
  expect(seen).toBeGreaterThan(20);
  // A log that knows every door but one is found out.
  const found = [...new Set(mine.map(({ what }) => what))].filter((door) => {
    const forgetful = mine.filter(({ what }) => what !== door);
    return judgeLooks(shown, forgetful, names).unlogged.length > 0;
  });
  expect(found.length).toBeGreaterThan(0);
});

describe('what the bot shows of its own accord', () => {
  async function stage(kind: 'posted' | 'failed') {
    const { live, given } = await story();
    const { code, alias } = await given(referral());
    const outcome = kind === 'posted' ? { kind, activity: 'm-1' } : { kind };
    const fake: Conversations = {
      post: vi.fn(() => Promise.resolve(outcome)),
      update: vi.fn(() => Promise.resolve(outcome)),
    };
    const it = watched(fake, { live, now: () => new Date('2026-11-25T07:00:00Z') });
    const reply = { summary: 'Dagordning', card: card([text(`**${alias ?? ''}**`)]) };
    const log = async () => (await live.looks()).looks.filter(({ changed }) => !changed);
    return { conversations: it, reply, code, log };
  }

  it('is the bot’s own in a group, and the reader’s in a chat of one’s own', async () => {
    const { conversations, reply, code, log } = await stage('posted');
    await conversations.post('chatt', reply);
    await conversations.update('egen', 'm-1', { ...reply, reader: 'alva' });
    expect(await log()).toMatchObject([
      { by: 'schedule', what: 'post', where: 'chatt', codes: [code] },
      { by: 'alva', what: 'update', where: 'egen', codes: [code] },
    ]);
  });

  it('is no look where it certainly did not arrive', async () => {
    const { conversations, reply, log } = await stage('failed');
    await conversations.post('chatt', reply);
    expect(await log()).toEqual([]);
  });
});

it('finds whom a text names by code or alias, in the order they come, and nobody else', async () => {
  const { live, given } = await story();
  const first = await given(referral());
  const second = await given({
    type: 'book-visit',
    visit: day('2026-11-27'),
    facts: { gender: 'M', referrer: 'AF' },
  });
  const said = `Träffa ${second.alias ?? ''} och **${first.code}**, ${second.code}; ${first.alias ?? ''}s K26-999 och x${first.code}`;
  expect([...casesNamed(said, live.register)]).toEqual([second.code, first.code]);
});
