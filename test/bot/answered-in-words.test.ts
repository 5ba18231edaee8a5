import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOffered } from '../../src/bot/offered.js';
import type { Incoming } from '../../src/bot/incoming.js';
import { card, say } from '../../src/cards/kit.js';
import type { Memory } from '../../src/domain/memory.js';
import { day } from '../../src/domain/day.js';
import { openDemoBot } from '../support/demo-bot.js';
import type { TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { ADMIN, TEAM, TEAM_CHAT } from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

/** A conversation of its own: its lines one after another, and what the last is answered. */
async function after(conversation: string, lines: readonly string[], user = TEAM): Promise<string> {
  const chat = chatWith(bot, { user, conversation });
  let said = '';
  for (const line of lines) said = await chat.say(line);
  return said;
}

const IN_TRIAL = ['hur många kvinnor avslutades 2024', 'hur många är i prövotid?'];
const ENTERED = ['remisser 2024', 'hur många skrevs in?'];

describe('what the bot asks is answered in words', () => {
  it.each([
    [IN_TRIAL, 'bland alla', /är i prövotid i dag/],
    [IN_TRIAL, 'alla', /är i prövotid i dag/],
    [IN_TRIAL, 'hela teamet', /är i prövotid i dag/],
    [IN_TRIAL, 'jag menar dem', /kvinnor som var i prövotid avslutades/],
    [IN_TRIAL, 'av de vi talade om', /kvinnor som var i prövotid avslutades/],
    [IN_TRIAL, 'den första', /kvinnor som var i prövotid avslutades/],
    [IN_TRIAL, '2', /är i prövotid i dag/],
    [IN_TRIAL, 'båda', /avslutades 1 januari–31 december 2024[^]*är i prövotid i dag/],
    [ENTERED, 'bland alla', /27\*\* personer skrevs in/],
    [ENTERED, 'dem', /26\*\* personer som remitterades/],
  ])('%s · %s', async (lines, line, told) => {
    expect(await after(`${lines.join()} ${line}`, [...lines, line])).toMatch(told);
  });

  it('is the same as pressing that button', async () => {
    const chat = chatWith(bot, { user: TEAM, conversation: 'pressed' });
    for (const line of IN_TRIAL) await chat.say(line);
    const pressed = await chat.press('hur många är inskrivna i prövotid?');
    expect(await after('said', [...IN_TRIAL, 'alla'])).toBe(pressed);
  });

  it.each([
    ['skriv in', 'hamnviken', 'Skriv in Hamnviken'],
    ['skriv in hamnvikn', 'ja', 'Skriv in Hamnviken'],
    ['avsluta maskrosen annat', 'flyttat', 'annat – flyttat'],
    ['avsluta maskrosen annat', 'den första', 'annat – flyttat'],
    ['uppf stenbäret klar, nästa 20/11', 'den 20 november', 'nästa 20 nov'],
    ['skriv in hamnviken och maskrosen uppföljning klar', 'maskrosen', 'Uppföljning: Maskrosen'],
  ])('%s · %s: which case, which outcome, which day, which of two things', async (line, answered, told) => {
    expect(await after(line, [line, answered])).toContain(told);
  });

  it.each(['ja', 'och kvinnorna?', 'vilka är inskrivna?'])('never takes %s for one of two', async (line) => {
    const said = await after(`two ${line}`, [...IN_TRIAL, line]);
    expect(said).not.toMatch(/är i prövotid i dag|som var i prövotid avslutades/);
  });

  it.each(['nej', 'strunt i det', 'glöm det', 'tack'])(
    'ends at %s, and what comes then is read as ever',
    async (line) => {
      expect(await after(`said ${line}`, [...IN_TRIAL, line])).toMatch(/^(Då gör jag ingenting|Varsågod)/);
      const alla = await after(`ever ${line}`, ['alla']);
      expect(await after(`ended ${line}`, [...IN_TRIAL, line, 'alla'])).toBe(alla);
    },
  );

  it('saves nothing', async () => {
    const { position } = bot.live.register;
    await after('saves', ['avsluta maskrosen annat', 'flyttat', 'ja', 'spara']);
    expect(bot.live.register.position).toBe(position);
  });

  it('is of whoever was asked, and of what was last said in a group', async () => {
    const group = { conversation: TEAM_CHAT, kind: 'groupChat' } as const;
    const [one, other] = [TEAM, ADMIN].map((user) => chatWith(bot, { ...group, user }));
    if (!one || !other) throw new Error('two');
    for (const line of IN_TRIAL) await one.say(line);
    expect(await other.say('bland alla')).not.toContain('är i prövotid i dag');
    expect(await one.say('bland alla')).not.toContain('är i prövotid i dag');
    for (const line of IN_TRIAL) await one.say(line);
    expect(await one.say('bland alla')).toContain('är i prövotid i dag');
  });

  it('is found by another instance, and gives a repeat the same', async () => {
    const kept = new Map<string, unknown>();
    const memory = {
      get: (key: string) => Promise.resolve(kept.get(key)),
      put: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
      forget: (key: string) => Promise.resolve(void kept.delete(key)),
    } as Partial<Memory> as Memory;
    const [here, there] = [1, 2].map(() => createOffered(memory, () => new Date()));
    if (!here || !there) throw new Error('two');
    const line = (activity: string, text: string): Incoming => ({
      ...{ activity, person: 'p', tenants: [], replyTo: undefined, isTargeted: false },
      place: { id: 'c', kind: 'personal' },
      what: { kind: 'message', text, mentions: [], value: undefined, files: [], picture: false },
    });
    const { register, programme } = bot.live;
    const ground = () => ({ register, programme, today: day('2026-11-25') });
    const asked = { card: card([], [say('En', 'en'), say('Två', 'två')]), summary: '', asks: {} };
    const outbox = { send: () => Promise.resolve(undefined), update: () => Promise.resolve() };
    await here.watching(line('1', 'fråga'), outbox).send(asked);
    const pressed = { kind: 'message', text: '', value: { verb: 'say', text: 'två' } };
    for (const one of [there, here, there])
      expect((await one.meant(line('2', 'den andra'), ground)).what).toMatchObject(pressed);
    expect((await there.meant(line('3', 'den andra'), ground)).what).toMatchObject({ text: 'den andra' });
    expect((await here.meant(line('2', 'den andra'), ground)).what).toMatchObject({ text: 'den andra' });
  });
});
