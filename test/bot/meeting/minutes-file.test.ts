import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allowedUpload } from '../../../src/bot/files.js';
import { partsOf } from '../../support/docx.js';
import { openBot, type TestBot, type Who } from '../../support/bot.js';
import { config, MIXED_CHANNEL, STEERING, TEAM_CHAT } from '../../support/people.js';
import { aCase, ALL, entriesOf } from '../../domain/meeting/support.js';

/** A stand-in for where Teams keeps files, as nasty as the real one can be: each answer is used once. */
type Nasty = 'ok' | 'busy' | 'elsewhere' | 'reset' | 'hang' | 'no';
interface Put {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
const puts: Put[] = [];
const plan: Nasty[] = [];
let store: Server;
let bot: TestBot;
let address: string;

beforeAll(async () => {
  store = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      puts.push({ method: request.method, headers: request.headers, body: Buffer.concat(chunks) });
      const how = plan.shift() ?? 'ok';
      if (how === 'hang') return;
      if (how === 'reset') {
        request.socket.destroy();
        return;
      }
      const status = { ok: 201, busy: 503, elsewhere: 307, no: 403 }[how];
      response.writeHead(status, how === 'elsewhere' ? { location: `${address}/stulen` } : {});
      response.end('{"hemligt": "svar"}');
    });
  });
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  bot = await openBot({
    config,
    dialogs: true,
    keepsFiles: (url) => url.origin === address,
    limits: { attempt: 300, call: 900 },
  });
  const old = { referred: '2026-08-01', enrolled: '2026-08-26' };
  const ticked = { type: 'ticked' as const, row: 'follow-ups/K26-001', ticked: true };
  await bot.live.admitAll(
    entriesOf({
      'meeting/2026-11-25': [{ on: '2026-11-25', event: ticked }],
      'case/K26-001': aCase({ alias: 'Rönnen', consent: ALL, ...old }),
    }),
  );
});
afterAll(async () => {
  await bot.stop();
  store.closeAllConnections();
  await new Promise((resolve) => store.close(resolve));
});
beforeEach(() => {
  puts.length = 0;
  plan.length = 0;
  bot.connector.forget();
});

const data = { meeting: '2026-11-25', token: 'token-token-1' };
const uploadInfo = (extra = {}) => ({
  contentUrl: `${address}/mina/minnesanteckningar.docx`,
  name: 'minnesanteckningar-2026-11-25 (1).docx',
  uploadUrl: `${address}/session?key=1`,
  uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
  fileType: 'docx',
  ...extra,
});

async function consent(value: object, who: Who = {}) {
  const parts = { type: 'invoke', name: 'fileConsent/invoke', value, replyToId: 'consent-card' };
  const response = await bot.deliver(bot.activity(parts, who));
  expect(response.status).toBe(200);
  return bot.connector.seen.map(({ body }) => body);
}

const accept = (extra = {}) => ({
  type: 'fileUpload',
  action: 'accept',
  context: { meeting: '2026-11-25' },
  uploadInfo: uploadInfo(extra),
});

describe('the minutes as a Word file', () => {
  it('are offered in a personal chat in Teams, and nowhere else', async () => {
    const [minutes] = await bot.say('minnesanteckningar');
    expect(JSON.stringify(minutes)).toContain('Spara som Word');
    await bot.press('minutes-file', data);
    expect(bot.connector.seen.at(-1)?.body.attachments).toMatchObject([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'minnesanteckningar-2026-11-25.docx',
        content: { acceptContext: { meeting: '2026-11-25' } },
      },
    ]);
    for (const who of [
      { conversation: TEAM_CHAT, kind: 'groupChat' as const },
      { conversation: MIXED_CHANNEL, kind: 'channel' as const },
    ]) {
      bot.connector.forget();
      expect(JSON.stringify(await bot.say('minnesanteckningar', who))).not.toContain('Spara som Word');
      const answer = await bot.press('minutes-file', data, who);
      expect(answer.value).toContain('Filer kan jag bara ge dig i Teams');
    }
    expect(puts).toEqual([]);
  });

  it('are put where Teams says, whole, and shown as a file', async () => {
    const said = await consent(accept());
    const [put] = puts;
    expect(puts.length).toBe(1);
    expect(put?.method).toBe('PUT');
    const size = put?.body.byteLength ?? 0;
    expect(put?.headers['content-range']).toBe(`bytes 0-${size - 1}/${size}`);
    expect(put?.headers['content-length']).toBe(String(size));
    expect(put?.headers.authorization).toBeUndefined();
    expect(put?.body.subarray(0, 2).toString()).toBe('PK');
    expect(said).toMatchObject([
      {
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.card.file.info',
            contentUrl: `${address}/mina/minnesanteckningar.docx`,
            name: 'minnesanteckningar-2026-11-25 (1).docx',
            content: { uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'docx' },
          },
        ],
      },
    ]);
  });

  it.each(['../../x.docx', 'mapp\\x.docx', 'x.exe', 'C:x.docx', 'x\u202excod.exe', ' '])(
    'are shown by their own name where the one given is %j',
    async (name) => {
      const said = await consent(accept({ name }));
      expect(said).toMatchObject([{ attachments: [{ name: 'minnesanteckningar-2026-11-25.docx' }] }]);
    },
  );

  it('are not sent when the person declines', async () => {
    const said = await consent({ type: 'fileUpload', action: 'decline', context: { meeting: '2026-11-25' } });
    expect(said).toMatchObject([{ text: 'Då sparar jag ingen fil.' }]);
    expect(puts).toEqual([]);
  });

  it('are tried again when the store is busy', async () => {
    plan.push('busy', 'reset');
    expect(JSON.stringify(await consent(accept()))).toContain('file.info');
    expect(puts.length).toBe(3);
  });

  it.each<Nasty>(['elsewhere', 'no', 'hang'])('say so when the store answers %s', async (how) => {
    plan.push(how, how, how);
    const said = await consent(accept());
    expect(said).toMatchObject([{ text: expect.stringContaining('Filen gick inte att spara.') as string }]);
    expect(JSON.stringify(said)).not.toContain('hemligt');
  });

  it('go to no other address, and link to none', async () => {
    for (const extra of [
      { uploadUrl: 'http://127.0.0.1:1/stulen' },
      { uploadUrl: 'inte en adress' },
      { contentUrl: 'https://example.com/falsk.docx' },
    ]) {
      bot.connector.forget();
      const said = await consent(accept(extra));
      expect(said).toMatchObject([{ text: expect.stringContaining('Filen gick inte att spara.') as string }]);
    }
    expect(puts).toEqual([]);
  });

  it('are for those who may read them, and only as a personal answer', async () => {
    expect(JSON.stringify(await consent(accept(), { user: STEERING }))).toContain('Det kan bara');
    bot.connector.forget();
    const group = { conversation: TEAM_CHAT, kind: 'groupChat' as const };
    expect(JSON.stringify(await consent(accept(), group))).toContain('Filer kan jag bara ge dig');
    bot.connector.forget();
    const forged = await consent({ action: 'accept', context: { meeting: '../x' } });
    expect(JSON.stringify(forged)).toContain('gick inte att läsa');
    expect(puts).toEqual([]);
  });
});

describe("a period's report as a Word file", () => {
  const report = { from: '2026-07-01', to: '2026-11-25' };
  const group = { conversation: TEAM_CHAT, kind: 'groupChat' as const };

  it('is offered in a personal chat, the steering group too, and elsewhere it is told where', async () => {
    for (const who of [{}, { user: STEERING }]) {
      bot.connector.forget();
      await bot.say('rapport för perioden', who);
      expect(bot.connector.seen.at(-1)?.body.attachments).toMatchObject([
        { name: expect.stringMatching(/\.docx$/) as string, content: { acceptContext: { report } } },
      ]);
    }
    expect(JSON.stringify(await bot.say('årsrapport 2025/26', group))).toContain('skriver till mig enskilt');
    expect(JSON.stringify(await bot.say('rapport 2031'))).toContain('har inte varit ännu');
    expect(JSON.stringify(await bot.say('rapport 2025/26 som det såg ut 2026-09-11'))).toContain(
      'som det är i dag',
    );
  });

  it('is put where Teams says, and not for forged days', async () => {
    const answer = { ...accept(), context: { verb: 'report-consent', report } };
    expect(JSON.stringify(await consent(answer, { user: STEERING }))).toContain('file.info');
    expect(puts.length).toBe(1);
    expect(partsOf(puts[0]?.body ?? Buffer.of()).document).toContain('Sammanfattning');
    bot.connector.forget();
    const forged = {
      ...answer,
      context: { ...answer.context, report: { from: '2026-07-01', to: '2025-01-01' } },
    };
    expect(JSON.stringify(await consent(forged))).toContain('gick inte att läsa');
    expect(puts.length).toBe(1);
  });
});

describe('what is booked as a calendar file', () => {
  it('is offered in a personal chat, and put where Teams says with nothing about the person', async () => {
    bot.connector.forget();
    await bot.say('kalender');
    const [offer] = bot.connector.seen.at(-1)?.body.attachments ?? [];
    const context = { verb: 'calendar-consent', calendar: true };
    expect(offer).toMatchObject({ name: 'bokat-2026-11-25.ics', content: { acceptContext: context } });
    const answer = { ...accept(), context };
    expect(JSON.stringify(await consent(answer))).toContain('file.info');
    expect(puts.at(-1)?.body.toString()).toMatch(/^BEGIN:VCALENDAR/);
    expect(puts.at(-1)?.body.toString()).not.toMatch(/K26|Rönnen/);
    const before = puts.length;
    await consent(answer, { user: STEERING });
    expect(puts.length).toBe(before);
  });
});

describe('where files may be sent', () => {
  it.each([
    ['https://kommunen-my.sharepoint.com/personal/x/_api/v2.0/drive/items/1/uploadSession?guid=1', true],
    ['https://kommunen.sharepoint.com/x', true],
    ['https://grannen-my.sharepoint.com/x', false],
    ['https://sharepoint.com/x', false],
    ['https://x.up.1drv.com/up/1', false],
    ['http://kommunen-my.sharepoint.com/x', false],
    ['https://evilsharepoint.com/x', false],
    ['https://sharepoint.com.example.com/x', false],
    ['https://kommunen.sharepoint.com:8443/x', false],
    ['https://kommunen.sharepoint.com@example.com/x', false],
    ['https://user@kommunen.sharepoint.com/x', false],
    ['https://127.0.0.1/x', false],
    ['https://169.254.169.254/latest', false],
  ])('%s: %s', (url, may) => {
    expect(allowedUpload('kommunen')(new URL(url))).toBe(may);
    expect(allowedUpload(undefined)(new URL(url))).toBe(false);
  });
});
