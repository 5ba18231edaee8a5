import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { day } from '../../../src/domain/day.js';
import { cardOf, openBot, type TestBot } from '../../support/bot.js';
import { lint } from '../../support/card-linter.js';
import { cardText } from '../../../src/cards/card-text.js';
import { AGENCY, config, MIXED_CHANNEL, STEERING, TEAM, TEAM_CHAT, TEAM_TWO } from '../../support/people.js';
import { aCase, ALL, entriesOf } from '../../domain/meeting/support.js';
import type { MeetingEvent } from '../../../src/domain/entry.js';

let bot: TestBot;
const chat = { conversation: TEAM_CHAT, kind: 'groupChat' as const };
const told = (...events: MeetingEvent[]) => events.map((event) => ({ on: '2026-11-25', event }));

beforeAll(async () => {
  bot = await openBot({ config });
  const atMeeting = { recorded: '2026-11-25T08:10:00.000Z', by: TEAM };
  const old = { referred: '2026-08-01', enrolled: '2026-08-26' };
  await bot.live.admitAll(
    entriesOf({
      'meeting/2026-11-18': told({ type: 'point-added', text: 'Ny lokal' }),
      'meeting/2026-11-25': told(
        { type: 'point-added', text: 'Julavslutning' },
        { type: 'point-added', text: 'Bilar' },
        { type: 'point-added', text: 'Budget' },
        { type: 'ticked', row: 'point/1', ticked: true },
        { type: 'ticked', row: 'follow-ups/K26-003', ticked: true },
        { type: 'carried', row: 'point/3', to: day('2026-12-09') },
      ),
      'case/K26-001': [
        ...aCase({ alias: 'Rönnen', consent: ALL, ...old }),
        { on: '2026-11-25', event: { type: 'followed-up', on: day('2026-11-25') }, ...atMeeting },
      ],
      'case/K26-002': [
        ...aCase({ alias: 'Lärkan', ...old }),
        {
          on: '2026-11-25',
          event: { type: 'closed', closed: day('2026-11-25'), outcome: 'arbete', detail: 'lönebidrag' },
          ...atMeeting,
        },
      ],
      'case/K26-003': aCase({ alias: 'Järpen', consent: ALL, ...old }),
      'case/K26-004': [
        ...aCase({ alias: 'Göken', ...old, protected: true }),
        { on: '2026-11-25', event: { type: 'reviewed', on: day('2026-11-25') }, ...atMeeting },
      ],
    }),
  );
});
afterAll(() => bot.stop());

async function minutes(
  who: Parameters<TestBot['say']>[1] = chat,
  line = 'minnesanteckningar',
): Promise<Card> {
  bot.connector.forget();
  const card = cardOf((await bot.say(line, who))[0]);
  expect(lint(card)).toEqual([]);
  return card;
}

describe('minnesanteckningar', () => {
  it('tells what was ticked, decided, done and left', async () => {
    await expect(cardText(await minutes())).toMatchFileSnapshot('golden/minutes-card.txt');
  });

  it('names no case without consent where agencies read along', async () => {
    const text = cardText(await minutes({ conversation: MIXED_CHANNEL, kind: 'channel' }, 'protokoll'));
    expect(text).toContain('**Rönnen K26-001** · Uppföljning gjord 25 nov');
    expect(text).toContain('**K26-002**');
    expect(text).not.toMatch(/Lärkan|lönebidrag|Göken|K26-004/);
  });

  it('keeps who was there, for those the configuration knows', async () => {
    const card = await minutes();
    const show = card.actions?.find((one) => one.title === 'Närvaro') as unknown as {
      card: { actions: { verb: string; data: object }[] };
    };
    const [save] = show.card.actions;
    if (!save) throw new Error('no button');
    const present = `${TEAM},${TEAM_TWO},${AGENCY},någon-annan,${STEERING}`;
    const answer = await bot.press(save.verb, { ...save.data, present }, chat);
    expect(cardText(answer.value as Card)).toContain(
      'Närvarande: Handledare Ett, Handledare Två och Representant Försäkringskassan.',
    );
  });

  it('is an earlier meeting’s when asked, and empty when nothing happened', async () => {
    const text = cardText(await minutes(chat, 'protokoll 11 november'));
    expect(text).toContain('Minnesanteckningar, onsdagsmöte 11 november 2026');
    expect(text).toContain('Inget är avbockat eller antecknat.');
  });

  it.each([
    ['protokoll 12 november', '11 november', 'Inget möte torsdag 12 november. Det här är det senaste före.'],
    ['protokoll v 46', '11 november', 'Mötet var kl. 9.00.'],
  ])('%s', async (line, title, first) => {
    const [heading, told] = cardText(await minutes(chat, line)).split('\n');
    expect([heading, told]).toEqual([`Minnesanteckningar, onsdagsmöte ${title} 2026`, first]);
  });

  it.each([
    ['protokoll 31/2', 'Det finns ingen dag ”31/2”.'],
    ['protokoll 9 december', 'Det har inte varit något onsdagsmöte 9 december än.'],
  ])('%s: no other meeting’s', async (line, told) => {
    bot.connector.forget();
    const [answer] = await bot.say(line, chat);
    expect(answer?.body.text).toBe(told);
  });

  it('offers no file where the client has none', async () => {
    expect(cardText(await minutes({ user: TEAM }))).not.toContain('Word');
  });

  it('is not for the steering group', async () => {
    bot.connector.forget();
    const [answer] = await bot.say('protokoll', { user: STEERING });
    expect(answer?.body.text).toContain('Det kan bara');
  });
});
