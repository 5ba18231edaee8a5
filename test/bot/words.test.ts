import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { openDemoBot } from '../support/demo-bot.js';
import { AGENCY, TEAM } from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

/** What is said to a line and then to each button, the last of it. */
async function said(user: string, line: string, ...buttons: readonly string[]): Promise<string> {
  const chat = chatWith(bot, { user });
  let words = await chat.say(line);
  for (const button of buttons) words = await chat.press(button);
  return words;
}

/** What was said before (issue 12), wherever it stood: nothing in the product says it any more. */
const BEFORE = [
  'Räknat från åldern',
  'Kom överens om att remittenten',
  'Skriv bara rollen',
  'Sorts plats',
  'Nästa blir om',
  'går inte nu',
  'svarar jag hellre inte',
  'ingår inte i din roll',
  '(tidigt avhopp) (',
  'beslut om prövotiden senast',
  'Nej, inget möte',
  'Dessutom',
  'Inget har sparats',
];

it('says nothing as it was said before', () => {
  const files = ['src', 'appPackage'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
  );
  const texts = files
    .filter((name) => /\.(?:ts|json)$/.test(name) && !name.includes('language'))
    .map((name) => [name, readFileSync(name, 'utf8')] as const);
  expect(texts.length).toBeGreaterThan(300);
  const found = BEFORE.flatMap((words) =>
    texts.filter(([, text]) => text.includes(words)).map(([name]) => `${name}: ${words}`),
  );
  expect(found).toEqual([]);
});

describe('says it as people do', () => {
  it.each([
    ['Uträknat från åldern. Kan bli ett år fel.', 'ny remiss soc kvinna 34', 'Ändra'],
    ['Kom överens med remittenten om uppföljning var tredje månad.', 'skriv in Hamnviken', 'Ändra'],
    ['Inga namn. Välj vilken roll den har som följer med.', 'boka studiebesök'],
    ['Typ av arbetsplats (valfritt)', 'starta arbetsträning Solrosen', 'Ändra'],
    [
      'Nästa uppföljning blir 25 februari 2027 om du inte väljer en annan dag.',
      'uppföljning gjord Solrosen',
      'Ändra',
    ],
    [
      '24 november var i går. Vilken dag menar du?\nInget sparas förrän du trycker på Spara, på nästa kort.\n[I går]\n[24 nov 2027]',
      'förläng Tumlaren till 24/11',
    ],
    ['förlängs till 24 nov 2027', 'förläng Tumlaren till 24/11', '24 nov 2027'],
    ['20 november var för 5 dagar sedan. Vilken dag menar du?', 'uppföljning gjord Solrosen, nästa 20/11'],
    ['förlängs till 24 nov 2027', 'förläng Tumlaren till 24/11 2027'],
    ['nästa 30 nov', 'uppföljning gjord Solrosen, nästa på måndag'],
    ['Maskrosen är redan inskriven, sedan 11 januari 2024.', 'skriv in Maskrosen'],
    ['Hamnviken står i kö. Uppföljningar börjar efter inskrivningen.', 'uppföljning Hamnviken'],
    ['Jag förstod inte ”asdf”, så jag svarar inte.', 'hur många asdf är inskrivna'],
    ['Menade du Rosenfinken?', 'visa Rosenfinkn'],
    ['tidigt avhopp – gick inte att nå', 'avsluta Rosenfinken dropout gick inte att nå'],
    ['Samtycke till Försäkringskassan och Region Dalarna från 25 nov.', 'samtycke Maskrosen fk rd', 'Spara'],
    [
      'Maskrosen (K23-033) har varit inskriven i **34,5 månader**, sedan 11 januari 2024.',
      'hur länge har Maskrosen varit inskriven',
    ],
    [
      'Maskrosen (K23-033) skulle ha följts upp **söndag 18 oktober 2026**, 38 dagar försenad.',
      'när ska Maskrosen följas upp',
    ],
    ['**Vårstjärnan** · K26-015 / i morgon · prövotid · teamet', 'prövotider som går ut'],
    ['De 3 i kön har väntat i snitt **30 dagar**.', 'hur länge har de i kön väntat i snitt'],
    ['**Inget möte** fredag 27 november. Nästa är onsdag 2 december.', 'är det möte på fredag'],
  ])('%s', async (words, line, ...buttons) => {
    expect(await said(TEAM, line, ...buttons)).toContain(words);
  });

  it('of why a search found somebody', async () => {
    await said(TEAM, 'ny remiss fk man 40 enhet Rehabkliniken Väst', 'Spara');
    expect(await said(TEAM, 'sök rehabkliniken')).toContain('Försäkringskassan · Rehabkliniken Väst');
  });

  it('of a visit that is still to come', async () => {
    const saved = await said(TEAM, 'boka studiebesök kvinna 34 soc 2/12', 'Spara');
    const [, name = '', code = ''] = /\*\*(.+)\*\* \((.+)\)/.exec(saved) ?? [];
    expect(await said(TEAM, `uppföljning ${code}`)).toContain(
      `${name} har ett studiebesök bokat. Registrera remissen först.`,
    );
  });

  it('of what a role may not', async () => {
    expect(await said(AGENCY, 'ny remiss soc kvinna 34')).toBe('Det kan bara teamet göra.');
    expect(await said(AGENCY, 'beslut: vi bjuder på fika, senast 9/12')).toBe('Det kan bara teamet göra.');
    expect(await said(AGENCY, 'uppföljningar')).toMatch(
      /\d+ till visas inte: de saknar samtycke till Försäkringskassan\./,
    );
  });

  it('in what is saved, and holds the question without the word that was not understood', async () => {
    expect(await said(TEAM, 'avsluta Rosenfinken dropout gick inte att nå', 'Spara')).toContain(
      'Avslutad 25 nov: tidigt avhopp – gick inte att nå.',
    );
    expect(await said(TEAM, 'hur många asdf är inskrivna')).toContain('\nhur många är inskrivna\n');
  });
});

it('of the only trial that ends', async () => {
  for (const alias of ['Vårstjärnan', 'Peridoten', 'Cembratallen'])
    await said(TEAM, `${alias} fortsätter`, 'Spara');
  expect(await said(TEAM, 'hur många prövotider går ut')).toContain(
    '**En** prövotid går ut: Tumlaren (K26-019), 1 december 2026.',
  );
});
