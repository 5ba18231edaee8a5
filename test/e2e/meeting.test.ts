import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPlayground, type Playground } from './support/playground.js';
import { isPress } from './support/sending.js';

const TENANT = '00000000-0000-4000-8000-0000000000aa';
const TEAM_TWO = '00000000-0000-4000-8000-000000000002';

let chat: Playground;
beforeAll(async () => {
  chat = await openPlayground({ as: 'admin' });
});
afterAll(() => chat.close());

interface Press {
  readonly replyToId: string;
  readonly conversation: { readonly id: string };
  readonly value: { readonly action: { readonly data: Readonly<Record<string, unknown>> } };
}

const AGENDA = 'Onsdagsmöte 25 november';

/** A press on the newest agenda, and what the client told of it. */
async function pressed(button: RegExp): Promise<Press> {
  const sent = await chat.send(chat.lastCard(AGENDA).getByRole('button', { name: button }).first());
  return JSON.parse(sent) as Press;
}

/** A press that waits on the wire until another person's has been sent: both are on their way at once. */
async function pressedWith(button: RegExp, other: () => Promise<number>): Promise<Press> {
  let hold: (route: Route) => Promise<void> = (route) => route.fallback();
  const others = new Promise<number>((resolve, reject) => {
    hold = (route) => {
      if (isPress(route.request())) other().then(resolve, reject);
      return route.fallback();
    };
  });
  await chat.page.route('**', hold);
  const press = await pressed(button);
  expect(await others).toBe(200);
  await chat.page.unroute('**', hold);
  return press;
}

/** The same press on another row, by the team's second person. */
function asTeamTwo({ replyToId, value, conversation }: Press, type: string, row: string) {
  const origin = new URL(chat.page.url()).origin;
  const data = { ...value.action.data, row };
  return chat.inject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `team-two-${row}`,
    channelId: 'msteams',
    serviceUrl: `${origin}/_connector`,
    from: { id: 'handledare-tva', aadObjectId: TEAM_TWO },
    recipient: { id: '00000000-0000-4000-8000-0000000000bb', name: 'Kraftbot' },
    conversation: { ...conversation, conversationType: type, tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    replyToId,
    value: { action: { type: 'Action.Execute', verb: 'agenda-tick', data } },
  });
}

/** How many rows of the newest agenda are ticked. */
async function ticked(): Promise<number> {
  return Number(/(\d+) av \d+ genomgångna/.exec(await chat.lastCard(AGENDA).innerText())?.[1] ?? 0);
}

/** The browser's person and another one tick two rows of the newest card at once. */
async function ticksOfTwo(type: string, row: string): Promise<void> {
  const before = await ticked();
  const first = await pressed(/^Genomgången:/);
  await expect.poll(ticked).toBe(before + 1);
  const second = await pressedWith(/^Genomgången:/, () => asTeamTwo(first, type, row));
  expect(second.replyToId).toBe(first.replyToId);
  await expect.poll(ticked).toBe(before + 3);
}

it('takes two people’s ticks at once in the group chat, seen by everybody', async () => {
  await chat.open('Teamets chatt');
  await chat.say('posta dagordningen här', { mention: true });
  await expect.poll(() => chat.lastText()).toContain('Dagordningen postas här');
  await chat.say('dagordning', { mention: true });
  await expect.poll(() => chat.lastCard(AGENDA).count()).toBeGreaterThan(0);
  await chat.picture('agenda');
  await ticksOfTwo('groupChat', 'follow-ups/K26-005');
  await expect.poll(() => chat.lastCard(AGENDA).innerText()).toMatch(/☑\s+Rosenfinken/);
  await chat.picture('agenda-ticked');
  await chat.page.addStyleTag({ content: '.ac-adaptiveCard { max-width: 320px !important }' });
  await chat.picture('agenda-320');
  expect(chat.errors).toEqual([]);
});

it('puts a row off from its own card, and notes a follow-up', async () => {
  await pressed(/^Mer om Peridoten/);
  await expect.poll(() => chat.lastText()).toContain('Ta upp 2 december');
  await chat.picture('agenda-row');
  await chat.press('Ta upp 2 december');
  await expect.poll(() => chat.lastText()).toContain('Peridoten (K26-016) tas upp 2 december.');
  const agenda = chat.lastCard(AGENDA);
  await expect.poll(() => agenda.innerText()).not.toContain('Peridoten');
  await agenda.getByRole('button', { name: 'Mer om Maskrosen' }).first().click();
  await expect.poll(() => chat.lastText()).toContain('Gjord med anteckning');
  await chat.lastCard().getByRole('button', { name: 'Gjord med anteckning' }).click();
  await chat.fill('Uppföljningen gjord i dag. Anteckning:', 'Nytt möte i januari');
  await chat.picture('agenda-row-note');
  await chat.press('Spara');
  await expect.poll(() => chat.lastText()).toContain('✓ Maskrosen · gjord 25 nov, nästa 25 feb 2027');
  await expect.poll(() => agenda.innerText()).not.toContain('38 dagar försenad');
  expect(chat.errors).toEqual([]);
});

it('takes two people’s ticks at once in a channel, in the thread that it was asked for in', async () => {
  await chat.open('General');
  await chat.say('dagordning', { mention: true });
  await expect.poll(() => chat.lastCard(AGENDA).count()).toBeGreaterThan(0);
  await ticksOfTwo('channel', 'follow-ups/K25-019');
  await chat.picture('agenda-channel');
  expect(chat.errors).toEqual([]);
});
