import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardOf, openBot, type TestBot } from '../support/bot.js';
import { cardText } from '../../src/cards/card-text.js';
import { chatWith, type Chat } from '../support/chat.js';
import { folderOfTest } from '../support/command-line.js';
import { config, STEERING, TEAM_CHAT, TEAM_TWO } from '../support/people.js';
import { factsOf } from '../support/read-team-file.js';
import { TEAM_WORKBOOKS } from '../support/team-workbooks.js';
import { xlsx } from '../support/workbook.js';
import { halfDays } from '../support/half-days-workbook.js';
import { young } from '../support/young-workbook.js';
import { SAMPLE_ANSWERS, sampleFile, sampleKey } from '../support/samples.js';

const NAME = 'd2-pagaende-avslutade';
const NOTHING_SAVED = 'Inget är sparat';

let teams: Server;
let home: string;
let bot: TestBot;
let folder: string;
let chat: Chat;

beforeEach(async () => {
  teams = createServer((_, response) => response.end(Buffer.from(sampleFile(NAME))));
  await new Promise<void>((resolve) => teams.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(teams.address() as AddressInfo).port}`;
  folder = folderOfTest();
  bot = await openBot({ config, folder, keepsFiles: (url) => url.origin === home });
  chat = chatWith(bot);
});

afterEach(async () => {
  await bot.stop();
  teams.close();
});

/** Answers every question of the card on the screen. */
function answersOn(
  card: unknown,
  answers: Readonly<Record<string, string>> = SAMPLE_ANSWERS[NAME],
): Record<string, string> {
  const ids = /"ids":(\[[^\]]*\])/.exec(JSON.stringify(card))?.[1] ?? '[]';
  return Object.fromEntries(
    (JSON.parse(ids) as string[]).map((id, at) => [
      `${/^(?:value|cell)/.test(id) ? 'w' : 'a'}${at}`,
      answers[id] ?? '',
    ]),
  );
}

test('a list that is sent is shown, asked about, given its fates and saved; nobody in it is told or kept', async () => {
  const said = [await chat.send('Deltagare.xlsx', `${home}/1`)];
  expect(said[0]).toContain('**Från** → Remittent · Socialtjänsten');
  expect(said[0]).toContain('Namn → Läses inte: namn läses aldrig');
  said.push(await chat.press('Stämmer'));
  while (said.at(-1)?.includes('Några frågor om listan'))
    said.push(await chat.press('Svara', answersOn(chat.card())));
  // What may be answered is said in words, never in the register's codes.
  expect(said.join()).toMatch(/”Avliden”.*\{Arbete, Arbete: utan stöd,.*Åter till remittenten.*Ej inskriven/);
  expect(said.join()).toContain('{Kvinna, Man, Annat/vill inte uppge, tomt, utelämna}');
  expect(said.join()).not.toMatch(/aterremitterad|ej-inskriven|utfall_detalj|forsorjningsstod/);
  expect(said.at(-1)).toContain('30 ärenden kommer med, 0 finns redan');
  expect(said.at(-1)).toContain('Avslutade rad 13, Slut: Avslutsdagen saknas');
  expect(bot.live.register.cases.size).toBe(0);
  said.push(await chat.press('Spara 30 ärenden'));
  expect(said.at(-1)).toContain('Sparat: 30 ärenden.');
  expect(bot.live.register.cases.size).toBe(30);

  said.push(await chat.send('Deltagare.xlsx', `${home}/1`));
  expect(said.at(-1)).not.toContain('Så läser jag listan');
  await bot.stop();
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'));
  const everything = [...said, ...kept, ...bot.log, JSON.stringify(bot.connector.spoken)].join('\n');
  for (const secret of sampleKey(NAME).neverStoredNorShown) expect(everything).not.toContain(secret);
});

test.each([...TEAM_WORKBOOKS, young, halfDays])(
  '$name: through the chat it becomes the register',
  async ({ book, ...its }) => {
    teams.removeAllListeners('request');
    teams.on('request', (_, response: ServerResponse) => response.end(Buffer.from(xlsx(book))));
    const said = [await chat.send('Lista.xlsx', `${home}/1`), await chat.press('Stämmer')];
    while (said.at(-1)?.includes('Några frågor om listan'))
      said.push(await chat.press('Svara', answersOn(chat.card(), its.answers)));
    const [save = 'Spara'] = /Spara \d+ ärenden?/.exec(said.at(-1) ?? '') ?? [];
    said.push(await chat.press(save));
    expect(factsOf((await bot.live.entries()).filter(({ by }) => by === 'import'))).toEqual(its.register);
    for (const secret of its.secret) expect([...said, ...bot.log].join('\n')).not.toContain(secret);
  },
);

test('a column can become something else, but never one that tells who somebody is', async () => {
  await chat.send('Deltagare.xlsx', `${home}/1`);
  const changed = await chat.press('Ändra', { column: '0:6', to: 'läs inte' });
  expect(changed).toContain('Studiebesök → Läses inte');
  const refused = await chat.press('Ändra', { column: '0:0', to: 'handlaggare' });
  expect(refused).toContain('Den läses aldrig.');
  const fewer = await chat.press('Läs de bladen', { 'sheet:Avslutade': 'false' });
  expect(fewer).toContain('Avslutade\nLäses inte.');
});

test('what somebody else sent cannot be pressed, nor what has been put away', async () => {
  await chat.send('Deltagare.xlsx', `${home}/1`);
  expect(await chat.press('Stämmer', {}, { user: TEAM_TWO })).toContain('minns jag inte längre');
  expect(await chat.press('Avbryt')).toContain('Inget sparades, och filen är glömd.');
  expect(bot.live.register.cases.size).toBe(0);
});

test('other files, other places and other people get an answer and nothing more', async () => {
  expect(await chat.send('Protokoll.docx', `${home}/1`)).toContain('Skicka teamets lista som Excel');
  expect(await chat.send('Deltagare.xlsx', 'http://127.0.0.1:9/fil')).toContain(
    NOTHING_SAVED.toLowerCase().slice(6),
  );
  const group = { conversation: TEAM_CHAT, kind: 'groupChat' } as const;
  expect(await chat.send('Deltagare.xlsx', `${home}/1`, group)).toContain('skriver till mig enskilt');
  expect(await chat.send('Deltagare.xlsx', `${home}/1`, { user: STEERING })).toContain(
    'Det kan bara teamet göra',
  );
});

test('a column without a heading is shown by its letter', async () => {
  const rows = [
    'Kön;;FK;Remitterad av;Remissdatum',
    'K;Vendla Rågmo;x;FK;2025-01-02',
    'M;Osvald Kvarnmo;;FK;2025-01-03',
  ];
  teams.removeAllListeners('request');
  teams.on('request', (_, response: ServerResponse) => response.end(rows.join('\r\n')));
  const said = await chat.send('Lista.csv', `${home}/1`);
  expect(said).toContain('utan rubrik (B) → Läses inte: namn läses aldrig');
  expect(said).not.toContain('Vendla');
});

test.each(['importera', 'hur läser jag in vår excel?', 'kan jag skicka en excelfil?'])(
  '%s: send it here',
  async (line) => {
    expect(await chat.say(line)).toContain('Skicka teamets lista hit som fil');
    expect(await chat.say(line, { conversation: TEAM_CHAT, kind: 'groupChat' })).toContain(
      'skriver till mig enskilt',
    );
  },
);

test('a line beside a list is not passed over in silence', async () => {
  const before = bot.connector.seen.length;
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, name: 'Deltagare.xlsx', content: { downloadUrl: `${home}/1` } }];
  await bot.deliver(bot.activity({ type: 'message', text: 'här är listan', attachments }));
  const [told, list] = bot.connector.seen.slice(before);
  expect(told?.body.text).toContain('Raden bredvid filen läste jag inte.');
  expect(list && cardText(cardOf(list))).toContain('Så läser jag listan');
});
