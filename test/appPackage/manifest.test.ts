import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { appPackage } from '../../scripts/app-package.mjs';
import { readLine } from '../../src/domain/commands/read-line.js';
import { day } from '../../src/domain/day.js';
import { emptyRegister } from '../../src/domain/register.js';
import { programme } from '../support/story.js';

/** ajv's own types do not load as ES modules. */
interface Ajv {
  compile(schema: object): ((data: unknown) => boolean) & { readonly errors?: readonly unknown[] };
}
const load = createRequire(import.meta.url);
const AjvDraft4 = load('ajv-draft-04') as new (options: object) => Ajv;
const addFormats = load('ajv-formats') as (ajv: Ajv) => void;

interface Manifest {
  readonly id: string;
  readonly name: { readonly short: string };
  readonly description: { readonly short: string };
  readonly developer: { readonly name: string };
  readonly icons: Readonly<Record<string, string>>;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly commands: readonly { readonly title: string; readonly description: string }[];
    }[];
  }[];
}

const schemas = load.resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
);
const schema = (name: string): object =>
  JSON.parse(readFileSync(schemas.replace('MicrosoftTeams.schema.json', name), 'utf8')) as object;
const files = appPackage({ appId: '11111111-2222-4333-8444-555555555555', host: 'bot.example.org' });
const json = (name: 'manifest.json' | 'en.json') => JSON.parse(files[name].toString()) as Manifest;

/** Microsoft's own schemas, offline. */
function errorsOf(name: string, data: unknown): unknown {
  const ajv = new AjvDraft4({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema(name));
  return validate(data) ? [] : validate.errors;
}

it('satisfies Microsoft’s schema 1.25, manifest and English strings', () => {
  expect(errorsOf('MicrosoftTeams.schema.json', json('manifest.json'))).toEqual([]);
  expect(errorsOf('MicrosoftTeams.Localization.schema.json', json('en.json'))).toEqual([]);
  expect(
    errorsOf('MicrosoftTeams.schema.json', { ...json('manifest.json'), manifestVersion: '9' }),
  ).not.toEqual([]);
});

it('is a bot for personal chats, teams and group chats, with the ids it was given', () => {
  const manifest = json('manifest.json');
  expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
  expect([manifest.id, manifest.bots[0]?.botId]).toEqual(
    Array(2).fill('11111111-2222-4333-8444-555555555555'),
  );
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
    json('manifest.json').bots[0]?.commandLists.flatMap((list) => list.commands.map((one) => one.title)) ??
    [];
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
