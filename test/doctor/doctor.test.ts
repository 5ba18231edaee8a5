import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import https from 'node:https';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { checkDisk } from '../../src/doctor/check-disk.js';
import { checkProgram } from '../../src/doctor/check-program.js';
import { type Examined, examine } from '../../src/doctor/examine.js';
import { whyNot } from '../../src/doctor/knock.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';

/** Installations that are broken in one way each, and what is said of them. The sound one is the control. */
const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const NOW = () => new Date();

interface Installation {
  readonly folder: string;
  readonly config: string;
  env: Record<string, string>;
  /** What Microsoft's stand-in answers a login with, and what its clock says. */
  login: { status: number; body: object };
  clock: Date | undefined;
  asked: Partial<Examined>;
}

let home: string;
let site: Installation;
let microsoft: Server;
let address: string;
const closing: { close(done: () => void): unknown }[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kraftbot-doctor-'));
  const folder = join(home, 'register');
  await mkdir(folder, { mode: 0o700 });
  await (await openJsonLedger(folder)).close();
  const config = join(home, 'kraftbot.json');
  // Filled in as docs/drift.md says.
  const unfilled = readFileSync('infra/kraftbot.json', 'utf8');
  await writeFile(
    config,
    unfilled.replace('organisationens-tenant-id', TENANT).replace('objekt-id-i-Entra', APP),
  );
  microsoft = createServer((request, response) => {
    if (site.clock) response.setHeader('date', site.clock.toUTCString());
    const login = request.method === 'POST';
    response.statusCode = login ? site.login.status : 200;
    response.end(JSON.stringify(login ? site.login.body : {}));
  });
  address = await opened(microsoft);
  const env = {
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    KRAFTBOT_DATA: folder,
    KRAFTBOT_CONFIG: config,
    MicrosoftAppId: APP,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: 'ett~värde',
  };
  site = { folder, config, env, login: { status: 200, body: {} }, clock: undefined, asked: {} };
});
afterEach(async () => {
  for (const server of closing.splice(0)) await new Promise<void>((resolve) => server.close(resolve));
  await rm(home, { recursive: true, force: true });
});

async function opened(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What is not as it should be, as `check/code`, and the words for it. */
async function complaints(): Promise<{ readonly codes: string[]; readonly said: string }> {
  const hosts = { login: address, keys: address, teams: address };
  const asked = { env: site.env, folder: site.folder, now: NOW, offline: false, hosts, ...site.asked };
  const found = (await examine(asked)).filter(({ level, check }) => level !== 'ok' && check !== 'program');
  return {
    codes: found.map(({ check, code }) => `${check}/${code}`),
    said: found.map(({ text }) => text).join('\n'),
  };
}

it('has nothing to say of a sound installation', async () => {
  expect(await complaints()).toEqual({ codes: [], said: '' });
});

const aadsts = (code: number) => () => {
  site.login = { status: 401, body: { error: 'invalid_client', error_codes: [code] } };
};

it.each<[string, () => unknown, string, RegExp]>([
  [
    'an app id that is a name',
    () => (site.env['MicrosoftAppId'] = 'kraftbot'),
    'settings/refused',
    /MicrosoftAppId ska vara ett id/,
  ],
  [
    'the secret’s id instead of its value',
    () => (site.env['MicrosoftAppPassword'] = TENANT),
    'settings/refused',
    /Det ska vara hemlighetens värde/,
  ],
  [
    'a configuration that is no JSON',
    () => writeFile(site.config, '{"programme":'),
    'configuration/refused',
    /är inte giltig JSON/,
  ],
  [
    'a configuration that nobody has filled in',
    () => copyFile('infra/kraftbot.json', site.config),
    'configuration/refused',
    /tenants\.0 är inget id från Entra.*members\.0\.id är inget id från Entra/,
  ],
  [
    'settings that nobody has filled in',
    () => Object.assign(site.env, parseEnv(readFileSync('infra/kraftbot.env', 'utf8'))),
    'settings/refused',
    /MicrosoftAppId saknas/,
  ],
  [
    'a wrong path to the register',
    () => (site.asked = { folder: join(home, 'fel') }),
    'register/no-register',
    /Kontrollera sökvägen/,
  ],
  [
    'a file where the folder should be',
    () => (site.asked = { folder: site.config }),
    'disk/no-folder',
    /är ingen mapp/,
  ],
  [
    'a damaged register',
    () => writeFile(join(site.folder, 'journal.jsonl'), 'trasig\n'),
    'register/foreign-file',
    /Filen är orörd/,
  ],
  ['a folder that others read', () => chmod(site.folder, 0o755), 'disk/open', /chmod 700/],
  [
    'a port that another program has',
    async () => {
      const other = createServer((_request, response) => response.end('hej'));
      site.env['PORT'] = new URL(await opened(other)).port;
    },
    'port/taken',
    /välj en annan med PORT/,
  ],
  [
    'another program that has the register',
    async () => {
      const other = await openJsonLedger(site.folder);
      closing.push({ close: (done: () => void) => void other.close().then(done) });
    },
    'lock/locked',
    /används redan av ett annat program/,
  ],
  [
    'a firewall that lets nothing out',
    async () => {
      const closed = `http://127.0.0.1:${await freePort()}`;
      site.asked = { hosts: { login: address, keys: address, teams: closed } };
    },
    'addresses/unreachable-teams',
    /ECONNREFUSED.*brandväggen/,
  ],
  [
    'a clock that is ten minutes slow',
    () => (site.clock = new Date(Date.now() + 600_000)),
    'clock/drift',
    /Klockan går (599|600|601) sekunder efter/,
  ],
  ['a wrong password', aadsts(7000215), 'credentials/aadsts-7000215', /hemlighetens värde, inte dess id/],
  ['a password that has ended', aadsts(7000222), 'credentials/aadsts-7000222', /har gått ut/],
  ['another organisation’s app', aadsts(700016), 'credentials/aadsts-700016', /MicrosoftAppTenantId/],
  ['a no that has no words here', aadsts(50001), 'credentials/aadsts-50001', /AADSTS50001/],
  [
    'a password that ends next week',
    () =>
      (site.env['KRAFTBOT_PASSWORD_EXPIRES'] = new Date(Date.now() + 7 * 86_400_000)
        .toISOString()
        .slice(0, 10)),
    'credentials/expires',
    /Lösenordet går ut/,
  ],
  [
    'a Teams package for another app',
    async () => {
      const file = join(home, 'app.zip');
      const manifest = { id: TENANT, bots: [{ botId: TENANT }], validDomains: ['bot.example.se'] };
      await writeFile(file, zipSync({ 'manifest.json': Buffer.from(JSON.stringify(manifest)) }));
      site.asked = { package: file };
    },
    'package/other-app',
    /Gör ett nytt/,
  ],
  [
    'a Teams package that is none',
    () => (site.asked = { package: site.config }),
    'package/unreadable',
    /npm run package/,
  ],
])('names %s', async (_name, breakIt, code, words) => {
  await breakIt();
  const { codes, said } = await complaints();
  expect(codes).toContain(code);
  expect(said).toMatch(words);
  expect(said).not.toContain('ett~värde');
});

it.each([
  ['tmpfs', { type: 0x01021994, bsize: 4096, bavail: 1e6 }, 'not-kept'],
  ['a container’s own layer', { type: 0x794c7630, bsize: 4096, bavail: 1e6 }, 'not-kept'],
  ['a network share', { type: 0xff534d42, bsize: 4096, bavail: 1e6 }, 'network'],
  ['a full disk', { type: 0xef53, bsize: 4096, bavail: 10 }, 'full'],
])('names a register on %s', async (_name, facts, code) => {
  const found = await checkDisk({ ...site, now: NOW, hosts: { login: '', keys: '', teams: '' } }, () =>
    Promise.resolve(facts),
  );
  expect(found.map((one) => one.code)).toEqual([code]);
});

it('names a Node that is too old, and one that is looked after no more', () => {
  expect(['18.20.0', '20.19.0', '24.1.0'].map((version) => checkProgram(version)[0]?.level)).toEqual([
    'error',
    'warning',
    'ok',
  ]);
});

it('tells a name that cannot be looked up, and a certificate, from a firewall', () => {
  expect(whyNot('ENOTFOUND', {})).toMatch(/går inte att slå upp.*HTTPS_PROXY/);
  expect(whyNot('SELF_SIGNED_CERT_IN_CHAIN', {})).toMatch(/NODE_EXTRA_CA_CERTS/);
});

it('goes out through HTTPS_PROXY, and says when that lets nothing through', async () => {
  const before = https.globalAgent;
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
  });
  site.env['HTTPS_PROXY'] = await opened(proxy);
  site.env['NO_PROXY'] = '.direct.invalid';
  const hosts = {
    login: 'https://login.invalid',
    keys: 'https://a.direct.invalid',
    teams: 'https://teams.invalid',
  };
  site.asked = { hosts };
  try {
    const { codes, said } = await complaints();
    expect(codes).toEqual([
      'addresses/unreachable-login',
      'addresses/unreachable-keys',
      'addresses/unreachable-teams',
      'clock/unknown',
      'credentials/unknown',
    ]);
    expect(said).toContain('släpper inte igenom (svar 407)');
    expect(new Set(asked)).toEqual(new Set(['login.invalid:443', 'teams.invalid:443']));
  } finally {
    https.globalAgent = before;
  }
});

it('says it on the command line, for people and as JSON, and changes nothing', async () => {
  const run = async (...args: string[]) => {
    let out = '';
    const code = await main(['doctor', '--offline', '--data', site.folder, ...args], {
      env: site.env,
      now: NOW,
      write: (text) => (out += text),
      complain: () => undefined,
    });
    return { code, out };
  };
  const journal = () => readFileSync(join(site.folder, 'journal.jsonl'), 'utf8');
  const before = journal();
  expect((await run()).out).toMatch(/✓ miljövariabler: SingleTenant\n[^]*Inget behöver rättas\.\n$/);
  site.env['MicrosoftAppType'] = 'singletenant';
  const broken = await run();
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(/✗ miljövariabler: MicrosoftAppType ska vara[^]*1 sak behöver rättas\.\n$/);
  expect(JSON.parse((await run('--json')).out)).toMatchObject({ ok: false });
  expect(journal()).toBe(before);
});
