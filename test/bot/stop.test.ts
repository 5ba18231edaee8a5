import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBot, type TestBot } from '../support/bot.js';
import { type CaseWorld, caseWorld, SEATS } from '../support/case-world.js';
import { config } from '../support/people.js';
import { withoutIds } from '../support/without-ids.js';

/** A personnummer in a card, where no field could say so (BARS S4): not kept, not told, not logged. */
const NUMBER = '19850709-9805';
let bot: TestBot;
let world: CaseWorld;
beforeAll(async () => {
  bot = await openBot({ config, dialogs: true, keepsFiles: () => true });
  world = await caseWorld(bot);
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

const token = () => crypto.randomUUID();
const review = () => ({
  form: 'review',
  code: world.consented,
  revision: bot.live.register.cases.get(world.consented)?.revision,
  token: token(),
  on: '2026-11-25',
});

it.each<[string, string, () => object]>([
  ['a token', 'save', () => ({ ...review(), token: NUMBER })],
  ['a code', 'save', () => ({ ...review(), code: NUMBER })],
  ['the name of a field', 'save', () => ({ ...review(), [NUMBER]: 'x' })],
  ['a hidden value', 'save', () => ({ ...review(), hidden: { extra: NUMBER } })],
  ['the name of a hidden value', 'save', () => ({ ...review(), hidden: { [NUMBER]: 'x' } })],
  ['the code of a case to show', 'show', () => ({ code: NUMBER })],
  ['the code of something to undo', 'undo', () => ({ code: NUMBER, numbers: [1], token: token() })],
  [
    'the values of a form to open',
    'choose',
    () => ({ code: world.consented, form: 'follow-up', values: { note: NUMBER }, leftover: [] }),
  ],
  [
    'what a form leaves over',
    'choose',
    () => ({ code: world.consented, form: 'follow-up', values: {}, leftover: [NUMBER] }),
  ],
  ['a filter', 'list-page', () => ({ filter: { referrer: NUMBER }, start: 0 })],
  [
    'a row of the agenda',
    'agenda-tick',
    () => ({ meeting: '2026-11-25', row: 'reviews/K85-07099805', to: true, token: token() }),
  ],
])('stops a press with one in %s', async (_where, verb, data) => {
  const { position } = bot.live.register;
  const { value } = await bot.press(verb, data(), SEATS.team);
  expect(value).toMatch(/^Kortet innehåller ett personnummer\./);
  expect(bot.live.register.position).toBe(position);
  expect(bot.log.at(-1)).toContain('"event":"stopped","reason":"personnummer"');
});

it('takes a token of the bot’s own, whatever its digits look like', async () => {
  const { position } = bot.live.register;
  await bot.press('save', { ...review(), token: '8f7745e9-e2f7-4012-8270-53e46c485b0a' }, SEATS.team);
  expect(bot.live.register.position).toBe(position + 1);
});

it('lets the field itself say so, beside it', async () => {
  const { value } = await bot.press('save', { ...review(), form: 'follow-up', note: NUMBER }, SEATS.team);
  expect(JSON.stringify(value)).toContain('Anteckningen innehåller ett personnummer');
});

it('finds one that is split over two fields', async () => {
  const values = { referrer: 'SOC', gender: 'K', referred: '2026-11-02', unit: '1985', contact: '07099805' };
  const { position } = bot.live.register;
  const answer = await bot.press('save', { form: 'refer', token: token(), ...values }, SEATS.team);
  expect(JSON.stringify(answer.value)).toContain('Handläggaren innehåller ett personnummer');
  expect(bot.live.register.position).toBe(position);
});

it('finds one that is split over two corrections', async () => {
  const correct = async (field: string, to: string) => {
    const revision = bot.live.register.cases.get(world.enrolled)?.revision;
    const data = { form: 'correct', code: world.enrolled, revision, token: token(), field, to };
    return JSON.stringify((await bot.press('save', data, SEATS.team)).value);
  };
  expect(await correct('unit', 'enhet 850709')).toContain('Sparat');
  expect(await correct('contact', '9805')).toContain('innehåller ett personnummer');
});

it.each(['name', 'uniqueId'])('does not show a saved file whose %s has one', async (field) => {
  const address = 'http://127.0.0.1:9/fil';
  const uploadInfo = { uploadUrl: address, contentUrl: address, name: 'a.docx', uniqueId: '1' };
  const value = {
    action: 'accept',
    context: { meeting: '2026-11-25' },
    uploadInfo: { ...uploadInfo, [field]: NUMBER },
  };
  await bot.deliver(bot.activity({ type: 'invoke', name: 'fileConsent/invoke', value }, SEATS.team));
  expect(bot.connector.seen).toHaveLength(1);
  expect(withoutIds(bot.connector.seen)).not.toContain('9805');
});

it('sends nobody’s name back', async () => {
  const activity = bot.activity({ type: 'message', text: 'hej' }, SEATS.team);
  const from = { ...(activity['from'] as object), name: NUMBER };
  const conversation = { ...(activity['conversation'] as object), name: NUMBER };
  await bot.deliver({ ...activity, from, conversation });
  expect(bot.connector.seen).toHaveLength(1);
  expect(JSON.stringify(bot.connector.seen)).not.toContain(NUMBER);
});

it('repeats none of what stood in the log', () => {
  expect(withoutIds(bot.log.join(''))).not.toContain('9805');
});
