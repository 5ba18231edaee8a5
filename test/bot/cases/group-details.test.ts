import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORMS } from '../../../src/bot/forms/index.js';
import { GENDER_NAMES, INCOME_NAMES } from '../../../src/domain/codes.js';
import { cardOf, openBot, type TestBot } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { buttonOf, cardIn, dialogsOf, valuesOf } from '../../support/dialogs.js';
import { caseWorld, type CaseWorld, type Seat, SEATS } from '../../support/case-world.js';
import { config } from '../../support/people.js';

/** Whatever form is opened, sent wrong or saved: no detail is in anything that a group is sent (DESIGN 10). */
vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let world: CaseWorld;
let dialogs: ReturnType<typeof dialogsOf>;
beforeAll(async () => {
  bot = await openBot({ config, dialogs: true });
  world = await caseWorld(bot);
  dialogs = dialogsOf(bot);
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

/** One line for each form that asks for details, with the case as it has to be, and a detail to look for. */
const LINES = [
  ['refer', 'ny remiss soc kvinna 34 försörjningsstöd'],
  ['book-visit', 'boka studiebesök 30/11 fk man född 1988'],
  ['rebook-visit', 'boka om studiebesök {visiting} 30/11'],
  ['refer-visitor', 'remiss {visiting} sjukpenning'],
  ['enrol', 'skriv in {waiting} samtycke fk rd'],
  ['consent', 'samtycke {enrolled} fk'],
  ['revoke-consent', 'återkalla samtycke {consented} fk'],
  ['follow-up', 'uppföljning {consented} klar, anteckning: lugnare nu'],
  ['review', 'avstämning {consented} klar, anteckning: lugnare nu'],
  ['note-steps', 'steg {enrolled}'],
  ['close', 'avsluta {enrolled} arbete lönebidrag försörjning efter lön'],
  ['decline', 'ej inskriven {fromFk} annan insats'],
  ['correct', 'rätta {consented} födelseår 1971'],
] as const;

/** What may stand nowhere in a message: names and codes of what people are and live on, years, ages, notes, consents. */
const SECRET = [
  ...Object.values(GENDER_NAMES),
  ...Object.values(INCOME_NAMES).filter((name) => name !== 'Lön'),
  ...Object.keys(INCOME_NAMES).filter((code) => code.length > 5),
  ...['19[5-9]\\d', '(34|70) år', 'lugnare', 'lönebidrag', 'annan insats', 'kanariefågel', 'authorities'],
  ...['gender', 'birthYear', 'income', 'incomeAfter', 'note', 'unit', 'companion'],
].map((words) => new RegExp(`(?<![\\p{L}\\d-])${words}(?![\\p{L}\\d-])`, 'iu'));

/** Which secrets are in anything that a group was sent, and could read in its history. */
function toldInTheChat(of = bot): readonly string[] {
  const bodies = of.connector.spoken.filter((one) => !one.conversation.startsWith('chatt-'));
  const text = JSON.stringify(bodies.map((one) => [one.body.text, one.body.summary, one.body.attachments]));
  return SECRET.flatMap((secret) => secret.exec(text)?.[0] ?? []);
}
const filled = (line: string) =>
  line.replace(/\{(\w+)\}/, (_, kind: string) => world[kind as keyof CaseWorld]);

it('has every form that asks for details in this table', () => {
  const context = { programme: bot.live.programme, today: '2026-11-25' as never };
  const it = bot.live.register.cases.get(world.consented);
  const asking = FORMS.filter((form) =>
    (form.on === 'nothing'
      ? form.fields(context)
      : it
        ? form.fields(it, context, { outcome: 'annat' })
        : []
    ).some((one) => one.detail),
  );
  const named = asking.map((form) => form.name).filter((name) => name !== 'undo');
  expect(named.sort()).toEqual(LINES.map(([name]) => name).sort());
});

describe.each<Seat>(['team in the team’s chat', 'team in the meeting’s channel'])('%s', (seat) => {
  const who = SEATS[seat];
  it.each(LINES)('%s: opened, sent wrong, put right and left alone', async (_name, line) => {
    const [spoken] = await bot.say(filled(line), who);
    const card = cardOf(spoken);
    expect(lint(card)).toEqual([]);
    expect(card.body.filter((element) => element.type.startsWith('Input.'))).toEqual([]);
    if (!JSON.stringify(card).includes('open-draft')) {
      expect(seat).toBe('team in the meeting’s channel');
    } else {
      const dialog = await dialogs.open(card, who);
      const day = Object.keys(valuesOf(cardIn(dialog))).find((id) => DAYS.has(id));
      const wrong = day === undefined ? { to: 'kanariefågel' } : { [day]: 'kanariefågel' };
      const again = await dialogs.send(dialog, wrong, who);
      expect(JSON.stringify(cardIn(again))).toMatch(/kanariefågel|Inget är sparat/);
    }
    expect(toldInTheChat()).toEqual([]);
  });
});

const DAYS: ReadonlySet<string> = new Set([
  'referred',
  'visit',
  'enrolled',
  'from',
  'on',
  'closed',
  'declined',
]);

/** What a form must be given before it is saved, where its line gives nothing. */
const GIVEN: Readonly<Record<string, Record<string, string>>> = { 'note-steps': { 'step:rutiner': '1' } };

it.each(LINES)('%s: saved from its dialog', async (name, line) => {
  const who = SEATS['team in the team’s chat'];
  const [spoken] = await bot.say(filled(line), who);
  const before = bot.live.register.position;
  const filledIn = GIVEN[name] ?? {};
  expect(await dialogs.send(await dialogs.open(cardOf(spoken), who), filledIn, who)).toBe('closed');
  expect(bot.live.register.position).toBeGreaterThan(before);
  expect(JSON.stringify(cardOf(bot.connector.seen.at(-1)))).toContain('Sparat');
  expect(toldInTheChat()).toEqual([]);
});

it('shows them where the client has no dialogs: a control', async () => {
  const local = await openBot({ config });
  await local.say('ny remiss soc kvinna 34 försörjningsstöd', SEATS['team in the team’s chat']);
  expect(toldInTheChat(local)).toEqual(expect.arrayContaining(['kvinna', '1992', 'försörjningsstöd']));
  await local.stop();
});

it('carries nothing in a choice between cases', async () => {
  const who = SEATS['team in the team’s chat'];
  const number = world.enrolled.slice(-3);
  await bot.say(`avsluta ${Number(number)}9 försörjning sjukpenning`, who);
  await bot.say('uppföljning klar, anteckning: lugnare nu', who);
  const card = cardOf(bot.connector.seen.at(-1));
  expect(toldInTheChat()).toEqual([]);
  const data = { ...buttonOf(card, 'choose'), code: world.consented };
  await bot.press('choose', data, { ...who, replyTo: 'kortet' });
  const [changed] = bot.connector.seen.slice(-1);
  const dialog = await dialogs.open(cardOf(changed), who);
  expect(valuesOf(cardIn(dialog))).toMatchObject({ note: 'lugnare nu' });
  expect(toldInTheChat()).toEqual([]);
});

it('shows no reason for an undo that needs one', async () => {
  const who = { ...SEATS['team in the team’s chat'], user: SEATS.admin.user };
  const numbers = [bot.live.register.entries.get(world.closed)?.length ?? 0];
  const token = crypto.randomUUID();
  await bot.press('undo', { code: world.closed, numbers, token }, { ...who, replyTo: 'kortet' });
  const dialog = await dialogs.open(cardOf(bot.connector.seen.at(-1)), who);
  expect(await dialogs.send(dialog, { reason: 'kanariefågel' }, who)).toBe('closed');
  expect(bot.live.register.cases.get(world.closed)?.stage).toBe('enrolled');
  expect(toldInTheChat()).toEqual([]);
});

const word = <T extends string>(...words: readonly T[]) => fc.constantFrom(...words);
const referral = fc
  .tuple(
    word('soc', 'fk', 'af', 'psyk'),
    word('kvinna', 'man', 'tjej', 'kvinan', ''),
    fc.oneof(fc.integer({ min: 10, max: 80 }).map(String), word('född 1971', 'f 88', '')),
    word('försörjningsstöd', 'sjukpenning', 'a-kassa', 'sjukpeng', 'försörjning sedan 2019', 'lugnare', ''),
    word('skyddade personuppgifter', 'sedan 2018-01-02', 'kanariefågel', ''),
  )
  .map((words) => `ny remiss ${words.join(' ')}`.trim());

it('answers no referral with what was told of a person, whatever it says and in whatever order', async () => {
  const who = SEATS['team in the team’s chat'];
  await fc.assert(
    fc.asyncProperty(referral, fc.boolean(), async (line, press) => {
      bot.connector.forget();
      await bot.say(line, who);
      const [spoken] = bot.connector.seen;
      const card = spoken?.body.attachments && cardOf(spoken);
      if (press && card && JSON.stringify(card).includes('save-draft'))
        await bot.press('save-draft', buttonOf(card, 'save-draft'), { ...who, replyTo: 'kortet' });
      expect(toldInTheChat()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
