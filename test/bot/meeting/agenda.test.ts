import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { day } from '../../../src/domain/day.js';
import { cardOf, openBot, type TestBot } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import { AGENCY, config, MIXED_CHANNEL, STEERING, TEAM, TEAM_CHAT, TEAM_TWO } from '../../support/people.js';
import { aCase, ALL, entriesOf } from '../../domain/meeting/support.js';

let bot: TestBot;
const chat = { conversation: TEAM_CHAT, kind: 'groupChat' as const };
const mixed = { conversation: MIXED_CHANNEL, kind: 'channel' as const };

beforeAll(async () => {
  bot = await openBot({ config });
  const old = { enrolled: '2026-08-13', trialPassed: '2026-09-13' };
  await bot.live.admitAll(
    entriesOf({
      'case/K26-001': aCase({
        alias: 'Rönnen',
        referrer: 'FK',
        referred: '2026-08-01',
        consent: ALL,
        ...old,
      }),
      'case/K26-002': aCase({ alias: 'Lärkan', referrer: 'SOC', referred: '2026-08-02', ...old }),
      'case/K26-003': aCase({
        alias: 'Järpen',
        referred: '2026-10-20',
        enrolled: '2026-11-02',
        consent: ALL,
      }),
      'case/K26-004': aCase({ alias: 'Göken', referrer: 'SOC', referred: '2026-11-20' }),
    }),
  );
});
afterAll(() => bot.stop());

async function agenda(who: Parameters<TestBot['say']>[1] = chat, text = 'dagordning'): Promise<Card> {
  bot.connector.forget();
  return cardOf((await bot.say(text, who))[0]);
}

interface Pressable {
  readonly title?: string;
  readonly verb?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Every button and pressable row of a card. */
function pressables(node: unknown): readonly Pressable[] {
  if (Array.isArray(node)) return node.flatMap(pressables);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'verb' in node && 'type' in node ? [node as Pressable] : [];
  return [...own, ...Object.values(node).flatMap(pressables)];
}

async function press(card: Card, title: string, who: Parameters<TestBot['press']>[2] = chat, extra = {}) {
  const found = pressables(card).find((one) => one.title === title);
  if (!found?.verb)
    throw new Error(
      `no ${title} among ${pressables(card)
        .map((one) => one.title)
        .join(', ')}`,
    );
  const answer = await bot.press(found.verb, { ...found.data, ...extra }, { replyTo: 'm-1', ...who });
  return answer.value as Card;
}

describe('dagordning', () => {
  it('shows the next meeting, for the whole team', async () => {
    const card = await agenda();
    expect(lint(card)).toEqual([]);
    await expect(cardText(card)).toMatchFileSnapshot('golden/agenda-card.txt');
  });

  it('shows code and date only of a case without consent where agencies read along', async () => {
    const card = await agenda(mixed);
    expect(lint(card)).toEqual([]);
    const text = cardText(card);
    expect(text).toContain('**Rönnen** · K26-001');
    expect(text).toContain('**K26-002**');
    expect(text).not.toMatch(/Lärkan|Göken/);
    expect(text).toContain('**1** inskrivna utan samtycke');
  });

  it('shows an agency its own cases in a personal chat', async () => {
    const text = cardText(await agenda({ user: AGENCY }));
    expect(text).toContain('Rönnen');
    expect(text).not.toMatch(/K26-00[24]|\[Gjord\]/);
  });

  it('shows another day’s meeting when asked', async () => {
    expect(cardText(await agenda(chat, 'dagordning 9 december'))).toMatch(/^Onsdagsmöte 9 december\nkl\. /);
    expect(cardText(await agenda(chat, 'dagordning 18 november'))).toMatch(/^Onsdagsmöte 18 november\nkl\. /);
  });

  it.each([
    ['dagordning 3 december', 'Onsdagsmöte 9 december', 'Inget möte torsdag 3 december. Det här är nästa.'],
    [
      'dagordning 24 december',
      'Onsdagsmöte 30 december',
      'Inget möte torsdag 24 december. Det här är nästa.',
    ],
    [
      'dagordning 6 januari',
      'Onsdagsmöte 13 januari 2027',
      'Inget möte 6 januari 2027 (trettondedag jul). Det här är nästa.',
    ],
    [
      'dagordning v 1 2027',
      'Onsdagsmöte 13 januari 2027',
      'Inget möte 6 januari 2027 (trettondedag jul). Det här är nästa.',
    ],
  ])('%s: says that there is no meeting then, and shows the next', async (line, title, why) => {
    const [first, second] = cardText(await agenda(chat, line)).split('\n');
    expect([first, second]).toEqual([title, why]);
  });

  it.each([
    ['dagordning 31/2', 'Det finns ingen dag ”31/2”.'],
    ['dagordning i början av mars', 'Vilken dag menar du med ”i början av mars”?'],
  ])('%s: shows no other meeting’s', async (line, told) => {
    const [answer] = await bot.say(line, chat);
    expect(answer?.body.text).toBe(told);
  });

  it('is not for the steering group', async () => {
    bot.connector.forget();
    const [answer] = await bot.say('dagordning', { user: STEERING });
    expect(answer?.body.text).toContain('Det kan bara');
  });
});

describe('the card during the meeting', () => {
  it('records a follow-up with one press, tells it, and takes it back', async () => {
    const done = await press(await agenda(), 'Gjord');
    expect(lint(done)).toEqual([]);
    expect(cardText(done)).toMatch(
      /Försenat \(1\)\n✓ \*\*Rönnen\*\* · gjord 25 nov, nästa 25 feb 2027 \| \[Ångra\]\n☐ \| \*\*Lärkan/,
    );
    expect(bot.live.register.cases.get('K26-001')).toMatchObject({ lastFollowUp: '2026-11-25' });
    const back = await press(done, 'Ångra');
    expect(cardText(back)).toContain('Ångrat: **Rönnen**');
    expect(bot.live.register.cases.get('K26-001')).toMatchObject({ lastFollowUp: undefined });
  });

  it('counts both when two tick at once', async () => {
    const card = await agenda();
    await Promise.all([
      press(card, 'Genomgången: Rönnen, uppföljning'),
      press(card, 'Genomgången: Lärkan, uppföljning', { ...chat, user: TEAM_TWO }),
    ]);
    expect(cardText(await agenda())).toContain(
      '☑ 2 av 4 genomgångna. Bocken sparar inget i ärendet, det gör knappen.',
    );
    const ticked = bot.live.register.meetings.get(day('2026-11-25'))?.map((entry) => entry.by);
    expect(ticked?.sort()).toEqual([TEAM, TEAM_TWO]);
  });

  it('answers a slow press with what somebody else has ticked meanwhile', async () => {
    const card = await agenda(chat, 'dagordning 3 december');
    const ticked = () => bot.live.register.meetings.get(day('2026-12-09'))?.length ?? 0;
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    bot.connector.behave({ kind: 'ok', until }, 1);
    const slow = press(card, 'Genomgången: Rönnen, uppföljning');
    await vi.waitFor(() => {
      expect(bot.connector.spoken.at(-1)?.method).toBe('PUT');
    });
    const quick = press(card, 'Genomgången: Lärkan, uppföljning', { ...chat, user: TEAM_TWO });
    await vi.waitFor(() => {
      expect(ticked()).toBe(2);
    });
    release();
    expect(cardText(await slow)).toMatch(/☑ 2 av \d+ genomgångna/);
    expect(cardText(await quick)).toMatch(/☑ 2 av \d+ genomgångna/);
    expect(cardText(cardOf(bot.connector.seen.at(-1)))).toMatch(/☑ 2 av \d+ genomgångna/);
    const changes = bot.connector.seen.length;
    // An answer may have overtaken the other's change on its way: the newest is sent once more.
    await vi.waitFor(
      () => {
        expect(bot.connector.seen).toHaveLength(changes + 1);
      },
      { timeout: 10_000 },
    );
    expect(cardText(cardOf(bot.connector.seen.at(-1)))).toMatch(/☑ 2 av \d+ genomgångna/);
  });

  it('ticks once when pressed twice, and takes the tick away', async () => {
    const card = await agenda();
    await press(card, 'Genomgången: Järpen, prövotid');
    const again = await press(card, 'Genomgången: Järpen, prövotid');
    const count = () => bot.live.register.meetings.get(day('2026-11-25'))?.length;
    expect(count()).toBe(3);
    const untick = await press(again, 'Inte genomgången: Järpen, prövotid');
    expect(cardText(untick)).toContain('☐ | **Järpen**');
    expect(count()).toBe(4);
  });

  it('takes a point from anybody who is there, but no personnummer', async () => {
    const card = await agenda({ ...mixed, user: AGENCY });
    const added = await press(card, 'Lägg till', { ...mixed, user: AGENCY }, { text: 'Lokaler  till våren' });
    expect(cardText(added)).toContain('☐ | **Lokaler till våren** / punkt · Representant Försäkringskassan');
    const stopped = await press(added, 'Lägg till', mixed, { text: 'Ring 850709-9805' });
    expect(cardText(stopped)).toContain('Inget lades till. Punkten innehåller ett personnummer.');
    expect(cardText(stopped)).not.toContain('850709');
  });

  it('refuses a tick on a row that cannot be', async () => {
    const data = { meeting: '2026-11-25', token: 'token-token', row: '../x', to: true };
    const answer = await bot.press('agenda-tick', data, chat);
    expect(JSON.stringify(answer.value)).toContain('Kortet gick inte att läsa');
  });
});

describe('a long agenda', () => {
  it('is cut into pages under 24 KB that together hold every row once', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const code = `K26-${String(100 + index)}`;
        return [
          `case/${code}`,
          aCase({ alias: `Trädet${code}`, referred: '2026-08-01', enrolled: '2026-08-10' }),
        ];
      }),
    );
    await bot.live.admitAll(entriesOf(many));
    const brief = await agenda();
    expect(lint(brief)).toEqual([]);
    const seen: string[] = [];
    let card = brief;
    for (let pages = 0; pages < 30; pages++) {
      expect(lint(card)).toEqual([]);
      seen.push(
        ...pressables(card).flatMap((one) => (one.verb === 'agenda-tick' ? [String(one.data?.['row'])] : [])),
      );
      const more = pressables(card).find((one) => one.title?.startsWith('Fler ('))?.title;
      if (more === undefined) break;
      card = await press(card, more);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((row) => row.startsWith('follow-ups/')).length).toBe(62);
    expect(pressables(card).map((one) => one.title)).toContain('Från början');
  });
});
