import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/bot/config.js';
import { consentsAt } from '../../../src/domain/case/case.js';
import type { Referrer } from '../../../src/domain/codes.js';
import { day } from '../../../src/domain/day.js';
import type { TestBot, Who } from '../../support/bot.js';
import { SEATS } from '../../support/case-world.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { openDemoBot } from '../../support/demo-bot.js';
import { AGENCY, CONFIG_FILE, TEAM } from '../../support/people.js';

const IN_FK: Who = { user: AGENCY, conversation: 'fk-chatt', kind: 'groupChat' };
const CODE = /K\d\d-\d{3}/g;
const TOPICS = ['Remitterade', 'Nya', 'Avslutade', 'Resultat'];
const PERIODS = ['2025', '2026-09-01–2026-09-05'];
const NOBODY = ['stranger', 'another tenant', 'team two'];
const ALL: readonly Referrer[] = ['SOC', 'FK', 'AF', 'RD'];

/** Whoever asks for a status somewhere: whose consent a code shown there needs, and whether each detail may be read. */
interface Chair {
  readonly who: Who;
  readonly consent: readonly Referrer[];
  readonly isAlone: boolean;
  readonly isMixed: boolean;
  readonly isSteering: boolean;
}

const CHAIRS = Object.entries<Who>({
  ...SEATS,
  'agency in its own chat': IN_FK,
  'team in the agency’s chat': { ...IN_FK, user: TEAM },
})
  .filter(([seat]) => !NOBODY.includes(seat))
  .map(([seat, who]): readonly [string, Chair] => [
    seat,
    {
      who,
      consent: who.user === AGENCY ? ['FK'] : [],
      isAlone: who.conversation === undefined,
      isMixed: seat.includes('meeting') || who.conversation === 'fk-chatt',
      isSteering: seat.includes('steering'),
    },
  ]);

let bot: TestBot;
const seen = new Map<string, Readonly<Record<string, string>>>();
beforeAll(async () => {
  const raw = JSON.parse(readFileSync(CONFIG_FILE, 'utf8')) as { conversations: object[] };
  raw.conversations.push({ id: 'fk-chatt', name: 'FK:s chatt', kind: 'mixed', authorities: ['FK'] });
  bot = await openDemoBot({ config: parseConfig(JSON.stringify(raw), CONFIG_FILE), patience: 120_000 });
  for (const [seat, { who }] of CHAIRS)
    for (const period of PERIODS)
      seen.set(`${seat} ${period}`, await everyView(chatWith(bot, who), `status ${period}`));
}, 120_000);
afterAll(() => bot.stop());

/** The card, and what each of its buttons shows: the tables of each topic, page by page. */
async function everyView(chat: Chat, line: string): Promise<Readonly<Record<string, string>>> {
  const views: Record<string, string> = { card: await chat.say(line) };
  const card = chat.card();
  for (const title of ['Tabeller', 'Trend', 'Jämför', 'Vilka?']) {
    if (!JSON.stringify(card).includes(`"${title}"`)) continue;
    chat.look(card);
    views[title] = await chat.press(title);
    if (title !== 'Tabeller') continue;
    const tables = chat.card();
    for (const topic of TOPICS) {
      chat.look(tables);
      let page = await chat.press(topic);
      while (page.includes('[Nästa]')) {
        views[topic] = (views[topic] ?? '') + page;
        page = await chat.press('Nästa');
      }
      views[topic] = (views[topic] ?? '') + page;
    }
  }
  return views;
}

const viewsOf = (seat: string, period = PERIODS[0] ?? '') => seen.get(`${seat} ${period}`) ?? {};
const codesIn = (text = '') => [...new Set(text.match(CODE))];
const meansIn = (views: Readonly<Record<string, string>>) =>
  ['Tabeller', 'Resultat', 'Jämför', 'Trend'].map((name) => views[name] ?? '').join('\n');
/** The rows of averages that are of a detail: "År i försörjning före | 3,24 | – | –". */
const detailsIn = (text: string) => text.match(/^(?:År i försörjning före|Ålder vid avslut|Ålder).*\d.*$/gmu);

it('the seats are the roles in every kind of conversation', () => {
  expect(CHAIRS).toHaveLength(14);
});

it.each(PERIODS)('the team reads what the steering group would, under every button: %s', async (period) => {
  const team = await everyView(chatWith(bot, { user: TEAM }), `styrgruppens siffror ${period}`);
  const { card = '', ...others } = viewsOf('steering', period);
  const plain = (text = '') =>
    text.replaceAll(/Som styrgruppen ser det\.\n|[[\]]/gu, '').replaceAll('status för perioden', 'status');
  expect(plain(team['card']).replaceAll('styrgruppens siffror', 'status')).toBe(plain(card));
  expect({ ...team, card: undefined }).toEqual({ ...others, card: undefined });
  expect(card).not.toBe(viewsOf('team', period)['card']);
});

describe.each(CHAIRS)('%s', (seat, { consent, isAlone, isMixed, isSteering }) => {
  it('is shown no code or alias but under Vilka?', () => {
    for (const period of PERIODS)
      for (const [view, text] of Object.entries(viewsOf(seat, period)))
        if (view !== 'Vilka?') {
          const aliases = [...bot.live.register.cases.values()].map(({ alias }) => alias ?? '-');
          expect(codesIn(text), view).toEqual([]);
          expect(
            aliases.filter((alias) => alias !== '-' && text.includes(alias)),
            view,
          ).toEqual([]);
        }
  });

  it('reads under Vilka? only codes that are open to it, and no detail or outcome where others read along', () => {
    const text = viewsOf(seat)['Vilka?'];
    if (isSteering) {
      expect(text).toBeUndefined();
      return;
    }
    const codes = codesIn(text);
    expect(codes.length).toBeGreaterThan(10);
    const shut = codes.filter((code) => {
      const it = bot.live.register.cases.get(code);
      return !it || consent.some((one) => !consentsAt(it, day('2026-11-25')).includes(one));
    });
    expect(shut).toEqual([]);
    expect(text).not.toMatch(/\bår\b|arbete|kvinna|försörjning|sjuk|samtycke/u);
    expect(text?.includes('I resultat')).toBe(!isMixed);
  });

  it('is told an average of details over fewer than five only where each of them may be read', () => {
    const [short] = PERIODS.slice(1);
    const details = detailsIn(meansIn(viewsOf(seat, short)));
    if (isAlone && !isSteering) expect(details?.join()).toMatch(/3,55.*32,0/su);
    else expect(details).toBeNull();
    const halves = detailsIn(meansIn(viewsOf(seat)))?.[0]?.split(' | ') ?? [];
    // Seven women and two men in result: the mean of the men would be of two.
    expect(halves.slice(2).some((one) => /\d/u.test(one))).toBe(
      isAlone && !isSteering && consent.length === 0,
    );
  });

  it('is shown whole tables, or with small numbers hidden', () => {
    const tables = TOPICS.map((topic) => viewsOf(seat)[topic] ?? '').join('\n');
    const small = tables.match(/\| [1-4]$/gmu) ?? [];
    expect(tables).toContain('Avslutade efter utfall');
    if (isSteering) expect(tables).toContain('färre än fem');
    else expect(small.length).toBeGreaterThan(20);
    if (isSteering)
      expect(viewsOf(seat, PERIODS[1])).toEqual({
        card: expect.stringContaining('Kortare än så visas inte') as string,
      });
  });
});

it('an authority alone is not told the averages of one who has not consented to it', async () => {
  const days = '2020-01-24–2020-01-28';
  const tables = async (who: Who) => meansIn(await everyView(chatWith(bot, who), days));
  expect(detailsIn(await tables({ user: AGENCY }))).toBeNull();
  expect(detailsIn(await tables({ user: TEAM }))).not.toBeNull();
});

it('all who read a mixed conversation have the consent of a case that is called by its alias there', () => {
  const cases = [...bot.live.register.cases.values()];
  for (const [seat, of] of [
    ['agency in the meeting’s channel', ALL],
    ['team in the meeting’s channel', ALL],
    ['team in the agency’s chat', ['FK'] as const],
  ] as const) {
    const text = viewsOf(seat)['Vilka?'] ?? '';
    const named = cases.filter(({ alias }) => alias !== undefined && text.includes(`**${alias}**`));
    expect(named.length).toBeGreaterThan(5);
    const shut = named.filter((it) => of.some((one) => !consentsAt(it, day('2026-11-25')).includes(one)));
    expect(shut.map(({ code }) => code)).toEqual([]);
  }
});
