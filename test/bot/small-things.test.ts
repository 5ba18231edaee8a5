import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestBot } from '../support/bot.js';
import { buttonOf, chatWith } from '../support/chat.js';
import { openDemoBot } from '../support/demo-bot.js';
import { AGENCY, TEAM } from '../support/people.js';

/** Small things that were once said badly. */
let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

it('puts the newest in the queue last, also of several on the same day', async () => {
  const chat = chatWith(bot);
  const places: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    await chat.say('ny remiss soc kvinna 34 försörjningsstöd idag');
    const code = /K\d\d.\d{3}/.exec(await chat.press('Spara'))?.[0] ?? '';
    places.push(/Plats \d+ av \d+/.exec(await chat.say(`visa ${code}`))?.[0] ?? '');
  }
  expect(places).toEqual(['Plats 4 av 4', 'Plats 5 av 5', 'Plats 6 av 6']);
});

it('does not tell an agency to write alone to where it does', async () => {
  expect(await chatWith(bot, { user: AGENCY }).say('visa K26-010')).not.toContain('enskilt');
});

it('never drops a unit that is too long under a Sparat', async () => {
  const chat = chatWith(bot);
  await chat.say('ny remiss soc');
  const all = { gender: 'K', referred: '2026-11-25', unit: 'x'.repeat(3000) };
  expect(await chat.press('Spara', all)).not.toContain('Sparat');
});

it('asks whose number it is, and takes it for no count', async () => {
  for (const line of ['14 fick jobb', '14 hoppade av'])
    expect(await chatWith(bot).say(line)).toContain('Vilket av dem menar du?');
});

it('takes away what was emptied on a visitor’s referral, which clients leave out', async () => {
  const chat = chatWith(bot);
  const booked = await chat.say(
    'boka studiebesök 1 december kvinna 28 fk sjukpenning skyddad handläggare Ek',
  );
  for (const said of ['sjukpenning', 'skydd', 'Ek']) expect(booked).toContain(said);
  const code = /K26-\d{3}/.exec(await chat.press('Spara'))?.[0] ?? '';
  await chat.say(`remiss för ${code}`);
  await chat.press('Ändra');
  const { verb, data } = buttonOf(chat.card(), 'Spara');
  const kept = { gender: 'K', referrer: 'FK', referred: '2026-11-25', protected: 'false' };
  await bot.press(String(verb), { ...(data as object), ...kept }, { user: TEAM });
  expect(bot.live.register.cases.get(code)).toMatchObject({
    ...{ stage: 'waiting', birthYear: undefined, income: undefined, protected: false },
    // No field of the form is of it.
    contact: 'Ek',
  });
});

it('revokes no consent that does not hold', async () => {
  const chat = chatWith(bot);
  expect(await chat.say('återkalla K23-033 samtycke till soc')).toContain('Det samtycket gäller inte');
  expect(await chat.say('återkalla K23-033 samtycke till fk')).toContain('för Försäkringskassan');
});

it('ends no line with a dot in the middle', async () => {
  const agenda = await chatWith(bot).say('dagordning');
  expect(agenda).not.toMatch(/·\s*$/m);
});

it('says of a next follow-up that has passed that it has', async () => {
  const late = await chatWith(bot).say('när ska K23-033 följas upp?');
  expect(late).toMatch(/försenad|skulle/);
});

it.each(['lägg till på dagordningen: Småspoven har fått cancer', 'beslut: utred missbruk, senast 9/12'])(
  'warns before the agenda tells how somebody is: %s',
  async (line) => {
    const chat = chatWith(bot);
    const { position } = bot.live.register;
    expect(await chat.say(line)).toContain('Inget är sparat än');
    expect(bot.live.register.position).toBe(position);
    expect(await chat.say(line)).not.toContain('Inget är sparat än');
    expect(bot.live.register.position).toBe(position + 1);
  },
);
