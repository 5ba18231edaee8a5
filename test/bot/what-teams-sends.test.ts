import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardOf, type TestBot, type Who } from '../support/bot.js';
import { cardText } from '../../src/cards/card-text.js';
import { openDemoBot } from '../support/demo-bot.js';
import { ADMIN, STEERING, TEAM, TEAM_CHAT } from '../support/people.js';

/** Lines as Teams puts them on the wire, with what comes along: nothing is lost, and nothing passed over in silence. */
let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
beforeEach(() => {
  bot.connector.forget();
});
afterAll(() => bot.stop());

const GROUP: Who = { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' };
const mention = (text: string, id: string) => ({ type: 'mention', mentioned: { id }, text });
const BOT = mention('<at>Kraftbot</at>', 'bot');
const COLLEAGUE = mention('<at id="1">Alva Ek</at>', 'alva');
const PICTURE = { contentType: 'image/png', contentUrl: 'https://example.org/a' };
/** Teams repeats the line as markup beside it. */
const MARKUP = { contentType: 'text/html', content: '<p>i kön</p>' };
const file = (name: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl: 'https://example.org/fil', uniqueId: '1', fileType: 'docx' },
});

/** What is answered to an activity, as text. */
async function heard(parts: object, who: Who = { user: TEAM }): Promise<readonly string[]> {
  const before = bot.connector.seen.length;
  expect((await bot.deliver(bot.activity({ type: 'message', ...parts }, who))).status).toBe(200);
  return bot.connector.seen
    .slice(before)
    .map((one) => (one.body.attachments ? cardText(cardOf(one)) : (one.body.text ?? '')));
}

describe('a line is read as its writer sees it', () => {
  it.each([
    [
      'a colleague’s mention beside the bot’s',
      '<at>Kraftbot</at> beslut: boka lokalen, <at id="1">Alva Ek</at>, senast 3/12',
      'Beslut: **boka lokalen, Alva Ek**',
    ],
    [
      'in a paragraph',
      '<p><at>Kraftbot</at>&nbsp;lägg till på dagordningen: lokalen</p>\r\n<p>&nbsp;</p>',
      'Tillagt på dagordningen: **lokalen**',
    ],
    [
      'signs',
      '<at>Kraftbot</at> lägg till på dagordningen: kaffe &amp; te &lt; 100 kr',
      'Tillagt på dagordningen: **kaffe & te ‹ 100 kr**',
    ],
    [
      'quotes',
      '<at>Kraftbot</at> lägg till på dagordningen: &quot;nya lokalen&quot;',
      'Tillagt på dagordningen: **"nya lokalen"**',
    ],
    [
      'smart punctuation',
      '<at>Kraftbot</at> beslut: ”Nya lokalen” – senast 3/12…',
      'Beslut: **”Nya lokalen”**\nsenast tor 3 dec',
    ],
    ['dots that hang after', '<at>Kraftbot</at> hur många är inskrivna…', 'är inskrivna i dag'],
    [
      'a long dash between facts',
      '<at>Kraftbot</at> ny remiss soc kvinna 34 — försörjningsstöd',
      'försörjningsstöd',
    ],
    ['hard spaces', '<at>Kraftbot</at>&nbsp;visa\u00a0Maskrosen', 'Inskriven sedan 11 jan 2024'],
    ['a code with another dash', '<at>Kraftbot</at> visa K23–033', 'Inskriven sedan 11 jan 2024'],
    ['a code with a hard hyphen', '<at>Kraftbot</at> visa K23\u2011033', 'Inskriven sedan 11 jan 2024'],
  ])('%s', async (_name, text, words) => {
    const [answer, ...more] = await heard({ text, entities: [BOT, COLLEAGUE] }, GROUP);
    expect(answer).toContain(words);
    expect(answer).not.toMatch(/<at|&\w+;|at›|förstod inte/);
    expect(more).toEqual([]);
  });
});

describe('a line that is edited', () => {
  it('is not read as a second one', async () => {
    const text = 'lägg till på dagordningen: en gång';
    const id = 'skriven-en-gång';
    await heard({ text }, { user: TEAM, id });
    const { position } = bot.live.register;
    const edited = { type: 'messageUpdate', text: `${text} till`, channelData: { eventType: 'editMessage' } };
    expect(await heard(edited, { user: TEAM, id })).toEqual([]);
    expect(bot.live.register.position).toBe(position);
  });
});

describe('what is dropped', () => {
  it.each([
    ['a picture', PICTURE, 'Bilder kan jag inte läsa. Skriv med ord vad du vill ha gjort.'],
    ['a document', file('Protokoll.docx'), 'Skicka teamets lista som Excel (.xlsx) eller CSV'],
  ])('%s is answered with what can be done', async (_name, attachment, words) => {
    const [answer, ...more] = await heard({ text: '', attachments: [attachment] });
    expect(answer).toContain(words);
    expect(more).toEqual([]);
  });

  it('in a group never reaches a bot: whoever mentions it and writes nothing is told where', async () => {
    const said = await heard({ text: '<at>Kraftbot</at> ', entities: [BOT], attachments: [MARKUP] }, GROUP);
    expect(said).toEqual([
      expect.stringContaining('Filer tar jag bara emot när du skriver till mig enskilt.'),
    ]);
  });
});

describe('beside a line', () => {
  it('a picture is told of, and the line answered', async () => {
    const [picture, answer] = await heard({ text: 'i kön', attachments: [PICTURE, MARKUP] });
    expect(picture).toBe('Bilden kan jag inte läsa, bara raden.');
    expect(answer).toMatch(/^I kö\n/);
    expect(await heard({ text: 'i kön', attachments: [MARKUP] })).toHaveLength(1);
  });

  it('a file that is no list is told of, and the line answered', async () => {
    const [told, answer] = await heard({ text: 'i kön', attachments: [file('Protokoll.docx')] });
    expect(told).toContain('Den sortens fil kan jag inte läsa.');
    expect(answer).toMatch(/^I kö\n/);
  });

  it('a file from somebody who may send none is refused, and the line answered', async () => {
    const said = await heard(
      { text: 'status för perioden', attachments: [file('Lista.xlsx')] },
      { user: STEERING },
    );
    expect(said[0]).toContain('Det kan bara teamet göra.');
    expect(said[1]).toContain('Status');
  });

  it('several files are read one at a time, and that is said', async () => {
    const said = await heard(
      { text: '', attachments: [file('Ett.docx'), file('Två.docx')] },
      { user: ADMIN },
    );
    expect(said.join('\n')).toContain('Jag läser en fil i taget');
  });
});
