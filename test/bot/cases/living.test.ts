import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { waitingAt } from '../../../src/domain/case/case.js';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { day } from '../../../src/domain/day.js';
import { cardOf, openBot, type TestBot, type Who } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import { caseWorld, type CaseWorld, SEATS } from '../../support/case-world.js';
import { config } from '../../support/people.js';

/** After a change everybody sees it: lists, cases and agendas that were asked for are changed where they stand. */
vi.setConfig({ testTimeout: 60_000 });
const chat = SEATS['team in the team’s chat'];
const alone = SEATS['team two'];

let bot: TestBot;
let world: CaseWorld;
beforeEach(async () => {
  bot = await openBot({ config, living: { pause: 10 } });
  world = await caseWorld(bot);
});
afterEach(() => bot.stop());

/** Writes a line; gives the message that answers it. */
async function ask(line: string, who: Who): Promise<string> {
  const before = bot.connector.seen.length;
  const [spoken] = await bot.say(line, who);
  expect(spoken?.method).toBe('POST');
  const ids = bot.connector.seen.slice(0, before + 1).length;
  return `sent-${ids}`;
}
/** What a message shows now, after it has been changed to say that. */
async function showing(message: string, words: RegExp): Promise<string> {
  return vi.waitFor(() => {
    const last = bot.connector.seen.findLast((one) => one.method === 'PUT' && one.activity === message);
    const card = cardOf(last);
    expect(lint(card)).toEqual([]);
    expect(cardText(card)).toMatch(words);
    return cardText(card);
  }, 20_000);
}
const press = async (form: string, code: string, values: object, who: Who = SEATS.admin) => {
  const { revision } = bot.live.register.cases.get(code) ?? {};
  const { value } = await bot.press(
    'save',
    { form, code, revision, token: crypto.randomUUID(), ...values },
    who,
  );
  expect(cardText(value as Card)).toMatch(/^Sparat/);
};
const aliasOf = (code: string) => bot.live.register.cases.get(code)?.alias ?? '';
const gone = (code: string) => new RegExp(`^(?![\\s\\S]*${aliasOf(code)})`);

it('takes a closed case out of every list that stands open, and changes its card', async () => {
  const due = await ask('uppföljningar', chat);
  const all = await ask('alla', chat);
  const one = await ask(`visa ${world.toFk}`, chat);
  const agenda = await ask('dagordning', chat);
  const own = await ask('uppföljningar', alone);
  await press('close', world.toFk, { closed: '2026-11-24', outcome: 'studier' });
  for (const list of [due, all, own]) await showing(list, gone(world.toFk));
  await showing(one, /Avslutad 24 nov: studier/);
  await showing(agenda, /Nytt sedan förra mötet[\s\S]*studier/i);
});

it('puts a row back when what was done is undone', async () => {
  const due = await ask('uppföljningar', chat);
  await press('follow-up', world.consented, { on: '2026-11-25' });
  await showing(due, /^(?![\s\S]*Uppföljning · Socialförvaltningen[\s\S]*Uppföljning · Soc)/);
  const number = bot.live.register.entries.get(world.consented)?.length;
  const token = crypto.randomUUID();
  await bot.press('undo', { code: world.consented, numbers: [number], token }, SEATS.admin);
  await showing(due, new RegExp(aliasOf(world.consented)));
});

it('follows a new referral in the queue and on an agenda that was asked for', async () => {
  const queue = await ask('i kö', chat);
  const agenda = await ask('dagordning', alone);
  const { value } = await bot.press(
    'save',
    { form: 'refer', token: crypto.randomUUID(), gender: 'K', referrer: 'RD', referred: '2026-11-24' },
    SEATS.admin,
  );
  const code = /K26-\d+/.exec(cardText(value as Card))?.[0] ?? '?';
  await showing(queue, new RegExp(code));
  // Its own row may stand on the agenda's next page.
  const waiting = [...bot.live.register.cases.values()].filter((it) =>
    waitingAt(it, day('2026-11-25')),
  ).length;
  await showing(agenda, new RegExp(`\\b${waiting} / i kö`));
});

it('keeps what was said over a list when somebody else changes it', async () => {
  const due = await ask('uppföljningar', chat);
  const revision = bot.live.register.cases.get(world.toFk)?.revision;
  const row = { code: world.toFk, kind: 'follow-up', revision, token: crypto.randomUUID() };
  await bot.press('done', row, { ...chat, replyTo: due });
  await press('close', world.enrolled, { closed: '2026-11-24', outcome: 'studier' });
  const text = await showing(due, gone(world.enrolled));
  expect(text).toMatch(/✓ .+ · gjord 25 nov, nästa .+\[Ångra\]/);
});

it('takes a case’s card away from a chat where it may not be named any more', async () => {
  const mixed = SEATS['team in the meeting’s channel'];
  const one = await ask(`visa ${world.consented}`, mixed);
  await press('revoke-consent', world.consented, { authorities: 'FK', from: '2026-11-25' });
  await showing(one, /^Ärendet visas inte här längre\.$/);
});

it('takes away the card of a case that an undo has taken out of the register', async () => {
  await bot.say('ny remiss af man 40', SEATS.admin);
  const token = crypto.randomUUID();
  const saved = { form: 'refer', token, gender: 'M', referrer: 'AF', referred: '2026-11-24' };
  await bot.press('save', saved, SEATS.admin);
  const code = [...bot.live.register.cases.keys()].at(-1) ?? '';
  const one = await ask(`visa ${code}`, chat);
  await bot.press('undo', { code, numbers: [1], token: crypto.randomUUID() }, SEATS.admin);
  await showing(one, /^Ärendet visas inte här längre\.$/);
});

it('leaves a list alone that the change did not touch', async () => {
  const queue = await ask('i kö', chat);
  const due = await ask('uppföljningar', chat);
  await press('close', world.toFk, { closed: '2026-11-24', outcome: 'studier' });
  await showing(due, gone(world.toFk));
  expect(bot.connector.seen.filter((one) => one.method === 'PUT' && one.activity === queue)).toEqual([]);
});

it('writes in the access log what a changed list shows, and where', async () => {
  const { today } = { today: '2026-11-25' as never };
  const queue = await ask('i kö', chat);
  const decline: CaseCommand = { type: 'decline', code: world.waiting, declined: today };
  const before = (await bot.live.looks()).looks.length;
  await bot.live.run(decline, {
    key: 'decline',
    by: 'cli',
    admin: true,
    at: '2026-11-25T08:00:00.000Z',
    today,
  });
  await bot.say('hej', alone);
  await showing(queue, gone(world.waiting));
  await vi.waitFor(async () => {
    const { looks } = await bot.live.looks();
    const update = looks.slice(before).find(({ by }) => by === 'schedule');
    expect(update).toMatchObject({ what: 'update', where: chat.conversation });
    expect(update?.codes).not.toContain(world.waiting);
  }, 20_000);
});
