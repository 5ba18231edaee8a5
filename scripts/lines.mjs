/**
 * Scores lines that record something: `npm run lines [FILE.jsonl] [REGISTER.csv]`, after `npm run build`. Each is written to the bot as a
 * user would, in a chat of its own; what is compared is what its card would save. A line is {"id", "area", "line", "want"}: see
 * data/README.md. Prints by area how many were right, held (asked about, or refused) and wrong, and those that were not right.
 */
import { SOLE_TEAM } from '../dist/domain/ledger.js';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from '../dist/bot/bot.js';
import { actions } from '../dist/bot/actions/index.js';
import { commands } from '../dist/bot/commands/index.js';
import { parseConfig } from '../dist/bot/config.js';
import { addressSchema } from '../dist/bot/conversations.js';
import { openLog } from '../dist/bot/log.js';
import { openRegister } from '../dist/domain/live-register.js';
import { programmeCalled } from '../dist/domain/programmes/index.js';
import { openAddressBook } from '../dist/domain/stores/json/address-book.js';
import { openMemory } from '../dist/domain/stores/json/memory-document.js';
import { openJsonLedger } from '../dist/domain/stores/json/open.js';

const [file = 'data/lines-2.jsonl', csv = 'data/kraften-demo.csv'] = process.argv.slice(2);
const TODAY = '2026-11-25';
const PEOPLE = 'scripts/playground/kraftbot.json';
const TEAM = '00000000-0000-4000-8000-000000000001';
const ADMIN = '00000000-0000-4000-8000-000000000005';
const TENANT = '00000000-0000-4000-8000-0000000000aa';
const PROGRAMME = 'kraften-hedemora';

const items = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
// What an admin sets holds for all lines after it.
items.sort((a, b) => Number(isAdmin(a)) - Number(isAdmin(b)));
const folder = mkdtempSync(join(tmpdir(), 'kraftbot-lines-'));
const said = [];
const connector = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    if (request.method === 'POST') said.push(JSON.parse(body));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"id":"m1"}');
  });
});
try {
  await score();
} finally {
  connector.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function score() {
  const imported = spawnSync('node', ['dist/cli.js', 'import', csv, '--data', folder, '--today', TODAY], {
    encoding: 'utf8',
  });
  if (imported.status !== 0) throw new Error(imported.stderr || imported.stdout);
  const bot = await open();
  const table = new Map();
  for (const item of items) {
    const { verdict, got } = judge(item, await answer(bot, item));
    const row = table.get(item.area) ?? { right: 0, held: 0, wrong: 0 };
    row[verdict]++;
    table.set(item.area, row);
    if (verdict !== 'right') console.log(`${verdict}: ${item.id} ${item.line}\n   ${got}`);
  }
  await bot.stop();
  const sum = { right: 0, held: 0, wrong: 0 };
  for (const [area, row] of table) {
    for (const key of Object.keys(sum)) sum[key] += row[key];
    console.log(`${area.padEnd(28)} ${row.right} right, ${row.held} held, ${row.wrong} wrong`);
  }
  console.log(`${sum.right} right, ${sum.held} held, ${sum.wrong} wrong, of ${items.length}`);
  process.exitCode = sum.wrong > 0 ? 1 : 0;
}

async function open() {
  await new Promise((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const live = await openRegister(await openJsonLedger(folder), programmeCalled(PROGRAMME));
  const now = () => new Date(`${TODAY}T08:00:00.000Z`);
  const meta = { key: 'lines/activity', by: 'lines', admin: true, at: now().toISOString(), today: TODAY };
  await live.run(
    {
      type: 'start-activity',
      code: 'K24-005',
      kind: 'arbetsträning',
      from: '2026-11-02',
      hours: 20,
      place: 'kommunal arbetsplats',
      revision: undefined,
    },
    meta,
  );
  return startBot({
    environment: { mode: 'local', port: 0, data: folder },
    teams: [
      {
        name: SOLE_TEAM,
        config: parseConfig(readFileSync(PEOPLE, 'utf8'), PEOPLE),
        live,
        addressBook: (await openAddressBook(folder, addressSchema)).book,
        memory: await openMemory(folder, undefined, now),
      },
    ],
    commands,
    actions,
    log: openLog(() => undefined, now),
    now,
    today: () => TODAY,
    living: false,
    standIns: {},
  });
}

function isAdmin({ user, want }) {
  return (user ?? want.user) === 'admin';
}

/** What the bot says to a line, in a chat that nothing was said in before. */
async function say(bot, text, user, chat) {
  said.length = 0;
  const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `${chat}-${Math.random()}`,
      text,
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${connector.address().port}`,
      from: { id: `user-${user}`, aadObjectId: user },
      recipient: { id: 'bot', name: 'Kraftbot' },
      conversation: { id: chat, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
    }),
  });
  if (response.status !== 200) throw new Error(`HTTP ${response.status} on ${text}`);
  return [...said];
}

async function answer(bot, { id, line, user, want }) {
  const who = isAdmin({ user, want }) ? ADMIN : TEAM;
  const chat = `chatt-${id}`;
  const first = shown(await say(bot, line, who, chat));
  const then = [];
  for (const { press } of want.then ?? []) {
    const button = first.buttons.find(({ title }) => title?.includes(press));
    then.push(button?.data?.text === undefined ? first : shown(await say(bot, button.data.text, who, chat)));
    if (button?.verb === 'choose')
      then[then.length - 1] = { form: undefined, chosen: true, text: '', values: {} };
  }
  return { ...first, then };
}

/** A card as what it would save: the form's name, its case, and what its inputs hold. */
function shown(messages) {
  const nodes = messages.flatMap((message) => [...walk(message)]);
  const inputs = nodes.filter((node) => String(node.type).startsWith('Input.'));
  const buttons = nodes.filter((node) => String(node.type).startsWith('Action.'));
  const save = buttons.find(({ data }) => data?.form !== undefined && data.verb !== 'choose');
  const hidden = save?.data.hidden ?? save?.data.values ?? {};
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value ?? '']));
  const isForm = save !== undefined && !buttons.some(({ verb }) => verb === 'choose');
  return {
    form: isForm ? save.data.form : undefined,
    code: save?.data.code,
    values: { ...hidden, ...values },
    buttons,
    text: nodes
      .flatMap(({ text, summary }) => [text, summary].filter((one) => typeof one === 'string'))
      .join('\n'),
  };
}

function* walk(node) {
  if (Array.isArray(node)) for (const one of node) yield* walk(one);
  else if (typeof node === 'object' && node !== null) {
    yield node;
    for (const one of Object.values(node)) yield* walk(one);
  }
}

function judge({ want, askOk }, got) {
  const told = `${got.form ?? 'no form'} ${got.code ?? ''} ${JSON.stringify(got.values)} ${got.text.slice(0, 160).replaceAll('\n', ' · ')}`;
  const is = (verdict) => ({ verdict, got: told });
  if (want.says !== undefined && !new RegExp(want.says).test(got.text))
    return is(got.form ? 'wrong' : 'held');
  if (want.notSays !== undefined && new RegExp(want.notSays).test(got.text)) return is('wrong');
  if (want.ask) {
    if (got.form === undefined) {
      const bad = (want.then ?? []).some(
        (one, index) => got.then[index]?.form !== undefined && !fits(one, got.then[index]),
      );
      return is(bad ? 'wrong' : 'right');
    }
    return is(want.orForm && fits(want.orForm, got) ? 'right' : 'wrong');
  }
  if (want.form === undefined) return is('right');
  if (got.form === undefined) return is(askOk || want.askOk ? 'right' : 'held');
  if (fits(want, got)) return is('right');
  return is(
    fits({ ...want, fields: {} }, got) && misses(want, got).every((value) => value === '') ? 'held' : 'wrong',
  );
}

/** What stands in the fields that are not as they should be. */
function misses({ fields = {} }, got) {
  return Object.entries(fields).flatMap(([field, wanted]) => {
    const value = got.values[field] ?? '';
    return allowed(wanted, value) ? [] : [value];
  });
}

function fits({ form, code, fields = {} }, got) {
  if (!form.includes(got.form) && !form.includes(`${got.form}`.replace('refer-visitor', 'refer')))
    return false;
  if (code !== undefined && got.code !== code) return false;
  return misses({ fields }, got).length === 0;
}

function allowed(wanted, value) {
  if (Array.isArray(wanted)) return wanted.some((one) => allowed(one, value));
  if (wanted === null) return value === '';
  if (typeof wanted === 'object') return wanted.any ? value !== '' : value.includes(wanted.has);
  return sorted(String(value)) === sorted(String(wanted));
}

/** A list of codes is the same in any order. */
function sorted(value) {
  return /^[A-Z]+(,[A-Z]+)+$/.test(value) ? value.split(',').sort().join(',') : value;
}
