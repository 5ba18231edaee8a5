import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPlayground, type Playground } from './support/playground.js';

/** The figures, the agenda and a free question in the Playground. */
let chat: Playground;
beforeAll(async () => {
  chat = await openPlayground();
});
afterAll(() => chat.close());
afterEach(() => {
  expect(chat.errors).toEqual([]);
  expect(chat.warnings).toEqual([]);
});

it('shows a period’s status, its trend and its tables', async () => {
  await chat.say('status 2022/23');
  await expect.poll(() => chat.lastText()).toContain('13 av 18 avslutade gick vidare');
  expect(await chat.look('status')).toEqual([]);
  await chat.press('Trend');
  expect(await chat.look('trend')).toEqual([]);
  await chat.say('tabeller 2022/23');
  await expect.poll(() => chat.lastText()).toContain('Vad vill du se tabeller över?');
  expect(await chat.look('tabeller')).toEqual([]);
  await chat.press('Remitterade');
  await expect.poll(() => chat.lastText()).toContain('Remitterade efter remittent');
  expect(await chat.look('tabeller-remitterade')).toEqual([]);
  await chat.say('siffror till försäkringskassan');
  expect(await chat.look('finsam')).toEqual([]);
  await chat.say('jämför 2022/23');
  expect(await chat.look('jamfor')).toEqual([]);
  await chat.say('status för perioden');
  await expect.poll(() => chat.lastText()).toContain('1 juli–25 november 2026');
  expect(await chat.look('status-perioden')).toEqual([]);
});

it('answers a question asked in passing, and says how it was understood', async () => {
  await chat.say('hur manga avslutades per remittent 2025');
  await expect.poll(() => chat.lastText()).toContain('Så här förstod jag frågan: avslutade · per remittent');
  expect(await chat.look('fraga')).toEqual([]);
});

it('has an agenda that two people change for each other', async () => {
  await chat.open('Teamets chatt');
  await chat.say('dagordning', { mention: true });
  expect(await chat.look('dagordning')).toEqual([]);
  const agenda = chat.heard.at(-1);
  if (!agenda) throw new Error('no agenda was heard');
  const ticked = await chat.pressAs('team2', 'group', agenda, {
    button: 'Genomgången: Maskrosen, uppföljning',
  });
  expect(ticked.id).toBe(agenda.id);
  expect(ticked.text).toMatch(/☑[^☑☐]*\*\*Maskrosen\*\*/);
  const added = await chat.pressAs('team', 'group', ticked, {
    button: 'Lägg till',
    values: { text: 'Studiebesöket i april' },
  });
  expect(added.text).toContain('Studiebesöket i april');
  await expect.poll(() => chat.lastText()).toMatch(/☑\s+Maskrosen/);
  expect(await chat.look('dagordning-andrad')).toEqual([]);
});

/** The picture of the README: looked at, then copied by hand from out/screenshots/chat.png to docs/chat.png. */
it('shows the chat as it is in the README', async () => {
  await chat.open('Personal Chat');
  await chat.say('ny remiss soc kvinna 34 försörjningsstöd');
  await chat.press('Spara');
  await chat.say('status 2022/23');
  await chat.page.getByLabel('Display Invoked Message').last().getByRole('button').click();
  await chat.pictureFrom('chat', 'ny remiss soc');
});
