import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/kit.js';
import { cardOf, type TestBot, type Who } from '../support/bot.js';
import { openDemoBot } from '../support/demo-bot.js';
import { lint } from '../support/card-linter.js';
import { cardText } from '../../src/cards/card-text.js';
import type { Spoken } from '../support/connector.js';
import {
  ADMIN,
  AGENCY,
  MIXED_CHANNEL,
  STEERING,
  STEERING_CHANNEL,
  TEAM,
  TEAM_CHAT,
} from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot({ dialogs: true });
});
beforeEach(() => {
  bot.connector.forget();
});
afterAll(() => bot.stop());

const GROUP: Who = { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' };
const WOMEN = 'vilka kvinnor är inskrivna';
const FACT = 'hur gammal är K23-033';
const TOLD = /ålder i år/;

function words({ body }: Spoken): string {
  return body.attachments ? cardText(cardOf({ body } as never)) : (body.text ?? '');
}

const only = (all: readonly Spoken[]) => all.filter(({ targeted }) => targeted);
const everybodys = (all: readonly Spoken[]) => all.filter(({ targeted }) => !targeted);

/** A line that nobody else in the group saw. */
async function unseen(text: string): Promise<readonly Spoken[]> {
  const before = bot.connector.seen.length;
  const recipient = { id: 'bot', name: 'Kraftbot', isTargeted: true };
  await bot.deliver(bot.activity({ type: 'message', text, recipient }, GROUP));
  return bot.connector.seen.slice(before);
}

describe('in a group the asker alone is shown', () => {
  it('who they are, while the others get the number', async () => {
    const said = await bot.say(WOMEN, GROUP);
    const [own, ...more] = only(said);
    expect(more).toEqual([]);
    expect(own?.body.recipient).toMatchObject({ id: `user-${TEAM}` });
    expect(own && words(own)).toMatch(
      /^\*\*Bara du ser det här\.\*\* Försvinner efter ett dygn\.\n[^]*K23-033/,
    );
    expect(cardOf(own).body[0]).toMatchObject({ type: 'Container', style: 'accent', bleed: true });
    const [others] = everybodys(said);
    expect(others && words(others)).toContain('Vilka det är ser bara den som frågade.');
    expect(JSON.stringify(others?.body)).not.toMatch(/K\d\d.\d{3}/);
  });

  it('a fact of one case, and the others nothing at all', async () => {
    const said = await bot.say(FACT, GROUP);
    expect(said.map(({ targeted }) => targeted)).toEqual([true]);
    expect(words(said[0] as Spoken)).toMatch(TOLD);
  });

  it('in the mixed channel too, only what the own role may see', async () => {
    const who = { user: AGENCY, conversation: MIXED_CHANNEL, kind: 'channel' } as const;
    const said = await bot.say(FACT, who);
    const hidden = 'Det kan jag inte visa för dig här.';
    expect(words(said[0] as Spoken)).toMatch(said[0]?.targeted ? TOLD : hidden);
    expect(JSON.stringify(everybodys(said))).not.toMatch(TOLD);
  });
});

describe('where Teams will not show it to one', () => {
  it.each([400, 403, 404])('%i: the own chat has it, if that is known', async (status) => {
    await bot.say('hej', { user: TEAM });
    bot.connector.refuseTargeted(status);
    const said = await bot.say(FACT, GROUP);
    expect(said.map(({ conversation }) => conversation)).toEqual([`chatt-${TEAM}`, TEAM_CHAT]);
    expect(words(said[0] as Spoken)).toMatch(TOLD);
    expect(words(said[1] as Spoken)).toBe('Svaret har du i din egen chatt med mig.');
  });

  it('and no own chat is known, it is said where it can be had', async () => {
    bot.connector.refuseTargeted(403);
    const said = await bot.say(WOMEN, { ...GROUP, user: ADMIN });
    expect(said.map(words).join()).toContain('Vilka det är visas bara när du skriver till mig enskilt.');
    expect(JSON.stringify(said)).not.toMatch(/K\d\d.\d{3}/);
  });

  it('and it is not known whether it came: it is not said again', async () => {
    await bot.say('hej', { user: TEAM });
    bot.connector.behave({ kind: 'status', status: 500 }, 1);
    const said = await bot.say(FACT, GROUP);
    expect(said.map(({ conversation }) => conversation)).toEqual([TEAM_CHAT]);
    expect(JSON.stringify(said)).not.toMatch(TOLD);
  });
});

describe('a line that nobody else saw', () => {
  it('is answered to its writer alone, who may show it to all', async () => {
    const said = await unseen('uppföljningar i veckan');
    expect(everybodys(said)).toEqual([]);
    const card = cardOf(said[0]);
    expect(lint(card)).toEqual([]);
    expect(cardText(card)).toMatch(/^\*\*Bara du ser det här\.\*\*/);
    expect(cardText(card)).toContain('[Visa för alla]');
    const before = bot.connector.seen.length;
    const data = (card.actions ?? []).find(({ title }) => title === 'Visa för alla')?.['data'] as object;
    await bot.press('say-to-all', data, { ...GROUP, replyTo: sentBy(said) });
    const shown = bot.connector.seen.slice(before);
    expect(only(shown)).toEqual([]);
    expect(words(shown[0] as Spoken)).toContain('Att göra i veckan');
    expect(words(shown[0] as Spoken)).toMatch(/visade det här för alla\.$/m);
    expect(words(shown[0] as Spoken)).not.toContain('Bara du ser');
  });

  it('is told whole on its card, and saved from it unseen', async () => {
    const said = await unseen('ny remiss soc kvinna 34 försörjningsstöd');
    expect(everybodys(said)).toEqual([]);
    const card = cardOf(said[0]);
    expect(cardText(card)).toMatch(/kvinna, född ca 1992 · .* · försörjningsstöd\n/);
    const before = bot.connector.seen.length;
    const where = { ...GROUP, replyTo: sentBy(said) };
    await bot.press(verbOf(card, 'Ändra'), dataOf(card, 'Ändra'), where);
    await bot.press(verbOf(card, 'Spara'), dataOf(card, 'Spara'), where);
    expect([...bot.live.register.cases.values()].at(-1)).toMatchObject({ gender: 'K', birthYear: 1992 });
    expect(everybodys(bot.connector.seen.slice(before))).toEqual([]);
  });

  it('is a form that no press shows to others, and what is pressed on it is unseen too', async () => {
    const said = await unseen('uppföljning K25-019');
    const card = cardOf(said[0]);
    expect(cardText(card)).not.toContain('Visa för alla');
    const before = bot.connector.seen.length;
    const answer = await bot.press(verbOf(card, 'Spara'), dataOf(card, 'Spara'), {
      ...GROUP,
      replyTo: sentBy(said),
    });
    expect(JSON.stringify(answer.value)).toContain('Sparat');
    const changed = bot.connector.seen.slice(before);
    expect(changed.map(({ method, targeted }) => [method, targeted])).toEqual([['PUT', true]]);
  });
});

/** The id that the stand-in gave the last message. */
function sentBy(said: readonly Spoken[]): string {
  expect(said).toHaveLength(1);
  return `sent-${bot.connector.count()}`;
}

const buttonOf = (card: Card, title: string) => (card.actions ?? []).find((one) => one.title === title);
const verbOf = (card: Card, title: string) => String(buttonOf(card, title)?.['verb']);
const dataOf = (card: Card, title: string) => buttonOf(card, title)?.['data'] as object;

const PLACES = {
  team: { conversation: TEAM_CHAT, kind: 'groupChat' },
  mixed: { conversation: MIXED_CHANNEL, kind: 'channel' },
  steering: { conversation: STEERING_CHANNEL, kind: 'channel' },
} as const;
const LINES = [
  WOMEN,
  FACT,
  'vilka saknar samtycke till fk',
  'vilka har försörjningsstöd',
  'vem är äldst av de inskrivna',
  'har K23-033 samtycke till fk',
  'vad har K23-033 för enhet',
  'visa K23-033',
  'uppföljningar',
  'alla',
  'dagordning',
  'sedan sist',
];
/** What no message that others read may say of anybody (DESIGN 10). */
const DETAILS = /försörjning vid remissen|ålder i år|sjukpenning|har (inte )?samtycke till/;
const NAMES_BY_DETAIL = new Set([
  WOMEN,
  'vilka saknar samtycke till fk',
  'vilka har försörjningsstöd',
  'vem är äldst av de inskrivna',
]);

describe.each(Object.entries(PLACES))(
  'nothing of a case’s details is public in the %s’s conversation',
  (_, place) => {
    it.each([
      ['team', TEAM],
      ['agency', AGENCY],
      ['steering', STEERING],
      ['admin', ADMIN],
    ])('for %s', async (_role, user) => {
      for (const line of LINES) {
        const others = JSON.stringify(
          everybodys(await bot.say(line, { user, ...place })).map(({ body }) => body),
        );
        expect(others, line).not.toMatch(DETAILS);
        if (NAMES_BY_DETAIL.has(line)) expect(others, line).not.toMatch(/K\d\d.\d{3}/);
      }
    });
  },
);
