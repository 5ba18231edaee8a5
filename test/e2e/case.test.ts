import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPlayground, type Playground } from './support/playground.js';

/** A handledare's week in the Playground: one line and one tap a step, and what happens when something is wrong. */
let chat: Playground;
beforeAll(async () => {
  chat = await openPlayground();
});
afterAll(() => chat.close());
afterEach(() => {
  expect(chat.errors).toEqual([]);
  expect(chat.warnings).toEqual([]);
});

const codeIn = (text: string) => /K\d\d-\d{3}/.exec(text)?.[0] ?? 'no code';
const row = (name: string | RegExp) => chat.lastCard().getByText(name, { exact: false });
let code: string;

it('registers a referral from one line and one tap, once however often it is pressed', async () => {
  await chat.say('ny remiss soc kvinna 34 försörjningsstöd');
  await expect.poll(() => chat.lastText()).toContain('kvinna, född ca 1992');
  expect(await chat.look('remiss')).toEqual([]);
  const form = chat.heard.at(-1);
  await chat.press('Spara');
  const saved = await chat.lastText();
  code = codeIn(saved);
  expect(saved).toMatch(/^Sparat: \S+ \(K26-\d{3}\)\. Remiss från Socialförvaltningen 25 nov\./);
  expect(await chat.look('remiss-sparad')).toEqual([]);
  if (!form) throw new Error('no form was heard');
  const again = await chat.pressAs('team', 'personal', form, { button: 'Spara' });
  expect(again.text).toContain('Redan sparat');
  expect(again.text).toContain(code);
});

it('enrols with the consents that are ticked', async () => {
  await chat.say(`skriv in ${code}`);
  await chat.press('Ändra');
  await chat.choose('Samtycke till', 'Försäkringskassan');
  await chat.choose('Samtycke till', 'Socialförvaltningen');
  expect(await chat.look('inskrivning')).toEqual([]);
  await chat.press('Skriv in');
  await expect.poll(() => chat.lastText()).toContain('Inskriven 25 nov, prövotid till 25 dec');
  await chat.say(`visa ${code}`);
  await expect.poll(() => chat.lastText()).toContain('Försäkringskassan och Socialförvaltningen');
  expect(await chat.look('arende')).toEqual([]);
});

it('takes a follow-up that is done out of the list, and Ångra puts it back', async () => {
  await chat.say('uppföljningar');
  expect(await chat.look('uppfoljningar')).toEqual([]);
  await expect.poll(() => row('Maskrosen').count()).toBe(1);
  await chat.press('Gjord');
  const done = '✓ Maskrosen · gjord 25 nov, nästa 25 feb 2027';
  await expect.poll(() => chat.lastText()).toContain(done);
  await expect.poll(() => row(/Maskrosen\s· K23.033/).count()).toBe(0);
  expect(await chat.look('uppfoljning-gjord')).toEqual([]);
  await chat.press('Ångra');
  await expect.poll(() => row(/Maskrosen\s· K23.033/).count()).toBe(1);
  await chat.say('uppföljningar för FK');
  await chat.press('Gjord');
  await expect.poll(() => chat.lastText()).toContain('✓ Småspoven · gjord 25 nov');
  expect(await chat.look('att-gora')).toEqual([]);
  await chat.press('Ångra');
});

it('closes with one line and one tap, and Ångra opens the case again', async () => {
  await chat.say('avsluta Småspoven arbete lönebidrag');
  expect(await chat.look('avslut')).toEqual([]);
  await chat.press('Spara');
  await expect.poll(() => chat.lastText()).toContain('Avslutad 25 nov: arbete – lönebidrag');
  expect(await chat.look('avslutad')).toEqual([]);
  await chat.press('Ångra');
  await expect.poll(() => chat.lastText()).toContain('Nu: Inskriven sedan 25 jan');
  expect(await chat.look('angrad')).toEqual([]);
});

it('asks for what is missing beside its field, stores nothing and keeps what was typed', async () => {
  const before = chat.kraftbot('export', '--format', 'json');
  await chat.say('ny remiss fk');
  await chat.lastCard().getByLabel('Enhet').fill('Enheten *med stjärnor* <b>och</b> [länk](http://x.se)');
  await chat.lastCard().getByRole('button', { name: 'Spara', exact: true }).click();
  await expect.poll(() => chat.lastText()).toContain('Välj kön.');
  await chat.choose('Kön', 'Man');
  await chat.fill('Födelseår', '1940');
  await chat.press('Spara');
  await expect.poll(() => chat.lastText()).toContain('Inget är sparat än. Rätta det som är markerat.');
  await expect.poll(() => chat.lastText()).toMatch(/16.+64/);
  await expect.poll(() => chat.lastCard().getByLabel('Födelseår').inputValue()).toBe('1940');
  expect(await chat.look('remiss-fel')).toEqual([]);
  expect(chat.kraftbot('export', '--format', 'json')).toBe(before);

  await chat.fill('Födelseår', '1985');
  await chat.press('Spara');
  const hostile = codeIn(await chat.lastText());
  await chat.say(`visa ${hostile}`);
  await expect.poll(() => chat.lastText()).toContain('Enheten ∗med stjärnor∗ ‹b›och‹/b› (länk)');
  expect(await chat.lastCard().locator('a').count()).toBe(0);
});

it('says what it does not find or understand, and the way on', async () => {
  await chat.say('avsluta K99-999 arbete');
  await expect.poll(() => chat.lastText()).toContain('Jag hittar inget ärende som heter ”K99-999”');
  expect(await chat.look('okand-kod')).toEqual([]);
  await chat.say('avsluta Rosenfikken arbete');
  await expect.poll(() => chat.lastText()).toContain('Menade du ');
  expect(await chat.look('liknande')).toEqual([]);
  await chat.say('hur mår Rönnen');
  expect(await chat.look('avbojd-fraga')).toEqual([]);
  await chat.say('ny remiss soc kvinna 850709-9805');
  expect(chat.heard.at(-1)?.text).toMatch(/personnummer/);
  expect(chat.heard.map((one) => one.text).join()).not.toContain('9805');
});

it('lists and searches', async () => {
  await chat.say('alla');
  expect(await chat.look('alla')).toEqual([]);
  await chat.say('sök psykiatrin');
  expect(await chat.look('sok')).toEqual([]);
});
