import { spawnSync } from 'node:child_process';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { appPackage } from '../../scripts/app-package.mjs';
import { faultsOf } from '../../scripts/manifest-schema.mjs';
import { readLine } from '../../src/domain/language/acts/read-line.js';
import { day } from '../../src/domain/day.js';
import { emptyRegister } from '../../src/domain/register.js';
import { programme } from '../support/story.js';

interface Manifest {
  readonly id: string;
  readonly name: { readonly short: string };
  readonly description: { readonly short: string };
  readonly developer: { readonly name: string };
  readonly icons: Readonly<Record<string, string>>;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly webApplicationInfo: { readonly id: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly triggers?: readonly string[];
      readonly commands: readonly {
        readonly title: string;
        readonly description: string;
        readonly prompt?: string;
      }[];
    }[];
  }[];
}

const APP = '11111111-2222-4333-8444-555555555555';
const files = appPackage({ appId: APP, host: 'bot.example.org' });
const json = (name: 'manifest.json' | 'en.json') => JSON.parse(files[name].toString()) as Manifest;

it('satisfies Microsoft’s schema 1.30, manifest and English strings', () => {
  expect(json('manifest.json')).toMatchObject({ manifestVersion: '1.30' });
  expect(faultsOf('MicrosoftTeams.schema.json', json('manifest.json'))).toEqual([]);
  expect(faultsOf('MicrosoftTeams.Localization.schema.json', json('en.json'))).toEqual([]);
  expect(
    faultsOf('MicrosoftTeams.schema.json', { ...json('manifest.json'), manifestVersion: '9' }),
  ).not.toEqual([]);
});

it.each([
  ['no app id', {}, /MicrosoftAppId ska vara/],
  ['an app id that is none', { MicrosoftAppId: 'kraftbot' }, /MicrosoftAppId ska vara/],
  ['an app id of zeros', { MicrosoftAppId: APP.replaceAll(/\w/g, '0') }, /MicrosoftAppId ska vara/],
  ['no host', { KRAFTBOT_HOST: undefined }, /KRAFTBOT_HOST ska vara/],
  ['a host with https://', { KRAFTBOT_HOST: 'https://bot.example.se' }, /utan https/],
  ['a host with a port', { KRAFTBOT_HOST: 'bot.example.se:3978' }, /utan https/],
  ['a host without a domain', { KRAFTBOT_HOST: 'bot' }, /helt värdnamn/],
])('is not made with %s', (name, change, words) => {
  const ids = name === 'no app id' ? {} : { MicrosoftAppId: APP };
  const done = spawnSync(process.execPath, ['scripts/package.mjs'], {
    env: { PATH: process.env['PATH'], KRAFTBOT_HOST: 'bot.example.se', ...ids, ...change },
    encoding: 'utf8',
  });
  expect(done.status).toBe(1);
  expect(done.stderr).toMatch(words);
});

it('is a bot for personal chats, teams and group chats, with the ids it was given', () => {
  const manifest = json('manifest.json');
  expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
  const ids = [manifest.id, manifest.bots[0]?.botId, manifest.webApplicationInfo.id];
  expect(ids).toEqual(Array(3).fill(APP));
});

it('takes lines that nobody else sees, by slash in groups, and proposes lines in the personal chat', () => {
  const [bot] = json('manifest.json').bots;
  expect(bot).toMatchObject({ supportsTargetedMessages: true });
  expect(bot?.commandLists.map(({ triggers }) => triggers)).toEqual([undefined, ['mention', 'slash']]);
  expect(bot?.commandLists[0]?.commands.filter(({ prompt }) => prompt !== undefined)).toHaveLength(4);
});

it('keeps the store’s lengths', () => {
  const { name, description, developer, bots } = json('manifest.json');
  expect(name.short.length).toBeLessThanOrEqual(30);
  expect(description.short.length).toBeLessThanOrEqual(80);
  expect(developer.name.length).toBeLessThanOrEqual(32);
  expect(bots[0]?.commandLists.length).toBeLessThanOrEqual(3);
  for (const list of bots[0]?.commandLists ?? []) expect(list.commands.length).toBeLessThanOrEqual(12);
});

it('holds every file that it names, at the root', () => {
  const { icons, localizationInfo } = json('manifest.json');
  const named = [...Object.values(icons), ...localizationInfo.additionalLanguages.map((one) => one.file)];
  expect(Object.keys(files).sort()).toEqual(['manifest.json', ...named].sort());
});

it('suggests only lines that the bot understands', () => {
  const world = { register: emptyRegister(), programme: programme(), today: day('2026-11-25') };
  const titles =
    json('manifest.json').bots[0]?.commandLists.flatMap((list) =>
      list.commands.flatMap(({ title, prompt = title }) => [title, prompt]),
    ) ?? [];
  const kinds = titles.map((title) => [title, readLine(title, world).kind]);
  expect(kinds.filter(([, kind]) => kind !== 'draft' && kind !== 'command')).toEqual([]);
});

it.each([
  ['color.png', 192],
  ['outline.png', 32],
] as const)('draws %s %i pixels square', (name, size) => {
  const image = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,${files[name].toString('base64')}"/></svg>`,
  );
  expect([files[name].readUInt32BE(16), files[name].readUInt32BE(20)]).toEqual([size, size]);
  const { pixels } = image.render();
  const visible = Array.from({ length: pixels.length / 4 }, (_, at) =>
    pixels.subarray(at * 4, at * 4 + 4),
  ).filter((one) => (one[3] ?? 0) > 0);
  const white = visible.filter((one) => one[0] === one[3] && one[1] === one[3] && one[2] === one[3]);
  expect(white.length).toBeGreaterThan(0);
  if (name === 'outline.png') expect(white.length).toBe(visible.length);
  else expect(visible.length).toBe(size * size);
});
