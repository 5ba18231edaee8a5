import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { actions } from '../../../src/bot/actions/index.js';
import type { Card } from '../../../src/cards/kit.js';
import { openBot, type TestBot, type Who } from '../../support/bot.js';
import { shownTexts } from '../../support/card-parts.js';
import { CHANGERS, type CaseWorld, caseWorld, type Seat, SEATS } from '../../support/case-world.js';
import { config } from '../../support/people.js';

vi.setConfig({ testTimeout: 60_000 });

/** Role × verb × conversation (DESIGN 11, BARS S5): who may do what with a case, and what each may see. */
let bot: TestBot;
let world: CaseWorld;
beforeAll(async () => {
  bot = await openBot({ config });
  world = await caseWorld(bot);
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

const seats = Object.keys(SEATS) as Seat[];
const texts = (card: unknown) => (typeof card === 'string' ? card : shownTexts(card as Card).join('\n'));
const said = async (line: string, who: Who) =>
  (await bot.say(line, who))
    .map(({ body }) => (body.attachments ? texts(body.attachments[0]?.content) : (body.text ?? '')))
    .join('\n');
const REFUSED =
  /Det kan bara (?:teamet|verksamhetsledaren) göra|kan jag inte visa i den här chatten\. Skriv till mig enskilt|du är inte inlagd hos mig\. Be verksamhetsledaren|egna organisationer/;
const NOWHERE = new Set<Seat>(['stranger', 'another tenant']);
const SEES_NO_CASES = new Set<Seat>([
  ...NOWHERE,
  'steering',
  'steering in its channel',
  'team in the steering group’s channel',
  'admin in the steering group’s channel',
]);

/** What a card's verb does: changes cases, shows them, or neither. Every verb of the bot stands here. */
const CHANGING = [
  'save',
  'open-draft',
  'save-draft',
  'edit',
  'fill',
  'undo',
  'done',
  'undo-done',
  'due-more',
  'decide',
  'choose',
  'agenda-done',
  'agenda-undo',
  'import-confirm',
  'import-change',
  'import-sheets',
  'import-answer',
  'import-save',
  'import-cancel',
];
const SHOWING = ['show', 'details', 'due-page', 'list-page', 'agenda-show'];

it('has every verb in this table, or one that is about no case', () => {
  const others = [
    'cancel',
    'agenda-tick',
    'agenda-point',
    'point-undo',
    'settings-undo',
    // What is behind a figure is counted again for whoever presses: asking.test.ts.
    'behind',
    // A file is given to whoever asked for it: access/ and year/ try who may.
    'file-consent',
    'report-consent',
    'calendar-consent',
    // Who may erase is tried in access/erase.test.ts.
    'erase',
  ];
  const known = [...CHANGING, ...SHOWING, ...others];
  const cases = actions.filter(
    ({ verb }) => !/^(agenda|minutes|status|point|decision|settings|remind|round)/.test(verb),
  );
  expect(cases.map(({ verb }) => verb).filter((verb) => !known.includes(verb))).toEqual([]);
});

describe.each(seats)('%s', (seat) => {
  const who: Who = SEATS[seat];
  const data = () => ({
    code: world.consented,
    form: 'review',
    token: crypto.randomUUID(),
    revision: 1,
    kind: 'review',
    numbers: [1],
    field: 'note',
    value: 'ok',
    values: {},
    leftover: [],
    filter: {},
    start: 0,
    meeting: '2026-11-25',
    show: 'brief',
  });

  it.each(CHANGING)('pressing %s', async (verb) => {
    const { position } = bot.live.register;
    const before = bot.log.length;
    const answer = await bot.press(verb, data(), who);
    const refused = REFUSED.test(texts(answer.value));
    expect(refused, texts(answer.value)).toBe(!CHANGERS.has(seat));
    if (refused) {
      expect(bot.live.register.position).toBe(position);
      expect(bot.log.slice(before).join('\n')).toMatch(/"event":"refused"/);
    }
  });

  it.each(SHOWING)('pressing %s', async (verb) => {
    const answer = await bot.press(verb, data(), who);
    expect(REFUSED.test(texts(answer.value)), texts(answer.value)).toBe(SEES_NO_CASES.has(seat));
  });

  it.each([
    'ny remiss soc kvinna 34',
    'skriv in {waiting}',
    'avsluta {enrolled} arbete',
    'uppföljning {enrolled} klar',
    'rätta {enrolled} remittent FK',
    'samtycke {enrolled} fk',
    'tackade nej {waiting}',
    'ångra',
  ])('writing %s', async (line) => {
    const { position } = bot.live.register;
    const before = bot.log.length;
    const answer = await said(filled(line), who);
    expect(REFUSED.test(answer), answer).toBe(!CHANGERS.has(seat));
    expect(bot.live.register.position).toBe(position);
    if (!CHANGERS.has(seat)) expect(bot.log.slice(before).join('\n')).toMatch(/"event":"refused"/);
  });

  it.each(['visa {consented}', 'alla', 'i kö', 'sök enheten', 'uppföljningar', 'skyddade'])(
    'looking with %s',
    async (line) => {
      const answer = await said(filled(line), who);
      expect(REFUSED.test(answer), answer).toBe(SEES_NO_CASES.has(seat));
    },
  );
});

function filled(line: string): string {
  return line.replace(/\{(\w+)\}/, (_, kind) => world[kind as keyof CaseWorld]);
}

describe('which cases', () => {
  const LOOKS = [
    'alla',
    'i kö',
    'i prövotid',
    'utan samtycke',
    'skyddade',
    'uppföljningar',
    'sök K26',
    'dagordning',
  ];
  /** Everything that somebody is shown when they look every way there is, data of buttons included. */
  const everything = async (who: Who) => {
    bot.connector.forget();
    for (const line of LOOKS) await bot.say(line, who);
    for (const code of Object.values(world)) await bot.say(`visa ${code}`, who);
    const shown = bot.connector.seen.map(({ body }) => JSON.stringify(body)).join('\n');
    return (kind: keyof CaseWorld) => {
      const alias = bot.live.register.cases.get(world[kind])?.alias ?? world[kind];
      return shown.includes(alias);
    };
  };
  const kinds: readonly (keyof CaseWorld)[] = [
    'visiting',
    'waiting',
    'fromFk',
    'enrolled',
    'consented',
    'toFk',
    'closed',
    'declined',
    'protected',
  ];
  const others = kinds.filter((kind) => kind !== 'protected');
  it.each<[Seat, readonly (keyof CaseWorld)[]]>([
    ['team', kinds],
    ['admin', kinds],
    ['team in the team’s chat', others],
    ['admin in the team’s chat', others],
    ['team in the meeting’s channel', ['consented']],
    ['agency', ['fromFk', 'consented', 'toFk', 'protected']],
    ['agency in the team’s chat', ['fromFk', 'consented', 'toFk']],
    ['agency in the meeting’s channel', ['consented']],
    ['steering', []],
    ['team in the steering group’s channel', []],
    ['stranger', []],
  ])('%s sees by alias', async (seat, expected) => {
    const sees = await everything(SEATS[seat]);
    expect(kinds.filter(sees)).toEqual(expected);
  });

  it.each<Seat>(['team in the team’s chat', 'agency in the meeting’s channel', 'agency'])(
    '%s is not told of a case that may not be shown, nor how near a guess was',
    async (seat) => {
      const hidden = seat === 'agency' ? world.enrolled : world.protected;
      const answer = await said(`visa ${hidden}`, SEATS[seat]);
      expect(answer).toMatch(
        /Det ärendet kan jag inte visa (?:för dig\. Fråga teamet|här\. Skriv till mig enskilt, eller fråga)/,
      );
      expect(await said(`sök ${hidden}`, SEATS[seat])).not.toContain('visas inte');
    },
  );

  it('saves a protected referral in a group without naming it there', async () => {
    const who = SEATS['team in the team’s chat'];
    const values = { referrer: 'SOC', gender: 'K', referred: '2026-11-20', protected: 'true' };
    const { value } = await bot.press('save', { form: 'refer', token: crypto.randomUUID(), ...values }, who);
    const saved = [...bot.live.register.cases.values()].at(-1);
    expect(saved).toMatchObject({ protected: true, stage: 'waiting' });
    expect(JSON.stringify(value)).toContain('Sparat');
    expect(JSON.stringify(value)).not.toContain(saved?.alias);
    expect(JSON.stringify(value)).not.toContain(saved?.code);
  });

  it('every look at a case is in the access log, with who and which', async () => {
    await bot.say(`visa ${world.toFk}`, SEATS.agency);
    expect((await bot.live.looks()).looks.at(-1)).toMatchObject({
      by: SEATS.agency.user,
      codes: [world.toFk],
    });
  });
});
